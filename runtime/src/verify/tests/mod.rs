//! What of a reply is believed.

mod charsets;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use futures_util::FutureExt;

use super::*;
use crate::PrivateKey;
use crate::envelope::EnvelopeError;
use crate::testing::certificates::Nobody;
use crate::testing::{SMALL_KEY, alipay_key, app_key, signed};

const METHOD: &str = "alipay.trade.pay";
const NODE: &str =
    r#"{"code":"10000","msg":"Success","trade_no":"2013112011001004330000121536","subject":"茶"}"#;

fn verifier(charset: Charset) -> Verifier {
    Verifier {
        keys: Keys::Fixed(vec![alipay_key().public_key().clone()]),
        sign_type: SignType::Rsa2,
        charset,
    }
}

fn judge(body: impl AsRef<[u8]>) -> Result<Success, NoSuccessKind> {
    judge_in(Charset::Utf8, body)
}

fn judge_in(charset: Charset, body: impl AsRef<[u8]>) -> Result<Success, NoSuccessKind> {
    let reading = Reading::of(body.as_ref(), charset)?;
    // With a key at hand, there is nothing to wait for.
    verifier(charset).judge(&reading, METHOD, &Nobody, None).now_or_never().unwrap().map_err(|none| none.kind)
}

fn sign(bytes: &[u8]) -> String {
    SignType::Rsa2.sign(&alipay_key(), bytes).unwrap()
}

