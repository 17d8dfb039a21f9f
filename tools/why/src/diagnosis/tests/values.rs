//! Values were signed that are not the ones that were sent.

use super::*;

/// `signed` was signed as the value of a parameter, and `sent` was sent.
#[track_caller]
fn differ(name: &str, signed: &str, sent: &str, expected: Change) {
    let form = super::sent(&with(&REQUEST, name, sent), text(&with(&REQUEST, name, signed)));
    assert_eq!(mistakes(form), [change(expected, &[name])], "signed {signed}, sent {sent}");
}

#[test]
fn every_change_of_a_content_is_named() {
    let json = CONTENT;
    let escaped = json.replace('茶', "\\u8336");
    let pretty = serde_json::from_str::<serde_json::Value>(json).unwrap();
    let pretty = serde_json::to_string_pretty(&pretty).unwrap();
    let jackson = "{\n  \"a\" : [ 1, 2 ],\n  \"b\" : { },\n  \"c\" : [ {\n    \"d\" : \"e\"\n  } ]\n}";
    for (signed, sent, expected) in [
        (json, json.replace('+', " ").as_str(), Change::PlusLost),
        (json.replace("茶 &", "茶+&").as_str(), json, Change::PlusLost),
        (json, encoded(json).as_str(), Change::EncodedTwice),
        (json, encoded(encoded(json)).as_str(), Change::EncodedTwice),
        (json, &format!(" {json}\n"), Change::WhiteSpaceAdded),
        (&format!("{json}\n"), json, Change::WhiteSpaceLost),
        (&format!("{json} "), json, Change::WhiteSpaceLost),
        (&json.replace("茶", "茶\r\n"), &json.replace("茶", "茶\n"), Change::LineEnds),
        (json, &json.replace('/', "\\/"), Change::EscapedSlash),
        (&json.replace('/', "\\/"), json, Change::EscapedSlash),
        (json, &json.replace('&', "&amp;").replace('"', "&#x22;"), Change::HtmlEscaped),
        ("it's", "it&apos;s", Change::HtmlEscaped),
        (&json.replace('&', "&amp;").replace('"', "&quot;"), json, Change::HtmlSigned),
        (&json.replace('"', "&quot;"), json, Change::HtmlSigned),
        (&json.replace(r#"":"#, r#"": "#).replace(',', ", "), json, Change::JsonSpacing),
        (&pretty, json, Change::JsonSpacing),
        (json, &pretty, Change::JsonSpacing),
        (jackson, r#"{"a":[1,2],"b":{},"c":[{"d":"e"}]}"#, Change::JsonSpacing),
        (&serde_json::Value::from(json).to_string(), json, Change::JsonTwice),
        (json, &serde_json::Value::from(json).to_string(), Change::JsonTwice),
        (&escaped, json, Change::UnicodeEscaped),
        (json, &escaped, Change::UnicodeEscaped),
        (&json.replace('茶', "\\u7B14"), &json.replace('茶', "笔"), Change::UnicodeEscaped),
        (&json.replace('&', "\\u0026"), json, Change::UnicodeEscaped),
        (r#"{"a":"\u003cb\u003e\u0026c\u003dd\u0027"}"#, r#"{"a":"<b>&c=d'"}"#, Change::UnicodeEscaped),
        (&json.replace('茶', "?"), json, Change::QuestionMarks),
        (&json.replace('茶', "???"), json, Change::QuestionMarks),
        (json, &json.replace('茶', "\u{e8}\u{8c}\u{b6}"), Change::Misread),
        (&json.replace('茶', "\u{e8}\u{8c}\u{b6}"), json, Change::Misread),
    ] {
        differ("biz_content", signed, sent, expected);
    }
}

#[test]
fn one_plus_sign_of_many_blanks_is_found() {
    differ("biz_content", "1 2 3 4 5 6 7 8 9 10+11 12", "1 2 3 4 5 6 7 8 9 10 11 12", Change::PlusLost);
    differ("biz_content", "1+2 3+4 5", "1 2 3 4 5", Change::PlusLost);
}

#[test]
fn every_way_to_encode_before_signing_is_found() {
    for content in ["{\"a\":\"x*y~z 茶\"}", "(!')"] {
        let charset = Charset::Gbk.encode(content).unwrap();
        for bytes in [content.as_bytes(), &charset] {
            for encoding in crate::escapes::url::encodings() {
                let signed = encoding.encode(bytes);
                if signed != content {
                    differ("biz_content", &signed, content, Change::EncodedBeforeSigning);
                }
            }
        }
    }
    let all: Parameters =
        parameters(&REQUEST).into_iter().map(|(name, value)| (name, encoded(value))).collect();
    let changed = ["timestamp", "notify_url", "biz_content"];
    let expected = [change(Change::EncodedBeforeSigning, &changed)];
    assert_eq!(mistakes(sent(&parameters(&REQUEST), text(&all))), expected);

    let more = with(&REQUEST, "return_url", "https://shop.example/back?x");
    let mut addresses = more.clone();
    for (_, value) in addresses.iter_mut().filter(|(name, _)| name.ends_with("_url")) {
        *value = encoded(&*value);
    }
    let expected = [change(Change::EncodedBeforeSigning, &["notify_url", "return_url"])];
    assert_eq!(mistakes(sent(&more, text(&addresses))), expected);
}

#[test]
fn a_timestamp_never_holds_a_plus() {
    differ("timestamp", "2024-07-24+03:07:50", "2024-07-24 03:07:50", Change::BlanksAsPlus);
    differ("timestamp", "2024-07-24 03:07:50", "2024-07-24+03:07:50", Change::EncodedTwice);
    let sentence = change(Change::BlanksAsPlus, &["timestamp"]).sentence(Subject::Request);
    assert!(sentence.starts_with("the spaces of `timestamp` were signed as +"), "{sentence}");
}

#[test]
fn another_time_is_named() {
    for signed in ["2024-07-24 03:07:51", "2024-07-23 19:07:50"] {
        differ("timestamp", signed, "2024-07-24 03:07:50", Change::OtherTime);
    }
}

#[test]
fn the_clear_text_of_an_encrypted_content_is_found_with_its_key() {
    let key = alipay::EncryptionKey::generate().unwrap();
    let encrypted = alipay::EncryptType::Aes.encrypt(&key, CONTENT.as_bytes()).unwrap();
    let of = |content: &str| {
        let mut all = with(&REQUEST, "biz_content", content);
        all.push(("encrypt_type".to_owned(), "AES".to_owned()));
        all
    };
    let form = sent(&of(&encrypted), text(&of(CONTENT)));
    let with_key = Known { encryption_key: Some(key), ..known() };
    let diagnosis = diagnose("", &form, &with_key).unwrap();
    assert_eq!(diagnosis.mistakes, [change(Change::ClearText, &["biz_content"])]);
    assert_eq!(super::diagnosis(form).verdict, Verdict::OtherContent { two_at_a_time: true });
}

#[test]
fn what_was_lost_in_decoding_is_proven_by_what_stands_in_its_place() {
    for lost in ["\u{fffd}", "锟斤拷"] {
        let form = sent(&with(&REQUEST, "biz_content", &CONTENT.replace('茶', lost)), right());
        let diagnosis = diagnosis(form);
        assert!(matches!(diagnosis.verdict, Verdict::OtherContent { .. }));
        assert_eq!(diagnosis.mistakes, [change(Change::Undecodable, &["biz_content"])]);
    }
}
