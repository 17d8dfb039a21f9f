//! Titles and meanings that people wrote for many APIs at once, in a file with one JSON document a line.

use std::{collections::BTreeMap, fs, path::Path};

use alipay_schema::{Edit, Words};
use serde::Deserialize;

use crate::{
    Error, Progress,
    report::{Update, What},
    rows::rows,
    update::{path, read},
};

/// The title of an API, or the meaning of a row, in English and in Chinese.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    method: String,
    title: Option<String>,
    title_zh: Option<String>,
    /// Where the row stands: `request`, `form`, `response`, or a structure as in `types.GoodsDetail`.
    part: Option<String>,
    name: Option<String>,
    description: Option<String>,
    description_zh: Option<String>,
}

/// What it takes to have the descriptions below `folder` say the words in `file`. What a description says already stays,
/// and a row that it does not have is reported.
///
/// # Errors
/// When the file or a description cannot be read, or a line of the file is not such a document.
pub fn add_words(file: &Path, folder: &Path, progress: &Progress) -> Result<Update, Error> {
    let text = fs::read_to_string(file).map_err(|error| Error::io(file, error))?;
    let mut by_method = BTreeMap::<String, Vec<Entry>>::new();
    for (index, line) in text.lines().enumerate() {
        let entry: Entry = serde_json::from_str(line)
            .map_err(|error| Error::new(file, format!("line {}: {error}", index + 1)))?;
        by_method.entry(entry.method.clone()).or_default().push(entry);
    }
    let mut update = Update::default();
    progress.begin(folder, by_method.len());
    for (method, entries) in by_method {
        progress.step();
        let description = path(folder, &method)?;
        let (source, api) = read(&description)?;
        let Some(mut edit) = Edit::of(&source) else {
            return Err(Error::new(&description, "its layout takes no additions".to_owned()));
        };
        let mut said = 0;
        for entry in &entries {
            if let (Some(part), Some(name)) = (&entry.part, &entry.name)
                && !rows(&api, part).iter().any(|row| *row.name == *name)
            {
                let text = format!("words are there of `{part}.{name}`, and no such row");
                update.add(&method, What::Contradiction { file: description.clone(), line: 1, text });
            }
            said += entry.say(&mut edit);
        }
        let text = (said > 0).then(|| edit.finish());
        if text.is_some() {
            update.add(&method, What::Words { count: said });
        }
        update.put(description, text)?;
    }
    progress.end();
    Ok(update)
}

impl Entry {
    /// How many words of this entry the description did not have.
    fn say(&self, edit: &mut Edit<'_>) -> usize {
        let title = [self.title.as_deref().map(Words::English), self.title_zh.as_deref().map(Words::Chinese)];
        let mut said = title.into_iter().flatten().filter(|words| edit.entitle(*words)).count();
        if let (Some(part), Some(name)) = (&self.part, &self.name) {
            let meaning = [
                self.description.as_deref().map(Words::English),
                self.description_zh.as_deref().map(Words::Chinese),
            ];
            said +=
                meaning.into_iter().flatten().filter(|words| edit.describe_row(part, name, *words)).count();
        }
        said
    }
}
