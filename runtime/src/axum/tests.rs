//! The extractors, called as axum calls them.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{DefaultBodyLimit, FromRef, Path};
use axum::routing::post;

use super::*;
use crate::__private::{Decode, Members};
use crate::notification::SUCCESS;
use crate::notification::tests::{client, payment};
use crate::once::{Handled, HandledOnce, OnceError};
use crate::{Client, Clients};

struct Paid(String);

impl Decode for Paid {
    fn decode(members: &mut Members<'_>) -> Self {
        Self(members.required_text("out_trade_no"))
    }
}

impl NotificationPayload for Paid {
    const NAME: &'static str = "trade_status_sync";
}

struct Transferred;

impl Decode for Transferred {
    fn decode(_: &mut Members<'_>) -> Self {
        Self
    }
}

impl NotificationPayload for Transferred {
    const NAME: &'static str = "alipay.fund.trans.order.changed";
}

/// A state that holds a client among other things.
#[derive(Clone)]
struct Shop {
    client: Client,
}

impl FromRef<Shop> for Client {
    fn from_ref(shop: &Shop) -> Self {
        shop.client.clone()
    }
}

/// A state that holds the clients of many merchants, and what was handled.
#[derive(Clone)]
struct Platform {
    merchants: Clients,
    once: HandledOnce,
}

impl FindsClient for Platform {
    fn client_for(&self, raw_body: &[u8]) -> Result<Client, Error> {
        self.merchants.client_for(raw_body)
    }
}

impl FromRef<Platform> for HandledOnce {
    fn from_ref(platform: &Platform) -> Self {
        platform.once.clone()
    }
}

fn merchants() -> Clients {
    let clients = Clients::new(Client::builder()).unwrap();
    clients.insert(client());
    clients
}

fn request(body: Vec<u8>) -> Request {
    Request::post("/notify").body(Body::from(body)).unwrap()
}

async fn answer(rejection: NotificationRejection) -> (u16, Vec<u8>) {
    let response = rejection.into_response();
    (response.status().as_u16(), to_bytes(response.into_body(), 1000).await.unwrap().to_vec())
}

#[tokio::test]
async fn a_handler_gets_the_verified_notification_from_the_client_in_its_state() {
    let notification = Notification::from_request(request(payment(&[])), &client()).await.unwrap();
    assert_eq!(notification.get("trade_status"), Some("TRADE_SUCCESS"));
    let state = Shop { client: client() };
    let paid = TypedNotification::<Paid>::from_request(request(payment(&[])), &state).await.unwrap();
    assert_eq!(paid.0, "70501111111S001111119");
}

#[tokio::test]
async fn a_forged_notification_is_refused_with_another_answer_than_success() {
    let forged = String::from_utf8(payment(&[])).unwrap().replace("0.10", "0.01").into_bytes();
    for body in [forged, Vec::new(), b"{}".to_vec()] {
        let rejection = Notification::from_request(request(body), &client()).await.unwrap_err();
        assert!(rejection.to_string().starts_with("the notification is not believed: "), "{rejection}");
        assert_eq!(answer(rejection).await, (400, b"fail".to_vec()));
    }
}

#[tokio::test]
async fn another_notification_than_that_of_the_type_is_refused() {
    let given = TypedNotification::<Transferred>::from_request(request(payment(&[])), &client()).await;
    let Err(rejection) = given else { panic!("a payment is not a transfer") };
    assert_eq!(answer(rejection).await, (400, b"fail".to_vec()));
}

#[tokio::test]
async fn a_router_takes_such_a_handler_and_limits_the_body() {
    async fn notified(notification: Notification) -> &'static str {
        assert_eq!(notification.notify_id(), Some("2024050600222150810024450000000001"));
        SUCCESS
    }

    let router = |limit| {
        Router::new()
            .route("/notify", post(notified))
            .layer(DefaultBodyLimit::max(limit))
            .with_state(client())
    };
    for (limit, expected) in [(100_000, (200, &b"success"[..])), (10, (413, b"length limit exceeded"))] {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/notify", listener.local_addr().unwrap());
        let server = tokio::spawn(async move { axum::serve(listener, router(limit)).await });
        let reply = reqwest::Client::new().post(address).body(payment(&[])).send().await.unwrap();
        let got = (reply.status().as_u16(), reply.bytes().await.unwrap());
        server.abort();
        assert_eq!((got.0, got.1.ends_with(expected.1)), (expected.0, true), "{got:?}");
    }
}

#[tokio::test]
async fn the_state_may_be_the_clients_of_many_merchants_or_hold_them() {
    let merchants = merchants();
    let platform = Platform { merchants: merchants.clone(), once: HandledOnce::in_memory() };
    let notification = Notification::from_request(request(payment(&[])), &merchants).await.unwrap();
    assert_eq!(notification.app_id(), Some(client().app_id()));
    assert!(TypedNotification::<Paid>::from_request(request(payment(&[])), &platform).await.is_ok());
    let unknown = request(payment(&[("app_id", "2014072300007149")]));
    let rejection = Notification::from_request(unknown, &platform).await.unwrap_err();
    assert!(rejection.to_string().contains("\"2014072300007149\""), "{rejection}");
    assert_eq!(answer(rejection).await, (400, b"fail".to_vec()));
}

#[tokio::test]
async fn a_handler_runs_once_and_whatever_is_not_done_is_answered_otherwise_than_success() {
    async fn failing_at_first(
        Path(fails): Path<bool>,
        received: Once<TypedNotification<Paid>>,
    ) -> Result<Handled<()>, OnceError> {
        assert_eq!(received.0, "70501111111S001111119");
        received.handle(|_| async move { if fails { Err(OnceError::Unnumbered) } else { Ok(()) } }).await
    }

    let once = HandledOnce::in_memory();
    let state = Platform { merchants: merchants(), once: once.clone() };
    let router = Router::new().route("/notify/{fails}", post(failing_at_first)).with_state(state);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/notify", listener.local_addr().unwrap());
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    let notify = async |fails: bool, body: Vec<u8>| {
        let reply =
            reqwest::Client::new().post(format!("{address}/{fails}")).body(body).send().await.unwrap();
        (reply.status().as_u16(), reply.text().await.unwrap())
    };
    let (success, fail) = ((200, "success".to_owned()), |status| (status, "fail".to_owned()));
    assert_eq!(notify(true, payment(&[])).await, fail(503));
    assert_eq!(notify(false, payment(&[])).await, success);
    assert_eq!(notify(true, payment(&[])).await, success, "its handler is not run again");
    assert_eq!(notify(false, payment(&[("notify_id", "")])).await, fail(503), "it has no number");
    assert_eq!(notify(false, b"app_id=1".to_vec()).await, fail(400));

    let other = client().verify_notification(payment(&[("notify_id", "2")])).await.unwrap();
    let running = once.run(&other, || async {
        assert_eq!(notify(false, payment(&[("notify_id", "2")])).await, fail(503));
        Ok::<_, OnceError>(())
    });
    assert_eq!(running.await.unwrap(), Handled::Now(()));
    assert_eq!(notify(false, payment(&[("notify_id", "2")])).await, success);
    server.abort();
}
