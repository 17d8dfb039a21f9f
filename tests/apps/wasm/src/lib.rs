//! An app that signs and verifies in WebAssembly, without an HTTP client and with a clock that is given.
#![cfg(target_arch = "wasm32")]
#![deny(warnings)]

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use alipay::{Client, Clock, alipay_api};
use futures_util::FutureExt;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

#[alipay_api("alipay.trade.app.pay")]
mod app_pay {}

/// The time that JavaScript gave.
struct Given(Duration);

impl Clock for Given {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + self.0
    }
}

/// A client as JavaScript makes one.
#[wasm_bindgen]
pub struct Merchant(Client);

#[wasm_bindgen]
impl Merchant {
    /// A client with keys as PEM, at `seconds` since 1970.
    ///
    /// # Errors
    /// When a key cannot be used.
    #[wasm_bindgen(constructor)]
    pub fn new(private_key: &str, alipay_public_key: &str, seconds: u32) -> Result<Self, JsError> {
        let client = Client::builder()
            .app_id("2014072300007148")
            .private_key(private_key)
            .alipay_public_key(alipay_public_key)
            .clock(Given(Duration::from_secs(seconds.into())))
            .build()?;
        Ok(Self(client))
    }

    /// The signed order string of a payment.
    ///
    /// # Errors
    /// When the call breaks limits.
    pub fn order_string(&self, out_trade_no: &str, subject: &str, amount: &str) -> Result<String, JsError> {
        let request = app_pay::Request::builder()
            .out_trade_no(out_trade_no)
            .subject(subject)
            .total_amount(amount)
            .build()?;
        Ok(ready(self.0.order_string(&request))?)
    }

    /// The `out_trade_no` of a notification that Alipay signed.
    ///
    /// # Errors
    /// When it is not one.
    pub fn verified(&self, form: &str) -> Result<Option<String>, JsError> {
        let notification = ready(self.0.verify_notification(form))?;
        Ok(notification.get("out_trade_no").map(str::to_owned))
    }
}

/// What a local key does, it does at once.
fn ready<T>(work: impl Future<Output = Result<T, alipay::Error>>) -> Result<T, JsError> {
    let done = work.now_or_never().ok_or_else(|| JsError::new("a local key needs no waiting"))?;
    Ok(done?)
}
