//! `alipay catalogue update`: a release of an official SDK is merged into a folder of descriptions.

use std::fs;
use std::path::PathBuf;

use alipay_sdk_import::{Change, Error, Progress, Shapes, What, read_release, united, update, with_text};
use serde::Serialize;

use crate::exit::{Ended, Exit, Stop};
use crate::input;
use crate::output::{Output, say};

/// Keep a folder of descriptions current
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay catalogue update alipay-sdk-java-4.40.734.ALL-sources.jar --check")]
pub(crate) struct Catalogue {
    #[command(subcommand)]
    command: CatalogueCommand,
}

#[derive(Debug, clap::Subcommand)]
enum CatalogueCommand {
    Update(Update),
}

/// Merge releases of the official SDKs into the descriptions
///
/// It adds APIs and parameters, marks what disappeared as deprecated, and reports what contradicts a description: what
/// people wrote stays as it is. Every change is a line on standard output.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay catalogue update alipay-sdk-java-4.40.734.ALL-sources.jar --check")]
struct Update {
    /// The folder of descriptions
    #[arg(long, default_value = "specs", value_name = "DIR")]
    specs: PathBuf,
    /// A release that the descriptions were last brought up to: what it had and the new one lacks becomes deprecated
    #[arg(long, value_name = "RELEASE")]
    before: Vec<PathBuf>,
    /// Write nothing; the exit code is 1 if anything would change
    #[arg(long)]
    check: bool,
    /// Write descriptions with the SDK's comments into this folder of your own instead
    #[arg(long, value_name = "DIR", conflicts_with_all = ["check", "before"])]
    keep_text: Option<PathBuf>,
    /// Print the changes as JSON
    #[arg(long)]
    json: bool,
    /// The sources jar of alipay-sdk-java or alipay-sdk-java-v3, or the wheel of alipay-sdk-python, the newest last
    #[arg(required = true, value_name = "RELEASE")]
    releases: Vec<PathBuf>,
}

impl Catalogue {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        match &self.command {
            CatalogueCommand::Update(update) => update.run(output),
        }
    }
}

impl Update {
    fn run(&self, output: &mut Output) -> Ended {
        for release in self.releases.iter().chain(&self.before) {
            fs::metadata(release).map_err(|error| input::unreadable(release, &error))?;
        }
        let update = self.compared().map_err(Stop::refused)?;
        if self.json {
            output.json(&update.changes.iter().map(Row::of).collect::<Vec<_>>())?;
        } else {
            for change in &update.changes {
                output.line(change)?;
            }
        }
        say(update.summary());
        if !self.check {
            update.write().map_err(Stop::refused)?;
            return Ok(Exit::Fine);
        }
        Ok(if update.files.is_empty() { Exit::Fine } else { Exit::Refused })
    }

    fn compared(&self) -> Result<alipay_sdk_import::Update, Error> {
        let progress = Progress::new();
        let now = shapes(&self.releases, &progress)?;
        if let Some(folder) = &self.keep_text {
            return with_text(&now, &self.specs, folder);
        }
        let before = (!self.before.is_empty()).then(|| shapes(&self.before, &progress)).transpose()?;
        update(&now, before.as_ref(), &self.specs, &progress)
    }
}

/// A change for programs.
#[derive(Serialize)]
struct Row<'a> {
    method: &'a str,
    change: &'static str,
    text: String,
}

impl<'a> Row<'a> {
    fn of(change: &'a Change) -> Self {
        let kind = match change.what {
            What::NewApi => "new_api",
            What::GoneApi => "gone_api",
            What::NewParameter { .. } => "new_parameter",
            What::GoneParameter { .. } => "gone_parameter",
            What::Operation { .. } => "operation",
            What::Pages { .. } => "pages",
            What::Effect { .. } => "effect",
            What::Codes { .. } => "codes",
            What::Left { .. } => "left",
            What::Facts => "facts",
            What::Words { .. } => "words",
            What::Outcome { .. } => "outcome",
            What::Contradiction { .. } => "contradiction",
        };
        Self { method: &change.method, change: kind, text: change.to_string() }
    }
}

fn shapes(releases: &[PathBuf], progress: &Progress) -> Result<Shapes, Error> {
    let read = releases.iter().map(|path| read_release(path, progress)).collect::<Result<Vec<_>, _>>()?;
    let (shapes, disagreements) = united(read);
    for place in disagreements {
        say(format!("the releases disagree, the last one counts: {place}"));
    }
    Ok(shapes)
}
