//! What a description knows beyond another one of the same API, as records of the shape that evidence is read from.

use alipay_rules::Unit;
use alipay_schema::{Api, Limit, MaxLength, Parameter, Type};

use super::record::{Quality, Record, Row, flag_word};
use crate::rows::rows;

/// Facts of a description, ready to be sent to those who keep the catalogue.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// The records, one JSON document a line.
    pub records: Vec<String>,
    /// How many facts they hold.
    pub facts: usize,
    /// The parameters that the catalogue's description lacks; evidence is of no use for them.
    pub unknown: Vec<String>,
}

/// What `own` knows of parameters of requests beyond `known`, the catalogue's description of the same API; all that it
/// knows where the catalogue has none. `source` is where it stands.
///
/// Facts are flags, lengths and groups of which one must be given. Those that `own` only advises are a record of their own,
/// of a lower quality, and values are left out: an example may be somebody's.
///
/// ```
/// use alipay_schema::{Source, read_api};
/// use alipay_sdk_import::facts_beyond;
///
/// let read = |row| {
///     let text = format!("method: demo.pay\nsources: [documentation page]\nrequest:\n  subject: {row}\n");
///     read_api(&Source::new("pay.yaml", text)).value.unwrap()
/// };
/// let (own, known) = (read("{ type: string, required: true }"), read("{ type: string }"));
/// let exported = facts_beyond(&own, Some(&known), "specs/demo/pay.yaml");
/// assert_eq!(exported.records, [
///     r#"{"method":"demo.pay","origin":"documentation page","source":"specs/demo/pay.yaml","quality":"B","params":[{"name":"subject","required":"must"}]}"#,
/// ]);
/// ```
pub fn facts_beyond(own: &Api, known: Option<&Api>, source: &str) -> Exported {
    let mut exported = Exported::default();
    for is_advice in [false, true] {
        let mut walk = Walk { own, known, is_advice, open: Vec::new(), exported: &mut exported };
        let mut params = walk.table("request");
        params.extend(walk.table("form"));
        if !is_advice {
            walk.groups(&mut params);
        }
        if params.is_empty() {
            continue;
        }
        let record = Record {
            method: own.method.value.clone(),
            origin: origin(own),
            source: Some(source.to_owned()),
            quality: Some(if is_advice { Quality::C } else { quality(own) }),
            params: Some(params),
            ..Record::default()
        };
        exported.records.extend(serde_json::to_string(&record));
    }
    exported
}

/// What the sources are, in the words of the description.
fn origin(own: &Api) -> String {
    if own.sources.is_empty() { "an app's own description".to_owned() } else { own.sources.join(", ") }
}

/// What was made of the documentation page is a copy of it; whatever else a person wrote is retold.
fn quality(own: &Api) -> Quality {
    if own.sources.iter().any(|line| line == "documentation page") { Quality::B } else { Quality::C }
}

struct Walk<'a> {
    own: &'a Api,
    known: Option<&'a Api>,
    /// Whether it is after what is advised, or after what is enforced.
    is_advice: bool,
    /// The structures that the place at hand lies in.
    open: Vec<&'a str>,
    exported: &'a mut Exported,
}

impl Walk<'_> {
    fn table(&mut self, path: &str) -> Vec<Row> {
        let known = self.known.map(|api| rows(api, path));
        let mut stated = Vec::new();
        for row in rows(self.own, path) {
            let other = known.map(|rows| rows.iter().find(|other| *other.name == *row.name));
            if let Some(None) = other {
                let place = format!("{path}.{}", *row.name);
                if !self.exported.unknown.contains(&place) {
                    self.exported.unknown.push(place);
                }
                continue;
            }
            let mut facts = self.facts(row, other.flatten());
            if let Type::Structure(name) = &row.ty
                && !self.open.contains(&name.as_str())
            {
                self.open.push(name);
                facts.children = self.table(&format!("types.{name}"));
                self.open.pop();
            }
            if facts != Row::named(row) {
                stated.push(facts);
            }
        }
        stated
    }

    /// The facts of one row that `other` does not have.
    fn facts(&mut self, row: &Parameter, other: Option<&Parameter>) -> Row {
        let mut facts = Row::named(row);
        let is_news = |limit: Limit| {
            let is_same = other.is_some_and(|other| {
                let same_value = match limit {
                    Limit::Required => other.limits.required == row.limits.required,
                    Limit::MaxLength => other.limits.max_length == row.limits.max_length,
                    _ => other.limits.min_length == row.limits.min_length,
                };
                same_value && (self.is_advice || !other.is_advised(limit))
            });
            row.is_advised(limit) == self.is_advice && !is_same
        };
        facts.required =
            row.limits.required.filter(|_| is_news(Limit::Required)).and_then(flag_word).map(str::to_owned);
        facts.max_length = match row.limits.max_length {
            Some(MaxLength::Limit(max)) if is_news(Limit::MaxLength) => Some(max),
            _ => None,
        };
        facts.min_length = row.limits.min_length.filter(|_| is_news(Limit::MinLength));
        if facts.max_length.or(facts.min_length).is_some() && row.limits.length_unit == Unit::Bytes {
            facts.length_unit = Some("bytes".to_owned());
        }
        self.exported.facts += usize::from(facts.required.is_some())
            + usize::from(facts.max_length.is_some())
            + usize::from(facts.min_length.is_some());
        facts
    }

    /// Has the rows say of which groups one must be given.
    fn groups(&mut self, params: &mut Vec<Row>) {
        let known = self.known.map_or(&[][..], |api| &api.one_of);
        let is_same = |group: &Vec<String>, other: &Vec<String>| {
            group.len() == other.len() && group.iter().all(|name| other.contains(name))
        };
        let new = self.own.one_of.iter().filter(|group| !known.iter().any(|other| is_same(group, other)));
        for (index, group) in new.enumerate() {
            self.exported.facts += 1;
            for name in group {
                let place = params.iter().position(|row| row.name == *name).unwrap_or_else(|| {
                    params.push(Row { name: name.clone(), ..Row::default() });
                    params.len() - 1
                });
                if let Some(row) = params.get_mut(place) {
                    row.one_of_group = Some(index.into());
                    row.one_of_names = Some(group.clone());
                }
            }
        }
    }
}

impl Row {
    fn named(row: &Parameter) -> Self {
        Self { name: row.name.value.clone(), ..Self::default() }
    }
}
