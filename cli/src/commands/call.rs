//! `alipay call`: calls an API, and shows the verified reply.

mod reply;

use std::time::Duration;

use alipay::{Client, Error, ErrorKind, JsonValue, Outcome, Reply, Request};

use super::block_on;
use super::signing::{self, Carrier};
use crate::exit::{Ended, Exit, Stop};
use crate::failure;
use crate::output::{self, Output, say};
use crate::prepared::{Prepared, RequestArguments, Way};

/// Call an API, and print its verified reply
///
/// The request is checked by the API's description before it is signed. The reply goes to standard output, what is to be
/// said about its signature to standard error.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay call alipay.trade.query out_trade_no=20150320010101001")]
pub(crate) struct Call {
    /// Print the whole reply as it came, signature included
    #[arg(long, conflicts_with = "json")]
    raw: bool,
    /// Ask the REST gateway (v3), by the verb and the path of the description
    #[arg(long)]
    v3: bool,
    /// How long it may take, 2.5 for example
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    timeout: Option<Duration>,
    #[command(flatten)]
    request: RequestArguments,
}

impl Call {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        self.request.told(output, |output| self.answered(output))
    }

    fn answered(&self, output: &mut Output) -> Ended {
        let prepared = self.request.prepare(if self.v3 { Way::Rest } else { Way::Call })?;
        if self.request.dry_run {
            return self.rehearse(&prepared, output);
        }
        let configuration = self.request.settings.read()?;
        let client = self.request.client(&configuration, &prepared).and_then(alipay::ClientBuilder::build);
        let client = client.map_err(|error| configuration.stop(&error))?;
        let answered = block_on(self.execute(&client, &prepared))?;
        let shown = match &answered {
            Ok(reply) => self.show(reply, output),
            Err(error) => self.explain(error, output),
        };
        // Whoever could not read the reply does not know what became of the call.
        shown.and_then(|exit| output.finish().map(|()| exit)).map_err(|stop| match &answered {
            Err(error) if error.outcome() == Outcome::NotSent => stop,
            _ => stop.into_unknown(),
        })
    }

    async fn execute(&self, client: &Client, prepared: &Prepared) -> Result<Reply<JsonValue>, Error> {
        match prepared.rest_call() {
            Some(call) => client.v3().execute(&self.timed(call)).await,
            None => client.execute(&self.timed(prepared.call())).await,
        }
    }

    fn timed<'a, R: Request>(&self, call: alipay::Call<'a, R>) -> alipay::Call<'a, R> {
        match self.timeout {
            Some(timeout) => call.timeout(timeout),
            None => call,
        }
    }

    /// Does everything but send it.
    fn rehearse(&self, prepared: &Prepared, output: &mut Output) -> Ended {
        let client = signing::client(&self.request, prepared)?;
        let (signed, carrier) = match prepared.rest_call() {
            Some(call) => (block_on(client.v3().prepare(&call))?, Carrier::Rest),
            None => (block_on(client.prepare(&prepared.call()))?, Carrier::Request),
        };
        signing::show(&signed.map_err(|error| Stop::of(&error))?, carrier, self.request.json, output)?;
        Ok(Exit::Fine)
    }

    fn show(&self, reply: &Reply<JsonValue>, output: &mut Output) -> Ended {
        if self.raw {
            output.text(reply.raw_bytes())?;
            output.text("\n")?;
        } else {
            let node = reply::verified(reply.verified_text());
            let shown = if self.request.json { reply::success(reply, node) } else { node };
            output.line(shown.indented())?;
        }
        let number = reply.trace_id().map(|id| format!(", trace id {id}")).unwrap_or_default();
        say(format!("verified: Alipay signed this reply{number}"));
        if reply.is_pending() {
            say("it is pending: the call was accepted but is not finished, so query it");
        }
        Ok(Exit::Fine)
    }

    fn explain(&self, error: &Error, output: &mut Output) -> Ended {
        let node = error
            .verified_text()
            .map(reply::verified)
            .or_else(|| error.raw().and_then(|raw| reply::node(raw, self.v3)));
        let stop = Stop::of(error);
        if self.request.json {
            output.line(failure::of_call(error, &stop, node).indented())?;
        } else if self.raw {
            if let Some(raw) = error.raw_bytes() {
                output.text(raw)?;
                output.text("\n")?;
            }
        } else if let (
            ErrorKind::Failure | ErrorKind::UnverifiedFailure | ErrorKind::Undecodable,
            Some(node),
        ) = (error.kind(), node)
        {
            output.line(node.indented())?;
        }
        match error.kind() {
            ErrorKind::Failure => say("verified: Alipay signed this reply"),
            ErrorKind::UnverifiedFailure => say("not verified: this reply has no signature"),
            ErrorKind::Verification(_) => say("not verified: do not believe this reply"),
            _ => {}
        }
        output::error(stop.words);
        Ok(stop.exit)
    }
}

/// A time that something can happen in.
fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    seconds.filter(|time| !time.is_zero()).ok_or_else(|| "give seconds, more than 0: 10 or 2.5".to_owned())
}
