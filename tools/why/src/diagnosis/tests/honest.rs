//! What is right matches, in every charset and with every type, and no text of a stranger's makes it otherwise.

use super::*;

#[test]
fn a_right_signature_holds_and_the_text_is_the_one_to_sign() {
    let found = diagnosis(sent(&parameters(&REQUEST), right()));
    assert_eq!((found.subject, &found.verdict), (Subject::Request, &Verdict::Holds));
    assert_eq!((found.key, found.sign_type), (Some(1), Some(SignType::Rsa2)));
    assert_eq!((found.mistakes, found.remarks), (vec![], vec![]));
    assert_eq!(found.string_to_sign, right());
}

#[test]
fn odd_but_right_values_hold_in_every_charset_and_type() {
    let odd = [
        "100% 茶 &quot; %E4 \\u8336 \\/",
        " around ",
        "a\r\nb\n",
        "{\"a\": \"+ \"}",
        "锟斤拷\u{7f}",
        "?&=",
        "0",
        "null",
        "'b'",
    ];
    for charset in [Charset::Utf8, Charset::Gbk, Charset::Gb18030] {
        for sign_type in [SignType::Rsa2, SignType::Rsa] {
            for value in odd {
                let common = [("charset", charset.as_str()), ("sign_type", sign_type.as_str())];
                let of = |of: &[(&str, &str)]| {
                    let of = [of, &[("body", value)]].concat();
                    let mut all = parameters(&of);
                    for (name, common) in common {
                        all.iter_mut().filter(|pair| pair.0 == name).for_each(|pair| pair.1 = common.into());
                    }
                    all
                };
                let (request, notification) = (of(&REQUEST), of(&NOTIFICATION));
                for (all, content, key) in [
                    (&request, text(&request), app_key()),
                    (&notification, of_notification(&notification), alipay_key()),
                ] {
                    let sign = sign_type.sign(&key, &charset.encode(&content).unwrap()).unwrap();
                    let found = diagnosis(sent_in(charset, all, &sign));
                    assert_eq!(found.verdict, Verdict::Holds, "{charset} {sign_type} {value:?}");
                    assert_eq!(found.mistakes, []);
                }
            }
        }
    }
}

#[test]
fn the_app_id_of_a_load_test_is_marked_after_signing() {
    let form = sent(&with(&REQUEST, "app_id", "2014072300007148_TEST_1A"), right());
    assert_eq!(diagnosis(form).verdict, Verdict::Holds);
}

#[test]
fn whether_a_logged_text_was_signed_is_told() {
    let found = diagnosis(sent(&parameters(&REQUEST), "other"));
    assert_eq!((found.is_over(b"other"), found.is_over(right().as_bytes())), (Some(true), Some(false)));
    assert_eq!(diagnosis("a=1").is_over(b""), None);
}

#[test]
fn names_of_strangers_are_shown_without_what_a_terminal_obeys() {
    let all = with(&REQUEST, "x\u{1b}[2J\n\u{202e}", "1");
    let found = mistakes(sent(&all, right()));
    assert_eq!(found[0].parameters(), ["x\u{1b}[2J\n\u{202e}"]);
    let sentence = found[0].sentence(Subject::Request);
    assert!(sentence.starts_with("`x\\u{1b}[2J\\u{a}\\u{202e}` was not signed"), "{sentence}");
}
