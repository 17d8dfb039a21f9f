//! Calls in certificate mode: what they send, and which replies are believed.

mod downloads;
mod elsewhere;
mod shared;
mod strangers;

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use futures_util::future::{FutureExt, join_all};

use super::*;
use crate::testing::certificates::{NEXT, bundle, next_key};
use crate::verify::Keys;
use crate::{
    BoxFuture, CertificateDownloadError, Certificates, Outcome, PrivateKey, RetryPolicy, TransportError,
    TrustError, VerificationError,
};

const CONFIGURED: &str = "38e653749e8458c45e1c344841264702";
const DOWNLOAD: &str = "alipay.open.app.alipaycert.download";

/// A reply signed with a key under the number of a certificate.
fn named(node: &str, key: &PrivateKey, sn: &str) -> String {
    let signature = SignType::Rsa2.sign(key, node.as_bytes()).unwrap();
    let name = METHOD.replace('.', "_");
    format!(r#"{{"{name}_response":{node},"alipay_cert_sn":"{sn}","sign":"{signature}"}}"#)
}

/// The reply of the download API, with these certificates; nothing in it is signed.
fn handed_out(names: &str) -> String {
    let content = STANDARD.encode(bundle(names));
    format!(
        r#"{{"alipay_open_app_alipaycert_download_response":{{"code":"10000","msg":"Success","alipay_cert_content":"{content}"}}}}"#
    )
}

/// The gateway after Alipay has changed its certificate.
#[derive(Clone)]
struct Changed(Arc<State>);

struct State {
    reply: String,
    /// What downloads are answered with; without it they fail.
    handed_out: Mutex<Option<String>>,
    received: Mutex<Vec<HttpRequest>>,
    now: AtomicU64,
}

impl Changed {
    fn new(reply: String, handed_out: &str) -> Self {
        Self(Arc::new(State {
            reply,
            handed_out: Mutex::new(Some(handed_out.to_owned()).filter(|body| !body.is_empty())),
            received: Mutex::default(),
            now: AtomicU64::new(1_714_979_289),
        }))
    }

    fn client(&self) -> Client {
        let (transport, clock) = (self.clone(), self.clone());
        Gateway::answering("").certified().transport(transport).clock(clock).build().unwrap()
    }

    fn downloads(&self) -> Vec<HttpRequest> {
        let received = self.0.received.lock().unwrap();
        received.iter().filter(|request| request.url.contains(DOWNLOAD)).cloned().collect()
    }
}

impl Transport for Changed {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        let is_download = request.url.contains(DOWNLOAD);
        self.0.received.lock().unwrap().push(request);
        Box::pin(async move {
            if is_download {
                // Long enough for every other call to get its reply meanwhile.
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            let body = if is_download {
                self.0.handed_out.lock().unwrap().clone()
            } else {
                Some(self.0.reply.clone())
            };
            body.map(|body| HttpReply::new(200, [], body)).ok_or(TransportError::TimedOut)
        })
    }
}

impl Clock for Changed {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(self.0.now.load(Ordering::SeqCst))
    }
}

/// How many certificates and downloads a client holds.
fn held(client: &Client) -> (usize, usize) {
    match &client.0.verifier.keys {
        Keys::Certificates(mode) => mode.size(),
        Keys::Fixed(_) => panic!("no certificates"),
    }
}

async fn refused(gateway: &Changed) -> Error {
    let client = gateway.client();
    let error = client.execute(&REQUEST).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::Unknown, "{error}");
    assert_eq!(held(&client), (0, 0), "{error}");
    error
}

#[tokio::test]
async fn a_call_names_the_certificates_and_signs_their_numbers() {
    let gateway = Gateway::answering(named(SUCCESS, &alipay_key(), CONFIGURED));
    let client = gateway.certified().build().unwrap();
    client.execute(&REQUEST).await.unwrap();
    let [query, _] = checked(&sent(&gateway), Charset::Utf8, SignType::Rsa2);
    assert_eq!(query["app_cert_sn"], "00ebecea5e94921d491c00e6975b1f2e");
    assert_eq!(
        query["alipay_root_cert_sn"],
        "eda20819f0072bc0d1550683f1b1edd2_fa403325a37bcc3d76ef23439a6e66df"
    );
    let page = client.page(&REQUEST).await.unwrap();
    assert!(page.url().contains("&app_cert_sn=00ebecea5e94921d491c00e6975b1f2e&"));
}

