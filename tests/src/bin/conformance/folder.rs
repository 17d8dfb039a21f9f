//! A folder of vectors.

use std::fs;
use std::path::{Path, PathBuf};

use alipay::{Certificates, PrivateKey, PublicKey};

use serde_json::Value;

use crate::fault::{Checked, Fault};

pub(crate) struct Folder {
    path: PathBuf,
    keys: Value,
    encryption: Value,
}

/// The files of an app in certificate mode.
pub(crate) struct Mode {
    pub(crate) app: Vec<u8>,
    pub(crate) alipay: Vec<u8>,
    pub(crate) root: Vec<u8>,
}

impl Folder {
    pub(crate) fn open(path: PathBuf) -> Checked<Self> {
        let mut folder = Self { path, keys: Value::Null, encryption: Value::Null };
        folder.keys = folder.json("keys/rsa_keys.json")?;
        folder.encryption = folder.json("07_content_encryption.json")?;
        Ok(folder)
    }

    pub(crate) fn bytes(&self, file: &str) -> Checked<Vec<u8>> {
        fs::read(self.path.join(file)).map_err(|error| Fault(format!("{file} cannot be read: {error}")))
    }

    pub(crate) fn json(&self, file: &str) -> Checked<Value> {
        serde_json::from_slice(&self.bytes(file)?)
            .map_err(|error| Fault(format!("{file} is not JSON: {error}")))
    }

    /// The JSON files at the top.
    pub(crate) fn files(&self) -> Checked<Vec<String>> {
        let mut names: Vec<String> = list(&self.path)?
            .iter()
            .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
            .collect();
        names.retain(|name| Path::new(name).extension().is_some_and(|extension| extension == "json"));
        Ok(names)
    }

    /// Every file below `certs`, by its path in the folder.
    pub(crate) fn certificate_files(&self) -> Checked<Vec<String>> {
        let (mut found, mut folders) = (Vec::new(), vec![self.path.join("certs")]);
        while let Some(folder) = folders.pop() {
            for path in list(&folder)? {
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let inside = path.strip_prefix(&self.path)?;
                    found.push(inside.to_string_lossy().replace('\\', "/"));
                }
            }
        }
        found.sort();
        Ok(found)
    }

    pub(crate) fn certificates(&self, file: &str) -> Checked<Certificates> {
        Certificates::parse(self.bytes(file)?).map_err(|error| Fault(format!("{file}: {error}")))
    }

    /// The three files of an app in certificate mode by the numbers that it sends; Alipay's is the one next to the app's.
    pub(crate) fn certificate_mode(&self, app_cert_sn: &str, root_cert_sn: &str) -> Checked<Mode> {
        let files = self.certificate_files()?;
        let find = |what: &str, is: &dyn Fn(&str) -> bool| {
            let file =
                files.iter().find(|file| is(file)).ok_or_else(|| format!("there is no file of {what}"))?;
            Ok::<_, Fault>((file.clone(), self.bytes(file)?))
        };
        let sn = |file: &str| self.certificates(file).ok()?.sn().ok();
        let root_sn = |file: &str| self.certificates(file).ok()?.root_sn().ok();
        let (path, app) = find("the app", &|file| sn(file).as_deref() == Some(app_cert_sn))?;
        let beside = |file: &str| Path::new(file).parent() == Path::new(&path).parent();
        let (_, alipay) = find("Alipay", &|file| beside(file) && file.contains("alipayCertPublicKey"))?;
        let (_, root) = find("the roots", &|file| root_sn(file).as_deref() == Some(root_cert_sn))?;
        Ok(Mode { app, alipay, root })
    }

    pub(crate) fn private_key(&self, name: &str) -> Checked<Option<PrivateKey>> {
        let text = self.keys[name]["private_base64"].as_str();
        text.map(PrivateKey::parse).transpose().map_err(|error| Fault(format!("key {name}: {error}")))
    }

    pub(crate) fn public_key(&self, name: &str) -> Checked<PublicKey> {
        let text = self.keys[name]["public_spki_base64"].as_str();
        let text = text.ok_or_else(|| format!("there is no key {name}"))?;
        PublicKey::parse(text).map_err(|error| Fault(format!("key {name}: {error}")))
    }

    /// The clear text and the key of a cipher text.
    pub(crate) fn behind(&self, cipher: &str) -> Checked<(String, String)> {
        let cases = self.encryption["cases"].as_array().map(Vec::as_slice).unwrap_or_default();
        let case = cases.iter().find(|case| case["cipher"] == cipher);
        let member = |name: &str| Some(case?[name].as_str()?.to_owned());
        member("plain").zip(member("key")).ok_or_else(|| "nobody tells what its cipher text says".into())
    }
}

fn list(folder: &Path) -> Checked<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}
