//! What the command can do, and how it tells of it.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Subcommand;

use alipay_catalogue::{
    Error, Facts, Progress, Shapes, Update, add_facts, pins, read_release, united, update, with_text,
};

/// What can be done to the catalogue.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Merge releases of the official SDKs into the descriptions.
    Update {
        /// The folder of descriptions.
        #[arg(long, default_value = "specs")]
        specs: PathBuf,
        /// The release that the descriptions were last brought up to: what it had and the new one lacks becomes deprecated.
        #[arg(long, value_name = "RELEASE")]
        before: Vec<PathBuf>,
        /// Write nothing; exit with 1 if anything would change.
        #[arg(long)]
        check: bool,
        /// Write descriptions with the SDK's comments into this folder of your own instead.
        #[arg(long, value_name = "DIR", conflicts_with_all = ["check", "before"])]
        keep_text: Option<PathBuf>,
        /// `alipay-sdk-java-…-sources.jar` or the wheel `alipay_sdk_python-….whl`, the newest last.
        #[arg(required = true, value_name = "RELEASE")]
        releases: Vec<PathBuf>,
    },
    /// Download the pinned releases into a folder, check them, and print their paths.
    Fetch {
        /// The folder; what is there already is not downloaded again.
        folder: PathBuf,
    },
    /// Add a folder of facts to the descriptions that an update wrote.
    Facts {
        /// The folder of descriptions.
        #[arg(long, default_value = "specs")]
        specs: PathBuf,
        /// The folder of facts.
        folder: PathBuf,
    },
}

impl Command {
    /// Does it: what changes goes to standard output, a line each, and a summary to standard error.
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        let progress = Progress::new();
        match self {
            Self::Update { specs, releases, keep_text: Some(folder), .. } => {
                let now = read(&releases, &progress)?;
                finish(&with_text(&now, &specs, &folder)?, false)
            }
            Self::Update { specs, before, check, releases, .. } => {
                let now = read(&releases, &progress)?;
                let before = (!before.is_empty()).then(|| read(&before, &progress)).transpose()?;
                finish(&update(&now, before.as_ref(), &specs, &progress)?, check)
            }
            Self::Fetch { folder } => {
                for pin in pins()? {
                    let _ = writeln!(io::stdout(), "{}", pin.fetch(&folder)?.display());
                }
                Ok(ExitCode::SUCCESS)
            }
            Self::Facts { specs, folder } => {
                finish(&add_facts(&Facts::read(&folder)?, &specs, &progress)?, false)
            }
        }
    }
}

fn read(releases: &[PathBuf], progress: &Progress) -> Result<Shapes, Error> {
    let shapes = releases.iter().map(|path| read_release(path, progress)).collect::<Result<Vec<_>, _>>()?;
    let (shapes, disagreements) = united(shapes);
    for place in disagreements {
        eprintln!("the releases disagree, the last one counts: {place}");
    }
    Ok(shapes)
}

/// Prints every change, writes the files unless they are only to be checked, and sums up.
fn finish(update: &Update, check: bool) -> Result<ExitCode, Error> {
    let mut out = io::stdout().lock();
    for change in &update.changes {
        // Whoever closed the pipe has read enough.
        let _ = writeln!(out, "{change}");
    }
    eprintln!("{}", update.summary());
    if check {
        return Ok(if update.files.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    update.write()?;
    Ok(ExitCode::SUCCESS)
}
