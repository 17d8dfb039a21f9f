//! Which clients can be built, and what is said of those that cannot.

use super::*;
use crate::testing::{APP_KEY, Gateway as TestGateway, alipay_key, app_key};
use crate::{BoxFuture, Client, ConfigurationError, Error, ErrorKind, Outcome, SigningError};

fn gateway() -> TestGateway {
    TestGateway::answering("")
}

fn refused(builder: ClientBuilder) -> Error {
    let error = builder.build().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Configuration(_)), "{error:?}");
    assert_eq!((error.outcome(), error.method()), (Outcome::NotSent, None));
    error
}

#[test]
fn a_client_that_cannot_work_is_not_built() {
    let complete = || gateway().builder();
    for (builder, expected) in [
        (
            Client::builder(),
            "`app_id`, `private_key`, `alipay_public_key` are missing: give them to Client::builder()",
        ),
        (complete().app_id(" "), "`app_id` is missing: give it to Client::builder()"),
        (
            Client::builder().app_id("1"),
            "`private_key`, `alipay_public_key` are missing: give them to Client::builder()",
        ),
        (
            Client::builder().app_id("1").alipay_public_key(app_key().public_key()),
            "`private_key` is missing: give it to Client::builder()",
        ),
        (
            Client::builder().app_id("1").private_key(APP_KEY),
            "`alipay_public_key` is missing: give it to Client::builder()",
        ),
        (complete().app_id("1\n"), "`app_id` holds a line break, or another character that is invisible"),
        (
            complete().app_auth_token("t\r\n"),
            "`app_auth_token` holds a line break, or another character that is invisible",
        ),
        (complete().private_key(""), "the app's private key cannot be used: it is empty"),
        (complete().alipay_public_key(""), "Alipay's public key cannot be used: it is empty"),
        (
            complete().alipay_public_key(APP_KEY),
            "Alipay's public key cannot be used: it is a private key; give Alipay's public key from the app's page in the console, and keep the private one to yourself",
        ),
        (
            complete().alipay_public_key(app_key().public_key()),
            "the key given as Alipay's public key is the app's own: the console shows Alipay's after the app's was uploaded",
        ),
        (
            complete().gateway("http://gateway.example/gateway.do"),
            "the gateway's address cannot be used: plain http would show every call to the network; use https, or say allow_plain_http() if you must",
        ),
    ] {
        assert_eq!(refused(builder).to_string(), expected);
    }
}

#[test]
fn keys_are_taken_as_text_bytes_or_keys() {
    let (text, bytes, key) = (APP_KEY.to_owned(), APP_KEY.as_bytes().to_vec(), app_key());
    let builder =
        || Client::builder().app_id("1").alipay_public_key(alipay_key().public_key()).transport(gateway());
    for builder in [
        builder().private_key(APP_KEY),
        builder().private_key(&text),
        builder().private_key(text.clone()),
        builder().private_key(text.as_bytes()),
        builder().private_key(bytes.clone()),
        builder().private_key(&bytes),
        builder().private_key(app_key()),
        builder().private_key(&key),
    ] {
        assert!(builder.build().is_ok());
    }
    let error = refused(builder().private_key("app_private_key.pem"));
    assert!(matches!(
        error.kind(),
        ErrorKind::Configuration(ConfigurationError::PrivateKey(KeyError::Unreadable))
    ));
}

#[test]
fn the_default_client_is_built_without_a_network() {
    let client = Client::builder()
        .app_id("1")
        .private_key(APP_KEY)
        .alipay_public_key(alipay_key().public_key())
        .timeout(Duration::from_secs(3))
        .build();
    assert!(client.is_ok());
}

