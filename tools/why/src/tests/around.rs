//! Text that touches the request.

use proptest::prelude::*;

use super::*;
use crate::Side;
use crate::diagnosis::{Check, Note};
use crate::given::located;

#[test]
fn whatever_stands_around_a_request_is_told_from_it() {
    let form = form();
    for (before, after, side) in [
        ("b'", "'", Side::Around),
        ("支付宝回调：", "", Side::Before),
        ("notifyData=", "", Side::Before),
        ("got ", ".", Side::Around),
        ("", "。", Side::Behind),
        ("", "',", Side::Behind),
        ("", "'}", Side::Behind),
        ("(", ")", Side::Around),
        ("【", "】", Side::Around),
        ("“", "”", Side::Around),
        ("2024-07-24 03:07:50.123 [http-nio-1] INFO  c.e.NotifyController - 异步通知:", "", Side::Before),
        ("A&B said: ", " (3 ms)", Side::Around),
        ("POST body -> {'raw': '", "'}", Side::Around),
        ("回调地址：https://shop.example/back?", "）。", Side::Around),
    ] {
        let text = format!("{before}{form}{after}");
        assert_eq!(matching(&text), [Remark::Surrounded(side)], "{text}");
    }
    for text in [
        form.clone(),
        format!("\u{1b}[32m{form}\u{1b}[0m"),
        format!("2024-07-24 INFO [x] body={form} took 3 ms"),
        format!("\"{form}\""),
        format!("Here it is:\n```\n{form}\n```\nThanks!"),
    ] {
        assert_eq!(matching(&text), [], "{text}");
    }
}

#[test]
fn letters_that_touch_a_request_are_no_match_and_no_alteration() {
    for (before, after, side) in
        [("x", "", Side::Before), ("", "abc", Side::Behind), ("x", "abc", Side::Around)]
    {
        let found = explained(format!("{before}{}{after}", form())).unwrap();
        assert_eq!((found.verdict, found.mistakes), (Verdict::Mistaken, vec![Mistake::Touched(side)]));
    }
}

#[test]
fn a_parameter_that_was_not_signed_is_not_taken_for_what_stands_around() {
    for text in [
        format!("{}&shop=7", form()),
        format!("shop=7&{}", form()),
        format!("https://x/notify?shop=7\n{}", form()),
        format!("2024-07-24 INFO body={}&shop=7.", form()),
    ] {
        let found = explained(&text).unwrap();
        assert_eq!(found.verdict, Verdict::Mistaken, "{text}");
        assert_eq!(found.mistakes, [Mistake::Extra { names: vec!["shop".to_owned()] }], "{text}");
    }
}

#[test]
fn a_request_that_was_wrapped_or_quoted_is_put_together_again() {
    let form = form();
    let lines: Vec<&str> =
        form.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    assert_eq!(matching(lines.join("\n")), [Remark::Wrapped]);
    assert_eq!(matching(lines.join("\r\n    ")), [Remark::Wrapped]);
    let log = format!("got:\n{}", lines.join("\n"));
    assert!(matching(log).contains(&Remark::Wrapped));
    let pairs = NOTIFICATION.iter().map(|(name, value)| ((*name).to_owned(), (*value).into()));
    let sign = SignType::Rsa2.sign(&alipay_key(), string_to_sign(NOTIFICATION).as_bytes()).unwrap();
    let all = pairs.chain([("sign".to_owned(), sign.into()), ("sign_type".to_owned(), "RSA2".into())]);
    let json = serde_json::Value::Object(all.collect());
    let quoted = serde_json::Value::from(json.to_string());
    assert_eq!(matching(format!("INFO {json}, done")), []);
    assert_eq!(matching(format!("INFO body={quoted} done")), [Remark::Escaped]);
}

#[test]
fn mistakes_are_found_within_what_stands_around_a_request() {
    let anew = NOTIFICATION.map(|(name, value)| (name, if name == "total_amount" { "0.1" } else { value }));
    let found = explained(format!("支付宝回调：{}", form_of(&anew))).unwrap();
    assert_eq!(found.mistakes.len(), 1);
    assert_eq!(found.mistakes[0].code(), "number_anew");
    assert_eq!(found.remarks, [Remark::Surrounded(Side::Before)]);
}

fn outside() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        // An `&` would make a parameter of it, which is a mistake of its own.
        "[ -%'-~]{0,12}",
        "[a-z]{1,8}",
        "[。，、：；！？“”‘’（）【】《》茶笔回调通知]{1,6}",
        Just("INFO  c.e.Notify - ".to_owned()),
        Just("2024-07-24 03:07:50,123 ".to_owned()),
        Just("body=".to_owned()),
        Just("\u{1b}[31m".to_owned()),
        Just("```\n".to_owned()),
        Just("\n".to_owned()),
    ];
    proptest::collection::vec(piece, 0..3).prop_map(|pieces| pieces.concat())
}

/// What is made of a text: whether the request in it matches, and whether something is said to be around it.
fn of(text: &str) -> Option<(bool, bool, bool)> {
    let (sent, notes) = located(text.as_bytes(), &known(), &[]).ok()?;
    let is_touched = notes.iter().any(|note| matches!(note, Note::Mistake(Mistake::Touched(_))));
    let is_surrounded = notes.iter().any(|note| matches!(note, Note::Remark(Remark::Surrounded(_))));
    Some((Check::new(&known()).holds(&sent.joined()), is_touched, is_surrounded))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_stands_around_an_honest_request_accuses_nobody(before in outside(), after in outside()) {
        let text = format!("{before}{}{after}", form());
        // What is refused in words accuses nobody.
        let (holds, is_touched, is_surrounded) = of(&text).unwrap_or((true, false, false));
        prop_assert!(holds || is_touched || is_surrounded, "{text}");
    }

    #[test]
    fn an_altered_request_never_matches(
        before in outside(), after in outside(), place in 0..5_usize, digit in 1..9_u8,
    ) {
        let altered = NOTIFICATION.map(|(name, value)| match (name, place) {
            ("total_amount", 0) => (name, format!("{digit}.99")),
            ("subject", 1) => (name, format!("{digit} {value}")),
            ("notify_id", 2) => (name, format!("{digit}{value}")),
            ("app_id", 3) => (name, format!("{value}{digit}")),
            ("fund_bill_list", 4) => (name, value.replace("0.10", "9.10")),
            _ => (name, value.to_owned()),
        });
        let altered = altered.each_ref().map(|(name, value)| (*name, value.as_str()));
        let text = format!("{before}{}{after}", form_of(&altered));
        prop_assert!(!of(&text).is_some_and(|(holds, is_touched, _)| holds && !is_touched), "{text}");
    }
}
