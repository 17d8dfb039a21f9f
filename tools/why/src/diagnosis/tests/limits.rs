//! What is not a form, what is odd, and what is long.

use alipay::FormError;

use super::*;

#[test]
fn what_is_no_form_is_refused_and_nothing_makes_it_panic() {
    assert_eq!(diagnose("", "", &known()).unwrap_err(), FormError::Empty);
    let form = sent(&parameters(&REQUEST), right());
    for end in 0..form.len() {
        let _ = diagnose("", &form[..end], &Known::default());
    }
    let odd = [
        "\\u",
        "\\u12",
        "\\u12é4",
        "\\ud800",
        "%",
        "%zz",
        "{",
        "}",
        "{]",
        "\"\\",
        "&amp;",
        "&#x110000;",
        "&#;",
        "[,",
        "b'",
        "'",
        "\"",
        "b'\"",
        "=",
        "====",
        "?",
        "9999-99-99 99:99:99",
        "262142-12-31 23:59:59",
    ];
    for value in odd {
        for name in ["timestamp", "biz_content", "sign"] {
            let _ = diagnose("", sent(&with(&REQUEST, name, value), "other"), &Known::default());
            let form = form.replace("&sign=", &format!("&x={}&sign=", encoded(value)));
            let _ = diagnose("", form, &Known::default());
        }
    }
}

#[test]
fn odd_values_of_a_signed_form_make_nothing_panic() {
    for value in ["\\u12é4", "{]}", "[,:{", "&#x110000;&", "%zz%", "262142-12-31 23:59:59"] {
        let mut all = with(&REQUEST, "biz_content", value);
        all.truncate(3);
        all.push(("timestamp".to_owned(), value.to_owned()));
        let found = diagnosis(sent(&all, "something else"));
        assert!(matches!(found.verdict, Verdict::OtherContent { .. }), "{value}");
    }
}

#[test]
fn a_long_text_is_searched_for_one_mistake_and_says_so() {
    let content = format!(r#"{{"a":"{}"}}"#, "茶 https://x/ ".repeat(3000));
    let all = with(&REQUEST, "biz_content", &content);
    let escaped = text(&with(&REQUEST, "biz_content", &content.replace('/', "\\/")));
    assert_eq!(mistakes(sent(&all, escaped)), [change(Change::EscapedSlash, &["biz_content"])]);

    let form = Form::read(sent(&all, "").as_bytes(), Charset::Utf8).unwrap();
    let (subject, known) = (Subject::Request, known());
    let guesses = search::Search { subject, known: &known, most_bytes: 1 << 20 };
    let explained = guesses.explain(&subject.readings(&form), |_| false);
    assert!(matches!(explained, search::Explained::Not { two_at_a_time: false }));
    let many: Parameters = (0..101).map(|number| (format!("p{number}"), "1".to_owned())).collect();
    let found = diagnosis(sent(&many, "something else"));
    assert_eq!(found.verdict, Verdict::OtherContent { two_at_a_time: false });
}