/// A reply with `sent` as its node's bytes and a signature of other bytes.
fn reply(sent: &[u8], signature: &str) -> Vec<u8> {
    [br#"{"alipay_trade_pay_response":"#, sent, br#","sign":""#, signature.as_bytes(), br#""}"#].concat()
}

fn mismatch(result: Result<Success, NoSuccessKind>) -> Mismatch {
    match result {
        Err(NoSuccessKind::Verification(VerificationError::Mismatch { cause, .. })) => cause,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_signed_success_gives_the_very_text_that_was_signed() {
    assert_eq!(judge(signed(METHOD, NODE)).unwrap().node, NODE);
}

#[test]
fn a_success_without_a_code_is_one_if_it_is_signed() {
    let node = r#"{"access_token":"a","user_id":"2088"}"#;
    assert_eq!(judge(signed(METHOD, node)).unwrap().head, Head::default());
    assert!(matches!(
        judge(format!(r#"{{"alipay_trade_pay_response":{node}}}"#)),
        Err(NoSuccessKind::Verification(VerificationError::Unsigned))
    ));
}

#[test]
fn no_reply_with_one_changed_byte_gives_another_value() {
    let body = signed(METHOD, NODE).into_bytes();
    for index in 0..body.len() {
        for change in [0x01, 0x20, 0x80] {
            let mut changed = body.clone();
            changed[index] ^= change;
            // Blanks around members are not signed and mean nothing; whatever is believed is what was signed.
            if let Ok(success) = judge(&changed) {
                assert_eq!(success.node, NODE, "byte {index}: {}", String::from_utf8_lossy(&changed));
                panic!("byte {index} went unnoticed: {}", String::from_utf8_lossy(&changed));
            }
        }
    }
}

#[test]
fn no_reply_with_a_missing_or_an_extra_byte_in_its_node_is_believed() {
    let signature = sign(NODE.as_bytes());
    for index in 0..NODE.len() {
        let mut shorter = NODE.as_bytes().to_vec();
        shorter.remove(index);
        assert!(judge(reply(&shorter, &signature)).is_err(), "byte {index} missing");
        let mut longer = NODE.as_bytes().to_vec();
        longer.insert(index + 1, b' ');
        assert!(
            judge(reply(&longer, &signature)).is_err() || index + 1 == NODE.len(),
            "blank after byte {index}"
        );
    }
}

#[test]
fn a_signature_over_the_inner_text_of_a_member_called_sign_does_not_count() {
    let node = format!(r#"{{"code":"10000","sign":"{}"}}"#, sign(b"{}"));
    assert!(matches!(
        judge(format!(r#"{{"alipay_trade_pay_response":{node}}}"#)),
        Err(NoSuccessKind::Verification(VerificationError::Unsigned))
    ));
}

#[test]
fn a_forged_member_beside_the_signed_node_is_refused_before_and_after_it() {
    let body = signed(METHOD, NODE);
    let forged = r#"{"code":"10000","trade_no":"forged"}"#;
    for name in ["a", "zzz", "error_response", "alipay_trade_query_response", "alipay_trade_pay_response"] {
        let member = format!("{name:?}:{forged}");
        for changed in [
            body.replacen('{', &format!("{{{member},"), 1),
            format!("{},{member}}}", &body[..body.len() - 1]),
        ] {
            assert!(
                matches!(
                    judge(&changed),
                    Err(NoSuccessKind::Envelope(
                        EnvelopeError::SecondNode { .. } | EnvelopeError::Duplicate { .. }
                    ))
                ),
                "{changed}"
            );
        }
    }
}

#[test]
fn a_signed_failure_is_a_failure_and_a_forged_one_is_not_believed() {
    let node = r#"{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_HAS_SUCCESS","sub_msg":"交易已被支付"}"#;
    let body = signed(METHOD, node);
    assert!(matches!(judge(&body), Err(NoSuccessKind::Failure)));
    assert_eq!(mismatch(judge(body.replace("HAS_SUCCESS", "NOT_EXIST"))), Mismatch::Content);
}

#[test]
fn a_failure_without_a_signature_is_marked_as_such() {
    for body in [
        r#"{"error_response":{"code":"40002","sub_code":"isv.invalid-app-id"}}"#,
        r#"{"alipay_trade_pay_response":{"code":"40002","sub_code":"isv.invalid-signature"},"sign":""}"#,
        // Neither a code nor a sub_code, yet no success: that is what the node's name says.
        r#"{"error_response":{"msg":"?"}}"#,
    ] {
        assert!(matches!(judge(body), Err(NoSuccessKind::UnverifiedFailure)), "{body}");
    }
}

#[test]
fn an_error_response_is_never_a_success_even_if_it_is_signed() {
    let body = signed(METHOD, NODE).replace("alipay_trade_pay_response", "error_response");
    assert!(matches!(judge(body), Err(NoSuccessKind::Failure)));
}

#[test]
fn an_unsigned_success_is_refused() {
    for sign in ["", r#","sign":null"#, r#","sign":"""#] {
        let body = format!(r#"{{"alipay_trade_pay_response":{NODE}{sign}}}"#);
        assert!(
            matches!(judge(&body), Err(NoSuccessKind::Verification(VerificationError::Unsigned))),
            "{body}"
        );
    }
}

#[test]
fn a_signature_that_is_no_base64_is_refused_for_failures_too() {
    for node in [NODE, r#"{"code":"20000","sub_code":"isp.unknow-error"}"#] {
        for signature in ["ERITJKEIJKJHKKKKKKKHJEREEEEEEEEEEE", "?", "c2lnbg"] {
            assert!(
                matches!(
                    judge(reply(node.as_bytes(), signature)),
                    Err(NoSuccessKind::Verification(VerificationError::NotBase64))
                ),
                "{signature}"
            );
        }
    }
}

#[test]
fn a_mismatch_says_why() {
    let by = |key: &PrivateKey, sign_type: SignType| sign_type.sign(key, NODE.as_bytes()).unwrap();
    for (signature, expected) in [
        (by(&app_key(), SignType::Rsa2), Mismatch::Key),
        (
            by(&PrivateKey::parse(SMALL_KEY).unwrap(), SignType::Rsa2),
            Mismatch::KeySize { signature: 1024, key: 2048 },
        ),
        (by(&alipay_key(), SignType::Rsa), Mismatch::SignType(SignType::Rsa)),
        (sign(b"something else"), Mismatch::Content),
        (STANDARD.encode([7; 256]), Mismatch::Key),
    ] {
        assert_eq!(mismatch(judge(reply(NODE.as_bytes(), &signature))), expected);
    }
}

#[test]
fn a_mismatch_in_certificate_mode_says_so() {
    let body =
        signed(METHOD, NODE).replace("Success", "success").replacen('{', r#"{"alipay_cert_sn":"71d5","#, 1);
    let error = crate::ErrorKind::from(judge(body).unwrap_err());
    assert!(error.to_string().ends_with("so the app is in certificate mode"), "{error}");
}

#[test]
fn a_node_that_was_signed_before_its_slashes_were_escaped_is_believed_as_it_was_signed() {
    let original = r#"{"code":"10000","url":"https://a.b/c","path":"a\\/b"}"#;
    let sent = original.replace('/', "\\/");
    assert_eq!(judge(reply(sent.as_bytes(), &sign(original.as_bytes()))).unwrap().node, original);
    // Only in that direction, and not if the escaped form itself was signed.
    assert_eq!(judge(reply(sent.as_bytes(), &sign(sent.as_bytes()))).unwrap().node, sent);
    assert_eq!(mismatch(judge(reply(original.as_bytes(), &sign(sent.as_bytes())))), Mismatch::Content);
}

#[test]
fn what_any_of_several_keys_has_signed_is_believed_and_nothing_else() {
    let keys = [alipay_key(), crate::testing::certificates::next_key()];
    let verifier = Verifier {
        keys: Keys::Fixed(keys.iter().map(|key| key.public_key().clone()).collect()),
        ..verifier(Charset::Utf8)
    };
    let judge = |key: &PrivateKey, text: &str| {
        let body = reply(text.as_bytes(), &SignType::Rsa2.sign(key, NODE.as_bytes()).unwrap());
        let reading = Reading::of(&body, Charset::Utf8).unwrap();
        verifier.judge(&reading, METHOD, &Nobody, None).now_or_never().unwrap().map_err(|none| none.kind)
    };
    for key in &keys {
        assert_eq!(judge(key, NODE).unwrap().node, NODE);
        assert_eq!(mismatch(judge(key, &NODE.replace("Success", "success"))), Mismatch::Content);
    }
    assert_eq!(mismatch(judge(&app_key(), NODE)), Mismatch::Key);
}
