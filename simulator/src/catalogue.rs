//! The descriptions that the simulator answers by.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use alipay_schema::{Api, Source, read_api, suggest_method};

use crate::StartError;

/// The descriptions that were given, and the bundled ones, each of which is read when its API is first called.
pub(crate) struct Catalogue {
    read: Mutex<HashMap<String, Arc<Api>>>,
}

impl Catalogue {
    /// The bundled descriptions and, before them, those in these files and folders.
    pub(crate) fn with(given: &[PathBuf]) -> Result<Self, StartError> {
        let mut read = HashMap::new();
        let mut open = given.to_vec();
        while let Some(path) = open.pop() {
            let unreadable = |error| StartError::new(format!("{} cannot be read", path.display()), error);
            if path.is_dir() {
                for entry in fs::read_dir(&path).map_err(unreadable)? {
                    let entry = entry.map_err(unreadable)?.path();
                    let is_description = entry.extension().is_some_and(|extension| extension == "yaml");
                    open.extend((is_description || entry.is_dir()).then_some(entry));
                }
                continue;
            }
            let source =
                Source::new(path.display().to_string(), fs::read_to_string(&path).map_err(unreadable)?);
            let api = read_api(&source).usable(&source).map_err(StartError::plain)?;
            read.insert(api.method.value.clone(), Arc::new(api));
        }
        Ok(Self { read: Mutex::new(read) })
    }

    /// The description of `method`; nothing when the catalogue has none that can be used.
    pub(crate) fn find(&self, method: &str) -> Option<Arc<Api>> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = read.get(method) {
            return Some(Arc::clone(known));
        }
        // Only what exists is kept: anyone can send names that do not.
        let api = Arc::new(read_bundled(method)?);
        read.insert(method.to_owned(), Arc::clone(&api));
        Some(api)
    }

    /// The same for a method that somebody wrote down.
    pub(crate) fn named(&self, method: &str) -> Result<Arc<Api>, StartError> {
        self.find(method).filter(|api| !api.call.notification).ok_or_else(|| {
            let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
            let given = read.keys().map(String::as_str);
            let known = given.chain(alipay_specs::methods().map(|method| method as &str));
            let meant = suggest_method(method, known).map(|name| format!(": did you mean `{name}`?"));
            StartError::plain(format!("there is no API `{method}`{}", meant.unwrap_or_default()))
        })
    }
}

fn read_bundled(method: &str) -> Option<Api> {
    read_api(&Source::new(method, alipay_specs::text(method)?)).value
}
