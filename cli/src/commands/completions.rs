//! `alipay completions`: the commands and flags, for a shell to complete.

use clap::CommandFactory;
use clap_complete::env::Shells;
use clap_complete::{Shell, generate};

use crate::Arguments;
use crate::exit::{Ended, Exit, Stop};
use crate::output::Output;

/// Print what a shell needs to complete commands and flags, and with --dynamic methods and their parameters
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay completions bash > alipay.bash")]
pub(crate) struct Completions {
    /// The shell
    shell: Shell,
    /// Let the shell ask alipay itself, which knows the methods, the parameters of each, and the descriptions in specs here
    #[arg(long)]
    dynamic: bool,
}

impl Completions {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let mut script = Vec::new();
        if self.dynamic {
            let shells = Shells::builtins();
            let shell = shells.completer(&self.shell.to_string());
            let shell =
                shell.ok_or_else(|| Stop::usage("this shell cannot ask a command for completions"))?;
            let written = shell.write_registration("COMPLETE", "alipay", "alipay", "alipay", &mut script);
            written.map_err(Stop::refused)?;
        } else {
            generate(self.shell, &mut Arguments::command(), "alipay", &mut script);
        }
        output.text(script)?;
        Ok(Exit::Fine)
    }
}
