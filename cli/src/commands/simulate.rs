//! `alipay simulate`: a gateway on this machine.

pub(super) mod serving;
mod told;

use super::block_on;
use crate::exit::Ended;
use crate::output::Output;
use serving::Serving;

/// Run a gateway on this machine, and show the calls that come
///
/// It writes keys and an alipay.toml that points at itself, then prints one line, `listening on …`, to standard output.
/// It answers by the descriptions of the catalogue, at gateway.do and below /v3/ (call --v3), until it is interrupted. What the gateway passes over,
/// such as a misspelt parameter, is passed over and reported. Its address, without gateway.do, is the console that `alipay console` opens.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay simulate --dir sandbox, and in another terminal:
  alipay call alipay.trade.query out_trade_no=T1 --config sandbox/alipay.toml

A payment whose reply is lost, and is queried afterwards:
  alipay simulate --fault alipay.trade.pay=cut-after")]
pub(crate) struct Simulate {
    #[command(flatten)]
    serving: Serving,
}

impl Simulate {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        block_on(self.serving.serve(output, |_| {}))?
    }
}
