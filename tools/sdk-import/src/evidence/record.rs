//! Records of documentation, as they stand in their files.

use alipay_schema::Required;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What one source states of one API.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Record {
    pub(super) method: String,
    pub(super) origin: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<String>,
    /// Records that do not say it were merged before, by [`Facts`](crate::Facts) or by a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) quality: Option<Quality>,
    /// Another API, if the record was made for that one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) related_to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) params: Option<Vec<Row>>,
}

/// How near to Alipay's own words a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub(super) enum Quality {
    /// Official words.
    A,
    /// A copy of the documentation page.
    B,
    /// Somebody retold the page.
    C,
    /// A client refuses to be without a parameter.
    D,
}

/// What a source states of one parameter.
#[derive(Debug, Default, PartialEq, Deserialize, Serialize)]
pub(super) struct Row {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) required: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) required_raw: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) max_length: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) min_length: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) length_unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) example: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) one_of_group: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) one_of_names: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) children: Vec<Row>,
}

/// The words of records for whether a parameter must be given.
const FLAGS: [(&str, Required); 3] =
    [("must", Required::Always), ("optional", Required::Never), ("special", Required::Conditional)];

/// The word of records for a flag.
pub(super) fn flag_word(required: Required) -> Option<&'static str> {
    FLAGS.into_iter().find(|(_, flag)| *flag == required).map(|(word, _)| word)
}

impl Record {
    pub(super) fn rows(&self) -> &[Row] {
        self.params.as_deref().unwrap_or_default()
    }

    /// Whether it speaks of the API that it is filed under.
    pub(super) fn is_about_its_api(&self) -> bool {
        self.related_to.is_none()
    }

    /// Whether its groups are such that at least one member must be given, and not such that at most one may be.
    pub(super) fn groups_require(&self) -> bool {
        !self.note.as_deref().unwrap_or_default().contains("exclude each other")
    }

    /// Whether its word alone is enough to refuse a call.
    ///
    /// What a function asks for can be more than its API does, and a scenario or a product has flags of its own.
    pub(super) fn is_strong(&self) -> bool {
        const NARROWER: [&str; 3] = ["EasySDK", "scenario", "by product"];
        self.quality.is_none_or(|quality| quality <= Quality::B)
            && !NARROWER.iter().any(|word| self.origin.contains(word))
    }

    /// Who made it: two records of one author, or of a fork, are one origin.
    pub(super) fn author(&self) -> String {
        let source = self.source.as_deref().unwrap_or_default();
        for text in [&self.origin, source] {
            if let Some((_, of)) = text.split_once("fork of ") {
                return repository(of).unwrap_or_else(|| self.kind().to_owned());
            }
        }
        let host = source.split_once("://").and_then(|(_, rest)| rest.split('/').next());
        let site = host.map(|host| host.trim_start_matches("www.").to_owned());
        let file = source.strip_prefix("github:").or(source.strip_prefix("GitHub file"));
        file.and_then(repository).or(site).unwrap_or_else(|| self.origin.clone())
    }

    /// The kind of the source, as descriptions call it.
    pub(super) fn kind(&self) -> &'static str {
        crate::facts::origin(&self.origin)
    }
}

/// The first `owner/name` of a text.
fn repository(text: &str) -> Option<String> {
    let is_part = |part: &str| {
        !part.is_empty()
            && part.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(letter))
    };
    text.split([' ', '@', ':', ',', ';', '(', ')']).find_map(|word| {
        let mut parts = word.split('/');
        let (owner, name) = (parts.next()?, parts.next()?);
        (is_part(owner) && is_part(name)).then(|| format!("{owner}/{name}"))
    })
}

impl Row {
    /// Sources that leave a mark out, instead of saying that a row is optional, state nothing.
    pub(super) fn required(&self) -> Option<Required> {
        if self.required_raw.as_deref() == Some("(absent)") {
            return None;
        }
        let stated = self.required.as_deref()?;
        FLAGS.into_iter().find(|(word, _)| *word == stated).map(|(_, flag)| flag)
    }

    /// The largest length, unless it counts something else than characters, or the source's own example is longer.
    pub(super) fn max_length(&self) -> Option<usize> {
        let example = self.example.as_ref().and_then(Value::as_str).unwrap_or_default();
        let max = self.max_length.filter(|max| *max > 0 && self.counts_characters());
        max.filter(|max| example.chars().count() <= *max)
    }

    pub(super) fn min_length(&self) -> Option<usize> {
        self.min_length.filter(|min| *min > 0 && self.counts_characters())
    }

    fn counts_characters(&self) -> bool {
        self.length_unit.as_deref().is_none_or(|unit| unit == "characters")
    }
}
