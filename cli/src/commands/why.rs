//! `alipay why`: why the signature of a request or of a notification does not match.

mod answer;
mod keys;
mod known;

use std::path::PathBuf;

use alipay_why::{Comparison, explain};

use crate::configuration::SettingsArguments;
use crate::exit::{Ended, Exit, Stop};
use crate::failure;
use crate::input;
use crate::output::Output;
use answer::Answer;
use keys::Keys;

/// Say why the signature of a request or of a notification does not match
///
/// It reads a URL, a form body, an order string, a curl line, an HTTP request as it was recorded (HAR, logs), the HTML form
/// of a page, or what call, page and order print. It computes what had to be signed, tries the known mistakes one by one and
/// two at a time, and names the ones that fit. No key is ever printed. The exit code is 0 if the signature matches.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay why request.txt --key app_public_key.pem")]
pub(crate) struct Why {
    /// The request or the notification; - is standard input
    #[arg(default_value = "-")]
    file: PathBuf,
    /// A key that may have signed it, besides those of the settings: public, private or a certificate
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// The string that was handed to the signer, as your program logged it: the first difference is named
    #[arg(long, value_name = "FILE")]
    signed: Option<PathBuf>,
    /// Print the answer as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    settings: SettingsArguments,
}

impl Why {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let ended = self.answer(output);
        if let (Err(stop), true) = (&ended, self.json) {
            output.line(failure::unsent(stop).indented())?;
        }
        ended
    }

    fn answer(&self, output: &mut Output) -> Ended {
        let configuration = self.settings.read()?;
        let keys = Keys::of(&configuration, self.key.as_deref())?;
        let known = known::of(&configuration, &keys)?;
        let log = self.signed.as_deref().map(input::bytes).transpose()?;
        let given = input::bytes(&self.file)?;
        let diagnosis = explain(&given, &known, keys.private())
            .map_err(|refusal| Stop::refused(format!("{}: {refusal}", input::shown(&self.file))))?;
        let comparison = log.map(|log| Comparison::of(&log, &diagnosis));
        let answer = Answer { diagnosis: &diagnosis, known: &known, keys: &keys, comparison };
        output.line(if self.json { answer.json().indented() } else { answer.text() })?;
        Ok(if answer.matches() { Exit::Fine } else { Exit::Refused })
    }
}
