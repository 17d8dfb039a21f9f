//! Requests of APIs without a description.

use std::fmt;

use alipay_rules::{Rule, Violation, Violations};

use crate::__private::{Decode, Members};
use crate::api::{Api, Called, ErrorRow};
use crate::{__private, Call, IntoParameter, Json, JsonValue, Request, Response, call_kind};

/// A request of an API by its name and with its content as JSON, for an API that has no description yet.
///
/// Signing, sending, verification and errors are those of every call; only what a description would check is left
/// to you. Where the API will be called for long, a description is a YAML file away.
///
/// ```
/// use alipay::{Client, Error, Untyped, json};
///
/// async fn total(client: &Client, merchant: &str) -> Result<Option<String>, Error> {
///     let query = Untyped::new("alipay.trade.query", json!({ "out_trade_no": "20150320010101001" }))?;
///     let reply = client.execute(&query.with().app_auth_token(merchant)).await?;
///     Ok(reply["total_amount"].as_str().map(str::to_owned))
/// }
/// # fn main() {}
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Untyped {
    method: String,
    content: Option<Json>,
    errors: &'static [ErrorRow],
}

impl Untyped {
    /// A request of `method`, with `content` as its `biz_content`: JSON text, or data to serialise.
    ///
    /// # Errors
    /// With a violation if the name is not made of words with dots between them, at most 128 characters
    /// (`alipay.trade.query`), and with one if the content is not a well-formed JSON object.
    pub fn new(method: impl Into<String>, content: impl IntoParameter<Json>) -> Result<Self, Violations> {
        let method = method.into();
        match (name_violation(&method), __private::free(content)) {
            (None, Ok(content)) => Ok(Self { method, content: Some(content), errors: &[] }),
            (None, Err(content)) => Err(content),
            (Some(name), Ok(_)) => Err(name.into()),
            (Some(name), Err(content)) => {
                let both = std::iter::once(name).chain(content.clone()).collect();
                Err(Violations::of(both).unwrap_or(content))
            }
        }
    }

    /// A request without `biz_content`, for APIs whose parameters all travel outside it
    /// ([`Call::parameter`]).
    ///
    /// ```
    /// use alipay::Untyped;
    ///
    /// let token = Untyped::without_content("alipay.system.oauth.token")?;
    /// # let code = "from the browser";
    /// let call = token.with().parameter("grant_type", "authorization_code").parameter("code", code);
    /// # drop(call);
    /// # Ok::<(), alipay::Violations>(())
    /// ```
    ///
    /// # Errors
    /// As [`new`](Self::new), for the name.
    pub fn without_content(method: impl Into<String>) -> Result<Self, Violations> {
        let method = method.into();
        match name_violation(&method) {
            None => Ok(Self { method, content: None, errors: &[] }),
            Some(violation) => Err(Violations::from(violation)),
        }
    }

    /// The request with what is known of the API's own error codes, which decides the
    /// [outcome](crate::Error::outcome) of a failure and is what [`Error::row`](crate::Error::row) finds.
    ///
    /// ```
    /// use alipay::{ErrorRow, Outcome, Untyped, json};
    ///
    /// const CODES: &[ErrorRow] = &[ErrorRow {
    ///     code: "ACQ.CHANNEL_BUSY",
    ///     meaning: "The bank did not answer in time",
    ///     advice: "Query the trade before you repeat the call",
    ///     outcome: Some(Outcome::Unknown),
    /// }];
    /// let pay = Untyped::new("alipay.trade.pay", json!({ "out_trade_no": "T1" }))?.errors(CODES);
    /// # drop(pay);
    /// # Ok::<(), alipay::Violations>(())
    /// ```
    #[must_use]
    pub fn errors(mut self, rows: &'static [ErrorRow]) -> Self {
        self.errors = rows;
        self
    }

    /// The request with parameters of one call: a token, a timeout, parameters next to the content.
    pub fn with(&self) -> Call<'_, Self> {
        Call::new(self)
    }
}

/// The name becomes a part of the node's name, so it is made of what the names of all APIs are made of.
fn name_violation(method: &str) -> Option<Violation> {
    let is_word = |word: &str| {
        !word.is_empty()
            && word.chars().all(|character| character.is_ascii_alphanumeric() || character == '_')
    };
    let fits = method.contains('.') && method.len() <= 128 && method.split('.').all(is_word);
    let expected =
        "the name of an API: words with dots between them, at most 128 characters, as in alipay.trade.pay";
    (!fits).then(|| Violation::new("method", Rule::form(expected)))
}

/// What is behind a request that has no description; the client asks for [`Request::called`] instead.
static NO_DESCRIPTION: Api = Api { method: "", errors: &[] };

impl Request for Untyped {
    type Response = JsonValue;

    fn api(&self) -> &'static Api {
        &NO_DESCRIPTION
    }

    fn called(&self) -> Called {
        Called { errors: self.errors, ..Called::named(self.method.clone()) }
    }

    fn content(&self) -> Option<String> {
        self.content.clone().map(Json::into_string)
    }
}

// What a description would say is left to the caller.
impl call_kind::Execute for Untyped {}
impl call_kind::Page for Untyped {}
impl call_kind::OrderString for Untyped {}

impl fmt::Debug for Untyped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Untyped")
            .field("method", &self.method)
            .field("content", &self.content)
            .finish_non_exhaustive()
    }
}

/// The node as it is, an object. A number beyond what `f64` holds is rounded;
/// [`Reply::verified_text`](crate::Reply::verified_text) has it in full, also where the reply was encrypted.
impl Decode for JsonValue {
    fn decode(members: &mut Members<'_>) -> Self {
        let rest = members.rest();
        // A value that is nested too deeply to be read stays text.
        let read = |json: &str| serde_json::from_str(json).unwrap_or_else(|_| Self::String(json.to_owned()));
        Self::Object(rest.iter().map(|(name, json)| (name.to_owned(), read(json))).collect())
    }

    fn decode_whole(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok().map(Self::Object)
    }
}

impl Response for JsonValue {
    /// Prints the members' names: without a description nobody knows which values are secrets.
    fn print(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.as_object().into_iter().flat_map(|members| members.keys())).finish()
    }
}

#[cfg(test)]
mod tests;
