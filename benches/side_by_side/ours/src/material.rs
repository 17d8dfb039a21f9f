//! What all peers work on.

use serde::Deserialize;

/// The keys, parameters and messages of one run; the same for every peer.
#[derive(Clone, Debug, Deserialize)]
pub struct Material {
    /// The app.
    pub app_id: String,
    /// The gateway that answers with `reply`.
    pub gateway: String,
    /// The gateway that answers with `forged_reply`.
    pub forging_gateway: String,
    /// The app's private key: DER of PKCS#1 in base64, on one line.
    pub private_key_pkcs1: String,
    /// The same as PKCS#8.
    pub private_key_pkcs8: String,
    /// The key of the gateway and of notifications: DER in base64.
    pub alipay_public_key: String,
    /// Where the page sends the browser back to.
    pub return_url: String,
    /// Where notifications are wanted.
    pub notify_url: String,
    /// The order that is paid and asked about.
    pub out_trade_no: String,
    /// Its amount, in yuan.
    pub total_amount: String,
    /// Its title.
    pub subject: String,
    /// What the merchant signed up for.
    pub product_code: String,
    /// The text that was signed for `reply`: its node.
    pub reply_node: String,
    /// A text that is as long as what a request is signed over.
    pub request_text: String,
    /// A signed reply to `alipay.trade.query`.
    pub reply: String,
    /// The same with another amount, and the signature as it was.
    pub forged_reply: String,
    /// The raw body of a signed notification.
    pub notification: String,
    /// The text that was signed for it.
    pub notification_text: String,
    /// The signature over that text.
    pub notification_sign: String,
    /// The same with another amount, and the signature as it was.
    pub forged_notification: String,
}
