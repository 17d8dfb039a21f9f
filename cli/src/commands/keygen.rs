//! `alipay keygen`: a fresh key of the app, in the forms that other tools want.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use alipay::PrivateKey;
use serde_json::{Map, Value};

use crate::exit::{Ended, Exit, Stop};
use crate::input::unwritable;
use crate::output::{Output, say};

/// Make the app's key: a private key as PKCS#8 and as PKCS#1, and its public key
///
/// Nothing is overwritten. Only you can read the private keys. The public key goes to the app's page in Alipay's console,
/// which then shows Alipay's own; save that one as alipay_public_key.pem.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay keygen keys")]
pub(crate) struct Keygen {
    /// The folder, which is made if need be
    dir: PathBuf,
    /// Print the paths as JSON
    #[arg(long)]
    json: bool,
}

const NAMES: [&str; 3] = ["app_private_key.pem", "app_private_key_pkcs1.pem", "app_public_key.pem"];

impl Keygen {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        fs::create_dir_all(&self.dir).map_err(|error| unwritable(&self.dir, &error))?;
        let paths = NAMES.map(|name| self.dir.join(name));
        if let Some(path) = paths.iter().find(|path| path.symlink_metadata().is_ok()) {
            return Err(Stop::refused(format!("{} is there already, and is left as it is", path.display())));
        }
        let key = PrivateKey::generate().map_err(Stop::refused)?;
        let (pkcs8, pkcs1) = (key.to_pkcs8_pem(), key.to_pkcs1_pem());
        let public = key.public_key().to_spki_pem();
        for (path, (text, secret)) in
            paths.iter().zip([(pkcs8.as_str(), true), (pkcs1.as_str(), true), (public.as_str(), false)])
        {
            write(path, text, secret).map_err(|error| unwritable(path, &error))?;
        }
        if self.json {
            let named = ["private_key_file", "private_key_pkcs1_file", "app_public_key_file"].into_iter();
            let paths = paths.iter().map(|path| Value::from(path.display().to_string()));
            output.json(&named.map(str::to_owned).zip(paths).collect::<Map<_, _>>())?;
        } else {
            for path in &paths {
                output.line(path.display())?;
            }
        }
        say("upload the public key to the app's page in Alipay's console, which then shows Alipay's own");
        Ok(Exit::Fine)
    }
}

/// A new file; a secret one is its owner's alone from its first moment on.
fn write(path: &Path, text: &str, secret: bool) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if secret {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    options.open(path)?.write_all(text.as_bytes())
}
