//! `alipay why`: why the signature of a request or of a notification does not match.

mod keys;
mod material;

use std::path::PathBuf;

use alipay::Charset;
use alipay::diagnosis::{Diagnosis, Mistake, Subject, Verdict};

use crate::configuration::SettingsArguments;
use crate::exit::{Ended, Exit};
use crate::failure;
use crate::json::Json;
use crate::output::Output;
use keys::{Keys, Owner};

/// Say why the signature of a request or of a notification does not match
///
/// It takes a URL, a form body, an order string, a curl line, an HTTP request as it was recorded (HAR, logs), the HTML form
/// of a page, or what call, page and order print. It computes what had to be signed, tries the known mistakes one by one and
/// two at a time, and names the ones that fit. No key is ever printed. The exit code is 0 if the signature matches.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay why request.txt --key app_public_key.pem")]
pub(crate) struct Why {
    /// The request or the notification; - is standard input
    #[arg(default_value = "-")]
    file: PathBuf,
    /// A key that may have signed it, beside those of the settings: public, private or a certificate
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
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
        let settings = configuration.settings();
        let keys = Keys::of(&configuration, self.key.as_deref())?;
        let charset: Charset =
            settings.charset().map_err(|error| configuration.stop(&error))?.unwrap_or_default();
        let diagnosis = material::diagnosis(&self.file, charset, &keys)?;
        let answer = Answer::of(&diagnosis, &keys);
        if self.json {
            output.line(answer.json(&diagnosis).indented())?;
        } else {
            output.line(answer.text(&diagnosis))?;
        }
        Ok(if answer.matches { Exit::Fine } else { Exit::Refused })
    }
}

/// A diagnosis in words.
struct Answer {
    matches: bool,
    key: Option<Owner>,
    reasons: Vec<String>,
}

impl Answer {
    fn of(diagnosis: &Diagnosis, keys: &Keys) -> Self {
        let key = diagnosis.key.and_then(|place| keys.owner(place));
        let mut reasons = match &diagnosis.verdict {
            Verdict::Holds => Vec::new(),
            Verdict::Mistakes(mistakes) => mistakes.iter().map(Mistake::to_string).collect(),
            Verdict::Unsigned => vec!["there is no `sign`".to_owned()],
            Verdict::NotBase64 => vec!["`sign` is no base64".to_owned()],
            Verdict::NoSignature { bits } => vec![format!("`sign` has {bits} bits, so it is no signature")],
            Verdict::OtherKey { bits } => {
                vec![format!("it was made with a key of {bits} bits that is none of these: {}", keys.names())]
            }
            Verdict::OtherContent => vec![
                "the key is right, but something else was signed, and no known mistake explains it: compare the \
                 text that was signed with the string to sign"
                    .to_owned(),
            ],
            _ => vec!["it does not match".to_owned()],
        };
        let by_alipay = diagnosis.subject != Subject::Request;
        match (key, by_alipay) {
            (Some(Owner::App), true) => {
                reasons.push("it was signed with the app's own key, so it is not from Alipay".to_owned());
            }
            (Some(Owner::Alipay), false) => {
                reasons.push("it was signed with Alipay's key, and the app's had to sign it".to_owned());
            }
            _ => {}
        }
        if keys.own_as_alipays() {
            reasons.push(
                "the key configured as Alipay's (public_key) is the app's own: the console shows Alipay's after \
                 the app's was uploaded"
                    .to_owned(),
            );
        }
        Self { matches: reasons.is_empty(), key, reasons }
    }

    fn text(&self, diagnosis: &Diagnosis) -> String {
        let verdict = if self.matches { "the signature matches" } else { "the signature does not match" };
        let mut lines = vec![format!("{}: {verdict}", subject(diagnosis.subject))];
        lines.extend(self.reasons.iter().map(|reason| format!("  - {reason}")));
        if let (Some(key), Some(sign_type)) = (self.key, diagnosis.sign_type) {
            lines.push(format!("  made with {} as {sign_type}", key.words()));
        }
        if self.matches && diagnosis.subject == Subject::Request {
            lines.push(
                "  if the gateway refuses it all the same, the app's page in the console holds another public key"
                    .to_owned(),
            );
        }
        lines.push(format!("string to sign:\n{}", diagnosis.string_to_sign));
        lines.join("\n")
    }

    fn json(&self, diagnosis: &Diagnosis) -> Json {
        let text = |text: Option<&str>| text.map_or_else(|| Json::Raw("null".to_owned()), Json::string);
        let members = [
            ("subject", Json::string(subject(diagnosis.subject))),
            ("matches", Json::Raw(self.matches.to_string())),
            ("reasons", Json::List(self.reasons.iter().map(|reason| Json::string(reason)).collect())),
            ("key", text(self.key.map(Owner::name))),
            ("sign_type", text(diagnosis.sign_type.map(alipay::SignType::as_str))),
            ("string_to_sign", Json::string(&diagnosis.string_to_sign)),
        ];
        Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::Notification => "notification",
        Subject::ReturnUrl => "return URL",
        _ => "request",
    }
}
