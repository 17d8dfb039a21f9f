//! A request from the command line, checked by its description before it is signed.

mod parts;
mod refused;

use std::path::PathBuf;

use alipay::{Call, ErrorRow, File, Outcome, Untyped};
use alipay_schema::Api;

use crate::arguments::Assignment;
use crate::catalogue::{self, Described};
use crate::configuration::SettingsArguments;
use crate::exit::{Exit, Stop};
use crate::input;
use crate::output::{Output, say};
use parts::Parts;
use refused::Refused;

/// What `call`, `page` and `order` take.
#[derive(Debug, clap::Args)]
pub(crate) struct RequestArguments {
    /// The API: alipay.trade.query
    method: String,
    /// name=value, name:=json, a.b=value, list[0].x=value, name@file
    #[arg(value_name = "PARAMETER")]
    parameters: Vec<Assignment>,
    /// The content as JSON, to which parameters are added; - is standard input
    #[arg(long, value_name = "FILE")]
    body: Option<PathBuf>,
    /// A description of your own, in place of the one that the method's name finds
    #[arg(long, value_name = "FILE")]
    description: Option<String>,
    /// Where Alipay posts its notifications
    #[arg(long, value_name = "URL")]
    notify_url: Option<String>,
    /// The token of the user on whose behalf the app calls
    #[arg(long, value_name = "TOKEN")]
    auth_token: Option<String>,
    /// Sign, and show what would be sent
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Print data for programs
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) settings: SettingsArguments,
}

/// How a request is about to travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Call,
    Page,
    Order,
}

/// A request that keeps the limits of its description, as far as there is one.
pub(crate) struct Prepared {
    untyped: Untyped,
    parts: Parts,
    must_encrypt: bool,
    notify_url: Option<String>,
    auth_token: Option<String>,
}

impl RequestArguments {
    /// Reads and checks the request; what is refused is data, too, where data were asked for.
    pub(crate) fn prepare(&self, way: Way, output: &mut Output) -> Result<Prepared, Stop> {
        let prepared = self.checked(way);
        if let Err(stop) = &prepared
            && self.json
            && stop.exit == Exit::Refused
        {
            output.json(&Refused::of(stop))?;
        }
        prepared
    }

    fn checked(&self, way: Way) -> Result<Prepared, Stop> {
        let described = match &self.description {
            Some(path) => Some(catalogue::find(path)?),
            None => catalogue::of_method(&self.method)?,
        };
        let api = described.map(|Described { api, .. }| api);
        match &api {
            Some(api) => check_way(api, &self.method, way)?,
            None => say(undescribed(&self.method)),
        }
        let body = self.body.as_deref().map(input::text).transpose()?;
        let parts = Parts::of(body, self.parameters.clone(), api.as_ref())?;
        let untyped = match &parts.content {
            Some(content) => Untyped::new(&self.method, content.as_str()),
            None => Untyped::without_content(&self.method),
        };
        let untyped =
            untyped.map_err(|violations| Stop::violations(parts::words(&violations), &violations))?;
        Ok(Prepared {
            untyped: match &api {
                Some(api) => untyped.errors(error_rows(api)),
                None => untyped,
            },
            parts,
            must_encrypt: api.is_some_and(|api| api.encrypt_required),
            notify_url: self.notify_url.clone(),
            auth_token: self.auth_token.clone(),
        })
    }
}

impl Prepared {
    /// The request as the client takes it.
    pub(crate) fn call(&self) -> Call<'_, Untyped> {
        let mut call = self.untyped.with();
        for (name, value) in &self.parts.form {
            call = call.parameter(name, value);
        }
        for (name, path) in &self.parts.files {
            call = call.file(name, File::path(path));
        }
        if let Some(url) = &self.notify_url {
            call = call.notify_url(url);
        }
        if let Some(token) = &self.auth_token {
            call = call.auth_token(token);
        }
        if self.must_encrypt { call.encrypted(true) } else { call }
    }
}

/// A page is no call, and the other way round.
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
        (calls.page, Way::Page, "page"),
        (calls.app, Way::Order, "order"),
    ];
    if ways.iter().any(|(is_taken, own, _)| *is_taken && *own == way) {
        return Ok(());
    }
    let right: Vec<String> = ways
        .iter()
        .filter(|(is_taken, ..)| *is_taken)
        .map(|(_, _, command)| format!("`alipay {command} {method}`"))
        .collect();
    let what = match way {
        Way::Call => "is not called from server to server",
        Way::Page => "has no page",
        Way::Order => "takes no order string",
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
        outcome: match row.outcome {
            alipay_schema::Outcome::Rejected => Outcome::Rejected,
            alipay_schema::Outcome::Unknown => Outcome::Unknown,
        },
    };
    let rows: Vec<ErrorRow> = api.errors.iter().flatten().map(row).collect();
    Vec::leak(rows)
}

fn leaked(text: String) -> &'static str {
    String::leak(text)
}
