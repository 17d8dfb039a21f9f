//! A user shows who they are, or does not.

use std::error::Error;

use alipay_simulator::CheckStatus;
use thirtyfour::prelude::*;

use crate::payment::Form;
use crate::stage::Stage;

/// Begins a check, up to where the user decides, and gives its number.
pub(crate) async fn begin(stage: &mut Stage, form: Form) -> Result<String, Box<dyn Error>> {
    stage.enter_shop().await?;
    stage.press(By::Id("identity")).await?;
    if form == Form::Pressed {
        stage.press(By::Css("#alipay-page button")).await?;
    }
    let certify_id = stage.text(By::Css("[data-name='认证单号']")).await?;
    stage.checks.equal("the number on the page", certify_id.len(), 32)?;
    Ok(certify_id)
}

pub(crate) async fn check(stage: &mut Stage, form: Form, agrees: bool) -> Result<(), Box<dyn Error>> {
    let certify_id = begin(stage, form).await?;
    stage.press(By::Id(if agrees { "agree" } else { "refuse" })).await?;
    let (said, status) = if agrees {
        ("passed 已通过", CheckStatus::Passed)
    } else {
        ("not passed 未通过", CheckStatus::Failed)
    };
    let state = stage.text(By::Id("state")).await?;
    stage.checks.equal("what the shop says", state.as_str(), said)?;
    let check = stage.simulator.ledger().check(&certify_id).ok_or("the ledger has no such check")?;
    stage.checks.equal("the check in the ledger", check.status, status)
}

/// The simulator's own page shows the calls, and no personal data.
pub(crate) async fn status_page(stage: &mut Stage) -> Result<(), Box<dyn Error>> {
    stage.browser.goto(stage.simulators_address()).await?;
    let text = stage.text(By::Css("main")).await?;
    stage.checks.equal("the name on the status page", text.contains("张三"), false)?;
    stage.checks.equal("the masked name", text.contains("\"cert_name\":\"***\""), true)?;
    let rows = stage.browser.find_all(By::Css("tbody tr")).await?.len();
    stage.checks.equal("the calls on the status page", rows, stage.simulator.calls().len())
}
