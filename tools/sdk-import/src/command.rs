//! What the command can do, and how it tells of it.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::Subcommand;

use alipay_sdk_import::{
    Error, Evidence, Facts, Outcomes, Progress, Update, add_evidence, add_facts, add_words, pins,
    state_effects, state_outcomes, state_pages,
};

/// What those who keep the catalogue do; `alipay catalogue update` is for everyone.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
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
    /// Add titles, meanings, examples and error codes, which stand in a file as one JSON document a line.
    Words {
        /// The folder of descriptions.
        #[arg(long, default_value = "specs")]
        specs: PathBuf,
        /// The file.
        file: PathBuf,
    },
    /// Add flags and lengths to rows that have none, as far as the evidence for them goes.
    Evidence {
        /// The folder of descriptions.
        #[arg(long, default_value = "specs")]
        specs: PathBuf,
        /// Files of records, one JSON document a line.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// State what became of a call in every row of an error code that the reviewed table has.
    Outcomes {
        /// The folder of descriptions.
        #[arg(long, default_value = "specs")]
        specs: PathBuf,
    },
    /// State which APIs only read in every description whose name tells.
    Effects {
        /// The folder of descriptions.
        #[arg(long, default_value = "specs")]
        specs: PathBuf,
    },
    /// State how a result is given in pages in every description whose names tell.
    Pages {
        /// The folder of descriptions.
        #[arg(long, default_value = "specs")]
        specs: PathBuf,
    },
}

impl Command {
    /// Does it: what changes goes to standard output, a line each, and a summary to standard error.
    pub(crate) fn run(self) -> Result<(), Error> {
        match self {
            Self::Fetch { folder } => {
                for pin in pins()? {
                    let _ = writeln!(io::stdout(), "{}", pin.fetch(&folder)?.display());
                }
            }
            Self::Facts { specs, folder } => {
                carry_out(&add_facts(&Facts::read(&folder)?, &specs, &Progress::new())?)?;
            }
            Self::Words { specs, file } => carry_out(&add_words(&file, &specs, &Progress::new())?)?,
            Self::Evidence { specs, files } => {
                let merged = add_evidence(&Evidence::read(&files)?, &specs, &Progress::new())?;
                eprint!("{}", merged.tally);
                carry_out(&merged.update)?;
            }
            Self::Effects { specs } => carry_out(&state_effects(&specs, &Progress::new())?)?,
            Self::Pages { specs } => carry_out(&state_pages(&specs, &Progress::new())?)?,
            Self::Outcomes { specs } => {
                carry_out(&state_outcomes(&Outcomes::reviewed()?, &specs, &Progress::new())?)?;
            }
        }
        Ok(())
    }
}

fn carry_out(update: &Update) -> Result<(), Error> {
    for change in &update.changes {
        // Whoever closed the pipe has read enough.
        let _ = writeln!(io::stdout(), "{change}");
    }
    eprintln!("{}", update.summary());
    update.write()
}
