//! `alipay completions`: the commands and flags, for a shell to complete.

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use crate::Arguments;
use crate::exit::{Ended, Exit};
use crate::output::Output;

/// Print what a shell needs to complete commands and flags
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay completions bash > alipay.bash")]
pub(crate) struct Completions {
    /// The shell
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let mut script = Vec::new();
        generate(self.shell, &mut Arguments::command(), "alipay", &mut script);
        output.text(script)?;
        Ok(Exit::Fine)
    }
}
