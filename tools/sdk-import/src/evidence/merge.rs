//! Adds what the evidence is good for to a folder of descriptions.

use std::{collections::BTreeSet, path::Path};

use alipay_schema::{Api, Edit, Source};

use super::{
    Evidence,
    claims::said,
    doubt::is_shared,
    groups::groups,
    record::Record,
    refine::refined,
    tally::{Fact, Tally},
};
use crate::{
    Error, Progress,
    report::{Update, What},
    rows::{rows, rows_mut},
    update::{path, read},
};

/// How the comment begins that this tool writes.
const DISPUTE: &str = "# Sources disagree: ";

/// What it takes to add evidence to descriptions, and the counts.
#[derive(Debug, Default)]
pub struct Merged {
    /// The files that change, and what contradicts a description.
    pub update: Update,
    /// What was taken, by the quality of its source, and what was left.
    pub tally: Tally,
}

/// What it takes to add to the descriptions below `folder` what the evidence states of parameters of requests.
///
/// A row's flag and its lengths are added where it has none. Everything that a description says already stays byte for
/// byte, and so does a row below a comment; what contradicts a row is reported. A second time there is nothing to add.
///
/// ```
/// use alipay_sdk_import::{Evidence, Progress, add_evidence};
///
/// let folder = tempfile::tempdir()?;
/// std::fs::create_dir(folder.path().join("demo"))?;
/// let file = folder.path().join("demo/pay.yaml");
/// std::fs::write(&file, "method: demo.pay\nrequest:\n  subject: { type: string }\n")?;
/// let records = folder.path().join("records.jsonl");
/// let row = r#"{ "name": "subject", "required": "must", "max_length": 256 }"#;
/// let record = format!(r#"{{ "method": "demo.pay", "origin": "doc page", "quality": "B", "params": [{row}] }}"#);
/// std::fs::write(&records, record.replace('\n', " "))?;
/// let merged = add_evidence(&Evidence::read([&records])?, folder.path(), &Progress::new())?;
/// merged.update.write()?;
/// let text = std::fs::read_to_string(file)?;
/// assert!(text.contains("subject: { type: string, required: true, max_length: 256 }"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When a description cannot be read.
pub fn add_evidence(evidence: &Evidence, folder: &Path, progress: &Progress) -> Result<Merged, Error> {
    let mut merged = Merged::default();
    progress.begin(folder, evidence.records.len());
    for (method, records) in &evidence.records {
        progress.step();
        let path = path(folder, method)?;
        if path.is_file() {
            let (source, api) = read(&path)?;
            let text = merged.api(&source, &api, records);
            if text.is_some() {
                merged.update.add(method, What::Facts);
            }
            merged.update.put(path, text)?;
        } else {
            merged.tally.leave("a record of an API without a description");
        }
    }
    progress.end();
    Ok(merged)
}

impl Merged {
    /// The text of a description with what `records` add to it.
    fn api(&mut self, source: &Source, api: &Api, records: &[Record]) -> Option<String> {
        let mut edit = Edit::of(source)?;
        let mut kinds = BTreeSet::new();
        // Groups are judged by what the rows say then.
        let mut after = api.clone();
        for ((table, name), said) in said(api, records, &mut self.tally) {
            let shared = table.strip_prefix("types.").is_some_and(|structure| is_shared(api, structure));
            let Some(row) = rows(api, &table).iter().find(|row| *row.name == name) else { continue };
            let comment = edit.comment_above(&table, &name).map(|comment| comment.starts_with(DISPUTE));
            if comment == Some(false) {
                self.tally.leave("a row on which a person comments");
                continue;
            }
            let refined = refined(row, rows(api, &table), shared, &said, &mut self.tally);
            for text in refined.contradictions {
                let (file, line) = (Path::new(&source.name).to_owned(), row.name.span.line);
                let text = format!("`{table}.{name}` has {text}");
                self.update.add(&api.method, What::Contradiction { file, line, text });
            }
            if refined.row == *row || !edit.refine_row(&table, &refined.row) {
                continue;
            }
            for note in refined.notes.iter().filter(|_| comment.is_none()) {
                edit.note(&table, &name, note);
            }
            kinds.extend(refined.kinds);
            if let Some(place) = rows_mut(&mut after, &table).iter_mut().find(|row| *row.name == name) {
                *place = refined.row;
            }
        }
        let groups = groups(&after, records);
        let names: Vec<_> = groups.iter().map(|group| group.names.clone()).collect();
        if !names.is_empty() && edit.add_groups(&names) {
            for group in groups {
                self.tally.take(group.quality, Fact::Group, false);
                kinds.extend(group.kinds);
            }
        }
        if kinds.is_empty() {
            return None;
        }
        let is_new = |kind: &&str| {
            !api.sources.iter().any(|line| line.split(": ").next().is_some_and(|source| source == *kind))
        };
        let new: Vec<String> = kinds.into_iter().filter(is_new).map(str::to_owned).collect();
        if !new.is_empty() {
            edit.add_sources(&new);
        }
        Some(edit.finish())
    }
}
