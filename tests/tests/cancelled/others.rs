//! The functions that sign, verify, and run handlers once.

use std::time::Duration;

use alipay::axum::Once;
use alipay::once::{Claim, Claimed, HandledOnce, OnceError, OnceStore};
use alipay::{AuthType, Client, Clients, Notification, Untyped, alipay_api, json};
use axum::body::Body;
use axum::extract::{FromRef, FromRequest, Request};
use tokio::task::yield_now;

use super::Operation;
use super::shop::{LEASE, Shop};

#[alipay_api("alipay.trade.page.pay", "alipay.trade.app.pay")]
mod api {}

#[alipay_api("trade_status_sync")]
mod paid {}

use api::trade::{app, page};

fn on_page(number: &str) -> page::pay::Request {
    let order = page::pay::Request::builder().out_trade_no(number).subject("茶").total_amount("8.80");
    order.product_code("FAST_INSTANT_TRADE_PAY").build().unwrap()
}

fn in_app(number: &str) -> app::pay::Request {
    app::pay::Request::builder().out_trade_no(number).subject("茶").total_amount("8.80").build().unwrap()
}

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

/// A handler.
async fn waits() -> Result<(), OnceError> {
    yield_now().await;
    Ok(())
}

async fn received(shop: &Shop) -> Once<Notification> {
    let state = State(shop.client.clone(), HandledOnce::in_memory());
    let request = Request::builder().body(Body::from(shop.notification.clone())).unwrap();
    Once::from_request(request, &state).await.unwrap()
}

/// They end well if they are not dropped.
pub(crate) const OPERATIONS: &[Operation] = &[
    Operation {
        of: "runtime/client/mod.rs page",
        run: |shop, number| Box::pin(async move { drop(shop.client.page(&on_page(number)).await.unwrap()) }),
    },
    Operation {
        of: "runtime/client/untyped.rs call_page",
        run: |shop, number| {
            Box::pin(async move {
                let order = json!({ "out_trade_no": number });
                drop(shop.client.call_page("alipay.trade.page.pay", order).await.unwrap());
            })
        },
    },
    Operation {
        of: "runtime/client/app.rs order_string",
        run: |shop, number| {
            Box::pin(async move { drop(shop.client.order_string(&in_app(number)).await.unwrap()) })
        },
    },
    Operation {
        of: "runtime/client/untyped.rs call_order_string",
        run: |shop, number| {
            Box::pin(async move {
                let order = json!({ "out_trade_no": number });
                drop(shop.client.call_order_string("alipay.trade.app.pay", order).await.unwrap());
            })
        },
    },
    Operation {
        of: "runtime/client/app.rs verify_app_result",
        run: |shop, _| {
            Box::pin(async move {
                drop(shop.client.verify_app_result::<app::pay::Request>(&shop.from_app).await.unwrap());
            })
        },
    },
    Operation {
        of: "runtime/client/oauth.rs app_login",
        run: |shop, number| {
            Box::pin(async move {
                drop(shop.client.app_login("2088123456789012", number, AuthType::Authorize).await.unwrap());
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
        of: "runtime/once/handled_once.rs run",
        run: |shop, number| {
            Box::pin(async move { assert!(shop.handled_in_two(number).await.unwrap().is_done()) })
        },
    },
    Operation {
        of: "runtime/once/handled_once.rs run_claimed",
        run: |shop, number| {
            Box::pin(async move {
                assert!(shop.handled_in_one(number).await.unwrap().is_done());
            })
        },
    },
    Operation {
        of: "runtime/once/handled_once.rs forget_older_than",
        run: |shop, _| {
            Box::pin(async move {
                assert!(shop.once.forget_older_than(Duration::from_hours(1)).await.is_ok());
            })
        },
    },
    Operation {
        of: "runtime/axum/once.rs handle",
        run: |shop, _| {
            Box::pin(async move {
                let received = received(shop).await;
                let handled = received.handle(|_| waits()).await;
                assert!(handled.unwrap().is_done());
            })
        },
    },
    Operation {
        of: "runtime/axum/once.rs handle_claimed",
        run: |shop, _| {
            Box::pin(async move {
                let received = received(shop).await;
                let handled = received.handle_claimed(|_, _| waits()).await;
                assert!(handled.unwrap().is_done());
            })
        },
    },
    Operation {
        of: "tools/sqlx/store.rs create_table",
        run: |shop, _| Box::pin(async move { shop.store.create_table().await.unwrap() }),
    },
    Operation {
        of: "tools/sqlx/store.rs done_in",
        run: |shop, number| {
            Box::pin(async move {
                let key = Shop::key(number);
                let Claim::Ours(token) = shop.store.claim(&key, LEASE).await.unwrap() else { return };
                let mut transaction = shop.pool.begin().await.unwrap();
                let claimed = Claimed::new(key.clone(), token);
                shop.store.done_in(&mut transaction, &claimed).await.unwrap();
                transaction.commit().await.unwrap();
                assert_eq!(shop.store.claim(&key, LEASE).await.unwrap(), Claim::Done);
            })
        },
    },
    Operation {
        of: "simulator/simulator.rs app_pay",
        run: |shop, _| {
            Box::pin(async move {
                // It was paid before, and is answered so.
                assert!(shop.simulator.app_pay(&shop.order_string).await.contains("resultStatus"));
            })
        },
    },
    Operation {
        of: "simulator/simulator.rs delivered",
        run: |shop, number| {
            Box::pin(async move {
                let order = json!({ "out_trade_no": number, "total_amount": "8.80", "subject": "茶" });
                let order = Untyped::new("alipay.trade.precreate", order).unwrap();
                shop.client.execute(&order.with().notify_url("http://127.0.0.1:9/notify")).await.unwrap();
                shop.simulator.ledger().pay(number).unwrap();
                let sent = shop.simulator.delivered().await;
                assert!(sent.iter().any(|sent| sent.parameter("out_trade_no") == Some(number)));
            })
        },
    },
];
