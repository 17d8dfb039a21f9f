//! What is an envelope, and what is refused with which reason.

use super::*;

const METHOD: &str = "alipay.trade.pay";
const NODE: &str = r#"{"code":"10000","msg":"Success"}"#;

/// The members in every order, as one JSON object each.
fn every_order(members: &[&str]) -> Vec<String> {
    fn orders<'a>(members: &[&'a str]) -> Vec<Vec<&'a str>> {
        if members.is_empty() {
            return vec![Vec::new()];
        }
        (0..members.len())
            .flat_map(|first| {
                let mut rest = members.to_vec();
                let first = rest.remove(first);
                orders(&rest).into_iter().map(move |mut order| {
                    order.insert(0, first);
                    order
                })
            })
            .collect()
    }
    orders(members).into_iter().map(|order| format!("{{{}}}", order.join(","))).collect()
}

fn refused(body: &str) -> EnvelopeError {
    Reading::of(body.as_bytes(), crate::Charset::Utf8)
        .and_then(|reading| Envelope::open(reading.text(), METHOD).map(|_| ()))
        .expect_err(body)
}

#[test]
fn the_parts_are_found_in_any_order() {
    let node = format!(r#""alipay_trade_pay_response":{NODE}"#);
    let members = [&node, r#""sign":"c2lnbg==""#, r#""alipay_cert_sn":"71d5""#, r#""new":1"#];
    for body in every_order(&members) {
        let expected = Envelope {
            node: NODE,
            is_encrypted: false,
            is_error_response: false,
            signature: Some("c2lnbg==".to_owned()),
            certificate: Some("71d5".to_owned()),
        };
        assert_eq!(Envelope::open(&body, METHOD), Ok(expected), "{body}");
    }
}

#[test]
fn the_node_is_exactly_the_text_between_its_brackets() {
    for node in [
        "{}",
        r#"{"code":"100}00","a":"{","b":["}"]}"#,
        r#"{"a\"}":"\\\"}","b":"\\"}"#,
        "{\n\t\"code\" : \"10000\"\n  }",
        r#"{"url":"http:\/\/a.b\/c","text":"\u4e2d中"}"#,
        r#"{"sign":"inner","alipay_trade_pay_response":{"code":"x"},"error_response":1}"#,
        r#"{"note":"\"alipay_trade_pay_response\":{\"code\":\"forged\"}"}"#,
        r#"{"code":"10000","code":"20000"}"#,
    ] {
        for (before, after) in [("", ""), (" \r\n", "\t "), ("\n        ", "\n\n")] {
            let body = format!(
                r#"{before}{{"x":"alipay_trade_pay_response","alipay_trade_pay_response"{before}:{after}{node}{before},{after}"sign"{before}:"c2lnbg=="}}{after}"#
            );
            assert_eq!(Envelope::open(&body, METHOD).map(|envelope| envelope.node), Ok(node), "{body}");
        }
    }
}

#[test]
fn an_escaped_name_is_the_same_name() {
    let body = format!(r#"{{"alipay_trade_pay\u005fresponse":{NODE},"\u0073ign":"c2lnbg=="}}"#);
    let envelope = Envelope::open(&body, METHOD).unwrap();
    assert_eq!((envelope.node, envelope.signature.as_deref()), (NODE, Some("c2lnbg==")));
}

#[test]
fn a_missing_null_or_blank_signature_is_no_signature() {
    for sign in ["", r#","sign":null"#, r#","sign":"""#, r#","sign":" \n""#] {
        let body = format!(r#"{{"alipay_trade_pay_response":{NODE}{sign}}}"#);
        assert_eq!(Envelope::open(&body, METHOD).map(|envelope| envelope.signature), Ok(None), "{body}");
    }
}

#[test]
fn an_error_response_is_a_node() {
    let body = r#"{"error_response":{"code":"40002","sub_code":"isv.invalid-app-id"}}"#;
    let envelope = Envelope::open(body, METHOD).unwrap();
    assert!(envelope.is_error_response);
    assert_eq!(envelope.node, r#"{"code":"40002","sub_code":"isv.invalid-app-id"}"#);
}

#[test]
fn what_is_no_envelope_is_refused_with_its_reason() {
    let no_node = || EnvelopeError::NoNode { expected: "alipay_trade_pay_response".to_owned() };
    for (body, expected) in [
        ("", EnvelopeError::Empty),
        (" \r\n", EnvelopeError::Empty),
        ("<!DOCTYPE html><html></html>", EnvelopeError::Html),
        ("\n<html>", EnvelopeError::Html),
        ("success", EnvelopeError::NotJson { line: 1, column: 1 }),
        ("{\n\"a\":x}", EnvelopeError::NotJson { line: 2, column: 5 }),
        (r#"{"a":1} {"b":2}"#, EnvelopeError::NotJson { line: 1, column: 9 }),
        (r#"{"a":1,}"#, EnvelopeError::NotJson { line: 1, column: 8 }),
        ("[]", EnvelopeError::NotAnObject),
        (r#""text""#, EnvelopeError::NotAnObject),
        ("10000", EnvelopeError::NotAnObject),
        ("null", EnvelopeError::NotAnObject),
        ("{}", no_node()),
        (r#"{"sign":"c2lnbg=="}"#, no_node()),
        (r#"{"alipay_trade_query_response":{"code":"10000"},"sign":"c2lnbg=="}"#, no_node()),
        (r#"{"alipay_trade_pay_response2":{},"xalipay_trade_pay_response":{}}"#, no_node()),
        (r#"{"error_response":"40002"}"#, no_node()),
        (r#"{"alipay_trade_pay_response":[],"sign":""}"#, EnvelopeError::NodeForm),
        (r#"{"alipay_trade_pay_response":null}"#, EnvelopeError::NodeForm),
        (r#"{"alipay_trade_pay_response":10000}"#, EnvelopeError::NodeForm),
    ] {
        assert_eq!(refused(body), expected, "{body}");
    }
}

#[test]
fn a_reply_that_ends_too_early_is_recognised_wherever_it_was_cut() {
    let body = format!(r#"{{"alipay_trade_pay_response":{NODE},"sign":"c2lnbg=="}}"#);
    for end in 1..body.len() {
        assert_eq!(refused(&body[..end]), EnvelopeError::Truncated, "{}", &body[..end]);
    }
}

#[test]
fn a_member_that_is_there_twice_is_refused_in_any_order() {
    let own = format!(r#""alipay_trade_pay_response":{NODE}"#);
    for (name, twice) in [
        ("alipay_trade_pay_response", r#""alipay_trade_pay_response":{"code":"forged"}"#),
        ("alipay_trade_pay_response", r#""alipay_trade_pay_response":"forged""#),
        ("alipay_trade_pay_response", r#""alipay_trade_pay\u005fresponse":{}"#),
        ("sign", r#""sign":"Zm9yZ2Vk""#),
    ] {
        for body in every_order(&[&own, r#""sign":"c2lnbg==""#, twice]) {
            assert_eq!(refused(&body), EnvelopeError::Duplicate { name: name.to_owned() }, "{body}");
        }
    }
    for body in every_order(&[&own, r#""x":1"#, r#""x":1"#]) {
        assert_eq!(refused(&body), EnvelopeError::Duplicate { name: "x".to_owned() }, "{body}");
    }
}

#[test]
fn a_second_object_or_list_is_refused_under_every_name_and_in_any_order() {
    let own = format!(r#""alipay_trade_pay_response":{NODE}"#);
    for name in ["a", "zzz", "alipay_trade_query_response", "error_response", "sign", "alipay_cert_sn", ""] {
        for forged in [r#"{"code":"10000","trade_no":"forged"}"#, "[]", "{}"] {
            let forged = format!("{name:?}:{forged}");
            for body in every_order(&[&own, r#""n":1"#, &forged]) {
                let error = refused(&body);
                let EnvelopeError::SecondNode { name: second } = &error else { panic!("{body}: {error}") };
                // Of two possible nodes, either may be called the second.
                assert!(second == name || name == "error_response", "{body}: {error}");
            }
        }
    }
}

#[test]
fn unknown_scalars_are_ignored() {
    for scalar in ["1", "-1.5e3", "true", "null", r#""alipay_trade_pay_response""#, r#""{\"a\":1}""#] {
        let body = format!(r#"{{"before":{scalar},"alipay_trade_pay_response":{NODE},"after":{scalar}}}"#);
        assert_eq!(Envelope::open(&body, METHOD).map(|envelope| envelope.node), Ok(NODE), "{body}");
    }
}

#[test]
fn nesting_is_read_to_a_depth_of_128_and_no_deeper() {
    let nested = |depth: usize| {
        // The envelope and the node are two levels.
        let (open, close) = ("[".repeat(depth - 2), "]".repeat(depth - 2));
        format!(r#"{{"alipay_trade_pay_response":{{"a":{open}{close},"b":"[[[\"{{{{"}}}}"#)
    };
    assert!(Envelope::open(&nested(128), METHOD).is_ok());
    assert_eq!(refused(&nested(129)), EnvelopeError::TooDeep);
    assert_eq!(refused(&"[".repeat(1_000_000)), EnvelopeError::TooDeep);
    assert_eq!(refused(&r#"{"a":"#.repeat(1_000_000)), EnvelopeError::TooDeep);
}

#[test]
fn a_hostile_name_is_shortened_and_printed_without_line_breaks() {
    let name = format!("a\\n{}", "x".repeat(10_000));
    let error = refused(&format!(r#"{{"alipay_trade_pay_response":{{}},"{name}":{{}}}}"#)).to_string();
    assert!(error.len() < 200 && !error.contains('\n'), "{error}");
}

#[test]
fn the_head_takes_text_and_numbers_and_leaves_out_what_is_blank() {
    let head = |node: &str| Head::read(node).unwrap();
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(
        head(r#"{"code":10000,"msg":" order success pay inprocess","sub_code":"","sub_msg":null}"#),
        Head { code: text("10000"), msg: text(" order success pay inprocess"), ..Head::default() }
    );
    assert_eq!(
        head(r#"{"code":{"a":1},"sub_code":["x"]}"#),
        Head { code: text(r#"{"a":1}"#), sub_code: text(r#"["x"]"#), ..Head::default() }
    );
    // As everywhere else in a node, the last of a repeated name counts.
    assert_eq!(head(r#"{"code":"10000","code":"40004"}"#), Head { code: text("40004"), ..Head::default() });
}

#[test]
fn a_success_has_no_sub_code_and_a_code_of_success_or_none() {
    for (node, expected) in [
        (r#"{"code":"10000"}"#, true),
        (r#"{"code":10000}"#, true),
        (r#"{"code":"10003","msg":"order success pay inprocess"}"#, true),
        (r#"{"access_token":"a","user_id":"2088"}"#, true),
        (r#"{"code":"10000","sub_code":""}"#, true),
        (r#"{"code":"10000","sub_code":"ACQ.X"}"#, false),
        (r#"{"sub_code":"isv.code-invalid"}"#, false),
        (r#"{"code":"40004"}"#, false),
        (r#"{"code":"SUCCESS"}"#, false),
        (r#"{"code":"10000","sub_code":{}}"#, false),
        (r#"{"code":"10000","sub_code":{"x":1}}"#, false),
        (r#"{"code":["10000"]}"#, false),
        (r#"{"code":"20000","sub_code":"isp.unknow-error"}"#, false),
    ] {
        assert_eq!(Head::read(node).unwrap().is_success(), expected, "{node}");
    }
}

#[test]
fn a_reply_with_more_members_than_any_is_refused_at_the_first_of_them() {
    let members =
        |count: usize| (0..count).fold(String::new(), |all, number| all + &format!("\"{number}\":1,"));
    let node = r#""alipay_trade_pay_response":{"code":"10000"}"#;
    assert!(Envelope::open(&format!("{{{}{node}}}", members(63)), METHOD).is_ok());
    let refused = EnvelopeError::TooManyMembers { limit: 64 };
    assert_eq!(self::refused(&format!("{{{}{node}}}", members(64))), refused);
    // Had it been read to its end, it would be no JSON.
    assert_eq!(self::refused(&format!("{{{}?", members(100_000))), refused);
    assert_eq!(refused.to_string(), "the reply has more than 64 members, and no reply has so many");
}

#[test]
fn a_node_may_have_any_number_of_members() {
    let member = |number: u32| format!("\"{number}\":{{\"code\":\"1\"}},");
    let many = (0..100_000).fold(String::new(), |all, number| all + &member(number));
    let head =
        Head::read(&format!(r#"{{{many}"code":"40004","c\u006fde":"10000","sub_code":null}}"#)).unwrap();
    assert_eq!((head.code.as_deref(), head.sub_code), (Some("10000"), None), "the last one counts");
    assert_eq!(Head::read(&format!("{{{many}")), Err(EnvelopeError::Truncated));
    assert_eq!(Head::read("[]"), Err(EnvelopeError::NotAnObject));
}
