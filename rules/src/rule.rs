//! Which rule a value breaks, with the limit and what was found.

use std::fmt;

use crate::{Language, Unit, chinese};

/// One broken rule. It holds limits and lengths, never the value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// A required parameter was not given.
    Missing,
    /// A required parameter was given, but holds nothing; the gateway would treat it as missing.
    Blank,
    /// A file without content.
    EmptyFile,
    /// At least one parameter of a group must be given, and none was.
    NoneOf {
        /// The names of the group's parameters.
        group: Vec<String>,
    },
    /// The value is longer than its limit.
    MaxLength {
        /// What the lengths count.
        unit: Unit,
        /// The limit.
        max: usize,
        /// The value's length.
        actual: usize,
    },
    /// The value is shorter than its limit.
    MinLength {
        /// What the lengths count.
        unit: Unit,
        /// The limit.
        min: usize,
        /// The value's length.
        actual: usize,
    },
    /// The list has more items than its limit.
    MaxItems {
        /// The limit.
        max: usize,
        /// The number of items.
        actual: usize,
    },
    /// A character outside the allowed set.
    Characters {
        /// The allowed set, as its description writes it: `A-Za-z0-9_`.
        allowed: String,
        /// The position of the first such character, counted from 1.
        position: usize,
    },
    /// A number outside its range, both ends of which belong to it.
    Range {
        /// The smallest allowed number.
        min: String,
        /// The largest allowed number.
        max: String,
    },
    /// The value is not one of a closed list.
    Values {
        /// The list.
        allowed: Vec<String>,
    },
    /// The value does not have its type's form.
    Form {
        /// What was expected, with its article: `a whole number`, `a date written yyyy-MM-dd`.
        expected: String,
    },
    /// A JSON document that was encoded twice: a JSON string that itself holds an object or a list.
    EncodedTwice,
    /// A character that the request's charset cannot carry.
    Charset {
        /// The charset's name.
        charset: &'static str,
        /// The position of the first such character, counted from 1.
        position: usize,
    },
    /// A name that the description does not have.
    Unknown {
        /// A name that it has and that looks alike.
        suggestion: Option<String>,
    },
}

impl Rule {
    /// Starts a [`Rule::Form`].
    pub fn form(expected: impl Into<String>) -> Self {
        Self::Form { expected: expected.into() }
    }

    /// What a text breaks that should be JSON.
    pub fn no_json() -> Self {
        Self::form("well-formed JSON")
    }

    /// What is wrong with a value that breaks it, in a language: in English as `Display` has it.
    ///
    /// ```
    /// use alipay_rules::{Language, Rule};
    ///
    /// assert_eq!(Rule::Blank.words(Language::English), "is required and must not be blank");
    /// assert_eq!(Rule::Blank.words(Language::Chinese), "是必填项，不能为空白");
    /// ```
    pub fn words(&self, language: Language) -> String {
        match language {
            Language::English => self.to_string(),
            Language::Chinese => chinese::words(self),
        }
    }

    /// The limit, as text; `None` if the rule has none.
    ///
    /// ```
    /// use alipay_rules::{Kind, Limits, Rule};
    ///
    /// let limits = Limits { max_length: Some(4), ..Limits::of(Kind::Text) };
    /// let broken = &limits.check("12345")[0];
    /// assert_eq!((broken.limit().as_deref(), broken.actual()), (Some("4"), Some(5)));
    /// assert_eq!(Rule::form("a whole number").limit(), None);
    /// assert_eq!(Rule::no_json().to_string(), "must be well-formed JSON");
    /// ```
    pub fn limit(&self) -> Option<String> {
        match self {
            Self::MaxLength { max: limit, .. }
            | Self::MinLength { min: limit, .. }
            | Self::MaxItems { max: limit, .. } => Some(limit.to_string()),
            Self::Characters { allowed, .. } => Some(allowed.clone()),
            Self::Range { min, max } => Some(format!("{min} to {max}")),
            Self::Values { allowed } => Some(allowed.join(", ")),
            Self::Missing
            | Self::Blank
            | Self::EmptyFile
            | Self::NoneOf { .. }
            | Self::Form { .. }
            | Self::EncodedTwice
            | Self::Charset { .. }
            | Self::Unknown { .. } => None,
        }
    }

    /// The actual length or number of items; `None` if the rule does not count.
    pub fn actual(&self) -> Option<usize> {
        match self {
            Self::MaxLength { actual, .. }
            | Self::MinLength { actual, .. }
            | Self::MaxItems { actual, .. } => Some(*actual),
            Self::Missing
            | Self::Blank
            | Self::EmptyFile
            | Self::NoneOf { .. }
            | Self::Characters { .. }
            | Self::Range { .. }
            | Self::Values { .. }
            | Self::Form { .. }
            | Self::EncodedTwice
            | Self::Charset { .. }
            | Self::Unknown { .. } => None,
        }
    }

    /// What is wrong with a value that breaks it, in a few words, and the key of its row that states the limit, if one
    /// does.
    ///
    /// ```
    /// use alipay_rules::{Kind, Limits};
    ///
    /// let limits = Limits { max_length: Some(1), ..Limits::of(Kind::Text) };
    /// assert_eq!(limits.check("ab")[0].in_short(), ("too long", Some("max_length")));
    /// ```
    pub fn in_short(&self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::MaxLength { .. } => ("too long", Some("max_length")),
            Self::MinLength { .. } => ("too short", Some("min_length")),
            Self::Characters { .. } => ("another character", Some("characters")),
            Self::Range { .. } => ("out of range", Some("range")),
            Self::Values { .. } => ("not in the list", Some("values")),
            Self::Form { .. } => ("of another form", Some("type")),
            Self::EncodedTwice => ("encoded twice", None),
            Self::Missing
            | Self::Blank
            | Self::EmptyFile
            | Self::NoneOf { .. }
            | Self::MaxItems { .. }
            | Self::Charset { .. }
            | Self::Unknown { .. } => ("of another form", None),
        }
    }
}

impl std::error::Error for Rule {}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("is required and was not given"),
            Self::Blank => f.write_str("is required and must not be blank"),
            Self::EmptyFile => f.write_str("is an empty file"),
            Self::NoneOf { group } => write!(f, "at least one of {} must be given", group.join(", ")),
            Self::MaxLength { unit, max, actual } => {
                write!(f, "holds at most {max} {}, this has {actual}", unit.name(*max))
            }
            Self::MinLength { unit, min, actual } => {
                write!(f, "holds at least {min} {}, this has {actual}", unit.name(*min))
            }
            Self::MaxItems { max, actual } => {
                let items = if *max == 1 { "item" } else { "items" };
                write!(f, "holds at most {max} {items}, this has {actual}")
            }
            Self::Characters { allowed, position } => {
                write!(f, "holds only the characters {allowed}, character {position} is another")
            }
            Self::Range { min, max } => write!(f, "must lie between {min} and {max}"),
            Self::Values { allowed } => write!(f, "must be one of {}", allowed.join(", ")),
            Self::Form { expected } => write!(f, "must be {expected}"),
            Self::EncodedTwice => {
                f.write_str("is a JSON string that itself holds JSON: give the document, not its encoding")
            }
            Self::Charset { charset, position } => {
                write!(f, "character {position} does not exist in {charset}")
            }
            Self::Unknown { suggestion: Some(name) } => {
                write!(f, "is not a parameter of this API; did you mean `{name}`?")
            }
            Self::Unknown { suggestion: None } => f.write_str("is not a parameter of this API"),
        }
    }
}
