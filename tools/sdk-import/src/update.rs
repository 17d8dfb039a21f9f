//! Brings a folder of descriptions up to a release.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use alipay_schema::{Api, Edit, Source, read_api, write_api, write_api_with_notes};

use crate::{
    Error, Facts, Progress, Shapes,
    draft::draft,
    facts::overlay,
    merge::{Releases, merged},
    report::{Update, What},
    v3::{described, stated},
};

/// What it takes to bring the descriptions below `folder` up to the release `now`.
///
/// APIs and parameters that a description lacks are added, and nothing that stands there is touched. With `before`, the
/// release that the descriptions were last brought up to, what it had and `now` has no longer is marked as deprecated.
/// What contradicts the release is reported and left as it is.
///
/// ```
/// use alipay_sdk_import::{ApiShape, Field, Kind, Progress, Shapes, update};
///
/// let response = [("trade_no".to_owned(), Field::of(Kind::Text))].into();
/// let api = ApiShape { response, ..ApiShape::default() };
/// let release = Shapes { apis: [("alipay.trade.pay".to_owned(), api)].into(), ..Shapes::default() };
/// let folder = tempfile::tempdir()?;
/// let update = update(&release, None, folder.path(), &Progress::new())?;
/// assert_eq!(update.changes[0].to_string(), "alipay.trade.pay: new API");
/// update.write()?;
/// assert!(folder.path().join("alipay/trade/pay.yaml").is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When a description cannot be read.
pub fn update(
    now: &Shapes,
    before: Option<&Shapes>,
    folder: &Path,
    progress: &Progress,
) -> Result<Update, Error> {
    let releases = Releases { now, before };
    let mut update = Update::default();
    let methods: BTreeSet<&String> = now.apis.keys().chain(now.v3.by_method.keys()).collect();
    progress.begin(folder, methods.len());
    for method in methods {
        progress.step();
        update.bring_up(path(folder, method)?, method, releases)?;
    }
    let gone = before
        .into_iter()
        .flat_map(|before| before.apis.keys())
        .filter(|method| !now.apis.contains_key(*method));
    for method in gone {
        update.retire(path(folder, method)?, method)?;
    }
    progress.end();
    update.changes.sort_by(|one, other| one.method.cmp(&other.method));
    Ok(update)
}

/// What it takes to add facts to those descriptions below `folder` that no one has touched since they were written by
/// an update. Those of people have all that they found worth saying.
///
/// # Errors
/// When a description cannot be read.
pub fn add_facts(facts: &Facts, folder: &Path, progress: &Progress) -> Result<Update, Error> {
    let mut update = Update::default();
    progress.begin(folder, facts.methods().len());
    for method in facts.methods() {
        progress.step();
        let path = path(folder, method)?;
        if !path.is_file() {
            continue;
        }
        let (source, mut api) = read(&path)?;
        if api.title.is_some() || write_api(&api) != source.text {
            continue;
        }
        let notes = overlay(&mut api, facts);
        let text = write_api_with_notes(&api, &notes);
        if text != source.text {
            update.add(method, What::Facts);
            update.put(path, Some(text))?;
        }
    }
    progress.end();
    Ok(update)
}

/// What it takes to have the descriptions of a release in a folder of the user's own, with the SDK's comments as their
/// texts. The catalogue takes none of them, and a description that is in the folder already is kept.
///
/// # Errors
/// When a description cannot be read, or `folder` lies within the catalogue.
pub fn with_text(now: &Shapes, catalogue: &Path, folder: &Path) -> Result<Update, Error> {
    let mut update = Update::default();
    let within = |folder: &Path| {
        folder
            .canonicalize()
            .is_ok_and(|folder| catalogue.canonicalize().is_ok_and(|own| folder.starts_with(own)))
    };
    if folder.ancestors().any(within) {
        return Err(Error::new(
            folder,
            "lies in the folder of the catalogue, which has no words of the SDKs",
        ));
    }
    for (method, shape) in &now.apis {
        let described = path(catalogue, method)?;
        let api = if described.is_file() { read(&described)?.1 } else { draft(method, shape, now) };
        let path = path(folder, method)?;
        if !path.exists() {
            update.add(method, What::NewApi);
            update.files.push((path, write_api(&crate::text::described(api, shape, now))));
        }
    }
    Ok(update)
}

impl Update {
    /// Brings one description up to the releases, or makes one.
    fn bring_up(&mut self, path: PathBuf, method: &str, releases: Releases<'_>) -> Result<(), Error> {
        let now = releases.now;
        let (shape, operation) = (now.apis.get(method), now.v3.by_method.get(method));
        let mut text = None;
        if path.is_file() {
            if let Some(shape) = shape {
                let (source, api) = read(&path)?;
                let (merged, changes) = merged(&source, &api, shape, releases);
                self.changes.extend(changes);
                text = merged;
            }
        } else {
            self.add(method, What::NewApi);
            let draft = match (shape, operation) {
                (Some(shape), _) => draft(method, shape, now),
                (None, Some(operation)) => described(method, operation, &now.v3),
                (None, None) => return Ok(()),
            };
            text = Some(write_api(&draft));
        }
        if let Some(operation) = operation {
            let (source, api) = match &text {
                Some(text) => parsed(&path, text.clone())?,
                None => read(&path)?,
            };
            let (stated, changes) = stated(&source, &api, operation, &now.v3);
            self.changes.extend(changes);
            text = stated.or(text);
        }
        self.put(path, text)
    }

    /// Keeps a changed description, once it is sure that it can be read.
    pub(crate) fn put(&mut self, path: PathBuf, text: Option<String>) -> Result<(), Error> {
        let Some(text) = text else { return Ok(()) };
        let source = Source::new(path.display().to_string(), text);
        if let Err(errors) = read_api(&source).usable(&source) {
            return Err(Error::new(path, format!("could not be changed:\n{errors}")));
        }
        self.files.push((path, source.text));
        Ok(())
    }

    fn retire(&mut self, path: PathBuf, method: &str) -> Result<(), Error> {
        if !path.is_file() {
            return Ok(());
        }
        let (source, _) = read(&path)?;
        let Some(mut edit) = Edit::of(&source) else { return Ok(()) };
        if edit.deprecate() {
            self.add(method, What::GoneApi);
            self.put(path, Some(edit.finish()))?;
        }
        Ok(())
    }
}

/// Where a folder keeps the description of `method`.
pub(crate) fn path(folder: &Path, method: &str) -> Result<PathBuf, Error> {
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    if method.split('.').all(is_word) {
        Ok(folder.join(method.replace('.', "/")).with_extension("yaml"))
    } else {
        Err(Error::new(folder, format!("`{method}` is not a valid name of a method")))
    }
}

pub(crate) fn read(path: &Path) -> Result<(Source, Api), Error> {
    parsed(path, fs::read_to_string(path).map_err(|error| Error::io(path, error))?)
}

fn parsed(path: &Path, text: String) -> Result<(Source, Api), Error> {
    let source = Source::new(path.display().to_string(), text);
    let api = read_api(&source).usable(&source).map_err(|errors| Error::new(path, errors))?;
    Ok((source, api))
}
