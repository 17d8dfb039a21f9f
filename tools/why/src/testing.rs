//! Keys that the tests share, made anew for each run.

use std::sync::LazyLock;

use alipay::PrivateKey;
use rsa::RsaPrivateKey;
use rsa::pkcs8::{DecodePrivateKey, EncodePrivateKey, LineEnding};

static APP: LazyLock<PrivateKey> = LazyLock::new(|| PrivateKey::generate().unwrap());
static ALIPAY: LazyLock<PrivateKey> = LazyLock::new(|| PrivateKey::generate().unwrap());

pub(crate) fn app_key() -> PrivateKey {
    APP.clone()
}

pub(crate) fn alipay_key() -> PrivateKey {
    ALIPAY.clone()
}

/// One of 1024 bits, as old apps have.
pub(crate) fn small_key() -> PrivateKey {
    let key = RsaPrivateKey::new(&mut rsa::rand_core::OsRng, 1024).unwrap();
    PrivateKey::parse(key.to_pkcs8_pem(LineEnding::LF).unwrap().as_bytes()).unwrap()
}

/// A key whose numbers can be worked with.
pub(crate) fn numbers(key: &PrivateKey) -> RsaPrivateKey {
    RsaPrivateKey::from_pkcs8_pem(&key.to_pkcs8_pem()).unwrap()
}
