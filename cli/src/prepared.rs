//! A request from the command line, checked by its description before it is signed.

mod common;
mod operation;
mod parts;
mod refusal;

use std::path::PathBuf;

use alipay::{Call, ClientBuilder, ConfigurationError, Error, ErrorRow, File, Outcome, Request, Untyped, v3};
use alipay_schema::Api;
use clap::ValueHint;

use crate::arguments::{Assignment, Parameters};
use crate::catalogue::{self, Described};
use crate::completing;
use crate::configuration::{Configuration, SettingsArguments};
use crate::exit::{Ended, Stop};
use crate::failure;
use crate::output::{Output, say};
use common::CommonArguments;
use parts::{Body, Parts};
use refusal::Refusal;

/// What `call`, `page` and `order` take.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(crate) struct RequestArguments {
    /// The API's method, as alipay list shows it
    #[arg(add = completing::methods())]
    method: String,
    /// name=value, name:=json, a.b=value, list[0].x=value, name@file
    #[arg(value_name = "PARAMETER", value_parser = Parameters, add = completing::parameters())]
    parameters: Vec<Assignment>,
    /// The content as JSON, to which parameters are added; - is standard input
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    body: Option<PathBuf>,
    /// A description of your own, in place of the one that the method's name finds
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    description: Option<String>,
    #[command(flatten)]
    common: CommonArguments,
    /// Sign, and show what would be sent
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Print data for programs
    #[arg(long)]
    pub(crate) json: bool,
    /// Encrypt the content, with the key of --aes-key-file
    #[arg(long)]
    encrypt: bool,
    /// Let calls go unencrypted to a gateway at http:// that is not on this machine
    #[arg(long)]
    allow_plain_http: bool,
    #[command(flatten)]
    pub(crate) settings: SettingsArguments,
}

/// How a request is about to travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Call,
    /// A call of the REST gateway (v3).
    Rest,
    Page,
    Order,
}

/// A request that keeps the limits of its description, as far as there is one.
pub(crate) struct Prepared {
    untyped: Untyped,
    /// The same for the REST gateway, where it is to go there.
    rest: Option<v3::Untyped>,
    parts: Parts,
    is_encrypted: bool,
    common: CommonArguments,
}

impl RequestArguments {
    /// What a command comes to; why nothing was sent is data, too, where data were asked for.
    pub(crate) fn told(&self, output: &mut Output, run: impl FnOnce(&mut Output) -> Ended) -> Ended {
        let ended = run(output);
        if self.json
            && let Err(stop) = &ended
        {
            output.line(failure::unsent(stop).indented())?;
        }
        ended
    }

    /// A client by these settings, which is not built yet.
    pub(crate) fn client(
        &self,
        configuration: &Configuration,
        prepared: &Prepared,
    ) -> Result<ClientBuilder, Error> {
        let settings = configuration.settings();
        let builder = settings.builder()?;
        match (prepared.is_encrypted, settings.encryption_key()?) {
            (true, None) => return Err(ConfigurationError::VariablesNotSet(vec!["ALIPAY_AES_KEY"]).into()),
            (false, Some(_)) => {
                say("the key for content encryption is not used: give --encrypt to encrypt this content");
            }
            _ => {}
        }
        Ok(if self.allow_plain_http { builder.allow_plain_http() } else { builder })
    }

    /// Reads and checks the request.
    pub(crate) fn prepare(&self, way: Way) -> Result<Prepared, Stop> {
        let described = match &self.description {
            Some(path) => Some(catalogue::find(path)?),
            None => catalogue::of_method(&self.method)?,
        };
        let api = described.map(|Described { api, .. }| api);
        match &api {
            Some(api) => check_way(api, &self.method, way)?,
            None if way == Way::Rest => return Err(operation::unknown(&self.method)),
            None => {
                Untyped::without_content(&self.method)
                    .map_err(|violations| Refusal::Violations(violations).into_stop(way))?;
                say(undescribed(&self.method));
            }
        }
        let body = self.body.as_deref().map(Body::read).transpose()?;
        let parts =
            Parts::of(body, &self.parameters, api.as_ref()).map_err(|refusal| refusal.into_stop(way))?;
        for broken in parts.advice.iter().flatten() {
            say(refusal::advice(broken));
        }
        let errors = api.as_ref().map(error_rows);
        let rest = match &api {
            Some(api) if way == Way::Rest => operation::request(api, parts.content.as_deref())
                .map_err(|violations| Refusal::Violations(violations).into_stop(way))?,
            _ => None,
        };
        let untyped = match &parts.content {
            Some(content) => Untyped::new(&self.method, content.as_str()),
            None => Untyped::without_content(&self.method),
        };
        let untyped = untyped.map_err(|violations| Refusal::Violations(violations).into_stop(way))?;
        Ok(Prepared {
            untyped: match errors {
                Some(errors) => untyped.errors(errors),
                None => untyped,
            },
            rest: rest.map(|rest| rest.errors(errors.unwrap_or_default())),
            parts,
            is_encrypted: self.encrypt || api.is_some_and(|api| api.encrypt_required),
            common: self.common.clone(),
        })
    }
}

