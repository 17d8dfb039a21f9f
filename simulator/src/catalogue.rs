//! The descriptions that the simulator answers by.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use alipay_schema::{Api, Source, read_api, suggest_method};

use crate::StartError;

/// The descriptions that were given, which are read again once they change, and the bundled ones, each of which is read
/// when its API is first called.
pub(crate) struct Catalogue {
    given: Vec<PathBuf>,
    state: Mutex<State>,
}

struct State {
    read: HashMap<String, Arc<Api>>,
    files: Files,
    /// Why what was given cannot be used since it changed.
    fault: Option<String>,
}

/// The files that were given, each with what changes when it does.
type Files = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

impl Catalogue {
    /// The bundled descriptions and, before them, those in these files and folders.
    pub(crate) fn with(given: &[PathBuf]) -> Result<Self, StartError> {
        let files = files(given)?;
        let state = State { read: read(&files)?, files, fault: None };
        Ok(Self { given: given.to_vec(), state: Mutex::new(state) })
    }

    /// The description of `method`; `None` if the catalogue has none that can be used.
    pub(crate) fn find(&self, method: &str) -> Option<Arc<Api>> {
        let mut state = self.state();
        if let Some(known) = state.read.get(method) {
            return Some(Arc::clone(known));
        }
        // Only what exists is kept: anyone can send names that do not.
        let api = Arc::new(read_bundled(method)?);
        state.read.insert(method.to_owned(), Arc::clone(&api));
        Some(api)
    }

    /// The method that was perhaps meant by one that no description has.
    pub(crate) fn meant(&self, method: &str) -> Option<String> {
        let state = self.state();
        let given = state.read.keys().map(String::as_str);
        let known = given.chain(alipay_specs::methods().map(|method| method as &str));
        suggest_method(method, known).map(str::to_owned)
    }

    /// The descriptions that were given, and those that were read so far.
    pub(crate) fn at_hand(&self) -> Vec<Arc<Api>> {
        self.state().read.values().cloned().collect()
    }

    /// Reads what was given again, if it changed.
    ///
    /// # Errors
    /// When it cannot be used as it is now, for as long as it is so.
    pub(crate) fn refresh(&self) -> Result<(), String> {
        if self.given.is_empty() {
            return Ok(());
        }
        let mut state = self.state();
        match files(&self.given) {
            Ok(files) if files == state.files => {}
            Ok(files) => {
                state.fault = match read(&files) {
                    Ok(read) => {
                        state.read = read;
                        None
                    }
                    Err(error) => Some(error.what().to_owned()),
                };
                state.files = files;
            }
            Err(error) => state.fault = Some(error.what().to_owned()),
        }
        state.fault.clone().map_or(Ok(()), Err)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The files that are given: these, and all descriptions below these folders.
fn files(given: &[PathBuf]) -> Result<Files, StartError> {
    let mut files = Files::new();
    let mut open = given.to_vec();
    while let Some(path) = open.pop() {
        let unreadable = |error| StartError::new(format!("{} cannot be read", path.display()), error);
        let about = fs::metadata(&path).map_err(unreadable)?;
        if !about.is_dir() {
            files.insert(path, (about.modified().ok(), about.len()));
            continue;
        }
        for entry in fs::read_dir(&path).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?.path();
            let is_description = entry.extension().is_some_and(|extension| extension == "yaml");
            open.extend((is_description || entry.is_dir()).then_some(entry));
        }
    }
    Ok(files)
}

fn read(files: &Files) -> Result<HashMap<String, Arc<Api>>, StartError> {
    let read = |path: &PathBuf| {
        let unreadable = |error| StartError::new(format!("{} cannot be read", path.display()), error);
        let text = fs::read_to_string(path).map_err(unreadable)?;
        let source = Source::new(path.display().to_string(), text);
        let api = read_api(&source).usable(&source).map_err(StartError::plain)?;
        Ok((api.method.value.clone(), Arc::new(api)))
    };
    files.keys().map(read).collect()
}

fn read_bundled(method: &str) -> Option<Api> {
    read_api(&Source::new(method, alipay_specs::text(method)?)).value
}
