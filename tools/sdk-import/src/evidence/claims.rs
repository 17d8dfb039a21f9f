//! What was said of each row of a description, and by whom.

use std::collections::BTreeMap;

use alipay_schema::{Api, Required, Type};

use super::{
    record::{Quality, Record, Row},
    tally::Tally,
};
use crate::rows::rows;

/// What one source says.
#[derive(Clone, Debug)]
pub(super) struct Claim<T> {
    pub(super) value: T,
    pub(super) by: Witness,
}

/// Who says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Witness {
    pub(super) quality: Option<Quality>,
    pub(super) is_strong: bool,
    pub(super) author: String,
    pub(super) kind: &'static str,
}

/// What all sources say of one row.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) required: Vec<Claim<Required>>,
    pub(super) max_length: Vec<Claim<usize>>,
    pub(super) min_length: Vec<Claim<usize>>,
}

impl Witness {
    pub(super) fn of(record: &Record) -> Self {
        Self {
            quality: record.quality,
            is_strong: record.is_strong(),
            author: record.author(),
            kind: record.kind(),
        }
    }
}

impl Said {
    fn add(&mut self, row: &Row, by: &Witness) {
        self.required.extend(row.required().map(|value| Claim { value, by: by.clone() }));
        self.max_length.extend(row.max_length().map(|value| Claim { value, by: by.clone() }));
        self.min_length.extend(row.min_length().map(|value| Claim { value, by: by.clone() }));
    }
}

/// The path of a row's table, as in `types.GoodsDetail`, and its name.
pub(super) type Place = (String, String);

/// Gathers what `records` say of the rows that the description has.
pub(super) fn said(api: &Api, records: &[Record], tally: &mut Tally) -> BTreeMap<Place, Said> {
    let mut said = BTreeMap::<Place, Said>::new();
    for record in records {
        let by = Witness::of(record);
        let mut open: Vec<(Vec<String>, &[Row])> =
            vec![(vec!["request".to_owned(), "form".to_owned()], record.rows())];
        while let Some((paths, stated)) = open.pop() {
            for row in stated {
                let known = |path: &String| rows(api, path).iter().find(|known| *known.name == row.name);
                let Some((path, known)) = paths.iter().find_map(|path| Some((path, known(path)?))) else {
                    tally.leave("the API has no such parameter");
                    continue;
                };
                said.entry((path.clone(), row.name.clone())).or_default().add(row, &by);
                if let Type::Structure(name) = &known.ty {
                    open.push((vec![format!("types.{name}")], &row.children));
                }
            }
        }
    }
    said
}
