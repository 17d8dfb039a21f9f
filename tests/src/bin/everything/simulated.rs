//! What the simulator shows of calls: pages, and what tests print when they fail.

use std::io::Write;

use alipay_simulator::Simulator;

use crate::Failed;
use crate::output::shown;

/// Prints what there is. Pages go to a file of their own: they show what no description calls sensitive.
pub(crate) async fn look(simulator: &Simulator) -> Result<(), Failed> {
    shown(simulator);
    shown(&simulator.calls());
    shown(&simulator.notifications());
    shown(&simulator.received_files());
    shown(simulator.ledger());
    shown(simulator.faults());
    let path = std::env::var("EVERYTHING_PAGES")?;
    let mut pages = std::fs::OpenOptions::new().create(true).append(true).open(path)?;
    let browser = reqwest::Client::builder().no_proxy().build()?;
    for page in ["", "calls.json"] {
        let address = simulator.url().replace("gateway.do", page);
        pages.write_all(&browser.get(address).send().await?.bytes().await?)?;
    }
    writeln!(pages, "{:?}", simulator.ledger().trades())?;
    Ok(())
}
