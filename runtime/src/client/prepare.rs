//! Calls that are signed and not sent.

use std::pin::pin;

use super::sending::{in_call_of, without_files};
use super::{Client, Inner};
use crate::api::Called;
use crate::protocol::WithoutBody;
use crate::{Error, Prepared, Request, Unawaited, trace};

impl Client {
    /// Signs a call and gives it as data: the string to sign, the signature, the URL, the headers and the body. Nothing is
    /// sent.
    ///
    /// A request of any kind is prepared as it would be executed; [`Prepared::page`] and [`Prepared::order_string`] give the
    /// same call as a page or an order.
    ///
    /// ```
    /// use alipay::{Client, Gateway, PrivateKey, SignType, Untyped, json};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let (key, alipay_key) = (PrivateKey::generate()?, PrivateKey::generate()?);
    /// let client = Client::builder()
    ///     .app_id("2014072300007148")
    ///     .private_key(&key)
    ///     .alipay_public_key(alipay_key.public_key())
    ///     .gateway(Gateway::Sandbox)
    ///     .build()?;
    /// let query = Untyped::new("alipay.trade.query", json!({ "out_trade_no": "T1" }))?;
    ///
    /// let prepared = client.prepare(&query).await?;
    /// assert!(prepared.string_to_sign().contains(r#"&biz_content={"out_trade_no":"T1"}&charset=utf-8&"#));
    /// let signed = prepared.string_to_sign().as_bytes();
    /// SignType::Rsa2.verify(key.public_key(), signed, prepared.signature())?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A file that is a path is opened here, and one that is a stream is taken: it cannot be sent by another call.
    ///
    /// # Errors
    /// When a parameter breaks its limits, the charset lacks a character of the call, a file cannot be opened, or the
    /// signer fails.
    pub fn prepare<'a, R: Request>(&'a self, request: &'a R) -> Unawaited<'a, Prepared> {
        Unawaited::new(async move {
            let called = request.called();
            let preparing = pin!(self.prepared(request, &called));
            let preparing = in_call_of(&called, preparing);
            trace::other(trace::signing(&called.method), preparing).await
        })
    }

    async fn prepared<R: Request>(&self, request: &R, called: &Called) -> Result<Prepared, Error> {
        let Inner { protocol, .. } = &*self.0;
        let outbound = self.outbound(request, called)?;
        let signed = self.signed(&outbound).await?;
        let request = self.assembled(&signed, &outbound).await?;
        let (string_to_sign, signature) = (signed.string_to_sign().to_owned(), signed.signature().to_owned());
        let without_body = without_files(outbound.all_files()).map(|()| WithoutBody {
            order_string: signed.urlencoded(),
            page: protocol.page(called.method.clone(), signed),
        });
        Ok(Prepared { called: called.clone(), string_to_sign, signature, request, without_body })
    }
}
