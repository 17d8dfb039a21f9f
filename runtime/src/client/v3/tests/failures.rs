//! Failures: what they say, and what became of the call.

use super::*;
use crate::testing::initialize::API;
use crate::testing::rest::{header, replying, signed, unsigned};
use crate::{EnvelopeError, GatewayCode, HttpReply};

fn failure(code: &str) -> String {
    format!(r#"{{"code":"{code}","message":"系统繁忙","links":[]}}"#)
}

async fn error_of(reply: HttpReply) -> Error {
    rest::client(&replying(reply)).execute(&POST).await.unwrap_err()
}

#[tokio::test]
async fn a_signed_failure_is_rejected_only_if_somebody_states_it() {
    for (status, code, stated, expected) in [
        // The API's description states it.
        (400, "INVALID_PARAMETER", Some(Outcome::Rejected), Outcome::Rejected),
        (400, "BIZ_ERROR", Some(Outcome::Unknown), Outcome::Unknown),
        (400, "ILLEGAL_ARGUMENT", Some(Outcome::Unknown), Outcome::Unknown),
        // The API's own word about a code that the other gateway writes with a prefix.
        (400, "code-invalid", Some(Outcome::Rejected), Outcome::Rejected),
        // Only the description of all APIs lists it.
        (400, "ACQ.TRADE_NOT_EXIST", Some(Outcome::Rejected), Outcome::Rejected),
        (403, "insufficient-isv-permissions", Some(Outcome::Rejected), Outcome::Rejected),
        (401, "invalid-app-auth-token", Some(Outcome::Rejected), Outcome::Rejected),
        (400, "invalid-app-id", Some(Outcome::Rejected), Outcome::Rejected),
        (400, "isv.invalid-app-id", Some(Outcome::Rejected), Outcome::Rejected),
        (400, "upload-fail", None, Outcome::Unknown),
        (400, "unknow-error", Some(Outcome::Unknown), Outcome::Unknown),
        // Nobody lists it, and names say nothing.
        (400, "NOT_IN_ANY_DESCRIPTION", None, Outcome::Unknown),
        (404, "invalid_parameter", None, Outcome::Unknown),
        (400, "app-id", None, Outcome::Unknown),
        // The gateway failed in the middle of it, whatever else is said.
        (500, "SYSTEM_ERROR", Some(Outcome::Unknown), Outcome::Unknown),
        (500, "INVALID_PARAMETER", Some(Outcome::Unknown), Outcome::Unknown),
        (503, "invalid-signature", Some(Outcome::Unknown), Outcome::Unknown),
        // It was not sent on.
        (429, "app-call-limited", Some(Outcome::Rejected), Outcome::Rejected),
        (429, "NOT_IN_ANY_DESCRIPTION", Some(Outcome::Rejected), Outcome::Rejected),
    ] {
        let error = error_of(signed(status, failure(code))).await;
        assert!(matches!(error.kind(), ErrorKind::Failure), "{status} {code}: {error:?}");
        assert_eq!((error.stated_outcome(), error.outcome()), (stated, expected), "{status} {code}");
    }
}

#[tokio::test]
async fn an_unsigned_failure_is_rejected_only_if_the_gateway_gives_it_before_it_executes_anything() {
    for (status, code, expected) in [
        (401, "invalid-signature", Outcome::Rejected),
        (400, "invalid-method", Outcome::Rejected),
        (400, "missing-app-id", Outcome::Rejected),
        (400, "decryption-error-unknown", Outcome::Rejected),
        (429, "app-call-limited", Outcome::Rejected),
        (429, "ANY", Outcome::Rejected),
        (403, "invalid-signature", Outcome::Unknown),
        (500, "invalid-signature", Outcome::Unknown),
        (400, "code-invalid", Outcome::Unknown),
        (400, "invalid-parameter", Outcome::Unknown),
        (400, "INVALID_PARAMETER", Outcome::Unknown),
        (400, "ACQ.TRADE_NOT_EXIST", Outcome::Unknown),
        (401, "invalid-app-auth-token", Outcome::Unknown),
        (400, "app-call-limited", Outcome::Unknown),
    ] {
        let mut says_null = unsigned(status, "application/json", &failure(code));
        says_null.headers.push(header("alipay-signature", "null"));
        for reply in [unsigned(status, "application/json", &failure(code)), says_null] {
            let error = error_of(reply).await;
            assert!(matches!(error.kind(), ErrorKind::UnverifiedFailure), "{status} {code}: {error:?}");
            assert_eq!((error.outcome(), error.code()), (expected, Some(code)), "{status} {code}");
            assert_eq!(error.verified_text(), None);
        }
    }
}

#[tokio::test]
async fn a_call_that_was_one_too_many_was_not_sent_on_whatever_the_reply_is() {
    for reply in
        [unsigned(429, "text/html", "<html>"), HttpReply::new(429, [], ""), HttpReply::new(429, [], "busy")]
    {
        let error = error_of(reply).await;
        assert!(matches!(error.kind(), ErrorKind::UnverifiedFailure), "{error:?}");
        assert_eq!((error.outcome(), error.status(), error.code()), (Outcome::Rejected, Some(429), None));
    }
    let mut redirected = unsigned(429, "application/json", &failure("x"));
    redirected.may_be_redirected = true;
    assert_eq!(error_of(redirected).await.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn a_failure_tells_all_that_the_gateway_said_and_no_value() {
    let body = r#"{"code":"INVALID_PARAMETER","message":"参数有误。","links":[{"link":"https://open.alipay.com/a","desc":"help","rel":"about"},7],
        "details":[{"field":"biz_id","value":"SECRET-1","location":"body","issue":"TOO_LONG","description":"SECRET-2 is too long"},{"field":"b","value":{"c":1}},"x"],
        "more":1}"#;
    for reply in [signed(400, body), unsigned(400, "application/json", body)] {
        let error = error_of(reply).await;
        assert_eq!((error.code(), error.msg()), (Some("INVALID_PARAMETER"), Some("参数有误。")));
        assert_eq!((error.sub_code(), error.status(), error.trace_id()), (None, Some(400), Some("0a1b2c3d")));
        assert_eq!(error.gateway_code(), Some(GatewayCode::Other("INVALID_PARAMETER".to_owned())));
        assert_eq!(error.row(), Some(&API.errors[1]));
        let [first, second] = error.details() else { panic!("{:?}", error.details()) };
        assert_eq!((first.field.as_deref(), first.value.as_deref()), (Some("biz_id"), Some("SECRET-1")));
        assert_eq!((first.location.as_deref(), first.issue.as_deref()), (Some("body"), Some("TOO_LONG")));
        assert_eq!(first.description.as_deref(), Some("SECRET-2 is too long"));
        assert_eq!(second.value.as_deref(), Some(r#"{"c":1}"#));
        let [link] = error.links() else { panic!("{:?}", error.links()) };
        assert_eq!(
            (link.link.as_deref(), link.desc.as_deref()),
            (Some("https://open.alipay.com/a"), Some("help"))
        );
        assert_eq!(link.rel.as_deref(), Some("about"));
        assert_eq!(error.raw(), Some(body));
        for printed in
            [error.to_string(), format!("{error:?}"), format!("{error:#?}"), format!("{:?}", error.details())]
        {
            assert!(!printed.contains("SECRET"), "{printed}");
        }
        let sentence = error.to_string();
        assert!(
            sentence.contains("[INVALID_PARAMETER 参数有误。] (biz_id: TOO_LONG, b) (HTTP 400)"),
            "{sentence}"
        );
    }
}

#[tokio::test]
async fn a_forged_failure_is_not_believed_either() {
    let body = failure("INVALID_PARAMETER");
    let mut changed = signed(400, &body);
    changed.body = body.replace("INVALID", "ANOTHER").into();
    let mut half = signed(400, &body);
    half.headers.retain(|(name, _)| name != "alipay-nonce");
    for (reply, expected) in
        [(changed, "the reply's signature does not match"), (half, "not the header `alipay-nonce`")]
    {
        let error = error_of(reply).await;
        assert!(matches!(error.kind(), ErrorKind::Verification(_)), "{error:?}");
        assert!(error.to_string().contains(expected) && error.outcome() == Outcome::Unknown, "{error}");
        assert_eq!((error.code(), error.details().len()), (None, 0));
    }
}

#[tokio::test]
async fn a_failure_that_cannot_be_read_leaves_the_outcome_unknown() {
    for (body, expected) in [
        ("{}", EnvelopeError::NoCode),
        (r#"{"message":"x"}"#, EnvelopeError::NoCode),
        (r#"{"code":{"x":1}}"#, EnvelopeError::NoCode),
        ("", EnvelopeError::Empty),
        ("[]", EnvelopeError::NotAnObject),
        ("{", EnvelopeError::Truncated),
    ] {
        for reply in [signed(400, body), HttpReply::new(401, [], body)] {
            let error = error_of(reply).await;
            let ErrorKind::Envelope(kind) = error.kind() else { panic!("{body}: {error:?}") };
            assert_eq!((kind, error.outcome()), (&expected, Outcome::Unknown), "{body}");
        }
    }
}
