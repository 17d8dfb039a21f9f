//! `alipay doctor`: what is right and wrong with the settings, and with `--live` whether the gateway agrees.

mod certificates;
mod check;
mod gateway;
mod keys;
mod live;
mod messages;
mod notify;
mod patient;
mod plain;
mod reasons;
mod report;

use std::sync::Arc;
use std::time::Duration;

use alipay::{Client, Gateway};

use super::block_on;
use crate::configuration::{Configuration, SettingsArguments};
use crate::exit::{Ended, Stop, chain};
use crate::language::{self, Language};
use crate::output::Output;
use check::{Check, Verdict, worst};
use live::{Answered, Watched};
use messages::{Item, Message};
use patient::Patient;
use report::Report;

/// Check keys, certificates, app id and gateway, and say what to do
///
/// It looks at what flags, environment and alipay.toml give, and sends nothing. With --live it asks the gateway for a trade
/// that does not exist (alipay.trade.query): that reads only, and whatever comes back, also that the app may not ask, shows
/// whether the app's signature is accepted and the reply's is verified. Exit code 0: all is fine; 1: something is wrong; 4:
/// something could not be found out.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay doctor --live")]
pub(crate) struct Doctor {
    /// Ask the gateway, compare clocks, and print a report that others may read
    #[arg(long)]
    live: bool,
    /// The address that notifications are to come to; its name is looked up, and with --live it is sent an empty form
    #[arg(long, value_name = "URL")]
    notify_url: Option<String>,
    /// Print the checks as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    settings: SettingsArguments,
}

/// Whoever waits longer than this does so in vain.
const PATIENCE: Duration = Duration::from_secs(10);

impl Doctor {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let language = language::chosen();
        let report = match self.settings.read() {
            Ok(configuration) => self.examine(&configuration, language)?,
            Err(stop) => {
                let unusable = Message::Unusable { reason: stop.words };
                let checks = vec![Check::wrong(Item::Settings, unusable)];
                Report { checks, language, pasted: None }
            }
        };
        if self.json {
            report.data(output)?;
        } else {
            report.show(output)?;
        }
        Ok(report.exit())
    }

    fn examine(&self, configuration: &Configuration, language: Language) -> Result<Report, Stop> {
        let patient = Patient::of(configuration, language);
        let gateway = gateway::gateway(&patient);
        let mut checks = look(&patient, &gateway);
        if let Some(url) = &self.notify_url {
            checks.extend(notify::check(url));
        }
        let client = Self::client(&patient, &gateway, &mut checks);
        if !self.live {
            return Ok(Report { checks, language, pasted: None });
        }
        let asked = block_on(async {
            if let Some(url) = self.notify_url.as_deref().filter(|_| is_address(&checks)) {
                checks.push(notify::ask(url, PATIENCE).await);
            }
            match &client {
                Some((client, watched)) => Some(live::ask(client, watched, PATIENCE).await),
                None => None,
            }
        })?;
        let not_asked = || {
            let checks = vec![Check::unknown(Item::Connection, Message::NotAsked)];
            Answered { checks, summary: "not asked".to_owned() }
        };
        let answered = asked.unwrap_or_else(not_asked);
        checks.extend(answered.checks);
        let pasted = report::pasted(&patient, &gateway, &checks, &answered.summary);
        Ok(Report { checks, language, pasted: Some(pasted) })
    }

    /// A client of the settings. If there is none, and nothing was found wrong, what refuses them is one more check.
    fn client(
        patient: &Patient<'_>,
        gateway: &Gateway,
        checks: &mut Vec<Check>,
    ) -> Option<(Client, Arc<Watched>)> {
        let made = patient.settings.builder().and_then(|builder| {
            // The address is judged by the builder, whose words are better, so any transport will do until then.
            let watched = Watched::towards(gateway.url(), PATIENCE);
            let builder = match &watched {
                Ok(watched) => builder.transport(Arc::clone(watched)),
                Err(_) => builder,
            };
            Ok((builder.build()?, watched?))
        });
        match made {
            Ok(made) => Some(made),
            Err(error) => {
                if worst(checks) != Verdict::Wrong {
                    checks.push(Check::wrong(Item::Settings, Message::Refused { reason: chain(&error) }));
                }
                None
            }
        }
    }
}

/// Everything that can be looked at without a request.
fn look(patient: &Patient<'_>, gateway: &Gateway) -> Vec<Check> {
    let mut checks = vec![plain::app_id(patient, gateway)];
    let own = keys::private(patient, &mut checks);
    keys::public(patient, own.as_ref(), &mut checks);
    certificates::check(patient, own.as_ref(), gateway, &mut checks);
    checks.push(gateway::check(gateway));
    checks.push(plain::sign_type(patient));
    checks.push(plain::charset(patient));
    keys::content(patient, &mut checks);
    checks
}

/// Whether the notification address is one at all.
fn is_address(checks: &[Check]) -> bool {
    !checks.iter().any(|check| matches!(check.message, Message::NotifyUrlMalformed))
}
