//! One line of a file of words.

use alipay_schema::{Api, ErrorRow, Located, Parameter, Span};
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
    name: Option<String>,
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
    /// Has the description say what this entry says where it is silent, and gives back how many things that were.
    ///
    /// # Errors
    /// When it lacks the row, with the part in which that would stand.
    pub(super) fn say(&self, api: &mut Api) -> Result<usize, &str> {
        let mut said = 0;
        if let (Some(part), Some(name)) = (&self.part, &self.name) {
            let row = rows_mut(api, part).iter_mut().find(|row| *row.name == *name);
            said += self.say_of_row(row.ok_or(part.as_str())?);
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
        Ok(said)
    }

    /// The row that it speaks of, as people write it.
    pub(super) fn place(&self) -> String {
        [&self.part, &self.name].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(".")
    }

    fn say_of_row(&self, row: &mut Parameter) -> usize {
        let is_news = self.sensitive && !row.sensitive;
        row.sensitive |= self.sensitive;
        usize::from(is_news)
            + fill(&mut row.description, self.description.as_ref())
            + fill(&mut row.description_zh, self.description_zh.as_ref())
            + fill(&mut row.example, self.example.as_ref())
    }
}

/// Fills what is empty, and gives back how many things that were.
fn fill(place: &mut Option<String>, said: Option<&String>) -> usize {
    let is_news = place.is_none() && said.is_some();
    if is_news {
        *place = said.cloned();
    }
    usize::from(is_news)
}
