//! `alipay verify-notify`: whether a notification is Alipay's.

use std::path::PathBuf;

use alipay::{BoxFuture, Client, Error, SignType, Signer, SigningError};
use serde_json::{Map, Value};

use super::block_on;
use crate::configuration::{Configuration, SettingsArguments};
use crate::exit::{Ended, Exit, Stop, chain};
use crate::input;
use crate::output::{Output, harmless, say};

/// Verify a notification and print its parameters
///
/// It needs the app's id and Alipay's key, not the app's private one; in certificate mode, with the private one at hand, a
/// new certificate of Alipay is downloaded as the library does. A notification that is not believed ends with exit code 1;
/// `alipay why` looks closer at it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay verify-notify body.txt")]
pub(crate) struct VerifyNotify {
    /// The raw body of the request that brought it; - is standard input
    #[arg(default_value = "-")]
    file: PathBuf,
    /// It is what a browser brought to return_url: the query, or the whole address
    #[arg(long)]
    return_url: bool,
    /// Print the parameters as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    settings: SettingsArguments,
}

impl VerifyNotify {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let configuration = self.settings.read()?;
        let client = client(&configuration).map_err(|error| configuration.stop(&error))?;
        let raw = input::bytes(&self.file)?;
        let verified = block_on(async {
            if self.return_url {
                client.verify_return_url(raw.trim_ascii()).await
            } else {
                client.verify_notification(&raw).await
            }
        })?;
        let notification = verified.map_err(|error| Stop::refused(chain(&error)))?;
        if self.json {
            let members =
                notification.parameters().map(|(name, value)| (name.to_owned(), Value::from(value)));
            output.json(&members.collect::<Map<_, _>>())?;
        } else {
            for (name, value) in notification.parameters() {
                output.line(format!("{}={}", harmless(name), harmless(value)))?;
            }
        }
        say(format!("verified: Alipay signed these {} parameters", notification.parameters().count()));
        Ok(Exit::Fine)
    }
}

/// A client that verifies, and downloads certificates if it can sign the call for one.
fn client(configuration: &Configuration) -> Result<Client, Error> {
    let settings = configuration.settings();
    let builder = settings.builder_without_private_key()?;
    match settings.private_key() {
        _ if !configuration.has_certificates() => builder.signer(NoKey),
        Ok(Some(key)) => builder.private_key(key),
        Ok(None) => builder.signer(NoKey),
        Err(error) => {
            say(format!("{}; so no new certificate of Alipay can be downloaded", chain(&error)));
            builder.signer(NoKey)
        }
    }
    .build()
}

/// Signs nothing: for a client that only verifies.
struct NoKey;

impl Signer for NoKey {
    fn sign<'a>(&'a self, _: SignType, _: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        Box::pin(async { Err(SigningError::new("there is no private key here")) })
    }
}
