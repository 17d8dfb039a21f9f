//! The keys of every mapping of a description. The reader knows no others, and the JSON Schema is made of them.

use crate::Limit;
use crate::model::{
    limit_keys::{CONTENTS, COUNTS, Holds, LISTS, LimitKey},
    vocabulary::{CALLS, ENCRYPT, OUTCOMES, REQUEST_PLACES, REQUIRED, RESPONSE_PLACES, UNITS, WIRES},
};

/// A key that a mapping may have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    /// Whether the mapping is of no use without it.
    pub(crate) needed: bool,
    pub(crate) holds: Form,
    /// What it says, for the editors of people who write descriptions.
    pub(crate) text: &'static str,
}

/// What the value of a key looks like.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Form {
    /// One of these words.
    Word(&'static [&'static str]),
    /// `true` or `false`.
    Flag,
    /// A whole number, at least 1.
    Count,
    /// The same, or `none`.
    MaxLength,
    /// A scalar that says something.
    Text,
    Texts,
    /// Some of these words, each once.
    Words(&'static [&'static str]),
    /// The address of a page.
    Address,
    /// The name of a method.
    Method,
    /// Kinds of call.
    Calls,
    /// The name of a type, or one in brackets.
    Type,
    /// The smallest and the largest number.
    Range,
    /// Values with their meanings.
    Values,
    /// Groups of names.
    Groups,
    /// Error codes, each with a mapping of [`ERROR`].
    Errors,
    /// The gateway's codes, each with a mapping of [`CODE`].
    Codes,
    /// `any`, or rows of [`ROW`].
    Content,
    /// Parameters by name, each with a mapping of these keys.
    Rows(Rows),
    /// Structures by name, each with rows of [`ROW`].
    Structures,
}

/// Which keys a row has.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Rows {
    /// [`ROW`].
    Api,
    /// [`REQUEST_ROW`].
    CommonRequest,
    /// [`RESPONSE_ROW`].
    CommonResponse,
}

impl Rows {
    pub(crate) const fn keys(self) -> &'static [Key] {
        match self {
            Self::Api => ROW,
            Self::CommonRequest => REQUEST_ROW,
            Self::CommonResponse => RESPONSE_ROW,
        }
    }
}

impl Key {
    const fn of(name: &'static str, holds: Form, text: &'static str) -> Self {
        Self { name, needed: false, holds, text }
    }

    const fn of_limit(key: &LimitKey) -> Self {
        let holds = match key.holds {
            Holds::Required => Form::Word(const { &words(&REQUIRED) }),
            Holds::MaxLength => Form::MaxLength,
            Holds::Count(_) => Form::Count,
            Holds::Text(_) => Form::Text,
            Holds::Range(_) => Form::Range,
            Holds::Values => Form::Values,
        };
        Self::of(key.name, holds, key.text)
    }

    const fn needed(name: &'static str, holds: Form, text: &'static str) -> Self {
        Self { needed: true, ..Self::of(name, holds, text) }
    }
}

