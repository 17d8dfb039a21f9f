//! What holds for every text that a charset can carry.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;
mod notifications;
mod requests;
mod texts;

use std::sync::LazyLock;

use alipay::{Charset, Client, ClientBuilder, PrivateKey, PublicKey, SignType, string_to_sign};
use percent_encoding::percent_decode;

pub(crate) const CHARSETS: [Charset; 4] = [Charset::Utf8, Charset::Gbk, Charset::Gb2312, Charset::Gb18030];

pub(crate) static APP: LazyLock<PrivateKey> = LazyLock::new(|| PrivateKey::generate().unwrap());
pub(crate) static ALIPAY: LazyLock<PrivateKey> = LazyLock::new(|| PrivateKey::generate().unwrap());
static RUNTIME: LazyLock<tokio::runtime::Runtime> = LazyLock::new(|| tokio::runtime::Runtime::new().unwrap());

/// Properties are functions without `async`.
pub(crate) fn wait<F: Future>(future: F) -> F::Output {
    RUNTIME.block_on(future)
}

pub(crate) fn client_builder(charset: Charset) -> ClientBuilder {
    let builder = Client::builder().app_id("2014072300007148").private_key(APP.to_pkcs8_pem().as_str());
    builder.alipay_public_key(ALIPAY.public_key().to_spki_pem()).charset(charset)
}

/// One client for each charset: reading keys takes longer than using them.
pub(crate) fn client(charset: Charset) -> Client {
    static CLIENTS: LazyLock<Vec<Client>> =
        LazyLock::new(|| CHARSETS.map(|charset| client_builder(charset).build().unwrap()).to_vec());
    let index = CHARSETS.iter().position(|own| *own == charset).unwrap();
    CLIENTS[index].clone()
}

/// The parameters of a form or a query, as the gateway reads them.
pub(crate) fn parameters(form: &str, charset: Charset) -> Vec<(String, String)> {
    let text = |written: &str| {
        let bytes: Vec<u8> = percent_decode(written.replace('+', " ").as_bytes()).collect();
        charset.decode(&bytes).unwrap().into_owned()
    };
    let pairs = form.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap());
    pairs.map(|(name, value)| (text(name), text(value))).collect()
}

pub(crate) fn value<'a>(parameters: &'a [(String, String)], name: &str) -> Option<&'a str> {
    parameters.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
}

/// Whether the signature among the parameters is `key`'s, over the bytes of `charset`.
pub(crate) fn is_signed(parameters: &[(String, String)], key: &PublicKey, charset: Charset) -> bool {
    let signed = string_to_sign(parameters.iter().map(|(name, value)| (name, value)));
    let bytes = charset.encode(&signed).unwrap();
    SignType::Rsa2.verify(key, &bytes, value(parameters, "sign").unwrap()).is_ok()
}
