//! Named texts: a row's, in front of its table's.

use std::collections::BTreeMap;

use super::chain::Recipe;
use super::functions;
use super::table::{Row, Table};

/// How deep texts hold others; a text that holds itself ends here.
const DEEPEST: usize = 32;

/// The texts of a row.
pub struct Texts<'a> {
    row: &'a Row,
    table: &'a Table,
}

impl<'a> Texts<'a> {
    /// Those of `row` in front of those of its table.
    pub fn of(table: &'a Table, row: &'a Row) -> Self {
        Self { row, table }
    }

    /// Whether there is a text of that name.
    pub fn has(&self, name: &str) -> bool {
        self.raw(name).is_some()
    }

    /// A text as bytes, with everything that it holds.
    ///
    /// # Errors
    /// When it, or one that it holds, is not there or cannot be made.
    pub fn bytes(&self, name: &str) -> Result<Vec<u8>, String> {
        self.expanded(name, 0)
    }

    /// A text that is UTF-8.
    ///
    /// # Errors
    /// As [`bytes`](Self::bytes); also when it is not UTF-8.
    pub fn text(&self, name: &str) -> Result<String, String> {
        String::from_utf8(self.bytes(name)?).map_err(|_| format!("`{name}` is not UTF-8"))
    }

    pub(crate) fn or(&self, name: &str, default: &str) -> Result<String, String> {
        if self.has(name) { self.text(name) } else { Ok(default.to_owned()) }
    }

    pub(crate) fn recipe(&self, name: &str) -> Result<&'a Recipe, String> {
        let recipe = self.row.certificates.get(name).or_else(|| self.table.certificates.get(name));
        recipe.ok_or_else(|| format!("there is no certificate `{name}`"))
    }

    fn raw(&self, name: &str) -> Option<&'a str> {
        let texts: [&'a BTreeMap<String, String>; 2] = [&self.row.edits, &self.table.base];
        texts.into_iter().find_map(|texts| texts.get(name)).map(String::as_str)
    }

    pub(super) fn expanded(&self, name: &str, depth: usize) -> Result<Vec<u8>, String> {
        if depth > DEEPEST {
            return Err(format!("`{name}` holds itself"));
        }
        let mut rest = self.raw(name).ok_or_else(|| format!("there is no text `{name}`"))?;
        let mut bytes = Vec::new();
        while let Some((before, after)) = rest.split_once("${") {
            let (inner, behind) = after.split_once('}').ok_or_else(|| format!("`{name}` does not end"))?;
            bytes.extend_from_slice(before.as_bytes());
            let words: Vec<&str> = inner.split_whitespace().collect();
            bytes.extend(functions::made(self, &words, depth + 1)?);
            rest = behind;
        }
        bytes.extend_from_slice(rest.as_bytes());
        Ok(bytes)
    }
}
