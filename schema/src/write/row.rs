//! A parameter as the row that states it, key by key as people write them.

use alipay_rules::Kind;

use crate::{
    Limit, MaxLength, Parameter, RowLimits, Type, Values,
    model::{
        limit_key::Holds,
        limit_keys::{CONTENTS, COUNTS, LISTS},
        vocabulary::{REQUIRED, UNITS, WIRES},
    },
    write::layout::Yaml,
};

/// The keys of a mapping, of which those are written that state something.
#[derive(Default)]
pub(crate) struct Keys(Vec<(String, Yaml)>);

impl Keys {
    pub(crate) fn put(&mut self, key: &str, value: impl Into<Option<Yaml>>) {
        self.0.extend(value.into().map(|value| (key.to_owned(), value)));
    }

    pub(crate) fn text(&mut self, key: &str, text: Option<&String>) {
        self.put(key, text.cloned().map(Yaml::Text));
    }

    pub(crate) fn word(&mut self, key: &str, word: Option<impl ToString>) {
        self.put(key, word.map(|word| Yaml::Word(word.to_string())));
    }

    fn limits(&mut self, which: &[Limit], limits: &RowLimits) {
        for key in which.iter().map(|limit| limit.key()) {
            match key.holds {
                Holds::Required => {
                    self.word(key.name, limits.required.and_then(|required| word(&REQUIRED, &required)));
                }
                Holds::MaxLength => self.word(key.name, limits.max_length.map(max_length)),
                Holds::Count(kept) => self.word(key.name, (kept.get)(limits)),
                Holds::Text(kept) => self.text(key.name, (kept.get)(limits)),
                Holds::Range(kept) => self.put(key.name, (kept.get)(limits).map(range)),
                Holds::Values => self.put(key.name, limits.values.as_ref().map(values)),
            }
        }
    }

    /// An empty text is how the model says that a thing is deprecated, and no more.
    pub(crate) fn deprecated(&mut self, instead: Option<&String>) {
        let value = |instead: &String| match instead.as_str() {
            "" => Yaml::Word("true".to_owned()),
            "false" => Yaml::Quoted("false".to_owned()),
            instead => Yaml::Text(instead.to_owned()),
        };
        self.put("deprecated", instead.map(value));
    }

    pub(crate) fn into_entries(self) -> Vec<(String, Yaml)> {
        self.0
    }
}

/// What stands behind the parameter's name.
pub(crate) fn row(parameter: &Parameter) -> Yaml {
    let silent = Parameter::new(parameter.name.clone(), parameter.ty.clone());
    let limits = &parameter.limits;
    let unit = Some(limits.length_unit).filter(|unit| *unit != silent.limits.length_unit);
    let mut keys = Keys::default();
    keys.put("type", type_of(parameter));
    keys.limits(COUNTS, limits);
    keys.word("length_unit", unit.and_then(|unit| word(&UNITS, &unit)));
    keys.limits(CONTENTS, limits);
    keys.text("date_format", limits.date_format.as_ref());
    keys.put("advised", advised(&limits.advised));
    keys.put("default", sample(parameter, parameter.default.as_ref()));
    keys.word("wire", word(&WIRES, &parameter.wire_number));
    keys.word("sensitive", parameter.sensitive.then_some(true));
    keys.text("since", parameter.since.as_ref());
    keys.deprecated(parameter.deprecated.as_ref());
    keys.text("description", parameter.description.as_ref());
    keys.text("description_zh", parameter.description_zh.as_ref());
    keys.limits(LISTS, limits);
    keys.word("open", limits.values.as_ref().filter(|values| values.open).map(|_| true));
    keys.put("example", sample(parameter, parameter.example.as_ref()));
    Yaml::Map(keys.0)
}

/// Rows by the names of their parameters.
pub(crate) fn row_entries(parameters: &[Parameter]) -> Vec<(String, Yaml)> {
    parameters.iter().map(|one| (one.name.value.clone(), row(one))).collect()
}

/// The word that a table of choices has for `value`.
pub(crate) fn word<T: PartialEq>(choices: &[(&'static str, T)], value: &T) -> Option<&'static str> {
    choices.iter().find(|(_, choice)| choice == value).map(|(word, _)| *word)
}

fn type_of(parameter: &Parameter) -> Yaml {
    let name = parameter.type_name().to_owned();
    // Between the brackets of a list, a name stands without quotes whatever it is.
    if parameter.list { Yaml::List(vec![Yaml::Word(name)]) } else { Yaml::Text(name) }
}

fn max_length(max: MaxLength) -> String {
    match max {
        MaxLength::Limit(max) => max.to_string(),
        MaxLength::Unlimited => "none".to_owned(),
    }
}

fn range((min, max): &(String, String)) -> Yaml {
    Yaml::List([min, max].map(|end| Yaml::Word(end.clone())).into())
}

fn advised(limits: &[Limit]) -> Option<Yaml> {
    let words: Vec<Yaml> = limits.iter().map(|limit| Yaml::Word(limit.key().name.to_owned())).collect();
    (!words.is_empty()).then_some(Yaml::List(words))
}

fn values(values: &Values) -> Yaml {
    let meaning = |meaning: &Option<String>| meaning.clone().map_or_else(Yaml::null, Yaml::Text);
    Yaml::Map(values.rows.iter().map(|row| (row.name.value.clone(), meaning(&row.meaning))).collect())
}

/// An example or a default; JSON without quotes would be YAML's own.
fn sample(parameter: &Parameter, text: Option<&String>) -> Option<Yaml> {
    let is_json = parameter.ty == Type::Scalar(Kind::Json);
    text.cloned().map(if is_json { Yaml::Quoted } else { Yaml::Text })
}
