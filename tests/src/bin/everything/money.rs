//! Operations until their outcome is known, handlers that run once, and bills.

use std::time::Duration;

use alipay::bills::{BillContent, BillKind};
use alipay::once::{HandledOnce, OnceError, OnceKey, OnceStore};
use alipay::{Charset, Client, Step, alipay_api};
use alipay_simulator::{Fault, Simulator};
use alipay_sqlx::SqliteStore;
use alipay_tests::secrets::{VALUE, personal};
use api::fund::trans::uni::transfer;
use api::trade::pay;
use sqlx::SqlitePool;

use crate::calls::{client, simulator};
use crate::output::{shown, told};
use crate::{Failed, Keys, simulated};

#[alipay_api("alipay.trade.pay", "alipay.fund.trans.uni.transfer")]
mod api {}

pub(crate) async fn run(keys: &Keys) -> Result<(), Failed> {
    let simulator = simulator(keys, false).await?;
    let client = client(&simulator, Charset::Utf8)?;
    until_final(&simulator, &client).await?;
    once().await?;
    let day = simulator.ledger().trade("U1").and_then(|trade| trade.paid).unwrap_or_default();
    let request = client.bill(BillKind::Trade, day.get(..10).unwrap_or("2026-11-30"));
    shown(&request);
    if let Some(bill) = told(request.in_memory().await).flatten() {
        let rows = bill.trades();
        shown(&rows);
        rows.for_each(|row| drop(told(row)));
        bill.records(BillContent::Trades).for_each(|row| drop(told(row)));
    }
    told(client.bill(BillKind::Trade, personal("telephone")).download().await);
    simulated::look(&simulator).await
}

async fn until_final(simulator: &Simulator, client: &Client) -> Result<(), Failed> {
    let payment = pay::Request::builder().out_trade_no("U1").total_amount("88.80").subject(VALUE);
    let payment = payment.scene("bar_code").auth_code(personal("payment code")).build()?;
    let payee = transfer::Payee::builder().identity(personal("login")).identity_type("ALIPAY_LOGON_ID");
    let transfer = transfer::Request::builder()
        .out_biz_no("U2")
        .trans_amount("8.80")
        .payee_info(payee.name(personal("name")));
    let transfer = transfer.product_code("TRANS_ACCOUNT_NO_PWD").biz_scene("DIRECT_TRANSFER").build()?;
    for method in ["alipay.trade.pay", "alipay.fund.trans.uni.transfer"] {
        simulator.faults().once(method, Fault::CutAfter);
    }
    let each = |step: &Step<'_>| shown(step);
    for operation in [client.pay_until_final(&payment), client.transfer_until_final(&transfer)] {
        let operation = operation.every(Duration::from_millis(5)).deadline(Duration::from_millis(100));
        let operation = operation.on_step(each);
        shown(&operation);
        let answer = operation.await;
        shown(&answer);
        shown(answer.evidence());
    }
    Ok(())
}

async fn once() -> Result<(), Failed> {
    let pool = SqlitePool::connect("sqlite::memory:").await?;
    let store = SqliteStore::new(pool.clone());
    let key = OnceKey::new("2014072300007148", "order", VALUE);
    shown(&key);
    // Before its table is there.
    if let Err(error) = store.claim(&key, Duration::from_secs(1)).await {
        crate::output::failed(&*error);
    }
    store.create_table().await?;
    for once in [HandledOnce::by(store), HandledOnce::in_memory()] {
        shown(&once);
        told(once.run(&key, async || Err::<(), _>(OnceError::Unnumbered)).await);
        told(
            once.run_claimed(&key, async |claimed| {
                shown(&claimed);
                Ok::<_, OnceError>(())
            })
            .await,
        );
    }
    Ok(())
}
