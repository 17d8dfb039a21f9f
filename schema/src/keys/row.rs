//! The keys of a row: its type, its limits, and what else there is to say of a parameter.

use super::{Form, Key, words};
use crate::{
    Limit,
    model::{
        limit_keys::{CONTENTS, COUNTS, LISTS},
        vocabulary::{REQUEST_PLACES, RESPONSE_PLACES, UNITS, WIRES},
    },
};

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
const OF_VALUES: [Key; 10] = [
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
    Key::of("description_zh", Form::Text, "The same in Chinese."),
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

#[cfg(test)]
mod tests {
    use alipay_rules::{Kind, Limits};

    use super::*;

    #[test]
    fn the_keys_of_a_row_are_those_of_its_limits_and_others_each_once() {
        let names: Vec<&str> = RESPONSE_ROW.iter().map(|key| key.name).collect();
        for (index, name) in names.iter().enumerate() {
            assert!(!names[..index].contains(name), "`{name}` stands twice");
        }
        assert!(Limit::ALL.iter().all(|limit| names.contains(&limit.key().name)));
        assert_eq!(names.last(), Some(&"value"));
        assert!(ROW.iter().all(|key| !["in", "calls", "value"].contains(&key.name)));
        let places = REQUEST_ROW.iter().find(|key| key.name == "in").map(|key| key.holds);
        assert!(matches!(places, Some(Form::Word(["query", "body"]))), "{places:?}");
    }

    #[test]
    fn what_breaks_a_limit_names_the_key_that_states_it() {
        let text = Limits::of(Kind::Text);
        for (limits, value) in [
            (Limits { max_length: Some(1), ..text }, "ab"),
            (Limits { min_length: Some(3), ..text }, "ab"),
            (Limits { characters: Some("a"), ..text }, "ab"),
            (Limits { values: &["a"], ..text }, "ab"),
            (Limits { range: Some(("1", "2")), ..Limits::of(Kind::Number) }, "3"),
            (Limits::of(Kind::Number), "ab"),
        ] {
            let broken = limits.check(value);
            let key = broken[0].key();
            assert!(ROW.iter().any(|row| Some(row.name) == key), "{broken:?}");
        }
    }
}
