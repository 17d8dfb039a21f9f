//! A verified reply.

use std::fmt;
use std::ops::Deref;

use alipay_rules::is_blank;
use serde::de::DeserializeOwned;

use crate::answer::Answer;
use crate::api::Called;
use crate::decode::{self, Decode, ParseError};
use crate::{Error, ErrorKind, GatewayCode, Response};

/// What an API answered: a success that Alipay signed.
///
/// It dereferences to the API's own response, so `reply.token_id` is the response's field. What the gateway says
/// about the call as a whole are methods: `reply.code()`. A response field of the same name is `reply.code`.
///
/// A reply says that the call was carried out, not that a user has paid: look at the response's own fields, and at
/// [`is_pending`](Self::is_pending).
///
/// ```
/// use alipay::{Client, Error, json};
///
/// async fn status(client: &Client, number: &str) -> Result<Option<String>, Error> {
///     let reply = client.call("alipay.trade.query", json!({ "out_trade_no": number })).await?;
///     println!("code {:?}, trace id {:?}", reply.code(), reply.trace_id());
///     Ok(reply["trade_status"].as_str().map(str::to_owned))
/// }
/// ```
///
/// What the gateway says about the call:
///
/// ```
/// # #[cfg(feature = "testing")]
/// # fn main() -> Result<(), alipay::Error> {
/// use alipay::testing::answered;
/// use alipay::{GatewayCode, alipay_api, json};
///
/// #[alipay_api("alipay.security.risk.authentication.initialize")]
/// mod initialize {}
///
/// let reply = answered::<initialize::Request>(json!({ "token_id": "T1" }))?;
/// assert_eq!((reply.token_id.as_str(), reply.code(), reply.msg()), ("T1", Some("10000"), Some("Success")));
/// assert_eq!((reply.gateway_code(), reply.sub_msg()), (Some(GatewayCode::Success), None));
/// assert!(reply.is_verified() && !reply.is_pending());
/// println!("required, and not there: {:?}", reply.missing());
///
/// // What was verified is a part of all that came.
/// assert!(reply.raw().contains(reply.verified_text()));
/// assert_eq!(reply.raw_bytes(), reply.raw().as_bytes());
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "testing"))]
/// # fn main() {}
/// ```
#[derive(Clone)]
pub struct Reply<T>(T, Box<Rest>);

/// Everything besides the value, in a field without a name: a named one would hide the response's field of that name.
#[derive(Clone)]
struct Rest {
    called: Called,
    answer: Answer,
    missing: Vec<String>,
}

impl<T> Reply<T> {
    /// The reply whose node was verified.
    pub(crate) fn decoded(answer: Answer, called: &Called) -> Result<Self, Error>
    where
        T: Decode,
    {
        // A success without a body says that the call was carried out, and nothing else.
        let text = Some(answer.verified_text()).filter(|text| !is_blank(text)).unwrap_or("{}");
        match decode::read(text) {
            Ok((value, missing)) => {
                let called = called.clone();
                Ok(Self(value, Box::new(Rest { called, answer, missing })))
            }
            Err(_) => Err(Error::of_answer(ErrorKind::Undecodable, called, answer)),
        }
    }

    /// The API's own response, without what the gateway says about the call.
    pub fn into_inner(self) -> T {
        self.0
    }

    /// The gateway's code: 10000, 10003 or, from some old APIs, nothing.
    pub fn code(&self) -> Option<&str> {
        self.1.answer.head.code.as_deref()
    }

    /// The gateway's code as a type: [`Success`](GatewayCode::Success), [`Pending`](GatewayCode::Pending) or, from
    /// some old APIs, nothing.
    pub fn gateway_code(&self) -> Option<GatewayCode> {
        self.code().map(GatewayCode::from)
    }

    /// What the gateway says to its code: `Success`.
    pub fn msg(&self) -> Option<&str> {
        self.1.answer.head.msg.as_deref()
    }

    /// What the gateway says in addition; rare in a success.
    pub fn sub_msg(&self) -> Option<&str> {
        self.1.answer.head.sub_msg.as_deref()
    }

    /// Alipay's number of this call, which its support asks for (HTTP header `trace_id`, in REST `alipay-trace-id`).
    pub fn trace_id(&self) -> Option<&str> {
        self.1.answer.trace_id.as_deref()
    }

    /// Whether Alipay signed it: false only where the call said
    /// [`accept_unsigned`](crate::Call::accept_unsigned) and the reply has no signature.
    pub fn is_verified(&self) -> bool {
        !self.1.answer.is_unsigned
    }

