//! Titles, meanings and examples that people wrote for many APIs at once, in a file with one JSON document a line.

mod entry;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use alipay_schema::{Api, Edit, ErrorRow, Words};

use crate::{
    Error, Progress,
    report::{Update, What},
    rows::rows,
    update::{path, read},
};
use entry::Entry;

/// What it takes to have the descriptions below `folder` say what stands in `file`: titles of APIs, meanings and
/// examples of rows, error codes and their meanings. What a description says already stays, a row that it does not have is
/// reported, as is an example that breaks a limit of its row, and an error code that it does not have is added.
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
            return Err(Error::new(&description, "its layout takes no additions"));
        };
        let mut after = api.clone();
        let mut count = 0;
        for entry in &entries {
            let (said, fault) = entry.say(&mut after);
            count += said;
            if let Some(text) = fault {
                let line = line(entry, &api, &edit);
                update.add(&method, What::Contradiction { file: description.clone(), line, text });
            }
        }
        if count > 0 {
            update.add(&method, What::Words { count });
            let parts = entries.iter().filter_map(|entry| entry.part.as_deref()).collect();
            carry_over(&api, &after, parts, &mut edit);
            update.put(description, Some(edit.finish()))?;
        }
    }
    progress.end();
    Ok(update)
}

/// Where a row stands, or would stand.
fn line(entry: &Entry, api: &Api, edit: &Edit<'_>) -> usize {
    let part = entry.part.as_deref().unwrap_or_default();
    let row = rows(api, part).iter().find(|row| entry.name.as_ref() == Some(&row.name.value));
    row.map(|row| row.name.span.line).or(edit.line_of(part)).unwrap_or(api.method.span.line)
}

/// Has the text say what `after` says beyond `before`, in its title, its error codes and the rows of `parts`.
fn carry_over(before: &Api, after: &Api, parts: BTreeSet<&str>, edit: &mut Edit<'_>) {
    for words in [after.title.as_deref().map(Words::English), after.title_zh.as_deref().map(Words::Chinese)] {
        words.map(|words| edit.entitle(words));
    }
    for part in parts {
        for (row, _) in rows(after, part).iter().zip(rows(before, part)).filter(|(one, other)| one != other) {
            edit.refine_row(part, row);
        }
    }
    let known = before.errors.as_deref().unwrap_or_default();
    let is_known = |row: &&ErrorRow| known.iter().any(|other| *other.code == *row.code);
    let (old, new): (Vec<_>, Vec<_>) = after.errors.iter().flatten().partition(is_known);
    for row in old.into_iter().filter(|row| !known.contains(row)) {
        edit.refine_error(row);
    }
    if !new.is_empty() {
        edit.add_errors(&new.into_iter().cloned().collect::<Vec<_>>());
    }
}
