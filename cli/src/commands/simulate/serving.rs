//! A simulator with its console, until it is interrupted.

use std::future::ready;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;

use alipay_console::{Console, NotOpened};
use alipay_simulator::{NotificationAnswer, Recorded, SentNotification, Simulator};

use super::told::Told;
use crate::commands::interruption::interruption;
use crate::exit::{Ended, Exit, Stop, chain};
use crate::input;
use crate::output::{Output, harmless, say};

// A comment for documentation here would stand in place of the command's own.
#[derive(Debug, clap::Args)]
pub(in crate::commands) struct Serving {
    /// Where to listen; port 0 is a free one
    #[arg(long, default_value = "127.0.0.1:8230", value_name = "ADDRESS", value_parser = address)]
    pub(in crate::commands) addr: SocketAddr,
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
    /// What browsers must bring to see the console; wanted where other machines reach the address
    #[arg(long, value_name = "TOKEN")]
    pub(in crate::commands) token: Option<String>,
    #[command(flatten)]
    told: Told,
}

impl Serving {
    /// Serves, and gives the address of the console to `shown` once there is one.
    pub(in crate::commands) async fn serve(&self, output: &mut Output, shown: impl FnOnce(&str)) -> Ended {
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
        let simulator = Arc::new(builder.start().await.map_err(|error| Stop::refused(chain(&error)))?);
        let opened = self.open(&simulator)?;
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
        let home = simulator.url().replace("gateway.do", "");
        let what = if opened.is_ok() { "the console is at" } else { "the calls are shown at" };
        say(format!("keys and alipay.toml are in {}; {what} {home}", self.dir.display()));
        if !self.addr.ip().is_loopback() {
            say(format!("anyone who reaches {} can call it", simulator.url()));
        }
        match opened {
            Ok(()) => shown(&home),
            Err(error) => say(format!("there is no console: {error}; give --token to have one")),
        }
        interrupted.await.map(|()| Exit::Fine).map_err(Stop::refused)
    }

    fn open(&self, simulator: &Arc<Simulator>) -> Result<Result<(), NotOpened>, Stop> {
        let console = Console::of(simulator).map_err(|error| Stop::of(&error))?;
        let console = match &self.token {
            // The words hold nothing of it.
            Some(token) => {
                console.token(token.parse().map_err(|error| Stop::usage(format!("--token: {error}")))?)
            }
            None => console,
        };
        Ok(console.open())
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
