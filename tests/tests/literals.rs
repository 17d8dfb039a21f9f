//! Requests written as literals.

mod support;

use alipay::{Request, Text, request, text};
use support::{certify, initialize};

#[test]
fn a_literal_request_equals_a_built_one() {
    let literal = request!(certify::Request { certify_id: "C1" }).unwrap();
    assert_eq!(literal, certify::Request::builder().certify_id("C1").build().unwrap());
}

#[test]
fn objects_nest_in_braces_and_other_expressions_pass_through() {
    let user_name = String::from("张三");
    let biz_id = "B1";
    let request = request!(initialize::Request {
        authentication_info: {
            biz_id,
            principal_info: {
                tnt_inst_id: "AliPay",
                user_name: user_name.clone(),
                user_id: &user_name,
                mobile_no: { "139****0000" },
                operator_cert_type: "IDENTITY_CARD",
                operator_cert_no: "1101",
                params: alipay::json!({ "a": 1 }),
            },
            authentication_scene: support::scene(),
            extend_info: "{}",
        },
        env_info: None::<&str>,
    })
    .unwrap();
    assert!(request.content().unwrap().contains(r#""user_id":"张三""#));
}

#[test]
fn an_expression_that_is_no_literal_is_judged_when_it_is_built() {
    let long = "x".repeat(33);
    let refused = request!(certify::Request { certify_id: long }).unwrap_err();
    assert_eq!(refused.to_string(), "`certify_id` holds at most 32 characters, this has 33");
}

#[test]
fn it_works_in_function_local_and_nested_modules_and_through_any_path() {
    mod outer {
        pub(super) mod inner {
            #[alipay::alipay_api("alipay.user.certify.open.certify")]
            pub mod local {}
        }
    }
    assert!(request!(outer::inner::local::Request { certify_id: "C1" }).is_ok());
    assert!(request!(self::support::certify::Request { certify_id: "C1" }).is_ok());
    assert!(request!(crate::support::certify::Request { certify_id: "C1" }).is_ok());
}

#[test]
fn a_text_literal_knows_its_limit() {
    let inferred: Text<4> = text!("四个汉字");
    assert_eq!(inferred, text!(4, "四个汉字"));
}
