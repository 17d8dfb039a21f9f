//! Certificate mode: what is sent, and which replies are believed.

use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::*;
use crate::testing::alipay_key;
use crate::testing::certificates::{NEXT, bundle, next_key};
use crate::testing::rest::{header, replying, signed_with};
use crate::{BoxFuture, HttpReply, HttpRequest, PrivateKey, Transport, TransportError, VerificationError};

const CONFIGURED: &str = "38e653749e8458c45e1c344841264702";

fn named(status: u16, body: &str, key: &PrivateKey, sn: Option<&str>) -> HttpReply {
    let mut headers = signed_with(key, body.as_bytes());
    headers.extend(sn.map(|sn| header("Alipay-SN", sn)));
    HttpReply::new(status, headers, body)
}

fn certified(reply: HttpReply) -> (Gateway, Client) {
    let gateway = replying(reply);
    let client = gateway.certified().build().unwrap().v3();
    (gateway, client)
}

#[tokio::test]
async fn both_numbers_are_sent_the_apps_in_what_is_signed() {
    let (gateway, v3) = certified(named(200, SUCCESS, &alipay_key(), Some(CONFIGURED)));
    assert_eq!(v3.execute(&POST).await.unwrap().token_id, "96d559c6");
    let headers = checked(&sent(&gateway), None).headers;
    let begin = "app_id=2014072300007148,app_cert_sn=00ebecea5e94921d491c00e6975b1f2e,nonce=";
    assert!(headers["auth"].starts_with(begin), "{}", headers["auth"]);
    assert_eq!(headers["alipay-root-cert-sn"].len(), 65, "two numbers");
}

#[tokio::test]
async fn a_signature_counts_only_together_with_its_certificate() {
    let error = async |reply| certified(reply).1.execute(&POST).await.unwrap_err();
    let no_name = error(named(200, SUCCESS, &alipay_key(), None)).await;
    assert!(
        matches!(no_name.kind(), ErrorKind::Verification(VerificationError::NoCertificate)),
        "{no_name:?}"
    );
    let number = error(named(200, SUCCESS, &alipay_key(), Some("1"))).await;
    assert!(
        matches!(number.kind(), ErrorKind::Verification(VerificationError::CertificateNumber)),
        "{number:?}"
    );
    let other_key = error(named(200, SUCCESS, &app_key(), Some(CONFIGURED))).await;
    assert!(
        matches!(other_key.kind(), ErrorKind::Verification(VerificationError::Mismatch { .. })),
        "{other_key:?}"
    );
    let mut twice = named(200, SUCCESS, &alipay_key(), Some(CONFIGURED));
    twice.headers.push(header("alipay-sn", CONFIGURED));
    let twice = error(twice).await;
    let repeated = VerificationError::RepeatedHeader { name: "alipay-sn" };
    assert!(matches!(twice.kind(), ErrorKind::Verification(kind) if *kind == repeated), "{twice:?}");
    // A failure without its certificate is one that nobody signed.
    let body = r#"{"code":"INVALID_PARAMETER","message":"m","links":[]}"#;
    let failure = error(named(400, body, &alipay_key(), None)).await;
    assert!(matches!(failure.kind(), ErrorKind::UnverifiedFailure), "{failure:?}");
    assert_eq!(failure.outcome(), Outcome::Unknown);
    let failure = error(named(400, body, &alipay_key(), Some(CONFIGURED))).await;
    assert!(
        matches!(failure.kind(), ErrorKind::Failure) && failure.outcome() == Outcome::Rejected,
        "{failure:?}"
    );
}

/// The gateways after Alipay has changed its certificate.
#[derive(Clone)]
struct Changed {
    reply: HttpReply,
    handed_out: &'static str,
    received: Arc<Mutex<Vec<String>>>,
}

impl Transport for Changed {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        let is_download = request.url.contains("/gateway.do?");
        self.received.lock().unwrap().push(request.url);
        Box::pin(async move {
            if !is_download {
                return Ok(self.reply.clone());
            }
            let content = STANDARD.encode(bundle(self.handed_out));
            let node = format!(r#"{{"code":"10000","alipay_cert_content":"{content}"}}"#);
            Ok(HttpReply::new(
                200,
                [],
                format!(r#"{{"alipay_open_app_alipaycert_download_response":{node}}}"#),
            ))
        })
    }
}

#[tokio::test]
async fn an_unknown_certificate_is_downloaded_once_and_believed_on_the_word_of_the_roots() {
    for (handed_out, believed) in
        [("next class2", true), ("impostor class2", false), ("merchant class2", false)]
    {
        let reply = named(200, SUCCESS, &next_key(), Some(NEXT));
        let gateway = Changed { reply, handed_out, received: Arc::default() };
        let v3 = succeeding().certified().transport(gateway.clone()).build().unwrap().v3();
        for _ in 0..2 {
            match v3.execute(&POST).await {
                Ok(reply) => assert!(believed && reply.token_id == "96d559c6"),
                Err(error) => {
                    assert!(
                        !believed && matches!(error.kind(), ErrorKind::CertificateDownload(_)),
                        "{error:?}"
                    );
                    assert_eq!(error.outcome(), Outcome::Unknown);
                }
            }
        }
        let received = gateway.received.lock().unwrap();
        let downloads = received.iter().filter(|url| url.contains("alipaycert.download")).count();
        assert_eq!((received.len(), downloads), if believed { (3, 1) } else { (4, 2) });
    }
}
