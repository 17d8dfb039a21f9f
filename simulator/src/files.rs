//! What an app needs to talk to this simulator, as files.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use crate::Simulator;

impl Simulator {
    /// Writes what an app of another process needs into `folder`, which is made if need be: `app_private_key.pem`
    /// (PKCS#8), `app_private_key_pkcs1.pem`, `app_public_key.pem`, `alipay_public_key.pem`, in certificate mode the three
    /// certificate files, `content_key.txt` where the app has a content key, and an `alipay.toml` that names them and this
    /// gateway.
    ///
    /// Only the owner can read the private keys and the content key. What a simulator wrote before is written over, and nothing else is.
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay_simulator::Simulator;
    ///
    /// let folder = std::env::temp_dir().join(format!("alipay-simulator-{}", std::process::id()));
    /// let simulator = Simulator::start().await?;
    /// simulator.write_files(&folder)?;
    /// let settings = std::fs::read_to_string(folder.join("alipay.toml"))?;
    /// assert!(settings.contains(simulator.url()));
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// When the folder cannot be made or a file cannot be written, or when it holds such a file that no simulator wrote.
    pub fn write_files(&self, folder: impl AsRef<Path>) -> io::Result<()> {
        let folder = folder.as_ref();
        fs::create_dir_all(folder)?;
        spare_others(folder)?;
        let key = self.app_private_key();
        write_secret(&folder.join("app_private_key.pem"), &key.to_pkcs8_pem())?;
        write_secret(&folder.join("app_private_key_pkcs1.pem"), &key.to_pkcs1_pem())?;
        fs::write(folder.join("app_public_key.pem"), key.public_key().to_spki_pem())?;
        fs::write(folder.join("alipay_public_key.pem"), self.alipay_public_key())?;
        let mut settings = vec![
            ("app_id", self.app_id().to_owned()),
            ("gateway", self.url().to_owned()),
            ("private_key_file", "app_private_key.pem".to_owned()),
        ];
        if let Some(authority) = self.authority() {
            let files = [
                ("app_cert_file", "app_certificate.pem", authority.app_certificate().to_owned()),
                ("cert_file", "alipay_certificate.pem", authority.alipay_certificate()),
                ("root_cert_file", "root_certificates.pem", authority.root_certificates().to_owned()),
            ];
            for (setting, name, content) in files {
                fs::write(folder.join(name), content)?;
                settings.push((setting, name.to_owned()));
            }
        } else {
            settings.push(("public_key_file", "alipay_public_key.pem".to_owned()));
        }
        if let Some(key) = self.encryption_key() {
            write_secret(&folder.join("content_key.txt"), &key.to_base64())?;
            settings.push(("aes_key_file", "content_key.txt".to_owned()));
        }
        // Rust writes a text as TOML reads it: none of these holds more than an address or a name.
        let lines = settings.iter().map(|(name, value)| format!("{name} = {value:?}\n"));
        fs::write(folder.join(SETTINGS), format!("{MARK}\n{}", lines.collect::<String>()))
    }
}

const SETTINGS: &str = "alipay.toml";
/// The first line of settings that a simulator wrote: the keys next to them are its own.
const MARK: &str =
    "# A simulator wrote this file and the keys next to it, and writes them anew when it starts.";
/// All that is written, but for the settings.
const FILES: [&str; 8] = [
    "app_private_key.pem",
    "app_private_key_pkcs1.pem",
    "app_public_key.pem",
    "alipay_public_key.pem",
    "app_certificate.pem",
    "alipay_certificate.pem",
    "root_certificates.pem",
    "content_key.txt",
];

/// Refuses a folder that holds keys or settings of somebody else.
fn spare_others(folder: &Path) -> io::Result<()> {
    let settings = folder.join(SETTINGS);
    let found = if settings.try_exists()? {
        let is_ours = fs::read_to_string(&settings).is_ok_and(|text| text.lines().next() == Some(MARK));
        (!is_ours).then_some(settings)
    } else {
        FILES.iter().map(|name| folder.join(name)).find(|path| path.symlink_metadata().is_ok())
    };
    match found {
        Some(path) => Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            format!("{} is there already and no simulator wrote it: name another folder", path.display()),
        )),
        None => Ok(()),
    }
}

/// A file that nobody but its owner can read, from its first moment on.
fn write_secret(path: &Path, text: &str) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("alipay-files-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[tokio::test]
    async fn keys_and_settings_of_others_are_spared() {
        let simulator = Simulator::start().await.unwrap();
        for name in ["app_private_key.pem", "alipay.toml"] {
            let folder = folder(name);
            fs::write(folder.join(name), "mine").unwrap();
            let refused = simulator.write_files(&folder).unwrap_err();
            assert!(refused.to_string().contains(name), "{refused}");
            assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), "mine");
            assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
            fs::remove_dir_all(folder).unwrap();
        }
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn private_keys_are_their_owners_alone_also_where_others_lay_before() {
        use std::os::unix::fs::PermissionsExt;

        let folder = folder("modes");
        Simulator::start().await.unwrap().write_files(&folder).unwrap();
        for name in ["app_private_key.pem", "app_private_key_pkcs1.pem"] {
            fs::set_permissions(folder.join(name), fs::Permissions::from_mode(0o644)).unwrap();
        }
        let content_key = alipay::EncryptionKey::generate().unwrap();
        let builder = Simulator::builder().certificates().encryption_key(&content_key);
        let simulator = builder.start().await.unwrap();
        simulator.write_files(&folder).unwrap();
        for name in ["app_private_key.pem", "app_private_key_pkcs1.pem", "content_key.txt"] {
            let mode = fs::metadata(folder.join(name)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{name}");
        }
        let read = fs::read_to_string(folder.join("app_private_key.pem")).unwrap();
        assert_eq!(
            alipay::PrivateKey::parse(&read).unwrap().public_key(),
            simulator.app_private_key().public_key()
        );
        let settings = fs::read_to_string(folder.join("alipay.toml")).unwrap();
        assert!(settings.contains("root_cert_file = \"root_certificates.pem\""), "{settings}");
        assert!(settings.contains("aes_key_file = \"content_key.txt\""), "{settings}");
        assert_eq!(fs::read_to_string(folder.join("content_key.txt")).unwrap(), *content_key.to_base64());
        fs::remove_dir_all(folder).unwrap();
    }
}
