//! Inputs of any size, each of which is read to its end.

use std::fmt::Write;
use std::sync::LazyLock;

use alipay::{HttpReply, PrivateKey, SignType, string_to_sign};

pub(crate) static ALIPAY: LazyLock<PrivateKey> = LazyLock::new(|| PrivateKey::generate().unwrap());

fn sign(bytes: &[u8]) -> String {
    SignType::Rsa2.sign(&ALIPAY, bytes).unwrap()
}

fn lines(count: usize, mut line: impl FnMut(&mut String, usize)) -> String {
    let mut text = String::new();
    (0..count).for_each(|number| line(&mut text, number));
    text
}

/// A node with a list of entries.
fn node(entries: usize, head: &str) -> String {
    let list = lines(entries, |text, number| {
        let comma = if number == 0 { "" } else { "," };
        write!(
            text,
            "{comma}{{\"trans_amount\":\"1000.00\",\"memo\":\"备注 {number}\",\"list\":[1,null,true]}}"
        )
        .unwrap();
    });
    format!("{{{head}\"total_size\":\"{entries}\",\"detail_list\":[{list}]}}")
}

pub(crate) fn reply(entries: usize) -> Vec<u8> {
    let node = node(entries, "\"code\":\"10000\",\"msg\":\"Success\",");
    format!("{{\"alipay_trade_query_response\":{node},\"sign\":\"{}\"}}", sign(node.as_bytes())).into()
}

pub(crate) fn rest_reply(entries: usize) -> Vec<u8> {
    node(entries, "").into()
}

/// The headers that sign a body of the REST gateway.
pub(crate) fn rest_headers(body: &[u8]) -> HttpReply {
    let (timestamp, nonce) = ("1717756911576", "4f14");
    let text = [timestamp.as_bytes(), b"\n", nonce.as_bytes(), b"\n", body, b"\n"].concat();
    let signature = sign(&text);
    let headers =
        [("alipay-timestamp", timestamp), ("alipay-nonce", nonce), ("alipay-signature", signature.as_str())];
    HttpReply::new(200, headers.map(|(name, value)| (name.to_owned(), value.to_owned())), body)
}

/// A signed form, of which one value is so long.
fn form(mut parameters: Vec<(&str, String)>, long: &'static str, length: usize) -> Vec<u8> {
    parameters.push((long, "茶 & ".repeat(length / 24)));
    let text = string_to_sign(parameters.iter().map(|(name, value)| (*name, value.as_str())));
    let signature = sign(text.as_bytes());
    parameters.extend([("sign_type", "RSA2".to_owned()), ("sign", signature)]);
    let encoded = |text: &str| -> String {
        let escape = |byte: u8| {
            if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
        };
        text.bytes().map(escape).collect()
    };
    let pairs: Vec<String> =
        parameters.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    pairs.join("&").into()
}

pub(crate) fn notification(length: usize) -> Vec<u8> {
    let own = [
        ("app_id", "2014072300007148"),
        ("charset", "utf-8"),
        ("notify_id", "1"),
        ("notify_type", "trade_status_sync"),
    ];
    form(own.map(|(name, value)| (name, value.to_owned())).to_vec(), "passback_params", length)
}

pub(crate) fn return_url(length: usize) -> Vec<u8> {
    let own = [
        ("app_id", "2014072300007148"),
        ("charset", "utf-8"),
        ("method", "alipay.trade.page.pay.return"),
        ("out_trade_no", "1"),
    ];
    form(own.map(|(name, value)| (name, value.to_owned())).to_vec(), "passback_params", length)
}

pub(crate) fn keys(count: usize) -> Vec<u8> {
    ALIPAY.public_key().to_spki_pem().repeat(count).into()
}

/// Certificates of a file of this repository, again and again.
pub(crate) fn certificates(count: usize) -> Vec<u8> {
    let file = include_str!("../../../vectors/certs/trust/alipay.crt");
    let end = file.find("-----END CERTIFICATE-----").map_or(file.len(), |at| at + 25);
    format!("{}\n", &file[..end]).repeat(count).into()
}

pub(crate) fn description(rows: usize) -> Vec<u8> {
    let list = lines(rows, |text, number| {
        writeln!(text, "  name_{number}: {{ type: string, required: false, max_length: 64, description: The name of something. }}").unwrap();
    });
    format!("method: shop.order.add\nrequest:\n{list}response: {{}}\n").into()
}

pub(crate) fn page(rows: usize) -> Vec<u8> {
    let list = lines(rows, |text, number| {
        writeln!(text, "| name_{number} | String | 可选 | 64 | 名称 {number} | 茶 |").unwrap();
    });
    format!("# alipay.shop.order.add\n\n## 请求参数\n\n| 参数 | 类型 | 是否必填 | 最大长度 | 描述 | 示例值 |\n|---|---|---|---|---|---|\n{list}\n").into()
}

/// A call of which the content is so long, that nobody signed.
pub(crate) fn request(length: usize) -> Vec<u8> {
    let body = format!(
        "biz_content=%7B%22subject%22%3A%22{}%22%7D&sign=eA%3D%3D",
        "%E8%8C%B6a+".repeat(length / 11)
    );
    format!("POST /gateway.do?app_id=1&method=alipay.trade.query&charset=utf-8&sign_type=RSA2&version=1.0 HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}", body.len()).into()
}
