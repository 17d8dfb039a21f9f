//! Other parameters were signed than those that were sent.

use super::*;

#[test]
fn parameters_that_were_not_signed_are_named_wherever_they_stand() {
    let all = parameters(&REQUEST);
    for extra in [
        &["app_id"][..],
        &["method", "app_id"],
        &["app_id", "charset", "format"],
        &["app_id", "notify_url"],
        &["charset", "version"],
        &["notify_url", "biz_content"],
    ] {
        let signed: Parameters =
            all.iter().filter(|(name, _)| !extra.contains(&name.as_str())).cloned().collect();
        let expected = [Mistake::Extra { names: names(extra) }];
        assert_eq!(mistakes(sent(&all, text(&signed))), expected, "{extra:?}");
    }
}

#[test]
fn parameters_that_were_not_sent_are_guessed() {
    for name in ["sign_type", "format", "version", "charset"] {
        let form = sent(&without(&REQUEST, name), right());
        assert_eq!(mistakes(form), [Mistake::NotSent { names: names(&[name]) }]);
    }
    let form = sent(&without(&REQUEST, "app_id"), right());
    let known = Known { app_id: Some("2014072300007148".to_owned()), ..known() };
    let found = diagnose("", form, &known).unwrap();
    assert_eq!(found.mistakes, [Mistake::NotSent { names: names(&["app_id"]) }]);
    let escaped = right().replace('茶', "\\u8336");
    let both = mistakes(sent(&without(&REQUEST, "sign_type"), escaped));
    let changed = change(Change::UnicodeEscaped, &["notify_url", "biz_content"]);
    assert_eq!(both, [Mistake::NotSent { names: names(&["sign_type"]) }, changed]);
}

#[test]
fn the_type_of_the_signature_left_out_is_named() {
    let form = sent(&parameters(&REQUEST), text(&without(&REQUEST, "sign_type")));
    assert_eq!(mistakes(form), [Mistake::SignTypeLeftOut]);
}

#[test]
fn a_zero_that_was_taken_for_nothing_is_named() {
    let form = sent(&with(&REQUEST, "quantity", "0"), right());
    assert_eq!(mistakes(form), [Mistake::ZerosDropped { names: names(&["quantity"]) }]);
}

#[test]
fn a_value_that_was_not_encoded_is_put_together_again() {
    let raw = r#"{"subject":"A&B","x":"1&2=3"}"#;
    let all = with(&REQUEST, "biz_content", raw);
    let form = sent(&all, text(&all));
    let expected = [Mistake::NotEncoded { names: names(&["biz_content"]) }];
    assert_eq!(mistakes(form.replace(&encoded(raw), raw)), expected);
    let address = "https://shop.example/notify?a=1&b=茶";
    let form = sent(&parameters(&REQUEST), right());
    let expected = [Mistake::NotEncoded { names: names(&["notify_url"]) }];
    assert_eq!(mistakes(form.replace(&encoded(address), address)), expected);

    // What else happened to it is not known, and this is certain.
    let form = sent(&all, "something else").replace(&encoded(raw), raw);
    let found = diagnosis(form);
    assert!(matches!(found.verdict, Verdict::OtherContent { .. }));
    assert_eq!(found.mistakes, [Mistake::NotEncoded { names: names(&["biz_content"]) }]);
}

#[test]
fn two_mistakes_at_a_time_are_found() {
    let all = parameters(&REQUEST);
    let left_out = text(&without(&REQUEST, "sign_type"));
    let escaped = left_out.replace(r#"t":"茶"#, r#"t":"\u8336"#);
    assert_eq!(
        mistakes(sent(&all, escaped)),
        [Mistake::SignTypeLeftOut, change(Change::UnicodeEscaped, &["biz_content"])]
    );
    let gbk = Charset::Gbk.encode(&left_out).unwrap().into_owned();
    let charset = Mistake::Charset { signed: Charset::Gbk, named: Charset::Utf8 };
    assert_eq!(mistakes(sent(&all, gbk)), [Mistake::SignTypeLeftOut, charset.clone()]);
    let gbk = Charset::Gbk.encode(&right()).unwrap().into_owned();
    assert_eq!(mistakes(sent(&all, gbk)), [charset]);
    // Of a text that is too long to try every two.
    let long = CONTENT.replace("T1", &"abcdefghi/".repeat(1000));
    let php = long.replace('/', "\\/").replace('茶', "\\u8336");
    assert_eq!(
        mistakes(sent(&with(&REQUEST, "biz_content", &long), text(&with(&REQUEST, "biz_content", &php)))),
        [change(Change::EscapedSlash, &["biz_content"]), change(Change::UnicodeEscaped, &["biz_content"])]
    );
}

#[test]
fn mistakes_of_different_families_are_found_together() {
    let content = |of: &str| with(&REQUEST, "biz_content", of);
    let changes = [
        (content(&CONTENT.replace('/', "\\/")), Change::EscapedSlash),
        (content(&CONTENT.replace('茶', "\\u8336")), Change::UnicodeEscaped),
        (content(&CONTENT.replace("茶 ", "茶+")), Change::PlusLost),
        (content(&encoded(CONTENT)), Change::EncodedBeforeSigning),
        (content(&CONTENT.replace(':', ": ").replace(',', ", ").replace(": //", "://")), Change::JsonSpacing),
    ];
    let less = |all: &Parameters, name: &str| -> String {
        text(&all.iter().filter(|(other, _)| other != name).cloned().collect::<Vec<_>>())
    };
    for (signed, change) in changes {
        let mut in_quotes = signed.clone();
        in_quotes.retain(|(_, value)| !value.is_empty());
        for (_, value) in &mut in_quotes {
            *value = format!("\"{value}\"");
        }
        for (content, code) in [
            (less(&signed, "sign_type"), "sign_type_left_out"),
            (less(&signed, "notify_url"), "extra"),
            (text(&in_quotes), "quoted"),
        ] {
            let found = mistakes(sent(&parameters(&REQUEST), content));
            let mut codes: Vec<&str> = found.iter().map(Mistake::code).collect();
            let mut expected = [change.code(), code];
            codes.sort_unstable();
            expected.sort_unstable();
            assert_eq!(codes, expected);
        }
    }
}
