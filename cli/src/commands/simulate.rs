//! `alipay simulate`: a gateway on this machine.

mod told;

use std::future::ready;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::pin::pin;

use alipay_simulator::{NotificationAnswer, Recorded, SentNotification, Simulator};

use told::Told;

use super::block_on;
use super::interruption::interruption;
use crate::exit::{Ended, Exit, Stop, chain};
use crate::input;
use crate::output::{Output, harmless, say};

/// Run a gateway on this machine, and show the calls that come
///
/// It writes keys and an alipay.toml that points at itself, then prints one line, `listening on …`, to standard output.
/// It answers by the descriptions of the catalogue, at gateway.do and below /v3/ (call --v3), until it is interrupted. What the gateway passes over,
/// such as a misspelt parameter, is passed over and reported.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay simulate --dir sandbox, and in another terminal:
  alipay call alipay.trade.query out_trade_no=T1 --config sandbox/alipay.toml

A payment whose reply is lost, and is queried afterwards:
  alipay simulate --fault alipay.trade.pay=cut-after")]
pub(crate) struct Simulate {
    /// Where to listen; port 0 is a free one
    #[arg(long, default_value = "127.0.0.1:8230", value_name = "ADDRESS", value_parser = address)]
    addr: SocketAddr,
    /// Where to write keys and alipay.toml; made if need be
    #[arg(long, default_value = "alipay-simulator", value_name = "FOLDER")]
    dir: PathBuf,
    /// An app in certificate mode
    #[arg(long)]
    certificates: bool,
    /// Descriptions of your own APIs, before the catalogue's: a file, or a folder; read again when they change
    #[arg(long, value_name = "PATH")]
    descriptions: Vec<PathBuf>,
    /// Send notifications to every notify_url, not only to this machine
    #[arg(long)]
    notify_anywhere: bool,
    #[command(flatten)]
    told: Told,
}

impl Simulate {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        block_on(self.serve(output))?
    }

    async fn serve(&self, output: &mut Output) -> Ended {
        let builder = Simulator::builder().address(self.addr).on_call(called).on_notification(notified);
        let mut builder = self.told.to(builder)?;
        if self.certificates {
            builder = builder.certificates();
        }
        if self.notify_anywhere {
            builder = builder.notify_anywhere();
        }
        for path in &self.descriptions {
            builder = builder.descriptions(path);
        }
        let simulator = builder.start().await.map_err(|error| Stop::refused(chain(&error)))?;
        // Whoever reads that it listens may interrupt it at once, so it hears that from here on.
        let mut interrupted = pin!(interruption());
        tokio::select! {
            biased;
            early = &mut interrupted => return early.map(|()| Exit::Fine).map_err(Stop::refused),
            () = ready(()) => {}
        }
        simulator.write_files(&self.dir).map_err(|error| input::unwritable(&self.dir, &error))?;
        output.line(format!("listening on {}", simulator.url()))?;
        output.finish()?;
        say(format!(
            "keys and alipay.toml are in {}; the calls are shown at {}",
            self.dir.display(),
            simulator.url().replace("gateway.do", "")
        ));
        if !self.addr.ip().is_loopback() {
            say(format!("anyone who reaches {} can call it", simulator.url()));
        }
        interrupted.await.map(|()| Exit::Fine).map_err(Stop::refused)
    }
}

fn address(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| "write an IP address and a port: 127.0.0.1:8230".to_owned())
}

/// One line for a call, and one for each name that was passed over: no value of a parameter, since it may be personal
/// data.
fn called(call: &Recorded) {
    // Whoever calls writes these names: none of them may move the cursor or begin another line.
    let method = harmless(if call.called.method.is_empty() { "(no method)" } else { &call.called.method });
    let operation = call.called.operation.as_deref().map(|asked| format!(" ({})", harmless(asked)));
    say(format!("{}  {method}{}  {}", call.at, operation.unwrap_or_default(), call.verdict));
    for ignored in &call.ignored {
        say(format!("{}  {method}  ignored: {}", call.at, harmless(&ignored.to_string())));
    }
}

fn notified(sent: &SentNotification) {
    let answer = match &sent.answer {
        NotificationAnswer::Success => "success".to_owned(),
        NotificationAnswer::Other { status, .. } => {
            format!("answered with HTTP {status} and not with success")
        }
        NotificationAnswer::None(reason) => reason.clone(),
        NotificationAnswer::NotSent => "not sent: the address is not on this machine".to_owned(),
        _ => "answered".to_owned(),
    };
    say(format!("{}  notification {} to {}  {answer}", sent.at, sent.attempt, sent.url));
}
