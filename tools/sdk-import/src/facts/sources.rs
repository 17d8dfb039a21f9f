//! Where the facts of a description come from, in few words.

use super::documented::Record;

/// What was added, by where it came from.
#[derive(Default)]
pub(super) struct Sources {
    /// What comments of the Java SDK stated.
    pub(super) comments: Vec<&'static str>,
    /// What the SDKs of the REST gateway knew.
    pub(super) rest: Vec<&'static str>,
    /// Whether an SDK of another language told a scalar's kind.
    pub(super) has_other_kinds: bool,
}

impl Sources {
    pub(super) fn into_lines(mut self, records: &[Record]) -> Vec<String> {
        for what in [&mut self.comments, &mut self.rest] {
            what.sort_unstable();
            what.dedup();
        }
        let mut lines = Vec::new();
        if self.has_other_kinds {
            lines.push(".NET SDK: kinds".to_owned());
        }
        for (source, what) in [("Java SDK comments", self.comments), ("v3 SDK", self.rest)] {
            if !what.is_empty() {
                lines.push(format!("{source}: {}", what.join(", ")));
            }
        }
        for record in records {
            let origin = origin(&record.origin);
            if !lines.iter().any(|line| line == origin) {
                lines.push(origin.to_owned());
            }
        }
        lines
    }
}

/// The kind of a source of documentation, as the bundled descriptions call it.
fn origin(origin: &str) -> &'static str {
    const ORIGINS: [(&str, &str); 7] = [
        ("third-party Java models", "third-party models"),
        ("third-party validator", "third-party validator"),
        ("third-party Go SDK", "third-party SDK"),
        ("doc table copied", "third-party copy of the documentation page"),
        ("doc page copied", "third-party copy of the documentation page"),
        ("official demo", "official demo"),
        ("doc page", "documentation page"),
    ];
    ORIGINS.into_iter().find(|(begin, _)| origin.starts_with(begin)).map_or("documentation", |(_, name)| name)
}
