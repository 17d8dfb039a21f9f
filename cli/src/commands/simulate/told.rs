//! What the simulator is told on the command line: keys, apps, faults and answers.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use alipay::{EncryptionKey, PrivateKey};
use alipay_simulator::{Fault, SimulatorBuilder};
use clap::ValueHint;
use serde_json::Value;

use crate::exit::Stop;
use crate::input;

#[derive(Debug, clap::Args)]
pub(super) struct Told {
    /// An app that may call, all with the same key; the first one goes into alipay.toml
    #[arg(long, value_name = "ID")]
    app_id: Vec<String>,
    // A key in place of a file begins with a hyphen: it is refused where nothing repeats it.
    /// The key that the apps sign with; a fresh one unless given
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, allow_hyphen_values = true)]
    private_key_file: Option<PathBuf>,
    /// The key that replies are signed with; a fresh one unless given
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, allow_hyphen_values = true)]
    alipay_private_key_file: Option<PathBuf>,
    /// The app's key for content encryption: its file, or the key itself, which other users may then see
    #[arg(long, value_name = "FILE|KEY", value_hint = ValueHint::FilePath, allow_hyphen_values = true)]
    content_key: Option<OsString>,
    #[arg(long, value_name = "METHOD=FAULT", value_parser = fault, help = faults())]
    fault: Vec<(String, Fault)>,
    /// What is replied to METHOD: the members of the reply, as a JSON object
    #[arg(long, value_name = "METHOD=FILE", value_parser = answer, value_hint = ValueHint::FilePath)]
    answer: Vec<(String, PathBuf)>,
    /// Refuse what the gateway passes over: parameters that no description has
    #[arg(long)]
    strict: bool,
}

impl Told {
    pub(super) fn to(&self, mut builder: SimulatorBuilder) -> Result<SimulatorBuilder, Stop> {
        if !self.app_id.is_empty() {
            builder = builder.app_ids(&self.app_id);
        }
        if let Some(path) = &self.private_key_file {
            builder = builder.app_private_key(private_key("--private-key-file", path)?);
        }
        if let Some(path) = &self.alipay_private_key_file {
            builder = builder.alipay_private_key(private_key("--alipay-private-key-file", path)?);
        }
        if let Some(given) = &self.content_key {
            builder = builder.encryption_key(content_key(given)?);
        }
        for (method, fault) in &self.fault {
            builder = builder.fault(method, fault.clone());
        }
        for (method, path) in &self.answer {
            let node: Value = serde_json::from_slice(&input::bytes(path)?)
                .map_err(|error| Stop::usage(format!("{} is not JSON: {error}", input::shown(path))))?;
            builder = builder.answer(method, node);
        }
        Ok(if self.strict { builder.strict() } else { builder })
    }
}

fn private_key(flag: &str, path: &Path) -> Result<PrivateKey, Stop> {
    PrivateKey::try_from(input::bytes(path)?)
        .map_err(|error| Stop::usage(format!("{flag} names a file that cannot be used: {error}")))
}

/// The words hold nothing of what was given, since it may be the key.
fn content_key(given: &OsStr) -> Result<EncryptionKey, Stop> {
    let path = Path::new(given);
    let read = if input::is_standard(path) || path.is_file() {
        EncryptionKey::try_from(input::bytes(path)?)
    } else {
        EncryptionKey::parse(given.as_encoded_bytes())
    };
    read.map_err(|error| {
        Stop::usage(format!("--content-key is neither a file with a key nor a key itself: {error}"))
    })
}

fn faults() -> String {
    format!("What goes wrong with every call of METHOD: {}", Fault::NAMES.join(", "))
}

fn fault(text: &str) -> Result<(String, Fault), String> {
    let (method, fault) = pair(text, "alipay.trade.pay=cut-after")?;
    fault.parse().map(|fault| (method, fault)).map_err(|error| format!("{error}"))
}

fn answer(text: &str) -> Result<(String, PathBuf), String> {
    pair(text, "alipay.trade.query=reply.json").map(|(method, path)| (method, path.into()))
}

fn pair<'a>(text: &'a str, example: &str) -> Result<(String, &'a str), String> {
    match text.split_once('=') {
        Some((method, rest)) if !method.is_empty() && !rest.is_empty() => Ok((method.to_owned(), rest)),
        _ => Err(format!("write it as {example}")),
    }
}