impl Prepared {
    /// The request as the client takes it.
    pub(crate) fn call(&self) -> Call<'_, Untyped> {
        self.completed(self.untyped.with())
    }

    /// The same as the client of the REST gateway takes it; `None` unless it is to go there.
    pub(crate) fn rest_call(&self) -> Option<Call<'_, v3::Untyped>> {
        self.rest.as_ref().map(|rest| self.completed(rest.with()))
    }

    fn completed<'a, R: Request>(&self, mut call: Call<'a, R>) -> Call<'a, R> {
        for (name, value) in &self.parts.form {
            call = call.parameter(name, value);
        }
        for (name, path) in &self.parts.files {
            call = call.file(name, File::path(path));
        }
        call = self.common.set(call);
        if self.is_encrypted { call.encrypted(true) } else { call }
    }
}

/// A page is not a call, and the other way round.
fn check_way(api: &Api, method: &str, way: Way) -> Result<(), Stop> {
    if *api.method != method {
        return Err(Stop::refused(format!("this is the description of {}, not of {method}", *api.method)));
    }
    let calls = api.call;
    if calls.notification {
        return Err(Stop::refused(format!("{method} is a notification: Alipay sends it to the app")));
    }
    let ways = [
        (calls.execute, Way::Call, "call"),
        (api.v3.is_some(), Way::Rest, "call --v3"),
        (calls.page, Way::Page, "page"),
        (calls.app, Way::Order, "order"),
    ];
    if ways.iter().any(|(is_taken, own, _)| *is_taken && *own == way) {
        return Ok(());
    }
    let right: Vec<String> = ways
        .iter()
        .filter(|(is_taken, ..)| *is_taken)
        // Whoever wants a page is not helped by a call.
        .filter(|(_, own, _)| *own != Way::Rest || way == Way::Call)
        .map(|(_, _, command)| match command.split_once(' ') {
            Some((command, flag)) => format!("`alipay {command} {method} {flag}`"),
            None => format!("`alipay {command} {method}`"),
        })
        .collect();
    let what = match way {
        Way::Call => "is not called from server to server",
        Way::Rest => "is not an API of the REST gateway",
        Way::Page => "has no page",
        Way::Order => "accepts no order string",
    };
    Err(Stop::refused(format!("{method} {what}: use {}", right.join(" or "))))
}

fn undescribed(method: &str) -> String {
    let meant = catalogue::nearest(method).map(|near| format!(" Did you mean {near}?"));
    format!("{method} has no description, so its parameters are not checked.{}", meant.unwrap_or_default())
}

/// What the description says about the API's own codes, for as long as the process lives.
fn error_rows(api: &Api) -> &'static [ErrorRow] {
    let text = |text: &Option<String>| leaked(text.clone().unwrap_or_default());
    let row = |row: &alipay_schema::ErrorRow| ErrorRow {
        code: leaked(row.code.value.clone()),
        meaning: text(&row.meaning),
        advice: text(&row.advice),
        outcome: row.outcome.map(|outcome| match outcome {
            alipay_schema::Outcome::Rejected => Outcome::Rejected,
            alipay_schema::Outcome::Unknown => Outcome::Unknown,
        }),
    };
    let rows: Vec<ErrorRow> = api.errors.iter().flatten().map(row).collect();
    Vec::leak(rows)
}

fn leaked(text: String) -> &'static str {
    String::leak(text)
}
