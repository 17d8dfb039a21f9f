//! Records of documentation: what each source states of one API, row by row.

use std::collections::BTreeMap;

use alipay_schema::{Api, Calls, MaxLength, Parameter, Required, Type};
use serde::Deserialize;

use super::Stated;
use crate::rows::{rows, rows_mut};

/// What one source states of one API.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Record {
    pub(super) method: String,
    pub(super) origin: String,
    pub(super) primary: bool,
    /// `stated by the source`, else a guess.
    pub(super) kind_basis: String,
    pub(super) kind: String,
    pub(super) params: Option<Vec<Row>>,
    pub(super) response: Option<Vec<Row>>,
}

/// What a source states of one row.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Row {
    pub(super) name: String,
    required: Option<String>,
    required_raw: Option<String>,
    max_length: Option<usize>,
    min_length: Option<usize>,
    #[serde(rename = "type")]
    ty: serde_json::Value,
    #[serde(default, rename = "enum")]
    values: Vec<String>,
    #[serde(default)]
    pub(super) children: Vec<Row>,
}

/// What all sources state of one row; more than one of a kind is a disagreement.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) required: Vec<Required>,
    pub(super) max_length: Vec<usize>,
    pub(super) min_length: Vec<usize>,
    pub(super) is_price: bool,
    pub(super) values: Vec<String>,
}

impl Row {
    /// Sources that leave a mark out, instead of saying that a row is optional, state nothing.
    fn required(&self) -> Option<Required> {
        if self.required_raw.as_deref() == Some("(absent)") {
            return None;
        }
        match self.required.as_deref()? {
            "must" => Some(Required::Always),
            "optional" => Some(Required::Never),
            "special" => Some(Required::Conditional),
            _ => None,
        }
    }
}

impl Said {
    pub(super) fn add(&mut self, row: &Row) {
        push(&mut self.required, row.required());
        push(&mut self.max_length, row.max_length.filter(|max| *max > 0));
        push(&mut self.min_length, row.min_length.filter(|min| *min > 0));
        self.is_price |= row.ty.as_str().is_some_and(|ty| ty.eq_ignore_ascii_case("price"));
        for value in &row.values {
            push(&mut self.values, Some(value.clone()));
        }
    }

    /// Counts the comment on the field as one more source where documentation speaks of its length.
    pub(super) fn also_commented(&mut self, stated: Option<&Stated>) {
        if !self.max_length.is_empty() {
            push(&mut self.max_length, stated.and_then(|stated| stated.max_length));
        }
        if !self.min_length.is_empty() {
            push(&mut self.min_length, stated.and_then(|stated| stated.min_length));
        }
    }

    /// The one length that the sources state.
    pub(super) fn max_length(&self) -> Option<MaxLength> {
        only(&self.max_length).map(MaxLength::Limit)
    }

    pub(super) fn min_length(&self) -> Option<usize> {
        only(&self.min_length)
    }

    pub(super) fn required(&self) -> Option<Required> {
        only(&self.required)
    }

    /// What the sources disagree about, for whoever reads the description.
    pub(super) fn disagreement(&self) -> Option<String> {
        let words = self.required.iter().map(|required| match required {
            Required::Always => "required: true".to_owned(),
            Required::Never => "required: false".to_owned(),
            Required::Conditional => "required: conditional".to_owned(),
        });
        let lengths =
            |name, lengths: &[usize]| lengths.iter().map(move |length| format!("{name}: {length}")).collect();
        let groups: [Vec<String>; 3] = [
            words.collect(),
            lengths("max_length", &self.max_length),
            lengths("min_length", &self.min_length),
        ];
        let parts: Vec<String> = groups.into_iter().filter(|group| group.len() > 1).flatten().collect();
        (!parts.is_empty()).then(|| format!("Sources disagree: {}.", parts.join(", ")))
    }
}

fn push<T: PartialEq>(said: &mut Vec<T>, more: Option<T>) {
    said.extend(more.filter(|more| !said.contains(more)));
}

fn only<T: Copy>(said: &[T]) -> Option<T> {
    if let [one] = said { Some(*one) } else { None }
}

impl Record {
    /// The kinds of call that the source itself states.
    pub(super) fn calls(&self) -> Option<Calls> {
        match self.kind.as_str() {
            _ if self.kind_basis != "stated by the source" => None,
            "execute" => Some(Calls { execute: true, ..Calls::NONE }),
            "page" => Some(Calls { page: true, ..Calls::NONE }),
            "sdk" => Some(Calls { app: true, ..Calls::NONE }),
            _ => None,
        }
    }

    /// Hands every row that the description has as well to `take`, with the path of its rows.
    fn each<'r>(&'r self, api: &Api, mut take: impl FnMut(&str, &'r Row)) {
        let sections = [("request", &self.params), ("form", &self.params), ("response", &self.response)];
        let mut open: Vec<(String, &[Row])> = Vec::new();
        for (path, documented) in sections.into_iter().rev() {
            open.extend(documented.as_deref().map(|documented| (path.to_owned(), documented)));
        }
        while let Some((path, documented)) = open.pop() {
            for row in documented {
                let Some(parameter) = rows(api, &path).iter().find(|known| *known.name == row.name) else {
                    continue;
                };
                take(&path, row);
                if let Type::Structure(name) = &parameter.ty {
                    open.push((format!("types.{name}"), &row.children));
                }
            }
        }
    }
}

/// What was said of each row, by its path. A structure that stands in many places has been spoken of in each of them.
pub(super) fn said(api: &Api, records: &[Record]) -> BTreeMap<String, Said> {
    let mut said = BTreeMap::<String, Said>::new();
    for record in records {
        record.each(api, |path, row| said.entry(format!("{path}.{}", row.name)).or_default().add(row));
    }
    said
}

/// Puts rows into the order of the preferred record; rows that it lacks follow.
pub(super) fn order(api: &mut Api, records: &[Record]) {
    let mut orders = BTreeMap::<String, Vec<&str>>::new();
    for record in records.iter().filter(|record| record.primary) {
        record
            .each(api, |path, row| push(orders.entry(path.to_owned()).or_default(), Some(row.name.as_str())));
    }
    for (path, names) in orders {
        let place = |row: &Parameter| names.iter().position(|name| *name == *row.name).unwrap_or(names.len());
        rows_mut(api, &path).sort_by_key(place);
    }
}
