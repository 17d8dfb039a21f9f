//! From what the attribute names to a description.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use alipay_schema::suggest_method;
use alipay_specs::{is_pattern, pattern_fault, pattern_fits};
use syn::LitStr;

/// Where an attribute stands, as far as paths are concerned.
pub(crate) struct Place {
    /// The root of the app's crate.
    pub(crate) root: PathBuf,
    /// The folder of the file that holds the attribute, where the compiler tells.
    pub(crate) folder: Option<PathBuf>,
}

/// Where a description stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// In a file that the attribute names.
    File(PathBuf),
    /// In the app's own file for this method.
    Own { path: PathBuf, method: String },
    /// In the catalogue, under this method.
    Bundled { method: String, text: &'static str },
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

    /// The description that `name` means: a method name, `specs/x.yaml` from the crate's root, or `./x.yaml` next to the
    /// source file.
    pub(crate) fn locate(&self, name: &str) -> Result<Target, String> {
        if is_file_name(name) { self.file(name).map(Target::File) } else { self.method(name) }
    }

    /// The descriptions that `name` means, a pattern perhaps; at least one.
    pub(crate) fn locate_all(&self, name: &str) -> Result<Vec<Target>, String> {
        if is_file_name(name) || !is_pattern(name) {
            return self.locate(name).map(|target| vec![target]);
        }
        if let Some(fault) = pattern_fault(name) {
            return Err(fault);
        }
        let mut chosen = self.methods()?;
        chosen.retain(|method| pattern_fits(name, method));
        if chosen.is_empty() {
            return Err(format!(
                "`{name}` stands for no API: neither `specs/` of this crate nor the catalogue has one that fits"
            ));
        }
        chosen.iter().map(|method| self.method(method)).collect()
    }

    /// All methods that can be named.
    fn methods(&self) -> Result<BTreeSet<String>, String> {
        let own = match alipay_specs::methods_in(&self.specs()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(format!("`specs/` of this crate cannot be listed: {error}")),
            Ok(methods) => methods,
        };
        Ok(own.into_iter().chain(alipay_specs::methods().map(str::to_owned)).collect())
    }

    /// The app's own descriptions.
    fn specs(&self) -> PathBuf {
        self.root.join("specs")
    }

    fn file(&self, name: &str) -> Result<PathBuf, String> {
        if Path::new(name).is_absolute() {
            return Err(format!(
                "`{name}` is an absolute path, which exists on this machine alone: write it from the crate's \
                 root (`specs/x.yaml`) or next to this file (`./x.yaml`)"
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
        let whence = if beside { "next to this one" } else { "below the crate's root" };
        if path.is_file() { Ok(path) } else { Err(format!("there is no file `{name}` {whence}")) }
    }

    fn method(&self, name: &str) -> Result<Target, String> {
        let below = alipay_specs::path(name);
        let own = below.as_ref().map(|below| self.specs().join(below)).filter(|own| own.is_file());
        let method = name.to_owned();
        if let Some(path) = own {
            return Ok(Target::Own { path, method });
        }
        if let Some(text) = alipay_specs::text(name) {
            return Ok(Target::Bundled { method, text });
        }
        let methods = self.methods()?;
        let guess = match suggest_method(name, methods.iter().map(String::as_str)) {
            Some(method) => format!("; did you mean `{method}`?"),
            None => String::new(),
        };
        Err(match below {
            None => format!(
                "`{name}` is neither the name of a method (`alipay.trade.pay`) nor a file (`./partner.yaml`){guess}"
            ),
            Some(below) => format!(
                "there is no description of `{name}`: neither `specs/{}` of this crate nor the catalogue of this \
                 version of alipay has it{guess}",
                below.display()
            ),
        })
    }
}

/// Whether `name` is a file's and not a method's.
fn is_file_name(name: &str) -> bool {
    let extension = Path::new(name).extension();
    name.contains('/') || extension.is_some_and(|extension| extension == "yaml" || extension == "yml")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An app whose own descriptions are some of the catalogue's; its folder vanishes with the first value.
    fn app() -> (tempfile::TempDir, Place) {
        let app = tempfile::tempdir().unwrap();
        let specs = app.path().join("specs");
        for method in alipay_specs::methods().filter(|method| method.starts_with("alipay.user.certify.open."))
        {
            let path = specs.join(alipay_specs::path(method).unwrap());
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, alipay_specs::text(method).unwrap()).unwrap();
        }
        std::fs::write(specs.join("common.yaml"), alipay_specs::common()).unwrap();
        let place = Place { root: app.path().to_owned(), folder: Some(specs.join("alipay/user/certify")) };
        (app, place)
    }

    #[test]
    fn an_apps_own_description_comes_before_the_catalogues() {
        let name = "alipay.user.certify.open.certify";
        let (_app, place) = app();
        let Target::Own { path, method } = place.locate(name).unwrap() else { panic!("it is there") };
        assert_eq!((path.is_file(), method.as_str()), (true, name));
        let elsewhere = Place { root: PathBuf::from("/nowhere"), folder: None };
        let Target::Bundled { method, text } = elsewhere.locate(name).unwrap() else {
            panic!("nothing is there")
        };
        assert_eq!((method.as_str(), Some(text)), (name, alipay_specs::text(name)));
    }

    #[test]
    fn files_are_found_from_the_root_and_beside_the_source_file() {
        let (_app, place) = app();
        for name in ["specs/common.yaml", "./open/certify.yaml", "../../../common.yaml"] {
            let target = place.locate(name).unwrap();
            assert!(matches!(&target, Target::File(path) if path.is_absolute()), "{target:?}");
        }
    }

    #[test]
    fn a_file_beside_a_source_file_that_the_compiler_does_not_tell_is_explained() {
        let (_app, place) = app();
        let refused = Place { folder: None, ..place }.locate("./x.yaml").unwrap_err();
        assert!(refused.contains("write it from the crate's root"), "{refused}");
    }

    #[test]
    fn no_method_leads_out_of_the_folder_of_descriptions() {
        let (_app, place) = app();
        for name in ["", "alipay..pay", "alipay.支付", "Alipay.User.Certify.Open.Certify"] {
            let refused = place.locate(name).unwrap_err();
            assert!(refused.starts_with(&format!("`{name}` is neither the name of a method")), "{refused}");
        }
    }

    #[test]
    fn a_pattern_stands_for_the_apps_own_descriptions_and_the_catalogues_once_each() {
        let (_app, place) = app();
        let targets = place.locate_all("alipay.user.certify.open.*").unwrap();
        let own = |target: &Target| matches!(target, Target::Own { .. });
        assert_eq!((targets.len(), targets.iter().all(own)), (3, true), "{targets:?}");
        let elsewhere = Place { root: PathBuf::from("/nowhere"), folder: None };
        let targets = elsewhere.locate_all("alipay.user.certify.open.*").unwrap();
        assert_eq!((targets.len(), targets.iter().any(own)), (3, false), "{targets:?}");
    }
}