#[tokio::test]
async fn a_call_with_a_public_key_names_no_certificates() {
    let gateway = answering_success();
    gateway.client().execute(&REQUEST).await.unwrap();
    let [query, _] = checked(&sent(&gateway), Charset::Utf8, SignType::Rsa2);
    assert!(!query.contains_key("app_cert_sn") && !query.contains_key("alipay_root_cert_sn"));
}

#[tokio::test]
async fn a_reply_is_verified_with_the_certificate_that_it_names() {
    let good = named(SUCCESS, &alipay_key(), CONFIGURED);
    for reply in [good.clone(), good.replace(CONFIGURED, &CONFIGURED.to_uppercase())] {
        let gateway = Changed::new(reply, "");
        assert_eq!(gateway.client().execute(&REQUEST).await.unwrap().token_id, "96d559c6");
        assert!(gateway.downloads().is_empty());
    }
    for forged in [good.replace("96d559c6", "forged"), named(SUCCESS, &next_key(), CONFIGURED)] {
        let error = refused(&Changed::new(forged, "")).await;
        assert!(matches!(
            error.kind(),
            ErrorKind::Verification(VerificationError::Mismatch { certificate_mode: false, .. })
        ));
    }
    // Known, trusted, and still not the one that signed.
    let error = Changed::new(named(SUCCESS, &alipay_key(), NEXT), &handed_out("next class2"))
        .client()
        .execute(&REQUEST)
        .await
        .unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Verification(VerificationError::Mismatch { .. })), "{error}");
}

#[tokio::test]
async fn a_success_that_names_no_certificate_is_refused_and_a_failure_is_marked_as_unverified() {
    let success = signed(METHOD, SUCCESS);
    let blank = named(SUCCESS, &alipay_key(), " ");
    for reply in [success, blank] {
        let error = refused(&Changed::new(reply, "")).await;
        assert!(matches!(error.kind(), ErrorKind::Verification(VerificationError::NoCertificate)), "{error}");
    }
    let failure = signed(METHOD, r#"{"code":"40004","msg":"Business Failed","sub_code":"ACQ.X"}"#);
    let error = refused(&Changed::new(failure, "")).await;
    assert!(matches!(error.kind(), ErrorKind::UnverifiedFailure), "{error}");
    assert_eq!(error.sub_code(), Some("ACQ.X"));
}

#[tokio::test]
async fn a_number_that_is_no_number_is_refused_without_a_download() {
    for sn in
        ["x", "../../etc/passwd", &NEXT[1..], &format!("{NEXT}0"), "9a4434614534e8ecb80868311f91659z", "0"]
    {
        let gateway = Changed::new(named(SUCCESS, &alipay_key(), sn), &handed_out("next class2"));
        let error = refused(&gateway).await;
        assert!(
            matches!(error.kind(), ErrorKind::Verification(VerificationError::CertificateNumber)),
            "{sn}: {error}"
        );
        assert!(gateway.downloads().is_empty(), "{sn}");
    }
}

#[tokio::test]
async fn the_configured_certificate_is_trusted_as_it_is() {
    let gateway = Changed::new(named(SUCCESS, &alipay_key(), CONFIGURED), "");
    gateway.0.now.store(1_861_920_001, Ordering::SeqCst); // it has expired
    // Neither a root vouches for it nor a certificate stands above it, as in the sandbox.
    let builder =
        Gateway::answering("").certified().certificates(bundle("app"), bundle("alipay"), bundle("sha1"));
    let client = builder.transport(gateway.clone()).clock(gateway.clone()).build().unwrap();
    assert!(client.execute(&REQUEST).await.is_ok());
}

#[test]
fn a_client_prints_no_certificates() {
    let client = Gateway::answering("").certified().build().unwrap();
    assert_eq!(
        format!("{client:?}"),
        "Client { app_id: \"2014072300007148\", gateway: \"https://openapi.alipay.com/gateway.do\", charset: Utf8, sign_type: Rsa2, .. }"
    );
}
