//! How replies decode: leniently, and without losing what was received.

mod support;

use alipay::JsonValue;
use support::{certify, initialize};

/// The node of the documentation's example reply, its blanks and line breaks included.
const EXAMPLE: &str = r#"{
		"msg":"Success",
		"biz_result":"{ \"task_list\": [ { \"status\": \"SUCCESS\",\"task_id\": \"12323\",\"biz_info\": \"\", \"signed_file_list\": [ {}] }]}",
		"code":"10000",
		"token_id":"96d559c6cf9b4b5ebba71e040b4c28c9"
	}"#;

#[test]
fn the_example_reply_of_the_documentation_decodes_to_its_values() {
    let reply = initialize::Response::from_json(EXAMPLE).unwrap();
    assert_eq!(reply.token_id, "96d559c6cf9b4b5ebba71e040b4c28c9");
    let result: JsonValue = reply.biz_result.value().unwrap().parse().unwrap();
    assert_eq!(result["task_list"][0]["status"], "SUCCESS");
    assert!(reply.unknown().is_empty());
}

#[test]
fn a_required_text_that_is_absent_is_empty() {
    let reply = initialize::Response::from_json("{}").unwrap();
    assert_eq!(reply.token_id, "");
    assert!(reply.biz_result.is_absent());
    assert!(reply.biz_result.value().is_err());
}

#[test]
fn numbers_and_objects_where_a_text_is_described_give_their_source_text() {
    for (received, text) in [("1.10", "1.10"), ("true", "true"), (r#"{"a": 1}"#, r#"{"a": 1}"#), ("null", "")]
    {
        let reply = initialize::Response::from_json(&format!(r#"{{"token_id":{received}}}"#)).unwrap();
        assert_eq!(reply.token_id, text, "{received}");
    }
}

#[test]
fn lengths_are_not_enforced_in_replies() {
    let long = "x".repeat(1000);
    let reply = initialize::Response::from_json(&format!(r#"{{"token_id":"{long}"}}"#)).unwrap();
    assert_eq!(reply.token_id, long);
}

#[test]
fn unknown_members_are_kept_and_common_ones_are_not_among_them() {
    let reply = certify::Response::from_json(r#"{"code":"10000","msg":"Success","new":{"a":[1]}}"#).unwrap();
    assert_eq!(reply.unknown().iter().collect::<Vec<_>>(), [("new", r#"{"a":[1]}"#)]);
    assert_eq!(reply.unknown().json("new"), Some(r#"{"a":[1]}"#));
}

#[test]
fn only_a_node_that_is_no_object_fails_to_decode() {
    for node in ["", "[]", "\"text\"", "1", "null", "{"] {
        assert!(certify::Response::from_json(node).is_err(), "{node}");
    }
    assert!(certify::Response::from_json("{}").is_ok());
}

#[test]
fn error_codes_are_typed_with_an_open_last_variant() {
    use initialize::ErrorCode;
    assert_eq!(ErrorCode::from("INVALID_PARAMETER"), ErrorCode::InvalidParameter);
    assert_eq!(ErrorCode::from("NEW_CODE"), ErrorCode::Other("NEW_CODE".to_owned()));
    assert_eq!(ErrorCode::SystemError.to_string(), "SYSTEM_ERROR");
    assert!(ErrorCode::InvalidParameter.meaning().is_some());
    assert!(ErrorCode::InvalidParameter.advice().is_some());
    assert_eq!(ErrorCode::Other("NEW_CODE".to_owned()).meaning(), None);
    assert_eq!(certify::ErrorCode::from("ANY"), certify::ErrorCode::Other("ANY".to_owned()));
}
