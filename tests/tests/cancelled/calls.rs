//! The other functions that sign and send.

use alipay::bills::BillKind;
use alipay::{AuthType, File, Untyped, Verb, alipay_api, json};
use alipay_simulator::Simulator;

use super::Operation;
use super::money::{UNSENT, payment};
use super::shop::{NOTIFY_URL, Shop, precreated};

#[alipay_api("alipay.trade.page.pay", "alipay.trade.app.pay", "alipay.data.bill.accountlog.query")]
mod api {}

use api::data::bill::accountlog;
use api::trade::{app, page};

const STREAM: &str = "/v3/stream/alipay/cloud/nextbuilder/agent/chat/generate";

fn log() -> accountlog::query::Request {
    let days = accountlog::query::Request::builder()
        .start_time("2019-01-01 00:00:00")
        .end_time("2019-01-02 00:00:00");
    days.page_size("2").build().unwrap()
}

fn on_page(number: &str) -> page::pay::Request {
    let order = page::pay::Request::builder().out_trade_no(number).subject("茶").total_amount("8.80");
    order.product_code("FAST_INSTANT_TRADE_PAY").build().unwrap()
}

fn in_app(number: &str) -> app::pay::Request {
    app::pay::Request::builder().out_trade_no(number).subject("茶").total_amount("8.80").build().unwrap()
}

fn unsent(number: &str) -> String {
    format!("{number}{UNSENT}")
}

async fn told(shop: &Shop) -> alipay::v3::Events {
    shop.simulator.on_stream(STREAM, [("start", json!({ "id": "1" })), ("end", json!("[DONE]"))]);
    shop.v3.stream(Verb::Post, STREAM, json!({ "text": "?" })).await.unwrap()
}

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation {
        of: "runtime/client/v3/stream.rs stream",
        run: |shop, _| Box::pin(async move { drop(told(shop).await) }),
    },
    Operation {
        of: "runtime/client/v3/stream.rs next",
        run: |shop, _| {
            Box::pin(async move {
                let (mut events, mut names) = (told(shop).await, Vec::new());
                while let Some(event) = events.next().await {
                    names.push(event.unwrap().name);
                }
                assert_eq!(names, ["start", "end"]);
            })
        },
    },
    Operation {
        of: "runtime/pages/stream.rs next",
        run: |shop, _| {
            Box::pin(async move {
                let log = log();
                let mut pages = shop.client.pages(&log);
                assert!(pages.next().await.is_some_and(|page| page.is_ok()));
                let mut items = shop.client.pages(&log).items();
                assert!(items.next().await.is_none_or(|item| item.is_ok()));
            })
        },
    },
    Operation {
        of: "runtime/bills/request.rs download",
        run: |shop, _| {
            Box::pin(async move {
                let bill = shop.client.bill(BillKind::Trade, shop.day.as_str()).download().await.unwrap();
                assert!(bill.unwrap().trades().all(|row| row.is_ok()));
            })
        },
    },
    Operation {
        of: "runtime/bills/request.rs in_memory",
        run: |shop, _| {
            Box::pin(async move {
                let request = shop.client.bill(BillKind::Account, shop.day.as_str());
                assert!(request.in_memory().await.unwrap().is_some());
            })
        },
    },
    Operation {
        of: "runtime/bills/request.rs save_to",
        run: |shop, _| {
            Box::pin(async move {
                let request = shop.client.bill(BillKind::Trade, shop.day.as_str());
                assert!(request.save_to(shop.folder.path()).await.unwrap().is_some());
            })
        },
    },
    Operation {
        of: "runtime/client/notify_id.rs check_notify_id",
        // The simulator has no such service.
        run: |shop, number| {
            Box::pin(async move {
                drop(shop.client.check_notify_id("2088123456789012", number).await.unwrap_err());
            })
        },
    },
    Operation {
        of: "runtime/client/prepare.rs prepare",
        run: |shop, number| {
            Box::pin(async move { drop(shop.client.prepare(&payment(&unsent(number))).await.unwrap()) })
        },
    },
    Operation {
        of: "runtime/client/v3/mod.rs prepare",
        run: |shop, number| {
            Box::pin(async move { drop(shop.v3.prepare(&payment(&unsent(number))).await.unwrap()) })
        },
    },
    Operation {
        of: "runtime/transport/body.rs into_bytes",
        run: |shop, _| {
            Box::pin(async move {
                let upload = Untyped::without_content("alipay.open.file.upload").unwrap();
                let call = upload.with().file("file_content", File::bytes("pixel.gif", "GIF89a"));
                let body = shop.client.prepare(&call).await.unwrap().into_request().body;
                assert!(body.into_bytes().await.unwrap().windows(6).any(|bytes| bytes == b"GIF89a"));
                drop(shop.client.execute(&call).await.unwrap());
            })
        },
    },
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
        of: "runtime/client/oauth.rs app_login",
        run: |shop, number| {
            Box::pin(async move {
                drop(shop.client.app_login("2088123456789012", number, AuthType::Authorize).await.unwrap());
            })
        },
    },
    Operation {
        of: "simulator/builder.rs start",
        run: |shop, number| {
            Box::pin(async move {
                // With keys that are there already.
                let app_key = shop.simulator.app_private_key().clone();
                let builder = Simulator::builder().app_private_key(app_key);
                let another = builder.alipay_private_key(shop.another.clone()).start().await.unwrap();
                let order = another.client().unwrap().execute(&precreated(number)).await.unwrap();
                assert_eq!(order["out_trade_no"], number);
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
                shop.client.execute(&precreated(number).with().notify_url(NOTIFY_URL)).await.unwrap();
                shop.simulator.ledger().pay(number).unwrap();
                let sent = shop.simulator.delivered().await;
                assert!(sent.iter().any(|sent| sent.parameter("out_trade_no") == Some(number)));
            })
        },
    },
    Operation {
        of: "simulator/looking.rs resend",
        run: |shop, _| Box::pin(async move { assert!(shop.simulator.resend(&shop.notify_id).await) }),
    },
];
