//! The functions that verify what comes in.

use std::convert::Infallible;

use alipay::axum::Once;
use alipay::once::{HandledOnce, OnceError};
use alipay::{Client, Clients, Notification, alipay_api};
use axum::body::Body;
use axum::extract::{FromRef, FromRequest, Request};
use futures_util::stream;
use tokio::task::yield_now;

use super::Operation;
use super::shop::Shop;

#[alipay_api("alipay.trade.app.pay")]
mod app_pay {}

#[alipay_api("trade_status_sync")]
mod paid {}

fn clients(client: &Client) -> Clients {
    let clients = Clients::new(Client::builder()).unwrap();
    clients.insert(client.clone());
    clients
}

#[derive(Clone)]
struct State(Client, HandledOnce);

impl FromRef<State> for Client {
    fn from_ref(state: &State) -> Self {
        state.0.clone()
    }
}

impl FromRef<State> for HandledOnce {
    fn from_ref(state: &State) -> Self {
        state.1.clone()
    }
}

/// What an extractor makes of a notification whose body is not there at once.
async fn extracted<T: FromRequest<State, Rejection: std::fmt::Debug>>(shop: &Shop) -> T {
    let text = shop.notification.clone();
    let piece = async move {
        yield_now().await;
        Ok::<_, Infallible>(text)
    };
    let request = Request::new(Body::from_stream(stream::once(piece)));
    T::from_request(request, &State(shop.client.clone(), HandledOnce::in_memory())).await.unwrap()
}

/// A handler.
async fn waits() -> Result<(), OnceError> {
    yield_now().await;
    Ok(())
}

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation {
        of: "runtime/client/app.rs verify_app_result",
        run: |shop, _| {
            Box::pin(async move {
                drop(shop.client.verify_app_result::<app_pay::Request>(&shop.from_app).await.unwrap());
            })
        },
    },
    Operation {
        of: "runtime/client/open_data.rs decrypt_open_data",
        // The client has no key for content.
        run: |shop, _| Box::pin(async move { drop(shop.client.decrypt_open_data("{}").await.unwrap_err()) }),
    },
    Operation {
        of: "runtime/client/notifications.rs verify_notification",
        run: |shop, _| {
            Box::pin(async move { drop(shop.client.verify_notification(&shop.notification).await.unwrap()) })
        },
    },
    Operation {
        of: "runtime/client/notifications.rs verify_notification_as",
        run: |shop, _| {
            Box::pin(async move {
                let paid = shop.client.verify_notification_as::<paid::Notification>(&shop.notification).await;
                assert_eq!(paid.unwrap().out_trade_no, "N1");
            })
        },
    },
    Operation {
        of: "runtime/client/notifications.rs verify_return_url",
        // It is a notification, which is signed as a return URL is.
        run: |shop, _| {
            Box::pin(async move { drop(shop.client.verify_return_url(&shop.notification).await.unwrap()) })
        },
    },
    Operation {
        of: "runtime/clients/receiving.rs verify_notification",
        run: |shop, _| {
            Box::pin(async move {
                drop(clients(&shop.client).verify_notification(&shop.notification).await.unwrap());
            })
        },
    },
    Operation {
        of: "runtime/clients/receiving.rs verify_notification_as",
        run: |shop, _| {
            Box::pin(async move {
                let clients = clients(&shop.client);
                drop(clients.verify_notification_as::<paid::Notification>(&shop.notification).await.unwrap());
            })
        },
    },
    Operation {
        of: "runtime/clients/receiving.rs verify_return_url",
        run: |shop, _| {
            Box::pin(async move {
                drop(clients(&shop.client).verify_return_url(&shop.notification).await.unwrap());
            })
        },
    },
    Operation {
        of: "runtime/axum.rs from_request",
        run: |shop, _| Box::pin(async move { drop(extracted::<Notification>(shop).await) }),
    },
    Operation {
        of: "runtime/axum/once.rs from_request",
        run: |shop, _| Box::pin(async move { drop(extracted::<Once<Notification>>(shop).await) }),
    },
    Operation {
        of: "runtime/axum/once.rs handle",
        run: |shop, _| {
            Box::pin(async move {
                let handled = extracted::<Once<Notification>>(shop).await.handle(|_| waits()).await;
                assert!(handled.unwrap().is_done());
            })
        },
    },
    Operation {
        of: "runtime/axum/once.rs handle_claimed",
        run: |shop, _| {
            Box::pin(async move {
                let received = extracted::<Once<Notification>>(shop).await;
                let handled = received.handle_claimed(|_, _| waits()).await;
                assert!(handled.unwrap().is_done());
            })
        },
    },
];
