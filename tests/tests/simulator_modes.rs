//! The simulator in certificate mode, and with a content key.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

mod raw;
mod support;

use alipay::{Certificates, EncryptType, EncryptionKey, ErrorKind, Outcome, PrivateKey};
use alipay_simulator::Simulator;
use raw::{INITIALIZE, Raw, identity_check};
use serde_json::Value;
use support::identity_check as request;

const DOWNLOAD: &str = "alipay.open.app.alipaycert.download";
const TOKEN: &str = "96d559c6cf9b4b5ebba71e040b4c28c9";

async fn certified() -> Simulator {
    Simulator::builder().certificates().start().await.unwrap()
}

/// The numbers that a request of the simulator's app carries.
fn numbers(simulator: &Simulator) -> [String; 2] {
    let authority = simulator.authority().unwrap();
    let app = Certificates::parse(authority.app_certificate()).unwrap().sn().unwrap();
    [app, Certificates::parse(authority.root_certificates()).unwrap().root_sn().unwrap()]
}

/// A request to a simulator in certificate mode, signed, with these numbers.
async fn codes(spoil: impl Fn([String; 2]) -> [String; 2]) -> (String, String) {
    let simulator = certified().await;
    let [app, root] = spoil(numbers(&simulator));
    let raw = Raw::to(simulator, INITIALIZE, &identity_check().to_string());
    raw.with("app_cert_sn", &app)
        .with("alipay_root_cert_sn", &root)
        .signed()
        .send(&["biz_content"])
        .await
        .codes()
}

fn code(code: &str, sub_code: &str) -> (String, String) {
    (code.to_owned(), sub_code.to_owned())
}

#[tokio::test]
async fn a_client_of_a_simulator_in_certificate_mode_is_ready_and_survives_a_rotation() {
    let simulator = certified().await;
    let client = simulator.client().unwrap();
    let request = request("张三").unwrap();
    assert_eq!(client.execute(&request).await.unwrap().token_id, TOKEN);
    for _ in 0..2 {
        simulator.authority().unwrap().rotate().unwrap();
        assert_eq!(client.execute(&request).await.unwrap().token_id, TOKEN);
    }
    assert_eq!(simulator.client().unwrap().execute(&request).await.unwrap().token_id, TOKEN);
}

#[tokio::test]
async fn a_client_does_not_believe_another_authority() {
    let [own, other] = [certified().await, certified().await];
    let files = other.authority().unwrap();
    let client = own.client_builder().certificates(
        own.authority().unwrap().app_certificate(),
        files.alipay_certificate(),
        files.root_certificates(),
    );
    let error = client.build().unwrap().execute(&request("a").unwrap()).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::Unknown, "{error}");
}

#[tokio::test]
async fn the_root_bundle_holds_more_than_one_root_and_the_chain_ends_there() {
    let simulator = certified().await;
    let authority = simulator.authority().unwrap();
    let roots = Certificates::parse(authority.root_certificates()).unwrap();
    assert_eq!(roots.root_sn().unwrap().split('_').count(), 2);
    let alipay = Certificates::parse(authority.alipay_certificate()).unwrap();
    alipay.check(&roots, std::time::SystemTime::now()).unwrap();
}

#[tokio::test]
async fn a_request_must_name_the_certificates_of_the_app() {
    assert_eq!(codes(|numbers| numbers).await, code("10000", ""));
    let absent = |[_, root]: [String; 2]| [String::new(), root];
    assert_eq!(codes(absent).await, code("40001", "isv.missing-app-cert-sn"));
    let absent = |[app, _]: [String; 2]| [app, String::new()];
    assert_eq!(codes(absent).await, code("40001", "isv.missing-alipay-root-cert-sn"));
    let other = |[_, root]: [String; 2]| ["0".repeat(32), root];
    assert_eq!(codes(other).await, code("40002", "isv.app-cert-not-exist"));
    let other = |[app, _]: [String; 2]| [app, "0".repeat(32)];
    assert_eq!(codes(other).await, code("40002", "isv.invalid-alipay-root-cert-sn"));
}

#[tokio::test]
async fn an_app_in_key_mode_has_no_certificate() {
    let raw = Raw::of(INITIALIZE, &identity_check()).await.with("app_cert_sn", &"0".repeat(32));
    assert_eq!(raw.signed().send(&["biz_content"]).await.codes(), code("40002", "isv.app-cert-not-exist"));
    let raw = Raw::to(
        Simulator::start().await.unwrap(),
        DOWNLOAD,
        r#"{"alipay_cert_sn":"00000000000000000000000000000000"}"#,
    );
    assert_eq!(raw.signed().send(&["biz_content"]).await.codes(), code("40002", "isv.alipay-cert-not-exist"));
}

#[tokio::test]
async fn replies_name_their_certificate() {
    let simulator = certified().await;
    let sn = |simulator: &Simulator| {
        Certificates::parse(simulator.authority().unwrap().alipay_certificate()).unwrap().sn().unwrap()
    };
    let before = sn(&simulator);
    simulator.authority().unwrap().rotate().unwrap();
    let after = sn(&simulator);
    assert_ne!(before, after);
    let answer = Raw::to(simulator, INITIALIZE, "{}").signed().send(&["biz_content"]).await;
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(body["alipay_cert_sn"], after);
}

