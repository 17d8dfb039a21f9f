//! `alipay order`: an order string for Alipay's app SDK.

use alipay::Error;
use serde_json::json;

use super::block_on;
use super::signing::{self, Carrier};
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
        let (client, call) = (signing::client(&self.request, &prepared)?, prepared.call());
        let stop = |error: Error| Stop::of(&error);
        if self.request.dry_run {
            let signed = block_on(client.prepare(&call))?.map_err(stop)?;
            signing::show(&signed, Carrier::Order, self.request.json, output)?;
            return Ok(Exit::Fine);
        }
        let order = block_on(client.order_string(&call))?.map_err(stop)?;
        if self.request.json {
            output.json(&json!({ "order_string": order }))?;
        } else {
            output.line(order)?;
        }
        Ok(Exit::Fine)
    }
}
