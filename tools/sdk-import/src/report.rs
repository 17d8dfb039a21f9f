//! What an update does and finds, one line each.

use std::{
    collections::BTreeMap,
    fmt::{self, Display, Formatter},
    fs,
    path::PathBuf,
};

use alipay_schema::{Effect, Outcome, Verb};

use crate::Error;

/// One thing that an update changes, or leaves to people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The API.
    pub method: String,
    /// What happens to it.
    pub what: What,
}

/// What happens to an API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new: the catalogue gets a description of it.
    NewApi,
    /// The release no longer has it: it is marked as deprecated.
    GoneApi,
    /// The release has a parameter that the description lacks: it is added.
    NewParameter {
        /// Where: `request.goods_detail`, `types.GoodsDetail.price`.
        path: String,
        /// Its type, as descriptions write it.
        ty: String,
    },
    /// The release no longer has a parameter: it is marked as deprecated.
    GoneParameter {
        /// Where it stands.
        path: String,
    },
    /// How the REST gateway is asked for it is new.
    Operation {
        /// The verb.
        verb: Verb,
        /// The path.
        path: String,
    },
    /// The description now says how the result is given in pages.
    Pages {
        /// The parameter with the number of the page.
        number: String,
        /// The list of items.
        items: String,
    },
    /// The description now says what calling the API changes.
    Effect {
        /// What it changes.
        effect: Effect,
    },
    /// Error codes were added to a description without any.
    Codes {
        /// How many.
        count: usize,
    },
    /// The release says something that the description has no place for, or leaves something open.
    Left {
        /// What.
        text: String,
    },
    /// Facts about it were added.
    Facts,
    /// Titles, meanings and examples were added.
    Words {
        /// How many.
        count: usize,
    },
    /// An error code now says what became of the call.
    Outcome {
        /// The code.
        code: String,
        /// What its row says.
        outcome: Outcome,
    },
    /// The description says something else than the release. People decide; nothing is changed.
    Contradiction {
        /// Where the description says so.
        file: PathBuf,
        /// In which line.
        line: usize,
        /// The contradiction.
        text: String,
    },
}

impl Display for Change {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let method = &self.method;
        match &self.what {
            What::NewApi => write!(out, "{method}: new API"),
            What::GoneApi => write!(out, "{method}: gone, now deprecated"),
            What::NewParameter { path, ty } => write!(out, "{method}: new parameter {path}, {ty}"),
            What::GoneParameter { path } => write!(out, "{method}: {path} is gone, now deprecated"),
            What::Operation { verb, path } => write!(out, "{method}: new in the REST gateway, {verb} {path}"),
            What::Pages { number, items } => write!(out, "{method}: pages of {items}, turned by {number}"),
            What::Effect { effect } => write!(out, "{method}: {}", effect.word()),
            What::Codes { count } => write!(out, "{method}: {count} error codes"),
            What::Left { text } => write!(out, "{method}: left: {text}"),
            What::Facts => write!(out, "{method}: more facts"),
            What::Words { count } => write!(out, "{method}: {count} titles, meanings and examples"),
            What::Outcome { code, outcome: Outcome::Rejected } => write!(out, "{method}: {code} is rejected"),
            What::Outcome { code, outcome: Outcome::Unknown } => write!(out, "{method}: {code} is unknown"),
            What::Contradiction { file, line, text } => {
                write!(out, "{}:{line}: {method}: contradiction: {text}", file.display())
            }
        }
    }
}

/// What is to be done to a folder of descriptions, and why.
#[derive(Debug, Default)]
pub struct Update {
    /// Every change and every contradiction, by method.
    pub changes: Vec<Change>,
    /// The files that are to be written, with their texts.
    pub files: Vec<(PathBuf, String)>,
}

impl Update {
    pub(crate) fn add(&mut self, method: &str, what: What) {
        self.changes.push(Change { method: method.to_owned(), what });
    }

    /// Writes the files.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn write(&self) -> Result<(), Error> {
        for (path, text) in &self.files {
            let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
            folder.and_then(|()| fs::write(path, text)).map_err(|error| Error::io(path, error))?;
        }
        Ok(())
    }

    /// How many there are of each kind.
    pub fn summary(&self) -> String {
        let mut counts = BTreeMap::new();
        for change in &self.changes {
            *counts.entry(change.what.plural()).or_insert(0_usize) += 1;
        }
        let mut parts: Vec<String> =
            counts.into_iter().map(|(name, count)| format!("{count} {name}")).collect();
        if parts.is_empty() {
            parts.push("nothing changes".to_owned());
        }
        format!("{}; {} files to write", parts.join(", "), self.files.len())
    }
}

impl What {
    fn plural(&self) -> &'static str {
        match self {
            Self::NewApi => "new APIs",
            Self::GoneApi => "APIs gone",
            Self::NewParameter { .. } => "new parameters",
            Self::GoneParameter { .. } => "parameters gone",
            Self::Operation { .. } => "new in the REST gateway",
            Self::Pages { .. } => "descriptions with pages",
            Self::Effect { .. } => "effects stated",
            Self::Codes { .. } => "descriptions with error codes",
            Self::Left { .. } => "facts left",
            Self::Facts => "descriptions with more facts",
            Self::Words { .. } => "descriptions with more words",
            Self::Outcome { .. } => "outcomes stated",
            Self::Contradiction { .. } => "contradictions",
        }
    }
}
