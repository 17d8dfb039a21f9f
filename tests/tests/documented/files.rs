//! The texts of sources, by their paths from the root of the workspace.

use std::collections::BTreeMap;
use std::fs;

use alipay_tests::sources::{root, rust_files};

use crate::CRATES;

pub(crate) struct Files(BTreeMap<String, String>);

impl Files {
    pub(crate) fn of_the_workspace() -> Self {
        let mut files = BTreeMap::new();
        for path in CRATES.iter().flat_map(|(_, folder)| rust_files(&root().join(folder)).unwrap()) {
            let from_root = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            files.insert(from_root, fs::read_to_string(path).unwrap());
        }
        Self(files)
    }

    /// The files of a folder, and those below.
    pub(crate) fn below(&self, folder: &str) -> impl Iterator<Item = (&str, &str)> {
        let start = format!("{folder}/");
        let all = self.0.iter().filter(move |(path, _)| path.starts_with(&start));
        all.map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The file of a module, which is called in one of two ways, with its path.
    pub(crate) fn module(&self, folder: &str, name: &str) -> (&str, &str) {
        let paths = [format!("{folder}/{name}.rs"), format!("{folder}/{name}/mod.rs")];
        let found = paths.iter().find_map(|path| self.0.get_key_value(path));
        let (path, text) = found.unwrap_or_else(|| panic!("none of {paths:?} is there"));
        (path.as_str(), text.as_str())
    }

    /// The text of any file, which the compiler would read.
    pub(crate) fn text(&self, path: &str) -> String {
        let read = || fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        self.0.get(path).cloned().unwrap_or_else(read)
    }
}

impl<const N: usize> From<[(String, String); N]> for Files {
    fn from(files: [(String, String); N]) -> Self {
        Self(files.into())
    }
}
