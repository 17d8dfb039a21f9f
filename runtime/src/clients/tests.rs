//! Whose client it is, and that what it says of itself is not believed for it.

use super::*;
use crate::notification::tests::{client, payment};
use crate::testing::certificates::next_key;
use crate::testing::{Gateway, app_key};
use crate::{ErrorKind, NotificationError, PrivateKey};

/// The app whose notifications the tests have, signed with the key that stands for Alipay's.
const TEA: &str = "2014072300007148";

/// Another merchant's, for which Alipay signs with another key.
const BOOKS: &str = "2014072300007149";

fn books(clients: &Clients) -> Client {
    let key = next_key();
    clients
        .builder()
        .app_id(BOOKS)
        .private_key(app_key())
        .alipay_public_key(key.public_key())
        .build()
        .unwrap()
}

fn clients() -> Clients {
    let clients = Clients::new(Client::builder().transport(Gateway::answering(""))).unwrap();
    assert!(clients.insert(client()).is_none());
    assert!(clients.insert(books(&clients)).is_none());
    clients
}

fn reason(error: &Error) -> &NotificationError {
    match error.kind() {
        ErrorKind::Notification(reason) => reason,
        ErrorKind::ReturnUrl(error) => error.reason(),
        _ => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn a_notification_is_verified_by_the_client_of_the_app_that_it_names() {
    let clients = clients();
    assert_eq!((clients.len(), clients.client_for(payment(&[])).unwrap().app_id()), (2, TEA));
    let received = clients.verify_notification(payment(&[])).await.unwrap();
    assert_eq!(received.app_id(), Some(TEA));
}

#[tokio::test]
async fn what_is_signed_for_one_merchant_and_claims_another_is_refused() {
    let clients = clients();
    // Signed with the key of the first merchant's Alipay, from the beginning for the other one, or changed afterwards.
    let signed_for_books = payment(&[("app_id", BOOKS)]);
    let changed = String::from_utf8(payment(&[])).unwrap().replace(TEA, BOOKS).into_bytes();
    for forged in [signed_for_books, changed] {
        assert_eq!(clients.client_for(&forged).unwrap().app_id(), BOOKS);
        let error = clients.verify_notification(&forged).await.unwrap_err();
        assert!(matches!(reason(&error), NotificationError::Mismatch { .. }), "{error}");
        let error = clients.verify_return_url(&forged).await.unwrap_err();
        assert!(matches!(reason(&error), NotificationError::Mismatch { .. }), "{error}");
    }
    // A claim in front of the genuine one: a name that is there twice is never read.
    let twice = [b"app_id=", BOOKS.as_bytes(), b"&", &payment(&[])].concat();
    let error = clients.verify_notification(&twice).await.unwrap_err();
    assert!(matches!(reason(&error), NotificationError::Form(_)), "{error}");
}

#[tokio::test]
async fn an_app_that_nobody_knows_is_named_and_so_is_the_merchant() {
    let clients = clients();
    let unknown = |error: Error| match reason(&error) {
        NotificationError::UnknownApp { app_id, auth_app_id } => {
            assert!(error.to_string().contains(&format!("{app_id:?}")), "{error}");
            (app_id.clone(), auth_app_id.clone())
        }
        _ => panic!("{error}"),
    };
    let raw = payment(&[("app_id", "1\n2")]);
    let error = clients.verify_notification(&raw).await.unwrap_err();
    assert!(error.to_string().contains(r#"the app "1\n2""#), "{error}");
    assert_eq!(unknown(error), ("1\n2".to_owned(), None));
    let raw = payment(&[("app_id", &"7".repeat(100)), ("auth_app_id", "8")]);
    let found = unknown(clients.client_for(&raw).unwrap_err());
    assert_eq!(found, ("7".repeat(64), Some("8".to_owned())));
    let error = clients.verify_return_url("/back?app_id=9&sign=a").await.unwrap_err();
    assert!(error.to_string().starts_with("the return URL is not believed: it says"), "{error}");
    assert_eq!(unknown(error).0, "9");
    let error = clients.client_for(payment(&[("app_id", "")])).unwrap_err();
    assert!(matches!(reason(&error), NotificationError::NoApp), "{error}");
    let error = clients.client_for("{}").unwrap_err();
    assert!(matches!(reason(&error), NotificationError::Form(_)), "{error}");
}

#[tokio::test]
async fn a_merchant_of_an_app_can_have_a_client_of_its_own() {
    let clients = clients();
    let about = |merchant| payment(&[("auth_app_id", merchant)]);
    let (of_app, of_merchant) = (client(), clients.builder().app_id(TEA).private_key(app_key()));
    let of_merchant =
        of_merchant.alipay_public_key(crate::testing::alipay_key().public_key()).build().unwrap();
    clients.insert_for("8", of_merchant.clone());
    assert!(is_same(&clients.client_for(about("8")).unwrap(), &of_merchant));
    assert!(is_same(&clients.client_for(about("9")).unwrap(), &of_app), "the app's own for the rest");
    assert_eq!(clients.verify_notification(about("8")).await.unwrap().auth_app_id(), Some("8"));

    assert!(is_same(&clients.remove(TEA).unwrap(), &of_app));
    assert!(clients.client_for(about("9")).is_err());
    assert!(is_same(&clients.get_for(TEA, "8").unwrap(), &of_merchant));
    assert!(clients.remove_for(TEA, "9").is_none());
    assert!(clients.remove_for(TEA, "8").is_some() && clients.get_for(TEA, "8").is_none());
    assert_eq!(clients.len(), 1);
}

fn is_same(one: &Client, other: &Client) -> bool {
    Arc::ptr_eq(&one.0, &other.0)
}

#[tokio::test]
async fn keys_change_while_calls_are_under_way() {
    let clients = clients();
    let old = clients.get(TEA).unwrap();
    let changed = PrivateKey::generate().unwrap();
    let replacing = clients.builder().app_id(TEA).private_key(app_key());
    let replacing = replacing.alipay_public_key(changed.public_key()).build().unwrap();
    assert!(is_same(&clients.clone().insert(replacing).unwrap(), &old));
    let error = clients.verify_notification(payment(&[])).await.unwrap_err();
    assert!(matches!(reason(&error), NotificationError::Mismatch { .. }), "{error}");
    assert!(old.verify_notification(payment(&[])).await.is_ok(), "what began with the old one ends with it");
    clients.insert(old);
    assert!(clients.verify_notification(payment(&[])).await.is_ok());
}

#[test]
fn clients_share_what_carries_their_calls_and_the_roots_of_certificates() {
    use crate::testing::certificates::{ROOTS, bundle};

    let clients = Clients::new(Client::builder()).unwrap();
    let certified = |app_id: &str| {
        let builder = clients.builder().app_id(app_id).private_key(app_key());
        builder.certificates(bundle("app"), bundle("alipay class2"), bundle(ROOTS)).build().unwrap()
    };
    let (tea, books) = (certified(TEA), certified(BOOKS));
    assert!(Arc::ptr_eq(&tea.0.transport, &books.0.transport));
    let crate::verify::Keys::Certificates(keyring) = &tea.0.verifier.keys else { panic!() };
    let crate::verify::Keys::Certificates(other) = &books.0.verifier.keys else { panic!() };
    assert!(keyring.shares_roots_with(other));
}

#[test]
fn common_settings_that_cannot_work_are_refused_before_there_is_a_client() {
    let error = Clients::new(Client::builder().gateway("ftp://gateway.example")).unwrap_err();
    assert!(error.to_string().contains("https://"), "{error}");
    let clients = Clients::new(Client::builder()).unwrap();
    assert!(clients.is_empty() && format!("{clients:?}") == "Clients(0)");
    assert!(clients.builder().build().is_err(), "keys are each client's own");
}