#[test]
fn certificates_that_do_not_fit_are_refused() {
    use crate::testing::certificates::{ROOTS, bundle};

    let app = || gateway().certified();
    let (own, alipay, roots) = (bundle("app"), bundle("alipay class2"), bundle(ROOTS));
    assert!(app().build().is_ok());
    for (builder, expected) in [
        (
            app().alipay_public_key(alipay_key().public_key()),
            "`alipay_public_key` and `certificates` are both given: an app is set up for one of the two in the console",
        ),
        (
            app().private_key(crate::testing::certificates::next_key()),
            "the app's certificate belongs to another private key: give the key that the certificate was requested with, and the files in the order app, Alipay, root",
        ),
        (
            app().certificates(&alipay, &own, &roots),
            "the file given as Alipay's certificate (alipayCertPublicKey_RSA2.crt) holds the app's certificate (appCertPublicKey_….crt): give the three files in the order app, Alipay, root",
        ),
        (
            app().certificates(&own, &own, &roots),
            "the certificate given as Alipay's is the app's own: Alipay's is the file alipayCertPublicKey_RSA2.crt of the console",
        ),
        (
            app().certificates(APP_KEY, &alipay, &roots),
            "the app's certificate cannot be used: it holds no certificate; give the content of the .crt file that the console hands out",
        ),
        (app().certificates(&own, "", &roots), "Alipay's certificate cannot be used: it is empty"),
        (
            app().certificates(&own, bundle("sm2"), &roots),
            "the file given as Alipay's certificate (alipayCertPublicKey_RSA2.crt) holds the root certificates (alipayRootCert.crt): give the three files in the order app, Alipay, root",
        ),
        (
            app().certificates(&own, &alipay, "alipayRootCert.crt"),
            "the root certificates cannot be used: it is neither PEM nor DER; give the content of the .crt file that the console hands out, not its path",
        ),
        (
            app().certificates(&own, &alipay, bundle("sm2 elliptic")),
            "the root certificates cannot be used: none of its certificates is signed with RSA; RSA2 and RSA want the file alipayRootCert.crt of the console",
        ),
    ] {
        assert_eq!(refused(builder).to_string(), expected);
    }
}

#[test]
fn every_exchange_of_two_files_of_certificate_mode_is_refused_and_says_what_is_where() {
    use crate::CertificateRole::{Alipay, App, Root};
    use crate::testing::certificates::{ROOTS, bundle};

    let files = [bundle("app class1"), bundle("alipay class2"), bundle(ROOTS)];
    let [app, alipay, roots] = files.each_ref();
    let with_own_root = bundle("alipay class2 root");
    for ([first, second, third], given_as, holds) in [
        ([alipay, app, roots], Alipay, App),
        ([roots, alipay, app], App, Root),
        ([app, roots, alipay], Alipay, Root),
        ([roots, app, alipay], App, Root),
        ([alipay, roots, app], Alipay, Root),
        ([app, alipay, alipay], Root, Alipay),
        ([app, alipay, app], Root, App),
        ([app, roots, roots], Alipay, Root),
        ([app, roots, &with_own_root], Alipay, Root),
        ([app, alipay, &with_own_root], Root, Alipay),
        ([roots, roots, roots], App, Root),
    ] {
        let error = refused(gateway().certified().certificates(first, second, third));
        let ErrorKind::Configuration(ConfigurationError::MisplacedCertificate { given_as: as_, holds: what }) =
            error.kind()
        else {
            panic!("{given_as:?} {holds:?}: {error}")
        };
        assert_eq!((*as_, *what), (given_as, holds), "{error}");
    }
    let intermediate = refused(gateway().certified().certificates(app, alipay, bundle("class2")));
    assert!(intermediate.to_string().contains("holds no root"), "{intermediate}");
    let further = refused(gateway().certified().further_alipay_certificate(roots));
    assert!(
        further.to_string().contains("Alipay's certificate (alipayCertPublicKey_RSA2.crt) holds the root")
    );
    let own = refused(gateway().certified().further_alipay_certificate(app));
    assert!(own.to_string().contains("is the app's own"), "{own}");
}

/// Signs somewhere else, and nobody is told with which key.
struct Elsewhere;

impl Signer for Elsewhere {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        Box::pin(async move { Signer::sign(&app_key(), sign_type, message).await })
    }

    fn public_key(&self) -> Option<&PublicKey> {
        None
    }
}

#[test]
fn without_the_apps_key_its_certificate_is_known_by_its_name() {
    use crate::CertificateRole::{Alipay, App, Root};
    use crate::testing::certificates::{ROOTS, bundle};

    let files = [bundle("app class1"), bundle("alipay class2"), bundle(ROOTS)];
    let [app, alipay, roots] = files.each_ref();
    let of = |files: [&String; 3]| {
        gateway().certified().signer(Elsewhere).certificates(files[0], files[1], files[2])
    };
    assert!(of([app, alipay, roots]).build().is_ok());
    for (files, given_as, holds) in [
        ([alipay, app, roots], Alipay, App),
        ([roots, alipay, app], App, Root),
        ([app, roots, alipay], Alipay, Root),
        ([roots, app, alipay], App, Root),
        ([alipay, roots, app], Alipay, Root),
        ([app, alipay, app], Root, App),
    ] {
        let error = refused(of(files));
        assert!(
            matches!(
                error.kind(),
                ErrorKind::Configuration(ConfigurationError::MisplacedCertificate { given_as: at, holds: what })
                    if (*at, *what) == (given_as, holds)
            ),
            "{given_as:?} {holds:?}: {error}"
        );
    }
    let own = refused(of([app, app, roots]));
    assert!(own.to_string().contains("is the app's own"), "{own}");
    // Another app's name says nothing of this one.
    assert!(of([alipay, app, roots]).app_id("2014072300007149").build().is_ok());
    assert!(of([alipay, app, roots]).app_id("07148").build().is_ok());
}

