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

/// The kind of a source of documentation, as the bundled descriptions call it: that of the first words it is told in.
pub(crate) fn origin(origin: &str) -> &'static str {
    const KINDS: [(&str, &[&str]); 9] = [
        ("third-party validator", &["third-party validator"]),
        (
            "third-party SDK",
            &[
                "third-party Go SDK",
                "third-party Go client",
                "third-party Go module",
                "third-party .NET SDK",
                "third-party PHP",
                "third-party SDK",
            ],
        ),
        ("third-party models", &["third-party Java models"]),
        ("documentation page", &["stored copy of the official documentation page"]),
        (
            "third-party copy of the documentation page",
            &["copied", "copy of the", "mirror of", "retold", "retells", "Apifox", "skill for", "blog"],
        ),
        ("third-party models", &["third-party"]),
        ("official SDK", &["official .NET SDK", "EasySDK", "official v3 SDK", "official SDK"]),
        ("official demo", &["official demo"]),
        ("documentation page", &["documentation page", "official JSON", "doc page"]),
    ];
    let kind = KINDS.iter().find(|(_, words)| words.iter().any(|words| origin.contains(words)));
    kind.map_or("documentation", |(kind, _)| kind)
}
