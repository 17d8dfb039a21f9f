//! Clients that send nothing.

use std::future::{pending, ready};

use alipay::{
    BoxFuture, Charset, Client, ClientBuilder, HttpReply, HttpRequest, PrivateKey, SignType, Signer,
    SigningError, Transport, TransportError,
};

/// The app's key of the library's own tests.
pub const APP_KEY: &str = include_str!("../../../runtime/src/testing/app_private_key.pem");

/// The key that stands for Alipay's.
pub const ALIPAY_KEY: &str = include_str!("../../../runtime/src/testing/alipay_private_key.pem");

/// Has its signature ready: what is left of a request is everything but RSA.
pub struct Canned;

impl Signer for Canned {
    fn sign<'a>(&'a self, _: SignType, _: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        Box::pin(ready(Ok(vec![0xa5; 256])))
    }
}

/// Never answers.
pub struct Silent;

impl Transport for Silent {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        Box::pin(pending())
    }
}

/// The key whose replies the clients believe.
///
/// # Panics
/// When the file is not a key.
#[expect(clippy::expect_used, reason = "a file of this repository")]
pub fn alipay_key() -> PrivateKey {
    PrivateKey::parse(ALIPAY_KEY).expect("the file is a key")
}

fn builder(charset: Charset) -> ClientBuilder {
    Client::builder()
        .app_id("2014072300007148")
        .alipay_public_key(alipay_key().public_key())
        .charset(charset)
        .transport(Silent)
}

/// A client that signs with the app's key.
pub fn signing(charset: Charset) -> Client {
    build(builder(charset).private_key(APP_KEY))
}

/// A client to which a signature costs nothing.
pub fn canned(charset: Charset) -> Client {
    build(builder(charset).signer(Canned))
}

/// The same client with another transport.
pub fn canned_with(transport: impl Transport + 'static) -> Client {
    build(builder(Charset::Utf8).signer(Canned).transport(transport))
}

#[expect(clippy::expect_used, reason = "everything is given")]
fn build(builder: ClientBuilder) -> Client {
    builder.build().expect("everything is given")
}
