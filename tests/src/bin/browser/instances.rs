//! Two instances of the shop are one shop: what happens at one of them is seen at the other.

use std::error::Error;

use shop::State;
use thirtyfour::prelude::*;

use crate::orders;
use crate::payment::{self, Form, STATES};
use crate::stage::Stage;

/// Pays at the first instance while the second one's page of orders is open, and gives back at the second one.
pub(crate) async fn journey(stage: &mut Stage, name: &str) -> Result<usize, Box<dyn Error>> {
    let buyer = stage.browser.window().await?;
    payment::order(stage, 0, Form::SubmitsItself).await?;
    let number = stage.order().await?.number;

    let keeper = stage.browser.new_tab().await?;
    stage.browser.switch_to_window(keeper.clone()).await?;
    orders::open(stage, 1).await?;
    orders::shows(stage, &number, State::Placed).await?;
    stage.browser.execute("window.stays = true", Vec::new()).await?;

    stage.browser.switch_to_window(buyer.clone()).await?;
    stage.press(By::Id("agree")).await?;
    let state = stage.text(By::Id("state")).await?;
    stage.checks.equal("what the shop says", state.as_str(), STATES[1])?;

    stage.browser.switch_to_window(keeper).await?;
    orders::shows(stage, &number, State::Paid).await?;
    let stays = stage.browser.execute("return window.stays === true", Vec::new()).await?;
    stage.checks.equal("the page was not loaded again", stays.json().as_bool(), Some(true))?;
    stage.picture(&format!("{name}-orders")).await?;
    notified_at_both(stage, &number).await?;

    orders::give_back(stage, &number).await?;
    stage.browser.switch_to_window(buyer).await?;
    orders::open(stage, 0).await?;
    orders::shows(stage, &number, State::Refunded).await?;
    orders::given_back(stage, &number)?;
    stage.picture(&format!("{name}-refunded")).await?;
    Ok(2)
}

/// Whichever instance Alipay sends the notification to once more, it was handled before.
async fn notified_at_both(stage: &mut Stage, number: &str) -> Result<(), Box<dyn Error>> {
    let sent = stage.notification(number).await.ok_or("no notification was sent")?;
    let http = reqwest::Client::builder().no_proxy().build()?;
    for instance in [1, 0] {
        let address = format!("{}/notify", stage.address_of(instance));
        let answer = http.post(address).body(sent.body.clone()).send().await?.text().await?;
        stage.checks.equal("the answer to what was handled", answer.as_str(), "success")?;
    }
    let order = stage.order().await?;
    stage.checks.equal("the shop's books", (order.state, order.notified), (State::Paid, 1))
}
