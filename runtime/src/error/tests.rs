//! What an error says about the call: what became of it, and in words.

mod clock;
mod stops;

use std::io;

use super::*;
use crate::testing::initialize::{METHOD, REQUEST};
use crate::testing::{Gateway, signed};
use crate::{HttpReply, TransportError};

async fn error_of(gateway: Gateway) -> Error {
    gateway.client().execute(&REQUEST).await.err().unwrap()
}

async fn answering(body: impl Into<Vec<u8>>) -> Error {
    error_of(Gateway::answering(body)).await
}

fn failure(code: &str, sub_code: &str) -> String {
    format!(r#"{{"code":"{code}","msg":"Message","sub_code":"{sub_code}","sub_msg":"系统繁忙"}}"#)
}

#[tokio::test]
async fn a_signed_failure_is_rejected_only_if_somebody_states_it() {
    for (code, sub_code, stated, expected) in [
        // The API's description states it.
        ("40004", "INVALID_PARAMETER", Some(Outcome::Rejected), Outcome::Rejected),
        ("40004", "BIZ_ERROR", Some(Outcome::Unknown), Outcome::Unknown),
        ("40004", "SYSTEM_ERROR", Some(Outcome::Unknown), Outcome::Unknown),
        // The API's description lists it and states nothing: that of all APIs does, or does not either.
        ("40004", "ACCESS_FORBIDDEN", Some(Outcome::Rejected), Outcome::Rejected),
        ("40004", "ONLY_LISTED", None, Outcome::Unknown),
        // The API's own word counts more than that for all APIs.
        ("40004", "ILLEGAL_ARGUMENT", Some(Outcome::Unknown), Outcome::Unknown),
        ("40002", "isv.code-invalid", Some(Outcome::Rejected), Outcome::Rejected),
        // Only the description of all APIs lists it.
        ("40004", "ACQ.TRADE_NOT_EXIST", Some(Outcome::Rejected), Outcome::Rejected),
        ("40004", "PAYER_BALANCE_NOT_ENOUGH", Some(Outcome::Rejected), Outcome::Rejected),
        ("40004", "ACQ.SYSTEM_ERROR", Some(Outcome::Unknown), Outcome::Unknown),
        ("40004", "isp.unknow-error", Some(Outcome::Unknown), Outcome::Unknown),
        ("40002", "isv.invalid-signature", Some(Outcome::Rejected), Outcome::Rejected),
        ("40002", "isv.invalid-version", Some(Outcome::Rejected), Outcome::Rejected),
        ("40005", "isv.app-call-limited", Some(Outcome::Rejected), Outcome::Rejected),
        ("40006", "isv.insufficient-isv-permissions", Some(Outcome::Rejected), Outcome::Rejected),
        ("20001", "aop.invalid-app-auth-token", Some(Outcome::Rejected), Outcome::Rejected),
        ("40002", "isv.upload-fail", None, Outcome::Unknown),
        // Nobody lists it, and names say nothing.
        ("40004", "REQUEST_PROCESSING", None, Outcome::Unknown),
        ("40004", "ACQ.NOT_IN_ANY_DESCRIPTION", None, Outcome::Unknown),
        ("40004", "MY_SYSTEM_ERROR", None, Outcome::Unknown),
        ("40004", "invalid_parameter", None, Outcome::Unknown),
        ("40004", "INVALID_PARAMETER.X", None, Outcome::Unknown),
        // A number judges no sub-code.
        ("40006", "isv.not-in-any-description", None, Outcome::Unknown),
        ("40001", "isv.missing-something-new", None, Outcome::Unknown),
        ("40004", "40006", None, Outcome::Unknown),
        ("40099", "40001", None, Outcome::Unknown),
        // Without a sub-code it judges where it states something.
        ("20001", "", Some(Outcome::Rejected), Outcome::Rejected),
        ("40001", "", Some(Outcome::Rejected), Outcome::Rejected),
        ("40005", "", Some(Outcome::Rejected), Outcome::Rejected),
        ("40006", "", Some(Outcome::Rejected), Outcome::Rejected),
        ("40002", "", None, Outcome::Unknown),
        ("40003", "", None, Outcome::Unknown),
        ("40004", "", None, Outcome::Unknown),
        // The gateway failed in the middle of it, whatever else is said.
        ("20000", "isp.unknow-error", Some(Outcome::Unknown), Outcome::Unknown),
        ("20000", "INVALID_PARAMETER", Some(Outcome::Unknown), Outcome::Unknown),
        ("20000", "isv.invalid-signature", Some(Outcome::Unknown), Outcome::Unknown),
        ("20000", "", Some(Outcome::Unknown), Outcome::Unknown),
        ("40077", "INVALID_PARAMETER", Some(Outcome::Unknown), Outcome::Unknown),
        // A failure with a code of success contradicts itself.
        ("10000", "INVALID_PARAMETER", None, Outcome::Unknown),
        ("", "INVALID_PARAMETER", None, Outcome::Unknown),
        // Nobody knows what this code means.
        ("SUCCESS", "", None, Outcome::Unknown),
        ("SUCCESS", "INVALID_PARAMETER", None, Outcome::Unknown),
        ("50000", "", None, Outcome::Unknown),
    ] {
        let error = answering(signed(METHOD, &failure(code, sub_code))).await;
        assert!(matches!(error.kind(), ErrorKind::Failure), "{code} {sub_code}: {error:?}");
        assert_eq!((error.stated_outcome(), error.outcome()), (stated, expected), "{code} {sub_code}");
    }
}

#[tokio::test]
async fn a_call_without_a_description_knows_what_holds_for_every_api() {
    let method = "alipay.fund.trans.uni.transfer";
    for (code, sub_code, expected) in [
        ("40004", "REQUEST_PROCESSING", Outcome::Unknown),
        ("40004", "BIZ_ERROR", Outcome::Unknown),
        ("40004", "", Outcome::Unknown),
        ("40004", "PAYER_BALANCE_NOT_ENOUGH", Outcome::Rejected),
        ("40004", "INVALID_PARAMETER", Outcome::Rejected),
        ("40004", "ACQ.INVALID_PARAMETER", Outcome::Rejected),
        ("40004", "ACCESS_FORBIDDEN", Outcome::Rejected),
        ("40004", "PERMISSION_DENIED", Outcome::Unknown),
        ("40002", "isv.invalid-app-id", Outcome::Rejected),
    ] {
        let gateway = Gateway::answering(signed(method, &failure(code, sub_code)));
        let error = gateway.client().call(method, crate::json!({ "out_biz_no": "T1" })).await.err().unwrap();
        assert_eq!(error.outcome(), expected, "{code} {sub_code}: {error}");
    }
}

#[tokio::test]
async fn an_outcome_that_no_failure_has_is_no_permission_to_repeat_the_call() {
    for outcome in [Outcome::NotSent, Outcome::Executed, Outcome::Unknown] {
        let rows = Vec::leak(vec![ErrorRow { code: "ODD", meaning: "", advice: "", outcome: Some(outcome) }]);
        let request = crate::Untyped::new(METHOD, crate::json!({})).unwrap().errors(rows);
        let gateway = Gateway::answering(signed(METHOD, &failure("40004", "ODD")));
        let error = gateway.client().execute(&request).await.err().unwrap();
        assert_eq!((error.stated_outcome(), error.outcome()), (Some(Outcome::Unknown), Outcome::Unknown));
    }
}

#[tokio::test]
async fn an_unsigned_failure_is_rejected_only_if_the_gateway_gives_it_before_it_executes_anything() {
    for (code, sub_code, expected) in [
        ("40002", "isv.invalid-signature", Outcome::Rejected),
        ("40002", "isv.invalid-app-id", Outcome::Rejected),
        ("40002", "isv.invalid-method", Outcome::Rejected),
        ("40002", "isv.invalid-timestamp", Outcome::Rejected),
        ("40001", "isv.missing-app-id", Outcome::Rejected),
        ("40001", "isv.missing-signature", Outcome::Rejected),
        ("40001", "isv.decryption-error-missing-encrypt-type", Outcome::Rejected),
        ("40002", "isv.invalid-encrypt-type", Outcome::Rejected),
        ("40002", "isv.app-cert-not-exist", Outcome::Rejected),
        ("40002", "isv.app-cert-expired", Outcome::Rejected),
        ("40003", "isv.decryption-error-unknown", Outcome::Rejected),
        ("40002", "isv.code-invalid", Outcome::Unknown),
        ("40002", "isv.invalid-parameter", Outcome::Unknown),
        ("40004", "INVALID_PARAMETER", Outcome::Unknown),
        ("40005", "isv.app-call-limited", Outcome::Unknown),
        ("20000", "isv.invalid-signature", Outcome::Unknown),
        ("", "isv.invalid-signature", Outcome::Unknown),
        ("40002", "isv.invalid-version", Outcome::Rejected),
        ("20001", "aop.invalid-app-auth-token", Outcome::Unknown),
        ("40004", "ACQ.TRADE_NOT_EXIST", Outcome::Unknown),
        ("40001", "", Outcome::Unknown),
        ("40006", "", Outcome::Unknown),
        ("40002", "", Outcome::Unknown),
    ] {
        let error = answering(format!(r#"{{"error_response":{}}}"#, failure(code, sub_code))).await;
        assert!(matches!(error.kind(), ErrorKind::UnverifiedFailure), "{code} {sub_code}: {error:?}");
        assert_eq!(error.outcome(), expected, "{code} {sub_code}");
        let stated = Some(expected).filter(|outcome| *outcome == Outcome::Rejected);
        assert_eq!(error.stated_outcome(), stated, "{code} {sub_code}");
    }
}

/// A code that is added to the table has to be thought about here.
#[test]
fn every_code_of_the_gateway_is_given_before_it_executes_anything_or_is_known_not_to_be() {
    let others = [
        "isv.invalid-parameter",
        "isv.upload-fail",
        "isv.invalid-file-extension",
        "isv.invalid-file-size",
        "isv.invalid-token",
        "isv.suspected-attack",
        "isv.invalid-auth-relations",
        "isv.code-invalid",
        "isv.app-call-limited",
        "isv.method-call-limited",
        "isv.insufficient-isv-permissions",
        "isv.insufficient-user-permissions",
    ];
    let of_calls = crate::common::CODES.iter().map(|row| row.code).filter(|code| code.starts_with("isv."));
    for code in of_calls {
        assert_ne!(crate::common::BEFORE_EXECUTION.contains(&code), others.contains(&code), "{code}");
    }
}

#[tokio::test]
async fn a_nested_sub_code_is_a_failure_that_leaves_the_outcome_open() {
    let node = r#"{"code":"10000","msg":"Success","sub_code":{"x":1},"token_id":"t"}"#;
    let error = answering(signed(METHOD, node)).await;
    assert!(matches!(error.kind(), ErrorKind::Failure), "{error:?}");
    assert_eq!((error.sub_code(), error.outcome()), (Some(r#"{"x":1}"#), Outcome::Unknown));
}

#[tokio::test]
async fn whatever_else_comes_back_leaves_the_outcome_unknown() {
    let success = r#"{"code":"10000","token_id":"t","biz_result":"{}"}"#;
    for body in [
        String::new(),
        "<html>".to_owned(),
        "{".to_owned(),
        "[]".to_owned(),
        "{}".to_owned(),
        signed("alipay.trade.pay", success),
        signed(METHOD, success).replace("\"t\"", "\"forged\""),
        signed(METHOD, success).replace("\"sign\"", "\"nosign\""),
        signed(METHOD, r#""ZW5jcnlwdGVk""#),
    ] {
        assert_eq!(answering(body.as_str()).await.outcome(), Outcome::Unknown, "{body}");
    }
}

#[tokio::test]
async fn a_transport_knows_whether_the_call_can_have_left_this_machine() {
    type Fails = fn() -> TransportError;
    let cases: [(Fails, Outcome); 5] = [
        (|| TransportError::NotSent(io::Error::other("no route").into()), Outcome::NotSent),
        (|| TransportError::Interrupted(io::Error::other("reset").into()), Outcome::Unknown),
        (|| TransportError::TimedOut, Outcome::Unknown),
        (|| TransportError::TooLarge { limit: 1 }, Outcome::Unknown),
        (
            || TransportError::CutOff { trace_id: None, cause: TransportError::TimedOut.into() },
            Outcome::Unknown,
        ),
    ];
    for (fails, expected) in cases {
        let error = error_of(Gateway::new(move || Err(fails()))).await;
        assert_eq!(error.outcome(), expected, "{error}");
        assert_eq!(error.method(), Some(METHOD));
        assert_eq!((error.code(), error.trace_id(), error.raw()), (None, None, None));
    }
}

#[tokio::test]
async fn a_reply_that_was_cut_off_leaves_its_trace_id_and_the_cause_as_the_kind() {
    let error = error_of(Gateway::new(|| {
        let cause = TransportError::TooLarge { limit: 1 }.into();
        Err(TransportError::CutOff { trace_id: Some("0a1b2c3d".to_owned()), cause })
    }))
    .await;
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::TooLarge { limit: 1 })), "{error:?}");
    assert_eq!((error.trace_id(), error.status(), error.raw()), (Some("0a1b2c3d"), None, None));
    assert!(error.diagnosis_url().is_some() && error.to_string().ends_with(". Trace id 0a1b2c3d"), "{error}");
}

#[tokio::test]
async fn a_failure_tells_all_that_the_gateway_said() {
    let body = signed(METHOD, &failure("40004", "INVALID_PARAMETER"));
    let error = answering(body.as_str()).await;
    assert_eq!(error.method(), Some(METHOD));
    assert_eq!(error.code(), Some("40004"));
    assert_eq!(error.msg(), Some("Message"));
    assert_eq!(error.sub_code(), Some("INVALID_PARAMETER"));
    assert_eq!(error.sub_msg(), Some("系统繁忙"));
    assert_eq!(error.trace_id(), Some("0a1b2c3d"));
    assert_eq!(
        error.diagnosis_url().as_deref(),
        Some("https://open.alipay.com/api/errCheck?traceId=0a1b2c3d&source=sdk")
    );
    assert_eq!(error.status(), Some(200));
    assert_eq!(error.raw(), Some(body.as_str()));
    assert_eq!(error.raw_bytes(), Some(body.as_bytes()));
    assert_eq!(error.row().map(|row| row.code), Some("INVALID_PARAMETER"));
}

#[tokio::test]
async fn every_error_that_has_a_reply_has_its_trace_id_and_its_text() {
    for body in ["", "<html>\u{4e2d}</html>", "{}", r#"{"error_response":{}}"#] {
        let error = answering(body).await;
        assert_eq!((error.trace_id(), error.raw()), (Some("0a1b2c3d"), Some(body)));
    }
    let gbk = b"<html>\xb2\xe8</html>";
    let error = answering(&gbk[..]).await;
    assert_eq!(error.raw_bytes(), Some(&gbk[..]));
    assert!(error.raw().unwrap().starts_with("<html>"));
}

#[tokio::test]
async fn what_is_not_believed_gives_no_codes() {
    let body = signed(METHOD, &failure("40004", "INVALID_PARAMETER")).replace("繁忙", "正常");
    let error = answering(body).await;
    assert!(matches!(error.kind(), ErrorKind::Verification(_)));
    assert_eq!((error.code(), error.sub_code(), error.row()), (None, None, None));
}

#[tokio::test]
async fn the_sentence_says_what_happened_where_and_what_to_do() {
    let status = |status, body: &str| {
        let body = body.to_owned();
        Gateway::new(move || Ok(HttpReply::new(status, [], body.clone())))
    };
    for (gateway, expected) in [
        (
            Gateway::answering(signed(METHOD, &failure("40004", "INVALID_PARAMETER"))),
            "the call failed: 系统繁忙 [INVALID_PARAMETER, 40004 Message]. The call was not executed. Compare the call with its description. Trace id 0a1b2c3d",
        ),
        (
            Gateway::answering(signed(METHOD, r#"{"code":"40004","sub_code":"SYSTEM_ERROR"}"#)),
            "the call failed: The platform failed [SYSTEM_ERROR, 40004]. The call may have been executed: query before you repeat it. Query before you repeat the call. Trace id 0a1b2c3d",
        ),
        (
            status(502, "<html>"),
            "the reply is an HTML page; the gateway sends one when it cannot make sense of a call, and so do proxies (HTTP 502). The call may have been executed: query before you repeat it",
        ),
        (
            Gateway::new(|| Err(TransportError::NotSent(io::Error::other("x").into()))),
            "no connection to the gateway: x. Nothing was sent",
        ),
    ] {
        assert_eq!(error_of(gateway).await.to_string(), format!("{METHOD}: {expected}"));
    }
}

#[tokio::test]
async fn words_of_a_reply_stay_on_one_line_and_short() {
    let long =
        format!(r#"{{"code":"40004","sub_code":"X","sub_msg":"a\nb\u001b[31m{}"}}"#, "x".repeat(10_000));
    let sentence = answering(signed(METHOD, &long)).await.to_string();
    assert!(!sentence.contains(char::is_control) && sentence.len() < 600, "{sentence}");
}

#[tokio::test]
async fn nothing_that_an_unverified_reply_says_is_printed_at_length() {
    let long = "y".repeat(100_000);
    for body in [
        format!(
            r#"{{"error_response":{{"code":"{long}","msg":"{long}","sub_code":"{long}","sub_msg":"{long}"}}}}"#
        ),
        format!(r#"{{"error_response":{{"code":"40002","sub_code":"{long}"}}}}"#),
        format!(r#"{{"{long}":1,"{long}":2}}"#),
        format!(r#"{{"error_response":{{"code":"1"}},"{long}":{{}}}}"#),
    ] {
        let error = answering(body.as_str()).await;
        for printed in [error.to_string(), format!("{error:?}"), format!("{error:#?}")] {
            assert!(
                printed.contains("yyy") && printed.len() < 2500,
                "{} bytes: {printed:.300}",
                printed.len()
            );
        }
    }
}

#[test]
fn violations_pass_through_a_question_mark_as_the_errors_that_apps_use() {
    fn broken() -> Result<(), Violations> {
        Err(alipay_rules::Violation::new("biz_id", alipay_rules::Rule::Missing).into())
    }
    fn ours() -> Result<(), Error> {
        Ok(broken()?)
    }
    fn boxed() -> Result<(), Box<dyn StdError + Send + Sync>> {
        Ok(broken()?)
    }
    assert_eq!(ours().unwrap_err().violations().map(Violations::len), Some(1));
    assert!(boxed().unwrap_err().is::<Violations>());
}

#[test]
fn violations_become_an_error_of_a_call_that_was_not_sent() {
    let found = alipay_rules::Violation::new("biz_id", alipay_rules::Rule::Missing);
    let error = Error::from(Violations::of(vec![found]).unwrap());
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert_eq!(error.violations().map(Violations::len), Some(1));
    assert_eq!(error.to_string(), "`biz_id` is required and was not given. Nothing was sent");
}

#[test]
fn a_verified_success_that_cannot_be_decoded_was_executed() {
    let error = Error::from(ErrorKind::Undecodable);
    assert_eq!(error.outcome(), Outcome::Executed);
    assert!(error.to_string().ends_with(". The call was executed: do not repeat it"), "{error}");
}
