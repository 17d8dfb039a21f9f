//! `alipay order`: an order string for Alipay's app SDK.

use serde_json::json;

use super::block_on;
use super::signing::{Rehearsal, Sent};
use crate::exit::{Ended, Exit, Stop};
use crate::output::Output;
use crate::prepared::{RequestArguments, Way};

/// Sign an order for Alipay's app SDK, and print the order string
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: alipay order alipay.trade.app.pay out_trade_no=T1 total_amount=0.01 subject=Pen"
)]
pub(crate) struct Order {
    #[command(flatten)]
    request: RequestArguments,
}

impl Order {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        self.request.told(output, |output| self.signed(output))
    }

    fn signed(&self, output: &mut Output) -> Ended {
        let prepared = self.request.prepare(Way::Order)?;
        let rehearsal = Rehearsal::of(&self.request, &prepared)?;
        let order = block_on(async { rehearsal.client.order_string(&prepared.call()).await })?
            .map_err(|error| Stop::of(&error))?;
        if self.request.dry_run {
            rehearsal.show(&Sent::Order(order), self.request.json, output)?;
        } else if self.request.json {
            output.json(&json!({ "order_string": order }))?;
        } else {
            output.line(order)?;
        }
        Ok(Exit::Fine)
    }
}
