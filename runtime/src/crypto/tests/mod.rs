//! That both backends agree, and who takes which key.

mod malformed;

use super::{Public, Secret, rsa};
#[cfg(feature = "aws-lc-rs")]
use super::{SignType, portable};
#[cfg(feature = "aws-lc-rs")]
use crate::testing::{SMALL_KEY, app_key};
use crate::{PrivateKey, PublicKey};

fn secret(key: &PrivateKey) -> &rsa::Secret {
    let Secret::Rsa(secret) = key.secret();
    secret
}

fn public(key: &PublicKey) -> &rsa::Public {
    let Public::Rsa(public) = key.public();
    public
}

#[cfg(feature = "aws-lc-rs")]
#[test]
fn both_backends_make_the_same_signature() {
    let large = PrivateKey::parse(include_str!("../../testing/large_private_key.pem")).unwrap();
    let long = vec![0; 100_000];
    for (key, message) in
        [(app_key(), &b""[..]), (app_key(), b"a=test&b=\xb2\xe8"), (app_key(), &long), (large, b"a=1")]
    {
        let fast = secret(&key).aws().unwrap().sign(message).unwrap();
        assert_eq!(fast, portable::sign(SignType::Rsa2, secret(&key).portable().unwrap(), message).unwrap());
        assert!(public(key.public_key()).aws().unwrap().verify(message, &fast));
        assert!(portable::verify(SignType::Rsa2, &public(key.public_key()).portable, message, &fast));
    }
}

#[cfg(feature = "aws-lc-rs")]
#[test]
fn the_fast_backend_takes_the_keys_that_it_can() {
    assert!(secret(&app_key()).aws().is_some() && public(app_key().public_key()).aws().is_some());
    let small = PrivateKey::parse(SMALL_KEY).unwrap();
    assert!(secret(&small).aws().is_none() && public(small.public_key()).aws().is_none());
}