#[test]
fn a_certificate_signed_with_its_own_key_may_stand_in_for_alipays_or_the_apps() {
    use crate::testing::certificates::{ROOTS, bundle};

    let (app, alipay, stand_in) = (bundle("app"), bundle("alipay class2"), bundle("odd"));
    assert!(gateway().certified().certificates(&app, &stand_in, bundle(ROOTS)).build().is_ok());
    let with_chain = bundle("alipay class2 root");
    assert!(gateway().certified().certificates(&app, &with_chain, bundle(ROOTS)).build().is_ok());
    let elsewhere = gateway().certified().signer(Elsewhere);
    assert!(elsewhere.certificates(&stand_in, &alipay, bundle(ROOTS)).build().is_ok());
    for roots in [&stand_in, &app, &alipay] {
        let error = refused(gateway().certified().certificates(&app, &stand_in, roots));
        assert!(matches!(error.kind(), ErrorKind::Configuration(_)), "{error}");
        assert!(error.to_string().contains("holds the root certificates"), "{error}");
    }
}

#[test]
fn every_certificate_of_alipays_file_counts_but_those_that_have_issued_others() {
    use crate::testing::certificates::{ROOTS, bundle};

    let keys = |names: &str| {
        let key = |name: &str| crate::Certificates::parse(bundle(name)).unwrap().public_key().unwrap();
        names.split_whitespace().map(key).collect::<Vec<_>>()
    };
    for (file, expected) in [
        ("alipay", "alipay"),
        ("alipay class2", "alipay"),
        ("alipay class2 root", "alipay"),
        ("class2 alipay", "alipay"),
        ("alipay next class2", "alipay next"),
        ("alipay class2 next", "alipay next"),
        ("alipay class2 merchant", "alipay merchant"),
        ("merchant alipay", "merchant alipay"),
        ("odd", "odd"),
        ("odd alipay", "odd alipay"),
        ("class2 sub", "class2"),
    ] {
        let client = gateway().certified().certificates(bundle("app"), bundle(file), bundle(ROOTS)).build();
        let client = client.unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(client.0.verifier.keys.trusted(), keys(expected), "{file}");
    }
    let own = refused(gateway().certified().certificates(
        bundle("app"),
        bundle("alipay class2 app class1"),
        bundle(ROOTS),
    ));
    assert!(own.to_string().contains("is the app's own"), "{own}");
}

#[test]
fn further_keys_go_with_keys_and_further_certificates_with_certificates() {
    use crate::testing::certificates::{bundle, next_key};

    let further = next_key().public_key().clone();
    assert!(gateway().builder().further_alipay_public_key(&further).build().is_ok());
    assert!(gateway().certified().further_alipay_certificate(bundle("next class2")).build().is_ok());
    for (builder, expected) in [
        (gateway().builder().further_alipay_public_key(app_key().public_key()), "is the app's own"),
        (
            gateway().builder().further_alipay_public_key(""),
            "Alipay's public key cannot be used: it is empty",
        ),
        (
            gateway().certified().further_alipay_certificate(""),
            "Alipay's certificate cannot be used: it is empty",
        ),
        (gateway().certified().further_alipay_public_key(&further), "are both given"),
        (gateway().builder().further_alipay_certificate(bundle("next")), "are both given"),
    ] {
        let error = refused(builder).to_string();
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn a_character_that_nobody_sees_is_refused_where_it_would_be_signed() {
    for app_id in ["2014072300007148\u{200b}", "\u{feff}2014072300007148", "20140723\u{ad}00007148"] {
        let error = refused(gateway().builder().app_id(app_id)).to_string();
        assert_eq!(error, "`app_id` holds a line break, or another character that is invisible");
    }
}

#[cfg(not(any(feature = "aws-lc-rs", feature = "ring")))]
#[tokio::test]
async fn without_tls_a_client_signs_and_says_why_it_cannot_send() {
    use crate::testing::initialize::REQUEST;
    use crate::{Outcome, TransportError};

    let builder = Client::builder().app_id("1").private_key(APP_KEY);
    let client = builder.alipay_public_key(alipay_key().public_key()).build().unwrap();
    assert!(client.page(&REQUEST).await.unwrap().url().contains("&sign="));
    let error = client.execute(&REQUEST).await.unwrap_err();
    let ErrorKind::Transport(TransportError::NotSent(why)) = error.kind() else { panic!("{error:?}") };
    assert!(why.to_string().contains("`aws-lc-rs` or `ring`"), "{why}");
    assert_eq!(error.outcome(), Outcome::NotSent);
}
