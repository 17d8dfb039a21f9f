//! What a row, and the lists at the head of a description, say beyond what stands in the text.

use super::{Change, Edit, member};
use crate::{
    Parameter,
    edit::spot::{begins_line, end, end_of_line, end_of_value, is_flow},
    keys,
    tree::node::{Data, Entry, Node},
    write::{
        layout::{Yaml, comment, entry, flow_entry},
        row::row,
        scalar::Context,
    },
};

impl Edit<'_> {
    /// Adds to a row of the text the keys that `row` has beyond it, each where people write it, and lengthens its
    /// `advised`. What the row says already stays as it is written. Gives back whether that was possible.
    ///
    /// A row that no longer fits on one line is laid out over several.
    ///
    /// ```
    /// use alipay_schema::{Edit, MaxLength, Source, read_api};
    ///
    /// let source = Source::new("pay.yaml", "\
    /// method: alipay.trade.pay
    /// request:
    ///   subject: { type: string,  description: 'What is bought.' }
    /// ");
    /// let api = read_api(&source).value.unwrap();
    /// let mut row = api.request.parameters()[0].clone();
    /// row.limits.max_length = Some(MaxLength::Limit(256));
    /// let mut edit = Edit::of(&source).unwrap();
    /// assert!(edit.refine_row("request", &row));
    /// assert_eq!(edit.finish(), "\
    /// method: alipay.trade.pay
    /// request:
    ///   subject: { type: string, max_length: 256,  description: 'What is bought.' }
    /// ");
    /// ```
    pub fn refine_row(&mut self, path: &str, parameter: &Parameter) -> bool {
        let Yaml::Map(all) = row(parameter) else { return false };
        let entry = self.at(path).and_then(|rows| member(rows, &parameter.name));
        let changes = entry.and_then(|entry| self.refinement(entry, &all));
        let is_possible = changes.is_some();
        self.changes.extend(changes.into_iter().flatten());
        is_possible
    }

    /// What it takes to add to the mapping of `entry` those of `all` keys that it lacks; `None` if that is not a mapping.
    pub(super) fn refinement(&self, entry: &Entry, all: &[(String, Yaml)]) -> Option<Vec<Change>> {
        let Data::Map(written) = &entry.value.data else { return None };
        let flow = is_flow(&entry.value, self.text);
        let mut changes = Vec::new();
        for (index, (key, value)) in all.iter().enumerate() {
            match written.iter().find(|entry| entry.key.value == *key) {
                Some(old) if key == "advised" => changes.extend(self.longer(old, value)),
                Some(_) => {}
                None => {
                    let before = |old: &&Entry| all[..index].iter().any(|(key, _)| *key == old.key.value);
                    let change = match (written.iter().rfind(before), written.first()) {
                        (Some(last), _) => self.behind_key(last, key, value, flow),
                        (None, Some(first)) => self.before_key(first, key, value, flow),
                        (None, None) => return None,
                    };
                    changes.push(change);
                }
            }
        }
        let lines = Self::laid_out(entry, all);
        if flow && lines.len() > 1 && begins_line(entry, self.text) && !changes.is_empty() {
            changes = vec![(entry.key.span.start, end(entry, self.text), lines.join(self.newline))];
        }
        Some(changes)
    }

    /// Puts a comment above a row. Gives back whether the row has a line of its own, so that one can stand there.
    pub fn note(&mut self, path: &str, name: &str, text: &str) -> bool {
        let row = self.at(path).and_then(|rows| member(rows, name));
        let Some(row) = row.filter(|row| begins_line(row, self.text)) else { return false };
        let indent = row.key.span.column.saturating_sub(1);
        let at = row.key.span.start - indent;
        let lines: String = comment(text, indent).map(|line| line + self.newline).collect();
        self.changes.push((at, at, lines));
        true
    }

    /// The line above a row, if that is a comment.
    pub fn comment_above(&self, path: &str, name: &str) -> Option<&str> {
        let row = self.at(path).and_then(|rows| member(rows, name))?;
        let line = self.text.get(..row.key.span.start)?.lines().rev().nth(1)?.trim();
        (begins_line(row, self.text) && line.starts_with('#')).then_some(line)
    }

    /// Adds texts to the list `sources`. Gives back whether that was possible.
    pub fn add_sources(&mut self, sources: &[String]) -> bool {
        self.add_items("sources", sources.iter().cloned().map(Yaml::Text).collect())
    }

    /// Adds groups to the list `one_of`. Gives back whether that was possible.
    pub fn add_groups(&mut self, groups: &[Vec<String>]) -> bool {
        self.add_items("one_of", groups.iter().map(Yaml::texts).collect())
    }

    /// The text between brackets in place of a list.
    fn longer(&self, old: &Entry, value: &Yaml) -> Option<Change> {
        let to = end_of_value(&old.value, self.text)?;
        let (from, new) = (old.value.span.start, value.flow(Context::Flow));
        (is_flow(&old.value, self.text) && self.text.get(from..to) != Some(new.as_str()))
            .then_some((from, to, new))
    }

    fn behind_key(&self, last: &Entry, key: &str, value: &Yaml, flow: bool) -> Change {
        let behind = end(last, self.text);
        if flow {
            return (behind, behind, format!(", {}", flow_entry(key, value)));
        }
        let indent = last.key.span.column.saturating_sub(1);
        let lines = entry(key, value, indent).into_iter().map(|line| format!("{}{line}", self.newline));
        let at = end_of_line(behind, self.text);
        (at, at, lines.collect())
    }

    fn before_key(&self, first: &Entry, key: &str, value: &Yaml, flow: bool) -> Change {
        let at = first.key.span.start;
        if flow {
            return (at, at, format!("{}, ", flow_entry(key, value)));
        }
        let indent = first.key.span.column.saturating_sub(1);
        let lines: Vec<_> = entry(key, value, indent).into_iter().chain([" ".repeat(indent)]).collect();
        (at, at, lines.join(self.newline).trim_start().to_owned())
    }

    /// The lines of a row as the writer has them, the first one from the name on.
    pub(super) fn laid_out(row: &Entry, keys: &[(String, Yaml)]) -> Vec<String> {
        let indent = row.key.span.column.saturating_sub(1);
        let mut lines = entry(&row.key.value, &Yaml::Map(keys.to_vec()), indent);
        if let Some(first) = lines.first_mut() {
            *first = first.trim_start().to_owned();
        }
        lines
    }

    /// Adds items to a list at the outermost level, be it written between brackets or line by line.
    fn add_items(&mut self, key: &str, items: Vec<Yaml>) -> bool {
        let Some(old) = self.entry(key) else {
            // What stands above the first section has no empty line before it.
            let is_head =
                keys::API.iter().take_while(|key| key.name != "request").any(|head| head.name == key);
            let Some(before) = self.behind(key) else { return false };
            let at = end_of_line(end(before, self.text), self.text);
            let gap = (!is_head).then(String::new);
            let lines = gap.into_iter().chain(entry(key, &Yaml::List(items), 0));
            let lines: String = lines.flat_map(|line| [self.newline.to_owned(), line]).collect();
            self.changes.push((at, at, lines));
            return true;
        };
        let Data::List(written) = &old.value.data else { return false };
        let to = end(old, self.text);
        let flow = |item: &Yaml| item.flow(Context::Flow);
        let all = written.iter().filter_map(as_yaml).chain(items.iter().cloned()).collect();
        let lines = entry(key, &Yaml::List(all), 0);
        let change = match (is_flow(&old.value, self.text), written.is_empty()) {
            (true, false) if lines.len() > 1 => (old.key.span.start, to, lines.join(self.newline)),
            (true, false) => {
                let more: String = items.iter().flat_map(|item| [", ".to_owned(), flow(item)]).collect();
                (to - 1, to - 1, more)
            }
            (true, true) => (to - 1, to - 1, items.iter().map(flow).collect::<Vec<_>>().join(", ")),
            (false, _) => {
                // Each item stands behind `- `.
                let column = written.first().map_or(0, |first| first.span.column.saturating_sub(3));
                let line = |item: &Yaml| {
                    format!("{}{}- {}", self.newline, " ".repeat(column), item.flow(Context::Block))
                };
                let at = end_of_line(to, self.text);
                (at, at, items.iter().map(line).collect())
            }
        };
        self.changes.push(change);
        true
    }
}

/// An item of a list of texts, or of lists of texts.
fn as_yaml(node: &Node) -> Option<Yaml> {
    match &node.data {
        Data::Scalar { text, .. } => Some(Yaml::Text(text.clone())),
        Data::List(items) => items.iter().map(as_yaml).collect::<Option<_>>().map(Yaml::List),
        Data::Map(_) | Data::Refused => None,
    }
}
