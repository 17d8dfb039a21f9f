//! What a call is answered with.

use serde_json::Map;

use crate::{JsonValue, TransportError};

/// What a call is answered with: a reply, a failure, or nothing.
///
/// [`Script`](super::Script) has a method for each; this is for a script that decides when the call comes
/// ([`Script::reply_with`](super::Script::reply_with)), and for [`answered`](super::answered).
///
/// ```
/// use alipay::testing::{Answer, Double};
/// use alipay::{Error, json};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Error> {
/// let alipay = Double::new();
/// alipay.on_call("alipay.trade.query").reply_with(|asked| match asked["out_trade_no"].as_str() {
///     Some("T1") => Answer::reply(json!({ "trade_status": "TRADE_SUCCESS" })),
///     _ => Answer::failure("ACQ.TRADE_NOT_EXIST"),
/// });
/// let client = alipay.client();
/// let reply = client.call("alipay.trade.query", json!({ "out_trade_no": "T1" })).await?;
/// assert_eq!(reply["trade_status"], "TRADE_SUCCESS");
/// assert!(client.call("alipay.trade.query", json!({ "out_trade_no": "T2" })).await.is_err());
/// # Ok(())
/// # }
/// ```
///
/// Every way in which a call can end:
///
/// ```
/// use alipay::testing::{Answer, answered};
/// use alipay::{Outcome, TransportError, alipay_api, json};
///
/// #[alipay_api("alipay.security.risk.authentication.initialize")]
/// mod initialize {}
///
/// # fn main() -> Result<(), alipay::Error> {
/// assert!(answered::<initialize::Request>(Answer::pending(json!({})))?.is_pending());
/// let too_large = TransportError::TooLarge { limit: 1024 };
/// for (answer, outcome) in [
///     (Answer::failure("INVALID_PARAMETER"), Outcome::Rejected),
///     (Answer::rejected(), Outcome::Rejected),
///     (Answer::not_sent(), Outcome::NotSent),
///     (Answer::unknown(), Outcome::Unknown),
///     (Answer::lost(too_large), Outcome::Unknown),
/// ] {
///     assert_eq!(answered::<initialize::Request>(answer).unwrap_err().outcome(), outcome);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Answer(pub(super) Kind);

#[derive(Debug)]
pub(super) enum Kind {
    /// The gateway's code, and the reply's own members.
    Success(&'static str, Map<String, JsonValue>),
    /// The API's code and its words.
    Failure(String, String),
    /// The gateway does not take the call.
    TooMany,
    None(TransportError),
}

impl Answer {
    /// A success with these members: JSON as it travels, in which amounts and times are texts.
    ///
    /// A reply's own `code`, `msg`, `sub_code` and `sub_msg` replace those of a success (10000), so any failure can be
    /// written so.
    ///
    /// # Panics
    /// If it is not a JSON object.
    pub fn reply(members: impl Into<JsonValue>) -> Self {
        Self::success("10000", members.into())
    }

    /// A success that is not final: the user is still paying (10003, [`Reply::is_pending`](crate::Reply::is_pending)). The
    /// REST gateway has no such code, and its reply is that of [`reply`](Self::reply).
    ///
    /// # Panics
    /// If `members` is not a JSON object.
    pub fn pending(members: impl Into<JsonValue>) -> Self {
        Self::success("10003", members.into())
    }

    /// A failure of the business (40004) with this code of the API: `ACQ.TRADE_HAS_SUCCESS`. Its
    /// [outcome](crate::Error::outcome) is the one that descriptions state.
    pub fn failure(sub_code: impl Into<String>) -> Self {
        let sub_code = sub_code.into();
        let words = format!("scripted by a test: {sub_code}");
        Self(Kind::Failure(sub_code, words))
    }

    /// No connection was made: [`Outcome::NotSent`](crate::Outcome::NotSent).
    pub fn not_sent() -> Self {
        Self::lost(TransportError::NotSent("a test scripted it so".into()))
    }

    /// There were too many calls: [`Outcome::Rejected`](crate::Outcome::Rejected).
    pub fn rejected() -> Self {
        Self(Kind::TooMany)
    }

    /// No reply came in time: [`Outcome::Unknown`](crate::Outcome::Unknown).
    pub fn unknown() -> Self {
        Self::lost(TransportError::TimedOut)
    }

    /// No reply came, for this reason.
    pub fn lost(reason: TransportError) -> Self {
        Self(Kind::None(reason))
    }

    #[expect(clippy::panic, reason = "a test that scripts it so is wrong")]
    fn success(code: &'static str, members: JsonValue) -> Self {
        match members {
            JsonValue::Object(members) => Self(Kind::Success(code, members)),
            _ => panic!("a scripted reply must be a JSON object, the members of the reply's node"),
        }
    }
}

/// What a script accepts as a reply: an [`Answer`], JSON, or the builder of a generated type.
///
/// ```
/// use alipay::json;
/// use alipay::testing::{Answer, Double, IntoAnswer};
///
/// /// What the shop's tests have in common.
/// fn with_stock(alipay: &Double, of: impl IntoAnswer) {
///     alipay.on_call("partner.stock.query").reply(of);
/// }
///
/// let answer: Answer = json!({ "stock": "7" }).into_answer();
/// # drop(answer);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not answer a call",
    label = "not an answer",
    note = "give `json!({{ … }})`, the `Response::builder()` of the API, or an `Answer`"
)]
pub trait IntoAnswer {
    /// The answer.
    fn into_answer(self) -> Answer;
}

impl IntoAnswer for Answer {
    fn into_answer(self) -> Answer {
        self
    }
}

impl IntoAnswer for JsonValue {
    fn into_answer(self) -> Answer {
        Answer::reply(self)
    }
}
