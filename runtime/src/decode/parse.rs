//! Verified text as a type of the app's own.

use std::fmt;

use serde::de::DeserializeOwned;

/// The text that was verified does not have the shape of the type that it was to be read as.
///
/// `Display` says where it stopped. What serde says of it may quote the reply, and so it stands apart, in
/// [`detail`](Self::detail).
///
/// ```
/// use alipay::{JsonValue, ParseError, Reply};
///
/// #[derive(serde::Deserialize)]
/// struct Store {
///     store_id: String,
/// }
///
/// /// The store's number; for a developer, why there is none.
/// fn store(reply: &Reply<JsonValue>) -> Result<String, String> {
///     let read: Result<Store, ParseError> = reply.parse();
///     read.map(|store| store.store_id).map_err(|error| error.detail()) // not for logs
/// }
/// # #[cfg(feature = "testing")]
/// # #[tokio::main]
/// # async fn main() -> Result<(), alipay::Error> {
/// #     use alipay::{json, testing::Double};
/// #     let alipay = Double::new();
/// #     alipay.on_call("alipay.trade.query").reply(json!({ "store_id": 1 }));
/// #     let reply = alipay.client().call("alipay.trade.query", json!({ "out_trade_no": "T1" })).await?;
/// #     assert!(store(&reply).is_err_and(|detail| detail.contains("expected a string")));
/// #     Ok(())
/// # }
/// # #[cfg(not(feature = "testing"))]
/// # fn main() {}
/// ```
pub struct ParseError(serde_json::Error);

pub(crate) fn parse<V: DeserializeOwned>(verified: &str) -> Result<V, ParseError> {
    serde_json::from_str(verified).map_err(ParseError)
}

impl ParseError {
    /// What serde says: which member is missing or of another type. It may quote the reply, so keep it out of logs.
    pub fn detail(&self) -> String {
        self.0.to_string()
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the verified text does not have the shape of the type that it is read as (line {}, column {}); \
             `detail()` says more, and may quote the reply",
            self.0.line(),
            self.0.column()
        )
    }
}

impl fmt::Debug for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ParseError")
            .field("line", &self.0.line())
            .field("column", &self.0.column())
            .finish_non_exhaustive()
    }
}

impl std::error::Error for ParseError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_quotes_the_reply_nowhere_but_in_its_detail() {
        let Err(error) = parse::<u8>("\"SECRET\"") else { panic!("a text is not a number") };
        for printed in [error.to_string(), format!("{error:?}")] {
            assert!(!printed.contains("SECRET") && printed.contains("column"), "{printed}");
        }
        assert!(error.detail().contains("SECRET"), "{}", error.detail());
    }
}
