//! What one call may set, and what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::time::Duration;

use alipay_rules::{Kind, Limits, Rule, Violation};

use crate::common;
use crate::file::FilePart;

/// What one call may set.
#[derive(Clone, Default)]
pub struct Options {
    pub(crate) common: BTreeMap<&'static str, String>,
    pub(crate) extra: Vec<(String, String)>,
    pub(crate) files: Vec<FilePart>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) idempotent: bool,
    pub(crate) encrypted: Option<bool>,
    pub(crate) accept_unsigned: bool,
}

impl Options {
    /// Those of a call that sets nothing.
    pub(crate) fn none() -> &'static Self {
        static NONE: Options = Options {
            common: BTreeMap::new(),
            extra: Vec::new(),
            files: Vec::new(),
            timeout: None,
            deadline: None,
            idempotent: false,
            encrypted: None,
            accept_unsigned: false,
        };
        &NONE
    }

    /// Those of a call that the app makes for itself, whomever else the client calls for: a blank token is not sent.
    pub(crate) fn of_app_itself() -> Self {
        Self { common: BTreeMap::from([("app_auth_token", String::new())]), ..Self::default() }
    }

    /// The common parameter of that name, if this call sets it.
    pub(crate) fn common(&self, name: &str) -> Option<&String> {
        self.common.get(name)
    }

    pub(crate) fn extra(&self) -> &[(String, String)] {
        &self.extra
    }

    /// The files that no description knows.
    pub(crate) fn files(&self) -> &[FilePart] {
        &self.files
    }

    /// What is wrong with the extra parameters and files; `is_own`: whether the API has one of that name.
    pub(crate) fn violations(&self, is_own: impl Fn(&str) -> bool) -> Vec<Violation> {
        let files = self.files.iter().map(|part| part.parameter.as_ref());
        let names = self.extra.iter().map(|(name, _)| name.as_str()).chain(files);
        let mut earlier = BTreeSet::new();
        let of_names = names.filter_map(|name| {
            let is_again = !earlier.insert(name) || is_own(name);
            let twice = || is_again.then(|| Rule::form("given only once"));
            Some(Violation::new(shown(name), name_rule(name).or_else(twice)?))
        });
        let of_files = self.files.iter().flat_map(|part| {
            let rules = part.file.broken(&part.limits).into_iter();
            rules.map(|rule| Violation::new(shown(&part.parameter), rule))
        });
        of_names.chain(of_files).collect()
    }
}

/// Prints which parameters are set: tokens are secrets.
impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let extra = self.extra.iter().map(|(name, _)| name.as_str());
        let files = self.files.iter().map(|part| part.parameter.as_ref());
        f.debug_set().entries(self.common.keys().copied().chain(extra).chain(files)).finish()
    }
}

/// No known name comes near.
const NAME_LIMIT: usize = 64;

/// A name as far as an error repeats it.
fn shown(name: &str) -> String {
    name.chars().take(NAME_LIMIT).collect()
}

/// What is wrong with the name of an extra parameter.
///
/// Names are signed as they are: a name with `=` or `&` could pass for several parameters.
fn name_rule(name: &str) -> Option<Rule> {
    let limits = Limits {
        required: true,
        max_length: Some(NAME_LIMIT),
        characters: Some("A-Za-z0-9_.-"),
        ..Limits::of(Kind::Text)
    };
    let of_protocol = "left to the client, or to its own setter: it is a parameter of the protocol";
    let broken = limits.check(name).into_iter().next();
    broken.or_else(|| common::is_protocol(name).then(|| Rule::form(of_protocol)))
}