    /// Whether the call was accepted but is not finished (code 10003): the user is still paying. Query the trade.
    pub fn is_pending(&self) -> bool {
        self.code() == Some("10003")
    }

    /// The required fields that the reply lacks, with their paths; their values are empty. See
    /// [`complete`](Self::complete).
    pub fn missing(&self) -> &[String] {
        &self.1.missing
    }

    /// The reply, if it has every required field.
    ///
    /// A verified success that lacks one is `Ok` all the same, since the call was executed; the field's value is empty.
    /// Where the app relies on required fields, this is the step that says so. A [pending](Self::is_pending) reply
    /// lacks what is not known yet.
    ///
    /// ```
    /// use alipay::{Client, Error, alipay_api};
    ///
    /// #[alipay_api("alipay.security.risk.authentication.initialize")]
    /// mod initialize {}
    ///
    /// async fn token(client: &Client, request: &initialize::Request) -> Result<String, Error> {
    ///     Ok(client.execute(request).await?.complete()?.into_inner().token_id) // never empty for want of one
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::Incomplete`] with the names of what is missing. The call was executed, and the error keeps the reply
    /// ([`Error::verified_text`]).
    pub fn complete(self) -> Result<Self, Error> {
        if self.1.missing.is_empty() {
            return Ok(self);
        }
        let Rest { called, answer, missing } = *self.1;
        Err(Error::of_answer(ErrorKind::Incomplete { missing }, called, answer))
    }

    /// The text that was verified: the reply's node as Alipay signed it, or in clear where it was encrypted.
    ///
    /// This is what to store, and to read again: the `from_json` of the generated `Response` reads it, and so does
    /// [`parse`](Self::parse). Numbers stand in it with all of their digits. It may hold personal data.
    ///
    /// ```
    /// use alipay::{Client, Error, alipay_api};
    ///
    /// #[alipay_api("alipay.security.risk.authentication.initialize")]
    /// mod initialize {}
    ///
    /// async fn stored(client: &Client, request: &initialize::Request) -> Result<String, Error> {
    ///     Ok(client.execute(request).await?.verified_text().to_owned())
    /// }
    ///
    /// let again = initialize::Response::from_json(r#"{"code":"10000","token_id":"T1"}"#)?; // what was stored
    /// assert_eq!(again.token_id, "T1");
    /// # Ok::<(), alipay::NodeError>(())
    /// ```
    pub fn verified_text(&self) -> &str {
        self.1.answer.verified_text()
    }

    /// Reads [`verified_text`](Self::verified_text) as a type of the app's own.
    ///
    /// ```
    /// use alipay::{Amount, Client, json};
    ///
    /// #[derive(serde::Deserialize)]
    /// struct Trade {
    ///     trade_no: String,
    ///     total_amount: Amount,
    /// }
    ///
    /// async fn trade(client: &Client) -> Result<Trade, Box<dyn std::error::Error>> {
    ///     let reply = client.call("alipay.trade.query", json!({ "out_trade_no": "20150320010101001" })).await?;
    ///     Ok(reply.parse::<Trade>()?)
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When the node does not have the shape of `V`.
    pub fn parse<V: DeserializeOwned>(&self) -> Result<V, ParseError> {
        decode::parse(self.verified_text())
    }

    /// The whole reply as text: of the REST gateway what was verified, still encrypted; of the other one the envelope, of which only the node is signed. What else stands in it anyone may have
    /// written, and where the call was encrypted the node is cipher text. It is for logs and for Alipay's support; what
    /// the reply says is [`verified_text`](Self::verified_text). It may hold personal data.
    pub fn raw(&self) -> &str {
        self.1.answer.raw()
    }

    /// As [`raw`](Self::raw), the bytes as they came, in whatever charset.
    pub fn raw_bytes(&self) -> &[u8] {
        self.1.answer.raw_bytes()
    }
}

impl<T> Deref for Reply<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// A value as its type prints it within a reply.
struct Printed<'a, T>(&'a T);

impl<T: Response + fmt::Debug> fmt::Debug for Printed<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.print(f)
    }
}

/// Prints no value of a reply without a description, only its members' names.
impl<T: Response + fmt::Debug> fmt::Debug for Reply<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("code", &self.code())
            .field("trace_id", &self.trace_id())
            .field("missing", &self.missing())
            .field("value", &Printed(&self.0))
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
