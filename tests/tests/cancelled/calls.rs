//! The functions that send.

use std::time::Duration;

use alipay::bills::BillKind;
use alipay::{File, Untyped, Verb, alipay_api, json};
use alipay_simulator::Simulator;

use super::Operation;
use super::shop::{PAY, order};

#[alipay_api("alipay.trade.pay", "alipay.data.bill.accountlog.query")]
mod api {}

use api::data::bill::accountlog;
use api::trade::pay;

const V3_PAY: &str = "/v3/alipay/trade/pay";
const STREAM: &str = "/v3/stream/alipay/cloud/nextbuilder/agent/chat/generate";

fn payment(number: &str) -> pay::Request {
    let order =
        pay::Request::builder().out_trade_no(number).total_amount("8.80").subject("茶").scene("bar_code");
    order.auth_code("28763443825664394").build().unwrap()
}

fn log() -> accountlog::query::Request {
    let days = accountlog::query::Request::builder()
        .start_time("2019-01-01 00:00:00")
        .end_time("2019-01-02 00:00:00");
    days.page_size("2").build().unwrap()
}

/// So many of the first ones pay.
pub(crate) const PAYMENTS: usize = 5;

/// They end well if they are not dropped.
pub(crate) const OPERATIONS: &[Operation] = &[
    Operation {
        of: "runtime/client/mod.rs execute",
        run: |shop, number| {
            Box::pin(async move { drop(shop.client.execute(&payment(number)).await.unwrap()) })
        },
    },
    Operation {
        of: "runtime/client/untyped.rs call",
        run: |shop, number| {
            Box::pin(async move { drop(shop.client.call(PAY, order(number)).await.unwrap()) })
        },
    },
    Operation {
        of: "runtime/client/v3/mod.rs execute",
        run: |shop, number| Box::pin(async move { drop(shop.v3.execute(&payment(number)).await.unwrap()) }),
    },
    Operation {
        of: "runtime/client/v3/mod.rs call",
        run: |shop, number| {
            Box::pin(async move { drop(shop.v3.call(Verb::Post, V3_PAY, order(number)).await.unwrap()) })
        },
    },
    Operation {
        of: "runtime/until_final/operation.rs into_future",
        run: |shop, number| {
            Box::pin(async move {
                let payment = payment(number);
                let operation = shop.client.pay_until_final(&payment).every(Duration::from_millis(2));
                assert!(operation.deadline(Duration::from_millis(200)).await.is_paid());
            })
        },
    },
    Operation {
        of: "runtime/client/v3/stream.rs stream",
        run: |shop, _| {
            Box::pin(async move {
                shop.simulator.on_stream(STREAM, [("start", json!({ "id": "1" }))]);
                drop(shop.v3.stream(Verb::Post, STREAM, json!({ "text": "?" })).await.unwrap());
            })
        },
    },
    Operation {
        of: "runtime/client/v3/stream.rs next",
        run: |shop, _| {
            Box::pin(async move {
                shop.simulator.on_stream(STREAM, [("start", json!({ "id": "1" })), ("end", json!("[DONE]"))]);
                let mut events = shop.v3.stream(Verb::Post, STREAM, json!({ "text": "?" })).await.unwrap();
                while let Some(event) = events.next().await {
                    event.unwrap();
                }
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
                assert!(
                    shop.client
                        .bill(BillKind::Account, shop.day.as_str())
                        .in_memory()
                        .await
                        .unwrap()
                        .is_some()
                );
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
            Box::pin(async move { drop(shop.client.prepare(&payment(number)).await.unwrap()) })
        },
    },
    Operation {
        of: "runtime/client/v3/mod.rs prepare",
        run: |shop, number| Box::pin(async move { drop(shop.v3.prepare(&payment(number)).await.unwrap()) }),
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
        of: "simulator/builder.rs start",
        run: |_, number| {
            Box::pin(async move {
                let simulator = Simulator::start().await.unwrap();
                let client = simulator.client().unwrap();
                drop(client.call("alipay.trade.query", json!({ "out_trade_no": number })).await.unwrap_err());
            })
        },
    },
];
