//! Pages that the shop does not send its users to: a phone's payment page, and one of an API that the ledger does not know.

use std::error::Error;

use alipay::{Untyped, json};
use alipay_simulator::TradeStatus;
use thirtyfour::prelude::*;

use crate::stage::{SUBJECTS, Stage};

/// The user pays on a phone's page, opened by its address, or does not.
pub(crate) async fn phone(stage: &mut Stage, agrees: bool) -> Result<(), Box<dyn Error>> {
    let number = if agrees { "W1" } else { "W2" };
    for subject in SUBJECTS {
        let number = format!("{number}_{}", stage.checks.held);
        let order = json!({ "out_trade_no": number, "total_amount": "38.80", "subject": subject,
            "product_code": "QUICK_WAP_WAY" });
        open(stage, "alipay.trade.wap.pay", order).await?;
        let shown = stage.text(By::Css("[data-name='商品']")).await?;
        stage.checks.equal("the subject on the phone's page", shown.as_str(), subject)?;
        decide(stage, agrees).await?;
        let trade = stage.simulator.ledger().trade(&number).ok_or("the ledger has no trade")?;
        let status = if agrees { TradeStatus::TradeSuccess } else { TradeStatus::TradeClosed };
        stage.checks.equal("the phone's trade", trade.status, status)?;
    }
    Ok(())
}

/// A page of which only its description is known, up to where the user decides.
pub(crate) async fn described(stage: &mut Stage) -> Result<(), Box<dyn Error>> {
    let transfer = json!({ "out_biz_no": "B1", "trans_amount": "1.00", "product_code": "STD_RED_PACKET",
        "biz_scene": "PERSONAL_PAY", "order_title": SUBJECTS[3],
        "payee_info": { "identity": "2088123412341234", "identity_type": "ALIPAY_USER_ID" } });
    open(stage, "alipay.fund.trans.app.pay", transfer).await?;
    let title = stage.text(By::Css("[data-name='order_title']")).await?;
    stage.checks.equal("the title on a described page", title.as_str(), SUBJECTS[3])?;
    let text = stage.text(By::Css("main")).await?;
    stage.checks.equal("the account on a described page", text.contains("2088123412341234"), false)
}

/// The user decides; what the browser brings back is believed.
pub(crate) async fn decide(stage: &mut Stage, agrees: bool) -> Result<(), Box<dyn Error>> {
    stage.press(By::Id(if agrees { "agree" } else { "refuse" })).await?;
    stage.browser.find(By::Id("identity")).await?;
    let back = stage.browser.current_url().await?;
    let client = stage.client()?;
    let brought = client.verify_return_url(back.as_str()).await;
    stage.checks.equal("what the browser brings back", brought.is_ok(), true)
}

async fn open(stage: &Stage, method: &str, content: alipay::JsonValue) -> Result<(), Box<dyn Error>> {
    let request = Untyped::new(method, content)?;
    let page = stage.client()?.page(&request.with().return_url(stage.address())).await?;
    Ok(stage.browser.goto(page.url()).await?)
}
