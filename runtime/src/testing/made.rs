//! What comes of calls, without a call.

use std::marker::PhantomData;

use futures_util::FutureExt;

use super::{Double, IntoAnswer, double};
use crate::api::{Api, Called};
use crate::{
    Charset, Described, Error, ErrorKind, JsonValue, NotificationPayload, Outcome, Reply, Request, SignType,
    TypedNotification, call_kind, string_to_sign,
};

/// What a call of an API gives that is answered so: a reply with code, trace id and verified text, or an error.
///
/// For tests of code that is given a reply or an error and makes no call.
///
/// ```
/// use alipay::testing::{Answer, answered};
/// use alipay::{alipay_api, json};
///
/// #[alipay_api("alipay.trade.query")]
/// mod query {}
///
/// # fn main() -> Result<(), alipay::Error> {
/// let reply = answered::<query::Request>(json!({ "trade_status": "TRADE_CLOSED" }))?;
/// assert_eq!((reply.code(), reply.trade_status.text()), (Some("10000"), Some("TRADE_CLOSED")));
/// let error = answered::<query::Request>(Answer::failure("ACQ.TRADE_NOT_EXIST")).unwrap_err();
/// assert_eq!(error.method(), Some("alipay.trade.query"));
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// The one that such a call gives.
pub fn answered<R: Described>(answer: impl IntoAnswer) -> Result<Reply<R::Response>, Error> {
    let double = Double::new();
    double.on_call(R::API.method).reply(answer);
    let (client, request) = (double.client(), Nothing::<R>(PhantomData));
    now(client.execute(&request))
}

/// The error of a call of an API with this [outcome](Error::outcome).
///
/// ```
/// use alipay::testing::failed;
/// use alipay::{Outcome, alipay_api};
///
/// #[alipay_api("alipay.trade.pay")]
/// mod pay {}
///
/// # fn main() {
/// assert_eq!(failed::<pay::Request>(Outcome::Unknown).outcome(), Outcome::Unknown);
/// # }
/// ```
pub fn failed<R: Described>(outcome: Outcome) -> Error {
    use super::Answer;

    let answer = match outcome {
        Outcome::NotSent => Answer::not_sent(),
        Outcome::Rejected => Answer::rejected(),
        Outcome::Unknown => Answer::unknown(),
        // No answer of the gateway is signed and cannot be read.
        Outcome::Executed => return unreadable::<R>(),
    };
    answered::<R>(answer).err().unwrap_or_else(unreadable::<R>)
}

fn unreadable<R: Described>() -> Error {
    Error::from(ErrorKind::Undecodable).in_call_of(R::API)
}

/// A verified notification with these parameters; see [`Double::notification`]. What it is is added.
///
/// ```
/// use alipay::testing::notified;
/// use alipay::{alipay_api, json};
///
/// #[alipay_api("trade_status_sync")]
/// mod paid {}
///
/// # fn main() {
/// let notification = notified::<paid::Notification>(json!({ "out_trade_no": "T1" }));
/// assert_eq!(notification.out_trade_no, "T1");
/// # }
/// ```
///
/// # Panics
/// If `parameters` is not a JSON object, or says that it is another notification.
#[expect(clippy::expect_used, reason = "it is for tests, which cannot go on without")]
pub fn notified<T: NotificationPayload>(parameters: impl Into<JsonValue>) -> TypedNotification<T> {
    let mut parameters = parameters.into();
    if let Some(members) = parameters.as_object_mut() {
        let name = if T::NAME.contains('.') { "msg_method" } else { "notify_type" };
        members.entry(name).or_insert(T::NAME.into());
    }
    let double = Double::new();
    let (client, body) = (double.client(), double.notification(parameters));
    client
        .verify_notification_as(body)
        .now_or_never()
        .and_then(Result::ok)
        .expect("a notification of this type")
}

/// The form that Alipay would send.
#[expect(clippy::expect_used, clippy::panic, reason = "it is for tests, which cannot go on without")]
pub(super) fn notification(app_id: &str, parameters: JsonValue) -> String {
    let JsonValue::Object(members) = parameters else {
        panic!("the parameters of a notification must be a JSON object")
    };
    let text = |value: JsonValue| match value {
        JsonValue::String(text) => text,
        nested => nested.to_string(),
    };
    let mut pairs: Vec<(String, String)> =
        members.into_iter().map(|(name, value)| (name, text(value))).collect();
    let has = |pairs: &[(String, String)], wanted: &str| pairs.iter().any(|(name, _)| name == wanted);
    for (name, value) in [("app_id", app_id), ("charset", "utf-8")] {
        if !has(&pairs, name) {
            pairs.push((name.to_owned(), value.to_owned()));
        }
    }
    let sign_type = ("sign_type".to_owned(), SignType::Rsa2.to_string());
    // Gateway protocol: messages sign it.
    let signs_it = ["msg_method", "method", "service", "biz_content"].iter().any(|name| has(&pairs, name));
    let signed = pairs.iter().chain(signs_it.then_some(&sign_type)).map(|(name, value)| (name, value));
    let signature = SignType::Rsa2.sign(double::alipay_key(), string_to_sign(signed).as_bytes());
    let sign = ("sign".to_owned(), signature.expect("a signature"));
    pairs.extend([sign_type, sign]);
    let encoded = |value: &str| Charset::Utf8.form_encode(value).expect("utf-8 has every character");
    let pairs = pairs.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// A request of an API that asks nothing.
struct Nothing<R>(PhantomData<fn() -> R>);

impl<R: Described> Request for Nothing<R> {
    type Response = R::Response;

    fn api(&self) -> &'static Api {
        R::API
    }

    fn called(&self) -> Called {
        R::API.into()
    }

    fn content(&self) -> Option<String> {
        None
    }
}

impl<R: Described> call_kind::Execute for Nothing<R> {}

/// What a double answers is there at once.
#[expect(clippy::expect_used, reason = "nothing waits in a double")]
fn now<T>(call: impl Future<Output = T>) -> T {
    call.now_or_never().expect("an answer at once")
}
