//! The descriptions that the simulator answers by.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use alipay_schema::{Api, Source, read_api};

/// The bundled descriptions; each is read when its API is first called.
#[derive(Default)]
pub(crate) struct Catalogue {
    read: Mutex<HashMap<String, Arc<Api>>>,
}

impl Catalogue {
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
}

fn read_bundled(method: &str) -> Option<Api> {
    let path = alipay_specs::find(method)?;
    let text = std::fs::read_to_string(&path).ok()?;
    read_api(&Source::new(path.display().to_string(), text)).value
}
