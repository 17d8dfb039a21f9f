//! Calls whose signatures come from elsewhere.

use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::{answering_success, checked, sent};
use crate::testing::certificates::{ROOTS, bundle, next_key};
use crate::testing::initialize::{METHOD, REQUEST};
use crate::testing::{Noon, alipay_key, app_key};
use crate::{
    BoxFuture, Charset, Clock, ConfigurationError, ErrorKind, Outcome, PrivateKey, PublicKey, SignType,
    Signer, SigningError, Transport,
};

/// A key service that is asked over a network, so it answers later.
struct KeyService {
    key: PrivateKey,
    shown: Option<PublicKey>,
    answer: fn(Vec<u8>) -> Result<Vec<u8>, SigningError>,
}

impl KeyService {
    fn of(key: PrivateKey) -> Self {
        let shown = Some(key.public_key().clone());
        Self { key, shown, answer: Ok }
    }
}

impl Signer for KeyService {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        Box::pin(async move {
            tokio::task::yield_now().await;
            (self.answer)(Signer::sign(&self.key, sign_type, message).await?)
        })
    }

    fn public_key(&self) -> Option<&PublicKey> {
        self.shown.as_ref()
    }
}

#[tokio::test]
async fn an_external_signer_signs_calls_and_pages_in_place_of_a_private_key() {
    for sign_type in [SignType::Rsa2, SignType::Rsa] {
        let gateway = answering_success();
        let builder = gateway.builder().sign_type(sign_type);
        let with_key = builder.build().unwrap();
        let with_signer =
            gateway.builder().sign_type(sign_type).signer(KeyService::of(app_key())).build().unwrap();
        assert_eq!(
            with_signer.page(&REQUEST).await.unwrap().url(),
            with_key.page(&REQUEST).await.unwrap().url()
        );
        // The reply is signed as RSA2; what was sent is what is looked at.
        drop(with_signer.execute(&REQUEST).await);
        checked(&sent(&gateway), Charset::Utf8, sign_type);
    }
}

#[tokio::test]
async fn a_signer_that_fails_sends_nothing_and_its_error_is_the_source() {
    let offline = KeyService { answer: |_| Err(SigningError::new("offline")), ..KeyService::of(app_key()) };
    let gateway = answering_success();
    let client = gateway.builder().signer(offline).build().unwrap();
    let error = client.execute(&REQUEST).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Signing(SigningError::Signer(_))), "{error:?}");
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert_eq!(error.to_string(), format!("{METHOD}: the signer failed: offline. Nothing was sent"));
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "offline");
    assert!(gateway.received.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_signature_that_the_gateway_would_refuse_is_not_sent() {
    let app = || KeyService::of(app_key());
    for (what, signer) in [
        ("of another key", KeyService { key: alipay_key(), ..app() }),
        ("cut short", KeyService { answer: |bytes| Ok(bytes[1..].to_vec()), ..app() }),
        ("empty", KeyService { answer: |_| Ok(Vec::new()), ..app() }),
        (
            "empty, of a key that is not known",
            KeyService { answer: |_| Ok(Vec::new()), shown: None, ..app() },
        ),
    ] {
        let gateway = answering_success();
        let error = gateway.builder().signer(signer).build().unwrap().execute(&REQUEST).await.unwrap_err();
        let is_wrong = matches!(error.kind(), ErrorKind::Signing(SigningError::WrongSignature));
        assert!(is_wrong && error.outcome() == Outcome::NotSent, "{what}: {error:?}");
        assert!(gateway.received.lock().unwrap().is_empty(), "{what}");
    }
}

#[test]
fn a_client_whose_alipay_key_is_its_signers_own_is_refused() {
    let builder = answering_success().builder().signer(KeyService::of(app_key()));
    let error = builder.alipay_public_key(app_key().public_key()).build().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Configuration(ConfigurationError::OwnPublicKey)), "{error:?}");
}

#[test]
fn in_certificate_mode_a_signer_that_shows_its_key_must_fit_the_apps_certificate() {
    let build = |signer| answering_success().certified().signer(signer).build();
    let hidden = |key| KeyService { shown: None, ..KeyService::of(key) };
    assert!(build(KeyService::of(app_key())).is_ok());
    assert!(build(hidden(app_key())).is_ok());
    // Only the gateway can tell that it does not fit.
    assert!(build(hidden(next_key())).is_ok());
    let error = build(KeyService::of(next_key())).unwrap_err();
    let ErrorKind::Configuration(reason) = error.kind() else { panic!("{error:?}") };
    assert!(matches!(reason, ConfigurationError::AppCertificateKey), "{reason}");
}

#[test]
fn a_certificate_of_the_app_in_place_of_alipays_is_refused_also_where_the_signer_hides_its_key() {
    let signer = KeyService { shown: None, ..KeyService::of(app_key()) };
    let builder = answering_success().certified().signer(signer);
    let error = builder.certificates(bundle("app"), bundle("app"), bundle(ROOTS)).build().unwrap_err();
    let ErrorKind::Configuration(reason) = error.kind() else { panic!("{error:?}") };
    assert!(matches!(reason, ConfigurationError::OwnCertificate), "{reason}");
}

#[test]
fn a_signer_of_hashes_gets_the_hash_of_its_sign_type() {
    // printf abc | sha256sum, and the same with sha1sum
    assert_eq!(SignType::Rsa2.digest(b"abc")[..8], [0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea]);
    assert_eq!(SignType::Rsa.digest(b"abc")[..8], [0xa9, 0x99, 0x3e, 0x36, 0x47, 0x06, 0x81, 0x6a]);
    assert_eq!([SignType::Rsa2, SignType::Rsa].map(|one| one.digest(b"").len()), [32, 20]);
}

/// A clock on which no wait takes any time.
struct Never;

impl Clock for Never {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(std::future::ready(()))
    }
}

#[tokio::test]
async fn shared_and_boxed_signers_transports_and_clocks_are_those_that_they_hold() {
    let gateway = answering_success();
    let expected = gateway.client().page(&REQUEST).await.unwrap().url().to_owned();
    let signer: Arc<dyn Signer> = Arc::new(KeyService::of(app_key()));
    let transport: Arc<dyn Transport> = Arc::new(gateway.clone());
    let clock: Arc<dyn Clock> = Arc::new(Noon);
    let shared = gateway.builder().signer(signer.clone()).transport(transport.clone()).clock(clock.clone());
    let boxed = gateway
        .builder()
        .signer(Box::new(signer) as Box<dyn Signer>)
        .transport(Box::new(transport) as Box<dyn Transport>)
        .clock(Box::new(clock) as Box<dyn Clock>);
    for builder in [shared, boxed] {
        let client = builder.build().unwrap();
        assert_eq!(client.page(&REQUEST).await.unwrap().url(), expected);
        client.execute(&REQUEST).await.unwrap();
    }
    assert_eq!(gateway.received.lock().unwrap().len(), 2);

    // What they know besides is not lost: whose key it is, and how long a wait lasts.
    let own = gateway.builder().signer(Arc::new(KeyService::of(alipay_key()))).build().unwrap_err();
    assert!(matches!(own.kind(), ErrorKind::Configuration(ConfigurationError::OwnPublicKey)), "{own}");
    let began = Instant::now();
    Arc::new(Box::new(Never)).sleep(Duration::from_secs(3_600)).await;
    assert!(began.elapsed() < Duration::from_secs(60));
}