#[tokio::test]
async fn encrypted_calls_are_answered_encrypted_and_failures_in_clear() {
    let key = EncryptionKey::generate().unwrap();
    for encrypt_type in [EncryptType::Aes, EncryptType::AesV2] {
        for builder in [Simulator::builder(), Simulator::builder().certificates()] {
            let simulator = builder.encryption_key(&key).start().await.unwrap();
            let client = simulator.client_builder().encrypt_type(encrypt_type).build().unwrap();
            let request = request("张三").unwrap();
            let reply = client.execute(&request.with().encrypted(true)).await.unwrap();
            assert_eq!(reply.token_id, TOKEN);
            assert_eq!(client.execute(&request).await.unwrap().token_id, TOKEN, "in clear");

            let other = simulator.client_builder().encryption_key(EncryptionKey::generate().unwrap());
            let other = other.encrypt_type(encrypt_type).build().unwrap();
            let error = other.execute(&request.with().encrypted(true)).await.unwrap_err();
            assert!(matches!(error.kind(), ErrorKind::Failure), "{error}");
            let sub_code = error.sub_code().unwrap();
            assert!(sub_code.starts_with("isv.decryption-error-") || sub_code == "isv.invalid-parameter");
        }
    }
}

#[tokio::test]
async fn each_fault_of_an_encryption_has_its_code() {
    let key = EncryptionKey::generate().unwrap();
    let cipher = |content: &str| EncryptType::Aes.encrypt(&key, content.as_bytes()).unwrap();
    let with_key = || Simulator::builder().encryption_key(&key).start();
    let good = cipher(&identity_check().to_string());
    for (content, encrypt_type, sub_code) in [
        (good.as_str(), "AES", ""),
        (&good, "DES", "isv.invalid-encrypt-type"),
        ("{}", "AES", "isv.decryption-error-unknown"),
        ("AAAA", "AES", "isv.decryption-error-unknown"),
        (&cipher("{"), "AES", "isv.invalid-parameter"),
    ] {
        let raw = Raw::to(with_key().await.unwrap(), INITIALIZE, content);
        let answer = raw.with("encrypt_type", encrypt_type).signed().send(&["biz_content"]).await;
        if sub_code.is_empty() {
            assert!(answer.body.contains("_initialize_response\":\""), "{}", answer.body);
        } else {
            assert_eq!(answer.codes().1, sub_code, "{encrypt_type}");
        }
    }
    let raw = Raw::to(with_key().await.unwrap(), INITIALIZE, "").without("biz_content");
    let answer = raw.with("encrypt_type", "AES").signed().send(&[]).await;
    assert_eq!(answer.codes().1, "isv.invalid-encrypt");
    let without = Simulator::start().await.unwrap();
    let raw = Raw::to(without, INITIALIZE, &good).with("encrypt_type", "AES").signed();
    assert_eq!(raw.send(&["biz_content"]).await.codes().1, "isv.decryption-error-not-valid-encrypt-key");
}

#[tokio::test]
async fn a_simulator_takes_the_keys_apps_and_address_that_it_is_given() {
    let [app, alipay] = [PrivateKey::generate().unwrap(), PrivateKey::generate().unwrap()];
    let simulator = Simulator::builder()
        .address(([127, 0, 0, 1], 0))
        .app_ids(["2014072300007149", "2014072300007150"])
        .app_private_key(&app)
        .alipay_private_key(&alipay)
        .start()
        .await
        .unwrap();
    assert_eq!(simulator.app_id(), "2014072300007149");
    assert_eq!(simulator.app_private_key().public_key(), app.public_key());
    assert_eq!(simulator.alipay_public_key(), alipay.public_key().to_spki_pem());
    for app_id in ["2014072300007149", "2014072300007150"] {
        let client = simulator.client_builder().app_id(app_id).build().unwrap();
        assert_eq!(client.execute(&request("a").unwrap()).await.unwrap().token_id, TOKEN);
    }
    let stranger = simulator.client_builder().app_id("2014072300007151").build().unwrap();
    let error = stranger.execute(&request("a").unwrap()).await.unwrap_err();
    assert_eq!(error.sub_code(), Some("isv.invalid-app-id"));
}

#[tokio::test]
async fn a_simulator_without_an_app_or_on_a_taken_address_does_not_start() {
    let none: [&str; 0] = [];
    let error = Simulator::builder().app_ids(none).start().await.unwrap_err();
    assert!(error.to_string().contains("no app"), "{error}");
    let first = Simulator::start().await.unwrap();
    let address: std::net::SocketAddr =
        first.url().trim_start_matches("http://").trim_end_matches("/gateway.do").parse().unwrap();
    let error = Simulator::builder().address(address).start().await.unwrap_err();
    assert!(error.to_string().contains("cannot be listened on"), "{error}");
}

#[tokio::test]
async fn whoever_listens_on_every_interface_is_found_on_this_machine() {
    for (address, url) in [
        ("0.0.0.0:0", "http://127.0.0.1:"),
        ("[::]:0", "http://[::1]:"),
        ("127.0.0.1:0", "http://127.0.0.1:"),
    ] {
        let address: std::net::SocketAddr = address.parse().unwrap();
        let simulator = Simulator::builder().address(address).start().await.unwrap();
        assert!(simulator.url().starts_with(url), "{}", simulator.url());
        let reply = simulator.client().unwrap().execute(&request("a").unwrap()).await.unwrap();
        assert_eq!(reply.token_id, TOKEN);
    }
    assert!(Simulator::start().await.unwrap().url().starts_with("http://127.0.0.1:"), "unless it is told");
}
