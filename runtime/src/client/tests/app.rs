//! Order strings, and what the app hands back.

use super::*;
use crate::request::Described;
use crate::testing::initialize::API;
use crate::{
    Api, AppResultError, EncryptType, EncryptionKey, EnvelopeError, JsonValue, Mismatch, Outcome,
    VerificationError,
};

impl Described for Given {
    const API: &'static Api = &API;
}

const FAILURE: &str = r#"{"code":"40004","msg":"Business Failed","sub_code":"BIZ_FAILED"}"#;

/// What the app SDK hands back with this result.
pub(super) fn from_app(result: &str, status: &str) -> String {
    crate::json!({ "memo": "", "result": result, "resultStatus": status }).to_string()
}

async fn verified(from_app: &str) -> Result<Reply<crate::testing::initialize::Initialized>, Error> {
    Gateway::answering("").client().verify_app_result::<Given>(from_app).await
}

#[tokio::test]
async fn an_order_string_holds_all_parameters_in_order_encoded_once_and_signed() {
    let gateway = Gateway::answering("");
    let call = REQUEST.with().notify_url("https://shop.example/notify?a=1&b=2");
    let order = gateway.client().order_string(&call).await.unwrap();
    let names: Vec<&str> = order.split('&').map(|pair| pair.split_once('=').unwrap().0).collect();
    let expected = [
        "app_id",
        "biz_content",
        "charset",
        "format",
        "method",
        "notify_url",
        "sign",
        "sign_type",
        "timestamp",
        "version",
    ];
    assert_eq!(names, expected);
    assert!(
        !order.contains("&amp;")
            && order.contains("notify_url=https%3A%2F%2Fshop.example%2Fnotify%3Fa%3D1%26b%3D2&")
    );
    let sent = pairs(&order, Charset::Utf8);
    assert_eq!(sent["biz_content"], REQUEST.content.unwrap());
    assert!(
        SignType::Rsa2
            .verify(app_key().public_key(), string_to_sign(&sent).as_bytes(), &sent["sign"])
            .is_ok()
    );
    assert!(gateway.received.lock().unwrap().is_empty(), "nothing is sent");
}

#[tokio::test]
async fn an_order_string_of_a_gbk_client_is_encoded_and_signed_in_gbk() {
    let client = Gateway::answering("").builder().charset(Charset::Gbk).build().unwrap();
    let order = client.order_string(&REQUEST).await.unwrap();
    assert!(order.contains("&biz_content=%7B%22biz_id%22%3A%22%D2%BB%BA%C5%22%7D&charset=gbk&"), "{order}");
    let sent = pairs(&order, Charset::Gbk);
    let to_sign = string_to_sign(&sent);
    let to_sign = Charset::Gbk.encode(&to_sign).unwrap();
    assert!(SignType::Rsa2.verify(app_key().public_key(), &to_sign, &sent["sign"]).is_ok());
}

#[tokio::test]
async fn a_signed_result_is_a_reply_whatever_the_app_says_beside_it() {
    for status in ["9000", "4000", "6001", "?"] {
        let reply = verified(&from_app(&signed(METHOD, SUCCESS), status)).await.unwrap();
        assert_eq!((reply.token_id.as_str(), reply.code()), ("96d559c6", Some("10000")));
    }
}

