//! From what the attribute names to a file.

use std::path::{Path, PathBuf};

use syn::LitStr;

use crate::pattern;

/// Where an attribute stands, as far as paths are concerned.
pub(crate) struct Place {
    /// The root of the app's crate.
    pub(crate) root: PathBuf,
    /// The folder of the file that holds the attribute, where the compiler tells.
    pub(crate) folder: Option<PathBuf>,
}

impl Place {
    /// The place of the expansion that is running.
    pub(crate) fn of(literal: &LitStr) -> Result<Self, String> {
        let root = std::env::var_os("CARGO_MANIFEST_DIR").ok_or(
            "CARGO_MANIFEST_DIR is not set: build with cargo, or set it to the folder of the app's crate",
        )?;
        let file = proc_macro::is_available().then(|| literal.span().unwrap().local_file()).flatten();
        let folder = file.and_then(|file| file.parent().map(Path::to_path_buf));
        Ok(Self { root: PathBuf::from(root), folder })
    }

    /// The file that `name` means: a method name, `specs/x.yaml` from the crate's root, or `./x.yaml` beside the
    /// source file.
    pub(crate) fn locate(&self, name: &str) -> Result<PathBuf, String> {
        if is_file_name(name) { self.file(name) } else { self.method(name) }
    }

    /// The files that `name` means, a pattern perhaps; at least one.
    pub(crate) fn locate_all(&self, name: &str) -> Result<Vec<PathBuf>, String> {
        if is_file_name(name) || !pattern::is_pattern(name) {
            return self.locate(name).map(|path| vec![path]);
        }
        if let Some(fault) = pattern::fault(name) {
            return Err(fault);
        }
        let catalogue =
            alipay_specs::methods().map_err(|error| format!("the catalogue cannot be listed: {error}"))?;
        let own = alipay_specs::methods_in(&self.specs()).unwrap_or_default();
        let chosen = pattern::select(name, &own.into_iter().chain(catalogue).collect());
        if chosen.is_empty() {
            return Err(format!(
                "`{name}` stands for no API: neither {} nor the catalogue has one that fits",
                self.specs().display()
            ));
        }
        chosen.iter().map(|method| self.method(method)).collect()
    }

    /// The app's own descriptions.
    fn specs(&self) -> PathBuf {
        self.root.join("specs")
    }

    fn file(&self, name: &str) -> Result<PathBuf, String> {
        if Path::new(name).is_absolute() {
            return Err(format!(
                "`{name}` is an absolute path, which exists on this machine alone: write it from the crate's \
                 root (`specs/x.yaml`) or beside this file (`./x.yaml`)"
            ));
        }
        let beside = name.starts_with("./") || name.starts_with("../");
        let folder = match (beside, &self.folder) {
            (false, _) => self.root.clone(),
            (true, Some(folder)) => folder.clone(),
            (true, None) => {
                return Err(format!(
                    "the compiler does not tell where this file is, so `{name}` cannot be found: write it from \
                     the crate's root, as `specs/x.yaml`"
                ));
            }
        };
        let path = folder.join(name.strip_prefix("./").unwrap_or(name));
        let path = std::path::absolute(&path).unwrap_or(path);
        if path.is_file() { Ok(path) } else { Err(format!("there is no file {}", path.display())) }
    }

    fn method(&self, name: &str) -> Result<PathBuf, String> {
        let own = self.specs().join(name.replace('.', "/")).with_added_extension("yaml");
        if alipay_specs::path(name).is_some() && own.is_file() {
            return Ok(own);
        }
        alipay_specs::find(name).ok_or_else(|| {
            format!(
                "there is no description of `{name}`: neither {} nor the catalogue of this version of alipay \
                 has it{}",
                own.display(),
                similar(name)
            )
        })
    }
}

/// Whether `name` is a file's and not a method's.
pub(crate) fn is_file_name(name: &str) -> bool {
    let extension = Path::new(name).extension();
    name.contains('/') || extension.is_some_and(|extension| extension == "yaml" || extension == "yml")
}

fn similar(name: &str) -> String {
    let methods = alipay_specs::methods().unwrap_or_default();
    match alipay_schema::suggest(name, methods.iter().map(String::as_str)) {
        Some(method) => format!("; did you mean `{method}`?"),
        None => String::new(),
    }
}