/// The words of a table of choices.
const fn words<T, const N: usize>(choices: &[(&'static str, T); N]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut index = 0;
    while index < N {
        words[index] = choices[index].0;
        index += 1;
    }
    words
}

pub(crate) const CALL_WORDS: &[&str] = &words(&CALLS);

/// The description of an API.
pub(crate) const API: &[Key] = &[
    Key::of("kind", Form::Word(&["api"]), "What the file describes; `api` need not be said."),
    Key::needed("method", Form::Method, "The name of the API, as the gateway knows it."),
    Key::of("title", Form::Text, "What the API does, in a few words."),
    Key::of("docs", Form::Address, "The address of the documentation."),
    Key::of("sources", Form::Texts, "Where the facts come from."),
    Key::of("call", Form::Calls, "How the API is called; `any` where it is not stated."),
    Key::of("encrypt", Form::Word(&words(&ENCRYPT)), "`required` where the content must be encrypted."),
    Key::of("deprecated", Form::Text, "What to call instead; `true` where that is not stated."),
    Key::of(
        "request",
        Form::Content,
        "The parameters in `biz_content`, in order; `any` for free JSON, `{}` for none.",
    ),
    Key::of(
        "form",
        Form::Rows(Rows::Api),
        "The parameters that travel outside `biz_content`, files among them.",
    ),
    Key::of("one_of", Form::Groups, "Groups of parameters; at least one of each group must be given."),
    Key::of(
        "response",
        Form::Rows(Rows::Api),
        "The members of the response node; `{}` where there are none.",
    ),
    Key::of("types", Form::Structures, "The structures that parameters name as their `type`."),
    Key::of("errors", Form::Errors, "The error codes of the API itself; `{}` where there are none."),
];

/// The common description.
pub(crate) const COMMON: &[Key] = &[
    Key::needed("kind", Form::Word(&["common"]), "What the file describes: what all APIs share."),
    Key::of(
        "request",
        Form::Rows(Rows::CommonRequest),
        "The parameters that every request may have beside its own.",
    ),
    Key::of(
        "response",
        Form::Rows(Rows::CommonResponse),
        "The members that every response may have beside its own.",
    ),
    Key::of(
        "codes",
        Form::Codes,
        "The codes of the gateway itself, and those that mean the same for every API.",
    ),
];

/// An error code in the common description.
pub(crate) const CODE: &[Key] = &[
    Key::of("meaning", Form::Text, "What happened."),
    Key::of("advice", Form::Text, "What to do about it."),
    Key::of(
        "outcome",
        Form::Word(&words(&OUTCOMES)),
        "`rejected` where a call that is answered so had no effect for certain, `unknown` where it may have had it \
         all the same. Left out where that is not stated; the outcome is then unknown as well.",
    ),
    Key::of(
        "before_execution",
        Form::Flag,
        "Whether the gateway gives the code before it looks at the API; the outcome is then `rejected`.",
    ),
];

/// An error code of an API; the last key belongs to the common description.
pub(crate) const ERROR: &[Key] = CODE.split_at(CODE.len() - 1).0;

/// A row of a request in the common description.
pub(crate) const REQUEST_ROW: &[Key] = &row(&words(&REQUEST_PLACES));
/// A row of a response in the common description.
pub(crate) const RESPONSE_ROW: &[Key] = &row(&words(&RESPONSE_PLACES));
/// A row in the description of an API.
pub(crate) const ROW: &[Key] = REQUEST_ROW.split_at(REQUEST_ROW.len() - OF_COMMON.len()).0;

const TYPE: Key = Key::needed(
    "type",
    Form::Type,
    "The type: a scalar, `file`, or a structure of `types`; in brackets for a list.",
);
const OF_LENGTHS: [Key; 1] = [Key::of(
    "length_unit",
    Form::Word(const { &words(&UNITS) }),
    "What lengths of a text count; characters if not said.",
)];
const OF_CONTENTS: [Key; 1] =
    [Key::of("date_format", Form::Text, "The format, in place of the type's own: `yyyyMMdd`.")];
const OF_VALUES: [Key; 9] = [
    Key::of("open", Form::Flag, "Whether there may be values that `values` does not list."),
    Key::of(
        "advised",
        Form::Words(&LIMIT_WORDS),
        "The limits of this row that a document states and the gateway is not known to hold to: `[characters]`. \
         They are shown and refuse nothing.",
    ),
    Key::of("default", Form::Text, "What the platform assumes where nothing is given."),
    Key::of(
        "wire",
        Form::Word(const { &words(&WIRES) }),
        "`number` where the amount travels as a JSON number, not as text.",
    ),
    Key::of("sensitive", Form::Flag, "Whether it is personal data, which no log may show."),
    Key::of("since", Form::Text, "The version or the day since which it exists."),
    Key::of("deprecated", Form::Text, "What to use instead; `true` where that is not stated."),
    Key::of("description", Form::Text, "What it means, in your own words."),
    Key::of("example", Form::Text, "A value, invented or masked; JSON in quotes; of a list, one item."),
];
const OF_COMMON: [Key; 3] = [
    Key::needed("in", Form::Word(&[]), "Where it travels."),
    Key::of("calls", Form::Calls, "The kinds of call that have it; `any` if not said."),
    Key::of("value", Form::Text, "The one value that it may have."),
];

const ROW_KEYS: usize =
    1 + Limit::ALL.len() + OF_LENGTHS.len() + OF_CONTENTS.len() + OF_VALUES.len() + OF_COMMON.len();

/// The keys of a row; the last ones belong to the common description, where a row says in which of `places` it is.
const fn row(places: &'static [&'static str]) -> [Key; ROW_KEYS] {
    let mut row = Row { keys: [TYPE; ROW_KEYS], count: 1 };
    row = row.limits(COUNTS).keys(&OF_LENGTHS).limits(CONTENTS).keys(&OF_CONTENTS);
    row = row.limits(LISTS).keys(&OF_VALUES);
    let place = row.count;
    row = row.keys(&OF_COMMON);
    row.keys[place].holds = Form::Word(places);
    row.keys
}

/// The keys of a row, one after the other.
struct Row {
    keys: [Key; ROW_KEYS],
    count: usize,
}

impl Row {
    const fn keys(mut self, keys: &[Key]) -> Self {
        let mut index = 0;
        while index < keys.len() {
            self.keys[self.count] = keys[index];
            self.count += 1;
            index += 1;
        }
        self
    }

    const fn limits(mut self, limits: &[Limit]) -> Self {
        let mut index = 0;
        while index < limits.len() {
            self.keys[self.count] = Key::of_limit(limits[index].key());
            self.count += 1;
            index += 1;
        }
        self
    }
}

/// The keys that state limits.
const LIMIT_WORDS: [&str; Limit::ALL.len()] = {
    let mut words = [""; Limit::ALL.len()];
    let mut index = 0;
    while index < words.len() {
        words[index] = Limit::ALL[index].key().name;
        index += 1;
    }
    words
};
