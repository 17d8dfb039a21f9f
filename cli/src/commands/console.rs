//! `alipay console`: the simulator with its console in a browser.

use std::thread;

use super::block_on;
use super::simulate::serving::Serving;
use crate::exit::{Ended, Stop};
use crate::output::{Output, say};

/// Run the gateway of simulate, and open its console in a browser
///
/// The console shows the calls with both sides and the text that was signed, trades, refunds and notifications, switches faults
/// on and off, searches the catalogue, and has a form for every API that says what its description refuses, shows the Rust code and
/// the curl line, and sends the request to the gateway. Beyond this machine it is shown only to those who bring --token.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay console --dir sandbox")]
pub(crate) struct Console {
    #[command(flatten)]
    serving: Serving,
    /// Print the address, and open no browser
    #[arg(long)]
    no_open: bool,
}

impl Console {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let Serving { addr, token, .. } = &self.serving;
        if token.is_none() && !addr.ip().is_loopback() {
            return Err(Stop::usage(format!(
                "other machines reach {addr}, and a console without a token would show them everything: \
                 give --token, or listen on 127.0.0.1"
            )));
        }
        block_on(self.serving.serve(output, |address| {
            if !self.no_open {
                open(address.to_owned());
            }
        }))?
    }
}

/// Opens a browser, which may take its time.
fn open(address: String) {
    thread::spawn(move || {
        if let Err(error) = webbrowser::open(&address) {
            say(format!("no browser can be opened ({error}): open {address} in one"));
        }
    });
}
