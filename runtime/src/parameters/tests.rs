//! What travels in the URL and in the body, and what is signed of it.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use super::*;
use crate::string_to_sign;
use crate::testing::app_key;

fn given(pairs: &[(&'static str, &str, Location)]) -> Parameters<'static> {
    let mut parameters = Parameters::default();
    for (name, value, place) in pairs {
        parameters.add(*name, (*value).to_owned(), *place);
    }
    parameters
}

fn signed(pairs: &[(&'static str, &str, Location)], charset: Charset) -> Signed {
    let key = app_key();
    let signing = given(pairs).encode(charset).unwrap().sign(SignType::Rsa2, &key);
    ready_now(signing).unwrap()
}

fn ready_now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a private key has nothing to wait for"),
    }
}

fn without_signature(urlencoded: &str) -> String {
    urlencoded.split('&').filter(|pair| !pair.starts_with("sign=")).collect::<Vec<_>>().join("&")
}

const SOME: &[(&str, &str, Location)] = &[
    ("method", "alipay.trade.pay", Location::Query),
    ("biz_content", r#"{"subject":"茶 & 咖啡+*~"}"#, Location::Body),
    ("app_auth_token", "t/=", Location::Body),
    ("notify_url", "  ", Location::Query),
];

#[test]
fn protocol_parameters_travel_in_the_query_and_business_parameters_in_the_body() {
    let signed = signed(SOME, Charset::Utf8);
    assert_eq!(without_signature(&signed.urlencoded_in(Location::Query)), "method=alipay.trade.pay");
    assert_eq!(
        signed.urlencoded_in(Location::Body),
        "app_auth_token=t%2F%3D&biz_content=%7B%22subject%22%3A%22%E8%8C%B6+%26+%E5%92%96%E5%95%A1%2B*%7E%22%7D"
    );
}

#[test]
fn all_parameters_together_stand_in_the_order_of_their_names() {
    let everything = signed(SOME, Charset::Utf8).urlencoded();
    let names: Vec<_> = everything.split('&').filter_map(|pair| pair.split('=').next()).collect();
    assert_eq!(names, ["app_auth_token", "biz_content", "method", "sign"]);
}

#[test]
fn values_are_encoded_in_the_charset_of_the_call() {
    let signed = signed(&[("biz_content", "茶 a", Location::Body)], Charset::Gbk);
    assert_eq!(signed.urlencoded_in(Location::Body), "biz_content=%B2%E8+a");
}

#[test]
fn no_byte_of_a_character_beyond_ascii_looks_like_a_letter() {
    let signed = signed(&[("biz_content", "丄a😀", Location::Body)], Charset::Gb18030);
    assert_eq!(signed.urlencoded_in(Location::Body), "biz_content=%81%41a%94%39%FC%36");
}

#[test]
fn the_signed_bytes_are_those_of_the_string_to_sign_in_the_charset_of_the_call() {
    let text = string_to_sign(SOME.iter().map(|(name, value, _)| (name, value)));
    for charset in [Charset::Utf8, Charset::Gbk, Charset::Gb2312, Charset::Gb18030] {
        let encoded = given(SOME).encode(charset).unwrap();
        assert_eq!(*encoded.to_sign(), *charset.encode(&text).unwrap(), "{charset}");
    }
}

#[test]
fn every_parameter_that_the_charset_cannot_carry_is_a_violation() {
    let pairs = [("a", "茶😀", Location::Body), ("b", "茶", Location::Body), ("c", "😀", Location::Query)];
    let found = given(&pairs).encode(Charset::Gbk).err().unwrap();
    let sentences: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(sentences, ["`a` character 2 does not exist in gbk", "`c` character 1 does not exist in gbk"]);
}

#[test]
fn nobody_else_gives_the_signature() {
    let encoded =
        given(&[("sign", "forged", Location::Body), ("a", "1", Location::Body)]).encode(Charset::Utf8);
    assert_eq!(encoded.unwrap().to_sign(), b"a=1");
}

#[test]
fn what_a_browser_would_change_leaves_the_form() {
    for (charset, name, value, query) in [
        (Charset::Utf8, "note", "a\nb", "note=a%0A"),
        (Charset::Utf8, "note", "a\rb", "note=a%0D"),
        (Charset::Utf8, "note", "a\0b", "note=a%00"),
        (Charset::Gbk, "note", "茶 €", "note=%B2%E8+%A2%E3&"),
        (Charset::Utf8, "_charset_", "x", "_charset_=x&"),
        (Charset::Gb18030, "_CharSet_", "x", "_CharSet_=x&"),
    ] {
        let signed = signed(&[(name, value, Location::Body)], charset);
        assert_eq!(signed.hidden_fields().count(), 0, "{name} {value:?}");
        assert!(signed.url_of_action("").starts_with(&format!("?{query}")), "{name} {value:?}");
    }
    for (charset, name, value) in [
        (Charset::Gbk, "note", "茶"),
        (Charset::Gb18030, "note", "€"),
        (Charset::Utf8, "note", "€"),
        (Charset::Utf8, "charset_", "x"),
    ] {
        let signed = signed(&[(name, value, Location::Body)], charset);
        assert_eq!(signed.hidden_fields().count(), 1, "{name} {value:?}");
    }
}
