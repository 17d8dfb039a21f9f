//! The releases that the descriptions were last brought up to, each with its checksum.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::Error;

/// One release in its registry.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    /// The SDK, as descriptions call it among their sources.
    pub sdk: String,
    /// Its version.
    pub version: String,
    /// Where its registry has it.
    pub url: String,
    /// The checksum of the file, in hexadecimal digits.
    pub sha256: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pins {
    release: Vec<Pin>,
}

/// The pinned releases, the newest last.
///
/// ```
/// let pins = alipay_sdk_import::pins()?;
/// assert!(pins.iter().any(|pin| pin.sdk == "Java SDK" && pin.url.ends_with("-sources.jar")));
/// # Ok::<(), alipay_sdk_import::Error>(())
/// ```
///
/// # Errors
/// When the file of pins is not what it should be.
pub fn pins() -> Result<Vec<Pin>, Error> {
    let pins = toml::from_str::<Pins>(include_str!("../releases.toml"));
    pins.map(|pins| pins.release).map_err(|error| Error::new("releases.toml", error))
}

impl Pin {
    /// The release's file in `folder`, downloaded with curl unless it is there already.
    ///
    /// # Errors
    /// When it cannot be downloaded, or its checksum is another one.
    pub fn fetch(&self, folder: &Path) -> Result<PathBuf, Error> {
        let path = folder.join(self.url.rsplit('/').next().unwrap_or_default());
        if !path.is_file() {
            let new = path.with_extension("part");
            fs::create_dir_all(folder).map_err(|error| Error::io(folder, error))?;
            self.download(&new)?;
            self.verify(&new)?;
            fs::rename(&new, &path).map_err(|error| Error::io(&path, error))?;
        }
        self.verify(&path)?;
        Ok(path)
    }

    fn download(&self, path: &Path) -> Result<(), Error> {
        let curl = Command::new("curl")
            .args(["--proto", "=https", "--fail", "--silent", "--show-error", "--location", "--retry", "3"])
            .arg("--output")
            .arg(path)
            .arg(&self.url)
            .status();
        match curl {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Error::new(&self.url, format!("curl: {status}"))),
            Err(error) => Err(Error::new("curl", error)),
        }
    }

    /// Whether the file at `path` is the release.
    ///
    /// # Errors
    /// When it cannot be read, or its checksum is another one.
    pub fn verify(&self, path: &Path) -> Result<(), Error> {
        let bytes = fs::read(path).map_err(|error| Error::io(path, error))?;
        let digest = format!("{:x}", Sha256::digest(&bytes));
        if digest == self.sha256 {
            return Ok(());
        }
        Err(Error::new(path, format!("not {} {}: its checksum is {digest}", self.sdk, self.version)))
    }
}
