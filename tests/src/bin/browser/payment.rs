//! A user buys something, and pays or does not.

use std::error::Error;

use alipay_simulator::{NotificationAnswer, TradeStatus};
use shop::State;
use thirtyfour::prelude::*;

use crate::stage::{SUBJECTS, Stage};

/// How the user gets from the shop to Alipay.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    SubmitsItself,
    /// The user presses its button.
    Pressed,
}

/// Orders the product of that number, up to where the user decides.
pub(crate) async fn order(stage: &mut Stage, product: usize, form: Form) -> Result<(), Box<dyn Error>> {
    stage.enter_shop().await?;
    let buttons = stage.browser.find_all(By::Css("button.buy")).await?;
    buttons.get(product).ok_or("the shop does not sell it")?.click().await?;
    if form == Form::Pressed {
        stage.press(By::Css("#alipay-page button")).await?;
    }
    let shown = stage.text(By::Css("[data-name='商品']")).await?;
    stage.checks.equal("the subject on the page", shown.as_str(), SUBJECTS[product])?;
    let amount = stage.text(By::Id("amount")).await?;
    stage.checks.equal("the amount on the page", amount.as_str(), "¥ 38.80")?;
    let (at, title) = (stage.browser.current_url().await?, stage.browser.title().await?);
    stage.checks.equal("where the user decides", at.as_str().starts_with(stage.simulator.url()), true)?;
    stage.checks.equal("the title of the page", title.as_str(), "确认付款")
}

/// Buys the product of that number, or refuses to pay.
pub(crate) async fn buy(
    stage: &mut Stage,
    product: usize,
    form: Form,
    agrees: bool,
) -> Result<(), Box<dyn Error>> {
    let subject = SUBJECTS[product];
    order(stage, product, form).await?;
    stage.press(By::Id(if agrees { "agree" } else { "refuse" })).await?;
    let state = stage.text(By::Id("state")).await?;
    stage.checks.equal("what the shop says", state.as_str(), STATES[usize::from(agrees)])?;
    let shown = stage.text(By::Id("subject")).await?;
    stage.checks.equal("the subject in the shop", shown.as_str(), subject)?;
    settled(stage, subject, agrees).await
}

pub(crate) const STATES: [&str; 2] = ["not paid 未支付", "paid 已支付"];

/// The ledger, the notification and the shop's own books tell the same.
async fn settled(stage: &mut Stage, subject: &str, agrees: bool) -> Result<(), Box<dyn Error>> {
    let order = stage.order().await?;
    let trade = stage.simulator.ledger().trade(&order.number).ok_or("the ledger has no trade")?;
    let status = if agrees { TradeStatus::TradeSuccess } else { TradeStatus::TradeClosed };
    stage.checks.equal("the subject in the ledger", trade.subject.as_str(), subject)?;
    stage.checks.equal("the trade", trade.status, status)?;
    let sent = stage.notification(&order.number).await.ok_or("no notification was sent")?;
    stage.checks.equal("the notification's answer", &sent.answer, &NotificationAnswer::Success)?;
    stage.checks.equal("the notified state", sent.parameter("trade_status"), Some(status.as_str()))?;
    stage.checks.equal("the notified subject", sent.parameter("subject"), Some(subject))?;
    let order = stage.order().await?;
    let state = if agrees { State::Paid } else { State::Closed };
    stage.checks.equal("the shop's books", (order.state, order.notified), (state, 1))
}

/// A user who goes back and decides once more is told that it is too late.
pub(crate) async fn decide_twice(stage: &mut Stage) -> Result<(), Box<dyn Error>> {
    stage.browser.back().await?;
    stage.press(By::Id("refuse")).await?;
    let outcome = stage.text(By::Id("outcome")).await?;
    stage.checks.equal("the page of a second decision", outcome.contains("已经处理过"), true)?;
    let trade = stage.simulator.ledger().trades().pop().ok_or("the ledger has no trade")?;
    stage.checks.equal("the trade after a second decision", trade.status, TradeStatus::TradeSuccess)
}
