//! How each SDK in production use writes a call on the wire, and that the simulator serves it as the gateway does: one row
//! of the protocol's table each, signed by hand with keys of the simulator.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

use alipay::{Charset, SignType, string_to_sign};
use alipay_simulator::Simulator;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use serde_json::Value;

const METHOD: &str = "alipay.trade.precreate";
const CONTENT: &str = r#"{"out_trade_no":"T1","total_amount":"88.80","subject":"a 茶~*+%&=/"}"#;
const FORM: &str = "application/x-www-form-urlencoded";

/// What every SDK signs.
const COMMON: [(&str, &str); 6] = [
    ("method", METHOD),
    ("charset", "utf-8"),
    ("sign_type", "RSA2"),
    ("timestamp", "2026-11-22 12:00:00"),
    ("version", "1.0"),
    ("biz_content", CONTENT),
];

/// How an SDK writes a call.
struct Wire<'a> {
    /// What it signs besides the common parameters.
    more: &'a [(&'a str, &'a str)],
    charset: Charset,
    /// The names that travel in the query.
    in_query: &'a [&'a str],
    /// The names that travel in the body, `*` for all that are not in the query.
    in_body: &'a [&'a str],
    /// The bytes that are written as `%XX`.
    escaped: &'static AsciiSet,
    content_type: &'a str,
}

/// `java.net.URLEncoder`, and `urlencode` of PHP but for the star, which matters to nobody.
const JAVA: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'*').remove(b' ');
/// `quote_plus` of Python and `url.Values` of Go.
const GO: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b' ');
/// `encodeURIComponent`, which writes a space as `%20`.
const NODE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b'*')
    .remove(b'!')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

const PROTOCOL: &[&str] = &[
    "app_id",
    "method",
    "format",
    "charset",
    "sign_type",
    "sign",
    "timestamp",
    "version",
    "notify_url",
    "alipay_sdk",
];

const UTF8_FORM: &str = "application/x-www-form-urlencoded;charset=utf-8";

const PLAIN: Wire<'_> = Wire {
    more: &[],
    charset: Charset::Utf8,
    in_query: &[],
    in_body: &["*"],
    escaped: GO,
    content_type: UTF8_FORM,
};

impl Wire<'_> {
    /// What the simulator answers and ignores.
    async fn sent(&self) -> (Result<Value, String>, Vec<String>) {
        let simulator = Simulator::start().await.unwrap();
        let (query, body) = self.written(&simulator);
        let url = format!("{}{}{query}", simulator.url(), if query.is_empty() { "" } else { "?" });
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let call = client.post(url).header("content-type", self.content_type).body(body);
        let reply = call.send().await.unwrap().bytes().await.unwrap();
        let text = self.charset.decode(&reply).unwrap_or_else(|| String::from_utf8_lossy(&reply));
        let ignored = simulator.calls()[0].ignored.iter().map(ToString::to_string).collect();
        let reply: Result<Value, _> = serde_json::from_str(&text);
        (
            reply
                .map(|reply| reply["alipay_trade_precreate_response"].clone())
                .map_err(|_| text.into_owned()),
            ignored,
        )
    }

    fn written(&self, simulator: &Simulator) -> (String, String) {
        let charset = self.charset.to_string();
        let common =
            COMMON.map(|(name, value)| (name, if name == "charset" { charset.as_str() } else { value }));
        let signed = [&common, self.more, &[("app_id", simulator.app_id())]].concat();
        let text = string_to_sign(signed.iter().copied());
        let text = self.charset.encode(&text).unwrap();
        let sign = SignType::Rsa2.sign(simulator.app_private_key(), &text).unwrap();
        let all = [signed, vec![("sign", sign.as_str())]].concat();
        let in_query = |name: &str| self.in_query.contains(&name);
        let in_body =
            |name: &str| self.in_body.contains(&name) || self.in_body.contains(&"*") && !in_query(name);
        (self.pairs(&all, in_query), self.pairs(&all, in_body))
    }

    fn pairs(&self, all: &[(&str, &str)], travels: impl Fn(&str) -> bool) -> String {
        let written = |text: &str| {
            percent_encode(&self.charset.encode(text).unwrap(), self.escaped).to_string().replace(' ', "+")
        };
        let pairs = all.iter().filter(|(name, _)| travels(name));
        pairs.map(|(name, value)| format!("{name}={}", written(value))).collect::<Vec<_>>().join("&")
    }

    async fn is_served(&self) {
        let (reply, ignored) = self.sent().await;
        let node = reply.unwrap();
        assert_eq!((&node["code"], &node["out_trade_no"]), (&"10000".into(), &"T1".into()), "{node}");
        assert!(ignored.is_empty(), "{ignored:?}");
    }

    async fn is_complained_of(&self) {
        let page = self.sent().await.0.unwrap_err();
        assert!(page.contains("isv.invalid-charset") && page.contains("into the query of the URL"), "{page}");
    }
}

