//! States the outcomes of the table in a folder of descriptions.

use std::{
    fs,
    path::{Path, PathBuf},
};

use alipay_schema::{Edit, ErrorRow};

use super::{Judged, Outcomes};
use crate::{
    Error, Progress,
    report::{Update, What},
    update::read,
};

/// What it takes to have every description below `folder` state the outcomes that `table` has of its error codes.
///
/// A row that says something else than the table, or whose words cast doubt on a refusal, is reported and left to people.
///
/// # Errors
/// When a description cannot be read.
pub fn state_outcomes(table: &Outcomes, folder: &Path, progress: &Progress) -> Result<Update, Error> {
    let mut update = Update::default();
    let mut files = Vec::new();
    for (path, is_folder) in entries(folder)? {
        // What all APIs share stands in the folder itself, and is written by people.
        if is_folder {
            descriptions(&path, &mut files)?;
        }
    }
    progress.begin(folder, files.len());
    for path in files {
        progress.step();
        let (source, api) = read(&path)?;
        let method = api.method.as_str();
        let mut edit = Edit::of(&source);
        let mut is_edited = false;
        for row in api.errors.iter().flatten() {
            let code = row.code.as_str();
            let mut leave = |text| {
                let line = row.code.span.line;
                update.add(method, What::Contradiction { file: path.clone(), line, text });
            };
            match (table.judge(method, row), row.outcome) {
                (Judged::Unsure(word), _) => {
                    leave(format!("`{code}` is said to be rejected, and its row says `{word}`"));
                }
                (Judged::Stated(expected), stated) if expected == stated => {}
                (Judged::Stated(Some(outcome)), None) => {
                    let stated = ErrorRow { outcome: Some(outcome), ..row.clone() };
                    if edit.as_mut().is_some_and(|edit| edit.refine_error(&stated)) {
                        is_edited = true;
                        update.add(method, What::Outcome { code: code.to_owned(), outcome });
                    } else {
                        leave(format!("`{code}` takes no outcome in the way that its row is written"));
                    }
                }
                (Judged::Stated(_), _) => leave(format!("`{code}` has another outcome than in the table")),
            }
        }
        let text = edit.filter(|_| is_edited).map(Edit::finish);
        update.put(path, text)?;
    }
    progress.end();
    Ok(update)
}

fn descriptions(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Error> {
    for (path, is_folder) in entries(folder)? {
        if is_folder {
            descriptions(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            files.push(path);
        }
    }
    Ok(())
}

/// What stands in a folder, and whether it is a folder, by name.
fn entries(folder: &Path) -> Result<Vec<(PathBuf, bool)>, Error> {
    let failed = |error| Error::io(folder, error);
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let is_folder = path.is_dir();
        entries.push((path, is_folder));
    }
    entries.sort();
    Ok(entries)
}