#[tokio::test]
async fn a_result_that_is_an_object_is_verified_as_it_stands() {
    let node = SUCCESS.replacen(':', " :\t", 1);
    let as_object = |result: &str| format!(r#"{{"memo":"","resultStatus":"9000","result": {result} }}"#);
    let reply = verified(&as_object(&signed(METHOD, &node))).await.unwrap();
    assert_eq!((reply.token_id.as_str(), reply.verified_text()), ("96d559c6", node.as_str()));
    let written_anew = signed(METHOD, &node).replace(&node, SUCCESS);
    let forged = signed(METHOD, SUCCESS).replace("96d559c6", "96d559c7");
    for result in [written_anew, forged] {
        let error = verified(&as_object(&result)).await.unwrap_err();
        let is_mismatch = matches!(error.kind(), ErrorKind::Verification(VerificationError::Mismatch { .. }));
        assert!(is_mismatch && error.verified_text().is_none(), "{error:?}");
    }
}

#[tokio::test]
async fn a_missing_result_leaves_the_outcome_unknown_even_if_the_app_says_success_or_failure() {
    for (status, read) in [("9000", Some(9000)), ("4000", Some(4000)), ("6001", Some(6001)), ("", None)] {
        let error = verified(&from_app("", status)).await.unwrap_err();
        let ErrorKind::AppResult(AppResultError::NoResult { status }) = error.kind() else {
            panic!("{error:?}")
        };
        assert_eq!((*status, error.outcome(), error.method()), (read, Outcome::Unknown, Some(METHOD)));
        assert!(error.to_string().contains("query before you repeat it"), "{error}");
    }
}

#[tokio::test]
async fn a_result_that_is_forged_or_unsigned_is_not_believed() {
    let genuine = signed(METHOD, SUCCESS);
    let unsigned = format!("{}}}", genuine.split_once(",\"sign\"").unwrap().0);
    let of_another_api = signed("alipay.trade.query", SUCCESS);
    for (result, expected) in [
        (genuine.replace("96d559c6", "96d559c7"), "Mismatch"),
        (unsigned, "Unsigned"),
        (of_another_api, "NoNode"),
        ("not JSON".to_owned(), "NotJson"),
    ] {
        let error = verified(&from_app(&result, "9000")).await.unwrap_err();
        let kind = match error.kind() {
            ErrorKind::Verification(VerificationError::Mismatch { .. }) => "Mismatch",
            ErrorKind::Verification(VerificationError::Unsigned) => "Unsigned",
            ErrorKind::Envelope(EnvelopeError::NoNode { .. }) => "NoNode",
            ErrorKind::Envelope(EnvelopeError::NotJson { .. }) => "NotJson",
            other => panic!("{other:?}"),
        };
        assert_eq!((kind, error.outcome()), (expected, Outcome::Unknown), "{result}");
    }
}

#[tokio::test]
async fn a_flood_of_results_that_do_not_match_is_refused_and_little_of_it_explained() {
    let forged = signed(METHOD, SUCCESS).replace("96d559c6", "96d559c7");
    let client = Gateway::answering(forged.clone()).client();
    let mut causes = Vec::new();
    for _ in 0..200 {
        let error = client.verify_app_result::<Given>(from_app(&forged, "9000")).await.unwrap_err();
        let ErrorKind::Verification(VerificationError::Mismatch { cause, .. }) = error.kind() else {
            panic!("{error}")
        };
        causes.push(*cause);
    }
    let (first, rest) = causes.split_at(64);
    assert!(first.iter().all(|cause| *cause == Mismatch::Content));
    assert!(rest.iter().all(|cause| *cause == Mismatch::NotExamined));
    let answered = client.execute(&REQUEST).await.unwrap_err();
    let ErrorKind::Verification(VerificationError::Mismatch { cause, .. }) = answered.kind() else {
        panic!("{answered}")
    };
    assert_eq!(*cause, Mismatch::Content, "the gateway's own replies are all explained");
    let genuine = signed(METHOD, SUCCESS);
    assert!(client.verify_app_result::<Given>(from_app(&genuine, "9000")).await.is_ok());
}

#[tokio::test]
async fn a_signed_failure_is_a_failure_although_the_app_says_success() {
    let error = verified(&from_app(&signed(METHOD, FAILURE), "9000")).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Failure));
    assert_eq!((error.sub_code(), error.outcome()), (Some("BIZ_FAILED"), Outcome::Unknown));
}

#[tokio::test]
async fn what_is_no_result_of_the_app_leaves_the_outcome_unknown() {
    for given in ["", "[]", "resultStatus={9000};result={}", r#"{"result":"a","result":"b"}"#] {
        let error = verified(given).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::AppResult(AppResultError::Envelope(_))), "{error:?}");
        assert_eq!(error.outcome(), Outcome::Unknown, "{given}");
    }
}

#[tokio::test]
async fn a_result_is_verified_in_the_charset_of_the_client() {
    let node = r#"{"code":"10000","token_id":"一","biz_result":"{}"}"#;
    let signature = SignType::Rsa2.sign(&alipay_key(), &Charset::Gbk.encode(node).unwrap()).unwrap();
    let of_utf8 = signed(METHOD, node);
    let old: JsonValue = serde_json::from_str(&of_utf8).unwrap();
    let body = of_utf8.replace(old["sign"].as_str().unwrap(), &signature);
    let client = Gateway::answering("").builder().charset(Charset::Gbk).build().unwrap();
    let reply = client.verify_app_result::<Given>(from_app(&body, "9000")).await.unwrap();
    assert_eq!(reply.token_id, "一");
}

#[tokio::test]
async fn an_encrypted_result_is_read_by_a_client_that_has_the_key() {
    let key = EncryptionKey::generate().unwrap();
    let node = format!("\"{}\"", EncryptType::Aes.encrypt(&key, SUCCESS.as_bytes()).unwrap());
    let result = from_app(&signed(METHOD, &node), "9000");
    let client = Gateway::answering("").builder().encryption_key(&key).build().unwrap();
    assert_eq!(client.verify_app_result::<Given>(&result).await.unwrap().token_id, "96d559c6");
    assert!(matches!(
        verified(&result).await.unwrap_err().kind(),
        ErrorKind::Envelope(EnvelopeError::Encrypted)
    ));
}

#[tokio::test]
async fn a_result_that_alipay_signed_for_another_app_is_refused() {
    let node = |app_id: &str| {
        format!(r#"{{"code":"10000","app_id":{app_id},"auth_app_id":"2014072300007149","token_id":"t"}}"#)
    };
    for other in [r#""2014072300007149""#, "2014072300007149", r#""2014072300007148 ""#] {
        let error = verified(&from_app(&signed(METHOD, &node(other)), "9000")).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::AppResult(AppResultError::OtherApp)), "{error:?}");
        assert_eq!((error.outcome(), error.method()), (Outcome::Unknown, Some(METHOD)));
    }
    for own in [r#""2014072300007148""#, "null", r#""""#] {
        assert!(verified(&from_app(&signed(METHOD, &node(own)), "9000")).await.is_ok(), "{own}");
    }
}
