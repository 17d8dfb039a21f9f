//! What Alipay signs: notifications, messages, return URLs; and what frameworks make of them.

use super::*;

#[test]
fn both_rules_of_notifications_are_right_and_a_return_url_has_one() {
    let of = |form: String| {
        let found = diagnosis(form);
        (found.subject, found.verdict)
    };
    let all = parameters(&NOTIFICATION);
    let right = (Subject::Notification, Verdict::Holds);
    assert_eq!(of(notified(&all, of_notification(&all))), right);
    assert_eq!(of(notified(&all, text(&all))), right);
    let with_number = with(&NOTIFICATION, "alipay_cert_sn", "ab");
    assert_eq!(of(notified(&with_number, of_notification(&with_number))), right);
    assert_eq!(of(notified(&with_number, of_notification(&all))), right);

    let back = [("method", "alipay.trade.page.pay.return"), ("sign_type", "RSA2"), ("total_amount", "1")];
    let back = parameters(&back);
    assert_eq!(of(notified(&back, of_notification(&back))), (Subject::ReturnUrl, Verdict::Holds));
    assert_eq!(mistakes(notified(&back, text(&back))), [Mistake::SignTypeSigned]);
}

#[test]
fn a_message_is_told_by_its_parameters_or_by_its_signer() {
    for (given, subject) in [
        (&[("service", "alipay.service.check"), ("biz_content", "<XML/>")][..], Subject::Notification),
        (&[("method", "a.b"), ("biz_content", "{}"), ("utc_timestamp", "1")], Subject::Notification),
        (&[("method", "a.b"), ("biz_content", "{}")], Subject::Notification),
        (&[("trade_no", "2"), ("total_amount", "1"), ("timestamp", "1")], Subject::ReturnUrl),
    ] {
        let all = parameters(&[given, &[("sign_type", "RSA2")]].concat());
        let found = diagnosis(notified(&all, of_notification(&all)));
        assert_eq!((found.subject, found.verdict), (subject, Verdict::Holds), "{given:?}");
    }
    let mapi = [("service", "create_direct_pay_by_user"), ("partner", "2088"), ("sign_type", "RSA2")];
    let found = diagnosis(sent(&parameters(&mapi), of_notification(&parameters(&mapi))));
    assert_eq!((found.subject, found.verdict), (Subject::Request, Verdict::Holds));
}

#[test]
fn what_a_framework_did_is_named_with_what_to_do_about_it() {
    let right = of_notification(&parameters(&NOTIFICATION));
    let bills = NOTIFICATION[8].1;
    for (name, received, expected) in [
        ("subject", "茶 & a b/c", Change::PlusLost),
        ("subject", "茶 &amp; a+b/c", Change::HtmlEscaped),
        ("passback_params", "a=1&b=2 c", Change::EncodedBeforeSigning),
        ("subject", "%E8%8C%B6+%26+a%2Bb%2Fc", Change::EncodedTwice),
        ("fund_bill_list", &bills.replace(':', ": ").replace(',', ", "), Change::JsonSpacing),
        ("subject", "\u{e8}\u{8c}\u{b6} & a+b/c", Change::Misread),
    ] {
        let found = mistakes(notified(&with(&NOTIFICATION, name, received), &right));
        assert_eq!(found, [change(expected, &[name])]);
        let sentence = found[0].sentence(Subject::Notification);
        assert!(sentence.contains("verify the raw body"), "{sentence}");
    }
    let spaced = NOTIFICATION.map(|(name, value)| (name, if name == "subject" { "茶 " } else { value }));
    let trimmed = notified(&with(&spaced, "subject", "茶"), of_notification(&parameters(&spaced)));
    assert_eq!(mistakes(trimmed), [change(Change::WhiteSpaceLost, &["subject"])]);
}

#[test]
fn parameters_of_ones_own_are_told_to_use_passback_params() {
    let right = of_notification(&parameters(&NOTIFICATION));
    let found = mistakes(notified(&with(&NOTIFICATION, "shop", "1"), right));
    assert_eq!(found, [Mistake::Extra { names: names(&["shop"]) }]);
    assert!(found[0].sentence(Subject::Notification).contains("passback_params"));
}

#[test]
fn a_notification_in_another_charset_is_named() {
    let all = with(&NOTIFICATION, "charset", "gbk");
    let right = Charset::Gbk.encode(&of_notification(&all)).unwrap().into_owned();
    let form = sent_in(Charset::Gbk, &all, &signed(&alipay_key(), &right));
    assert_eq!(diagnosis(form).verdict, Verdict::Holds);
    let found = mistakes(notified(&with(&NOTIFICATION, "charset", "utf-8"), {
        let all = parameters(&NOTIFICATION);
        Charset::Gbk.encode(&of_notification(&all)).unwrap().into_owned()
    }));
    assert_eq!(found, [Mistake::Charset { signed: Charset::Gbk, named: Charset::Utf8 }]);
}

#[test]
fn a_notification_that_the_app_signed_is_not_alipays() {
    let all = parameters(&NOTIFICATION);
    assert_eq!(mistakes(sent(&all, of_notification(&all))), [Mistake::Signer(Owner::App)]);
}
