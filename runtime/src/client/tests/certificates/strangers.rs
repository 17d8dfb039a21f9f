//! Certificates that are named by what anyone may have sent: notifications, and results of the app.

use super::*;
use crate::client::tests::app::from_app;
use crate::{NotificationError, Untyped};

const NOTIFICATION: [(&str, &str); 3] =
    [("app_id", "2014072300007148"), ("notify_id", "1"), ("out_trade_no", "7050")];

/// A notification that `key` signed, with more parameters that it did not sign.
fn notification(key: &PrivateKey, more: &[(&str, &str)]) -> String {
    let sign = SignType::Rsa2.sign(key, string_to_sign(NOTIFICATION).as_bytes()).unwrap();
    let pairs = NOTIFICATION.iter().chain(more).copied().chain([("sign", sign.as_str())]);
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

async fn reason(client: &Client, raw: &str) -> NotificationError {
    let error = client.verify_notification(raw).await.unwrap_err();
    let ErrorKind::Notification(reason) = error.kind() else { panic!("{error:?}") };
    assert_eq!((error.outcome(), error.to_string()), (Outcome::NotSent, reason.to_string()));
    reason.clone()
}

#[tokio::test]
async fn a_notification_with_alipays_new_certificate_is_believed_after_one_download() {
    let gateway = Changed::new(String::new(), &handed_out("next class2"));
    let client = gateway.client();
    let raw = notification(&next_key(), &[("alipay_cert_sn", NEXT)]);
    let both = join_all([client.verify_notification(&raw), client.verify_notification(&raw)]).await;
    assert!(both.iter().all(Result::is_ok));
    assert_eq!((gateway.downloads().len(), held(&client)), (1, (1, 0)));
}

#[tokio::test]
async fn what_can_be_refused_without_a_key_is_refused_without_a_download() {
    let gateway = Changed::new(String::new(), &handed_out("next class2"));
    let (client, sn) = (gateway.client(), ("alipay_cert_sn", NEXT));
    for raw in [
        format!("app_id=2014072300007148&alipay_cert_sn={NEXT}"),
        format!("app_id=2014072300007148&alipay_cert_sn={NEXT}&sign=%3F"),
        format!("{}&app_id=1", notification(&next_key(), &[sn])),
        notification(&next_key(), &[sn, ("sign_type", "RSA")]),
        notification(&next_key(), &[sn, ("method", "alipay.trade.page.pay.return")]),
        notification(&next_key(), &[sn]).replace("app_id=2014072300007148", "app_id=2014072300007149"),
        notification(&next_key(), &[("alipay_cert_sn", "../../etc/passwd")]),
    ] {
        let reason = reason(&client, &raw).await;
        assert!(!matches!(reason, NotificationError::Mismatch { .. }), "{reason}");
    }
    assert!(gateway.downloads().is_empty());
}

#[tokio::test]
async fn a_certificate_that_a_notification_names_and_that_cannot_be_had_is_a_problem_of_the_notification() {
    let client = Changed::new(String::new(), "").client();
    let number = reason(&client, &notification(&next_key(), &[("alipay_cert_sn", "x")])).await;
    assert_eq!(number, NotificationError::CertificateNumber);
    let download = reason(&client, &notification(&next_key(), &[("alipay_cert_sn", NEXT)])).await;
    let NotificationError::CertificateDownload(cause) = &download else { panic!("{download:?}") };
    assert!(matches!(**cause, CertificateDownloadError::Call(_)), "{cause}");
    assert_eq!(
        download.to_string(),
        "the notification is not believed: it names a certificate of Alipay that is not configured, and it could not be downloaded: the gateway did not reply in time"
    );
}

#[tokio::test]
async fn made_up_numbers_of_notifications_cause_few_downloads_and_hold_up_no_reply() {
    let gateway = Changed::new(named(SUCCESS, &next_key(), NEXT), "");
    let client = gateway.client();
    let made_up: Vec<String> = (0..100)
        .map(|number| notification(&app_key(), &[("alipay_cert_sn", &format!("{number:032x}"))]))
        .collect();
    for round in 0..2 {
        join_all(made_up.iter().map(|raw| client.verify_notification(raw))).await;
        for raw in &made_up {
            assert!(client.verify_notification(raw).await.is_err());
        }
        assert_eq!(gateway.downloads().len(), 8 * (round + 1));
        gateway.0.now.fetch_add(60, Ordering::SeqCst);
    }

    for raw in &made_up {
        assert!(client.verify_notification(raw).await.is_err());
    }
    let genuine = notification(&next_key(), &[("alipay_cert_sn", NEXT)]);
    let NotificationError::CertificateDownload(cause) = reason(&client, &genuine).await else { panic!() };
    assert_eq!(*cause, CertificateDownloadError::Postponed);
    // The gateway itself names it, and then it is known.
    *gateway.0.handed_out.lock().unwrap() = Some(handed_out("next class2"));
    assert!(client.execute(&REQUEST).await.is_ok());
    assert!(client.verify_notification(&genuine).await.is_ok());
}

#[tokio::test]
async fn made_up_numbers_of_app_results_cause_few_downloads() {
    let gateway = Changed::new(String::new(), "");
    let client = gateway.client();
    for number in 0..20 {
        let result = named(SUCCESS, &app_key(), &format!("{number:032x}"));
        assert!(client.verify_app_result::<Given>(from_app(&result, "9000")).await.is_err());
    }
    assert_eq!(gateway.downloads().len(), 8);
}

#[tokio::test]
async fn what_names_no_certificate_is_verified_with_every_trusted_one() {
    let gateway = Changed::new(named(SUCCESS, &next_key(), NEXT), &handed_out("next class2"));
    let client = gateway.client();
    let raw = notification(&next_key(), &[]);
    let unknown = reason(&client, &raw).await;
    assert!(matches!(unknown, NotificationError::Mismatch { cause: crate::Mismatch::Key, .. }), "{unknown}");
    client.execute(&REQUEST).await.unwrap();
    assert!(client.verify_notification(&raw).await.is_ok());
    assert!(client.verify_return_url(&raw).await.is_ok());
    assert!(
        client.verify_notification(notification(&alipay_key(), &[])).await.is_ok(),
        "the old one as well"
    );
    // The new key explains what is wrong with what it signed.
    let reason = reason(&client, &raw.replace("7050", "7051")).await;
    assert!(
        matches!(reason, NotificationError::Mismatch { cause: crate::Mismatch::Content, .. }),
        "{reason}"
    );
}

#[tokio::test]
async fn a_mini_programs_data_are_verified_with_every_trusted_certificate() {
    let gateway = Changed::new(named(SUCCESS, &next_key(), NEXT), &handed_out("next class2"));
    let key = crate::EncryptionKey::generate().unwrap();
    let builder = Gateway::answering("").certified().encryption_key(&key);
    let client = builder.transport(gateway.clone()).clock(gateway.clone()).build().unwrap();
    let response = format!("\"{}\"", crate::EncryptType::Aes.encrypt(&key, b"{}").unwrap());
    let sign = SignType::Rsa2.sign(&next_key(), response.as_bytes()).unwrap();
    let data = format!(r#"{{"response":{response},"sign":"{sign}"}}"#);
    assert!(client.decrypt_open_data(&data).await.is_err());
    let call = Untyped::new(METHOD, "{}").unwrap();
    client.execute(&call).await.unwrap();
    assert_eq!(client.decrypt_open_data(&data).await.unwrap(), "{}");
}
