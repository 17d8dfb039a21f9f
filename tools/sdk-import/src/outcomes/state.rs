//! States the outcomes of the table in a folder of descriptions.

use std::path::Path;

use alipay_schema::{Edit, ErrorRow};

use super::{Judged, Outcomes};
use crate::{
    Error, Progress,
    folder::descriptions,
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
    let files = descriptions(folder)?;
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
