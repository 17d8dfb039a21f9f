//! The page of orders shows what changes, and gives money back.

use std::error::Error;

use alipay::Decimal;
use shop::State;
use thirtyfour::prelude::*;

use crate::payment::{self, Form};
use crate::stage::Stage;

/// Buys something, and has the money back.
pub(crate) async fn refund(stage: &mut Stage, form: Form) -> Result<(), Box<dyn Error>> {
    payment::buy(stage, 0, form, true).await?;
    let number = stage.order().await?.number;
    open(stage, 0).await?;
    shows(stage, &number, State::Paid).await?;
    give_back(stage, &number).await?;
    shows(stage, &number, State::Refunded).await?;
    given_back(stage, &number)
}

/// Opens the page at that instance of the shop.
pub(crate) async fn open(stage: &Stage, instance: usize) -> Result<(), Box<dyn Error>> {
    Ok(stage.browser.goto(format!("{}/orders", stage.address_of(instance))).await?)
}

/// Waits until the open page shows that state of the order, without being told to load.
pub(crate) async fn shows(stage: &mut Stage, number: &str, state: State) -> Result<(), Box<dyn Error>> {
    let row = format!("//*[@data-order='{number}']//b[text()='{}']", state.words());
    stage.browser.find(By::XPath(row)).await.map_err(|error| format!("{state:?} is not shown: {error}"))?;
    stage.checks.held += 1;
    Ok(())
}

/// Presses the order's button.
pub(crate) async fn give_back(stage: &Stage, number: &str) -> Result<(), Box<dyn Error>> {
    stage.press(By::Css(format!("[data-order='{number}'] button.refund"))).await
}

/// The ledger has one refund of the order, of all of it.
pub(crate) fn given_back(stage: &mut Stage, number: &str) -> Result<(), Box<dyn Error>> {
    let trade = stage.simulator.ledger().trade(number).ok_or("the ledger has no trade")?;
    let amounts: Vec<Decimal> = trade.refunds.iter().map(|refund| refund.amount).collect();
    stage.checks.equal("what was given back", amounts, vec![trade.total])
}
