//! One line of a file of words.

use alipay_schema::{Api, ErrorRow, Located, Parameter, Span, text_advice, text_rules};
use serde::Deserialize;

use crate::rows::rows_mut;

/// The title of an API; the meaning and an example of a row; or the meaning of an error code.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) method: String,
    title: Option<String>,
    title_zh: Option<String>,
    /// Where the row stands: `request`, `form`, `response`, or a structure as in `types.GoodsDetail`.
    pub(super) part: Option<String>,
    pub(super) name: Option<String>,
    description: Option<String>,
    description_zh: Option<String>,
    example: Option<String>,
    /// Whether the row's values are personal data.
    #[serde(default)]
    sensitive: bool,
    code: Option<String>,
    /// What happened.
    meaning: Option<String>,
    /// What to do.
    advice: Option<String>,
}

impl Entry {
    /// Has the description say what this entry says where it is silent. Gives back how many things that were, and what of
    /// it contradicts the description.
    pub(super) fn say(&self, api: &mut Api) -> (usize, Option<String>) {
        let (mut said, mut fault) = (0, None);
        if let (Some(part), Some(name)) = (&self.part, &self.name) {
            match rows_mut(api, part).iter_mut().find(|row| *row.name == *name) {
                Some(row) => {
                    let example = self.example.as_ref().filter(|_| row.example.is_none());
                    fault = example.and_then(|example| refusal(row, example));
                    said += self.say_of_row(row, example.filter(|_| fault.is_none()));
                    fault = fault
                        .map(|rule| format!("the example of `{part}.{name}` is not a valid one: it {rule}"));
                }
                None => return (0, Some(format!("words are there of `{part}.{name}`, and no such row"))),
            }
        }
        said += fill(&mut api.title, self.title.as_ref()) + fill(&mut api.title_zh, self.title_zh.as_ref());
        if let Some(code) = &self.code {
            let rows = api.errors.get_or_insert_default();
            let place = rows.iter().position(|row| *row.code == *code).unwrap_or_else(|| {
                rows.push(ErrorRow::of(Located::new(code.clone(), Span::default())));
                said += 1;
                rows.len() - 1
            });
            if let Some(row) = rows.get_mut(place) {
                said += fill(&mut row.meaning, self.meaning.as_ref())
                    + fill(&mut row.advice, self.advice.as_ref());
            }
        }
        (said, fault)
    }

    fn say_of_row(&self, row: &mut Parameter, example: Option<&String>) -> usize {
        let is_news = self.sensitive && !row.sensitive;
        row.sensitive |= self.sensitive;
        usize::from(is_news)
            + fill(&mut row.description, self.description.as_ref())
            + fill(&mut row.description_zh, self.description_zh.as_ref())
            + fill(&mut row.example, example)
    }
}

/// The first limit of the row that a text breaks, be it an advised one.
fn refusal(row: &Parameter, text: &str) -> Option<String> {
    text_rules(row, text).into_iter().chain(text_advice(row, text)).next().map(|rule| rule.to_string())
}

/// Fills what is empty, and gives back how many things that were.
fn fill(place: &mut Option<String>, said: Option<&String>) -> usize {
    let is_news = place.is_none() && said.is_some();
    if is_news {
        *place = said.cloned();
    }
    usize::from(is_news)
}
