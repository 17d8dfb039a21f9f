//! The keys of every mapping of a description. The reader knows no others, and the JSON Schema is made of them.

mod row;

use crate::model::{
    limit_key::{Holds, LimitKey},
    vocabulary::{CALLS, EFFECTS, ENCRYPT, FIRST_PAGES, OUTCOMES, REQUIRED, VERBS},
};

pub(crate) use row::{REQUEST_ROW, RESPONSE_ROW, ROW};

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
    /// How the REST gateway is asked: a mapping of [`V3`].
    Operation,
    /// How a long result is given in pages: a mapping of [`PAGES`].
    Pages,
    /// A whole number, written as one of these words.
    Digit(&'static [&'static str]),
    /// The path of an address, with parameters in braces.
    Path,
    /// Names by other names.
    Names,
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
    Key::of("title_zh", Form::Text, "The title in Chinese."),
    Key::of("docs", Form::Address, "The address of the documentation."),
    Key::of("sources", Form::Texts, "Where the facts come from."),
    Key::of("call", Form::Calls, "How the API is called; `any` where it is not stated."),
    Key::of("v3", Form::Operation, "How the REST gateway (v3) is asked for the same."),
    Key::of(
        "pages",
        Form::Pages,
        "Which parameters turn the pages of a long result, and where its items are.",
    ),
    Key::of(
        "effect",
        Form::Word(&words(&EFFECTS)),
        "What calling it changes: `reads` nothing, `writes`, or `moves_money`, which counts where it is not stated.",
    ),
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

/// How the REST gateway is asked.
pub(crate) const V3: &[Key] = &[
    Key::needed("verb", Form::Word(&words(&VERBS)), "The verb of the HTTP request."),
    Key::needed("path", Form::Path, "The path, with parameters in braces: `/v3/a/{id}`."),
    Key::of(
        "query",
        Form::Texts,
        "The parameters that travel in the query, common ones such as `auth_token` among them.",
    ),
    Key::of(
        "body",
        Form::Texts,
        "The common parameters that are members of the JSON body, such as `notify_url`.",
    ),
    Key::of("names", Form::Names, "The parameters that have another name there: `{ name: other_name }`."),
];

/// How a long result is given in pages.
pub(crate) const PAGES: &[Key] = &[
    Key::needed("number", Form::Text, "The parameter that says which page is asked for."),
    Key::of("size", Form::Text, "The parameter that says how many items a page has."),
    Key::needed("items", Form::Text, "The list of the response that holds the items of a page."),
    Key::of("total", Form::Text, "The field that says how many items there are in all."),
    Key::of("count", Form::Text, "The field that says how many pages there are."),
    Key::of("more", Form::Text, "The field that says whether another page follows."),
    Key::of(
        "first",
        Form::Digit(&words(&FIRST_PAGES)),
        "The number of the first page: 1, which need not be said, or 0.",
    ),
];

/// The common description.
pub(crate) const COMMON: &[Key] = &[
    Key::needed("kind", Form::Word(&["common"]), "What the file describes: what all APIs share."),
    Key::of(
        "request",
        Form::Rows(Rows::CommonRequest),
        "The parameters that every request may have besides its own.",
    ),
    Key::of(
        "response",
        Form::Rows(Rows::CommonResponse),
        "The members that every response may have besides its own.",
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