#[tokio::test]
async fn java_has_the_protocol_in_the_query_and_the_merchants_token_in_the_body() {
    let more =
        &[("format", "json"), ("alipay_sdk", "alipay-sdk-java-4.39.0.ALL"), ("app_auth_token", "202611BB")];
    Wire { more, in_query: PROTOCOL, escaped: JAVA, ..PLAIN }.is_served().await;
}

#[tokio::test]
async fn java_writes_everything_in_gbk_where_it_is_told_to() {
    for content_type in ["application/x-www-form-urlencoded;charset=GBK", UTF8_FORM, FORM] {
        let wire = Wire { in_query: PROTOCOL, escaped: JAVA, charset: Charset::Gbk, content_type, ..PLAIN };
        wire.is_served().await;
    }
}

#[tokio::test]
async fn node_has_the_merchants_token_in_the_query_too() {
    let more =
        &[("format", "JSON"), ("app_auth_token", "202611BB"), ("ws_service_url", "https://shop.example/")];
    let in_query = &[PROTOCOL, &["app_auth_token", "ws_service_url"]].concat();
    Wire { more, in_query, escaped: NODE, content_type: FORM, ..PLAIN }.is_served().await;
}

#[tokio::test]
async fn python_has_the_protocol_in_the_query() {
    let more = &[("format", "json"), ("alipay_sdk", "alipay-sdk-python-3.7.1160")];
    Wire { more, in_query: PROTOCOL, ..PLAIN }.is_served().await;
}

#[tokio::test]
async fn easysdk_has_its_own_texts_in_the_query() {
    let more =
        &[("format", "json"), ("alipay_sdk", "alipay-easysdk-java"), ("notify_url", "https://shop.example/")];
    Wire { more, in_query: PROTOCOL, escaped: JAVA, ..PLAIN }.is_served().await;
}

#[tokio::test]
async fn php_has_the_protocol_in_the_query() {
    let more = &[("format", "json"), ("alipay_sdk", "alipay-sdk-PHP-4.20.880")];
    Wire { more, in_query: PROTOCOL, escaped: JAVA, ..PLAIN }.is_served().await;
}

#[tokio::test]
async fn dotnet_has_everything_in_the_body_and_the_charset_in_both() {
    let more =
        &[("format", "json"), ("alipay_sdk", "alipay-sdk-NET-4.9.1161"), ("app_auth_token", "202611BB")];
    let wire = Wire { more, in_query: &["charset"], in_body: &["*", "charset"], escaped: JAVA, ..PLAIN };
    wire.is_served().await;
}

#[tokio::test]
async fn gopay_has_everything_in_the_body_and_the_charset_in_both() {
    for content_type in [FORM, UTF8_FORM] {
        let more = &[("format", "JSON"), ("app_auth_token", "202611BB")];
        Wire { more, in_query: &["charset"], in_body: &["*", "charset"], content_type, ..PLAIN }
            .is_served()
            .await;
    }
}

#[tokio::test]
async fn smartwalle_has_nothing_in_the_query() {
    Wire { more: &[("format", "JSON"), ("app_auth_token", "202611BB")], ..PLAIN }.is_served().await;
}

#[tokio::test]
async fn alipay_rs_has_nothing_in_the_query() {
    for content_type in [FORM, UTF8_FORM] {
        Wire { more: &[("format", "json")], content_type, ..PLAIN }.is_served().await;
    }
}

#[tokio::test]
async fn ours_has_the_protocol_in_the_query() {
    let more = &[("format", "json"), ("app_auth_token", "202611BB")];
    let in_query = &[PROTOCOL, &["app_auth_token"]].concat();
    Wire { more, in_query, escaped: NODE, ..PLAIN }.is_served().await;
}

#[tokio::test]
async fn a_body_whose_charset_is_named_in_it_or_in_the_content_type_is_read_in_it() {
    for content_type in [FORM, "application/x-www-form-urlencoded; charset=\"gbk\""] {
        Wire { charset: Charset::Gbk, content_type, ..PLAIN }.is_served().await;
    }
}

#[tokio::test]
async fn a_body_of_another_charset_than_the_named_one_gets_the_gateways_complaint() {
    Wire { charset: Charset::Gbk, content_type: UTF8_FORM, ..PLAIN }.is_complained_of().await;
}

#[tokio::test]
async fn a_call_without_the_parameter_charset_gets_the_gateways_complaint_whatever_its_content_type_says() {
    for content_type in [FORM, UTF8_FORM] {
        let without = ["app_id", "method", "sign_type", "timestamp", "version", "biz_content", "sign"];
        Wire { in_body: &without, content_type, ..PLAIN }.is_complained_of().await;
    }
}

#[tokio::test]
async fn query_and_body_are_one_set_in_which_a_name_has_one_value() {
    let in_both = Wire { in_query: PROTOCOL, in_body: &["*", "version", "app_id", "charset"], ..PLAIN };
    in_both.is_served().await;
}
