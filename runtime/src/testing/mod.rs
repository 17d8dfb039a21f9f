//! Alipay in a unit test (feature `testing`): a client whose calls are answered in process.
//!
//! A [`Double`] gives an ordinary [`Client`](crate::Client), and answers its calls as the test says. Nothing leaves the
//! process and no async runtime is needed: requests are checked and signed and replies verified on the way of every call, on
//! keys that stand in this crate. Waits between attempts and steps are over at once. What came of a call can also be made
//! without one: [`answered`] gives replies and errors, [`notified`] notifications.
//!
//! Turn the feature on in `[dev-dependencies]` alone: `alipay = { version = "…", features = ["testing"] }`. The generated
//! types of what is received then have a `builder()` as well, whose setters have the names of the fields.
//!
//! ```
//! use alipay::testing::Double;
//! use alipay::{Client, Error, alipay_api, json};
//!
//! #[alipay_api("alipay.trade.query")]
//! mod query {}
//!
//! /// The app's own code.
//! async fn is_paid(client: &Client, number: &str) -> Result<bool, Error> {
//!     let request = query::Request::builder().out_trade_no(number).build()?;
//!     Ok(client.execute(&request).await?.trade_status.text() == Some("TRADE_SUCCESS"))
//! }
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Error> {
//! let alipay = Double::new();
//! alipay
//!     .on::<query::Request>()
//!     .reply(query::Response::builder().trade_status("TRADE_SUCCESS"))
//!     .reply(json!({ "trade_status": "WAIT_BUYER_PAY" }))
//!     .fail("ACQ.TRADE_NOT_EXIST");
//! let client = alipay.client();
//!
//! assert!(is_paid(&client, "T1").await?);
//! assert!(!is_paid(&client, "T2").await?);
//! let error = is_paid(&client, "T3").await.unwrap_err();
//! assert_eq!(error.sub_code(), Some("ACQ.TRADE_NOT_EXIST"));
//!
//! assert_eq!(alipay.calls::<query::Request>()[1]["out_trade_no"], "T2");
//! alipay.verify(); // as it does when it is dropped
//! # Ok(())
//! # }
//! ```

#[cfg(feature = "testing")]
mod answer;
#[cfg(feature = "testing")]
mod asked;
#[cfg(feature = "testing")]
mod builder;
#[cfg(feature = "testing")]
mod double;
#[cfg(feature = "testing")]
mod made;
#[cfg(feature = "testing")]
mod multipart;
#[cfg(feature = "testing")]
mod script;
#[cfg(feature = "testing")]
mod wire;

#[cfg(test)]
pub(crate) mod certificates;
#[cfg(test)]
mod fixtures;
#[cfg(test)]
pub(crate) mod initialize;
#[cfg(test)]
pub(crate) mod rest;

#[cfg(feature = "testing")]
pub use self::{
    answer::{Answer, IntoAnswer},
    builder::JsonMembers,
    double::{Double, Rest},
    made::{answered, failed, notified},
    script::Script,
};
#[cfg(test)]
pub(crate) use fixtures::*;
