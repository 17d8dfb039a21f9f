//! Additions to a description's text that leave every other byte of it alone.

mod effect;
mod errors;
mod operation;
mod pages;
mod refine;
mod spot;
mod words;

use crate::{
    Notes, Parameter, Source, Structure,
    finding::Findings,
    keys,
    tree::{
        self,
        node::{Data, Entry, Node},
    },
    write::{
        layout::{INDENT, Yaml, entry, flow_entry, head},
        row::row_entries,
        rows, structure_lines,
    },
};
use spot::{Spot, is_flow};
pub use words::Words;

/// Additions to the text of a description. Comments, order and wording of what stands there already survive byte for
/// byte, and what is added is laid out as [`write_api`](crate::write_api) does it.
///
/// ```
/// use alipay_rules::Kind;
/// use alipay_schema::{Edit, Located, Parameter, Source, Span, Type};
///
/// let source = Source::new("pay.yaml", "\
/// method: alipay.trade.pay
/// request:
///   subject: { type: string }   ## what is bought
/// ");
/// let name = Located::new("body".to_owned(), Span::default());
/// let mut edit = Edit::of(&source).unwrap();
/// assert!(edit.add_rows("request", &[Parameter::new(name, Type::Scalar(Kind::Text))]));
/// assert!(edit.deprecate_row("request", "subject"));
/// assert_eq!(edit.finish(), "\
/// method: alipay.trade.pay
/// request:
///   subject: { type: string, deprecated: true }   ## what is bought
///   body: { type: string }
/// ");
/// ```
pub struct Edit<'s> {
    text: &'s str,
    root: Vec<Entry>,
    /// The end of a line, as the text writes it.
    newline: &'static str,
    changes: Vec<Change>,
}

/// What takes the place of the text between two offsets.
type Change = (usize, usize, String);

impl<'s> Edit<'s> {
    /// Additions to `source`; `None` if it cannot be read to its end, or stands between brackets as a whole.
    pub fn of(source: &'s Source) -> Option<Self> {
        let root =
            tree::read(source, &mut Findings::default()).filter(|root| !is_flow(root, &source.text))?;
        let Node { data: Data::Map(root), .. } = root else { return None };
        let newline = if source.text.contains("\r\n") { "\r\n" } else { "\n" };
        Some(Self { text: &source.text, root, newline, changes: Vec::new() })
    }

    /// Adds rows behind those of `request`, `form`, `response` or a structure, as in `types.GoodsDetail`.
    ///
    /// Gives back whether that was possible: `request: any` takes no rows, nor does a structure that is not there.
    pub fn add_rows(&mut self, path: &str, parameters: &[Parameter]) -> bool {
        let entries = row_entries(parameters);
        let lines = |indent| rows(path, parameters, indent, &Notes::new());
        if !path.contains('.') {
            return self.add_to_section(path, &entries, lines);
        }
        let spot = self.at(path).and_then(|structure| Spot::within(structure, self.text));
        self.put(spot.as_ref(), &entries, lines)
    }

    /// Adds structures behind those that are there. Gives back whether that was possible.
    pub fn add_structures(&mut self, structures: &[Structure]) -> bool {
        let members = |structure: &Structure| {
            (structure.name.value.clone(), Yaml::Map(row_entries(&structure.parameters)))
        };
        let entries: Vec<_> = structures.iter().map(members).collect();
        let is_first = self
            .entry("types")
            .is_none_or(|types| matches!(&types.value.data, Data::Map(all) if all.is_empty()));
        let lines = |indent| {
            let mut lines = Vec::new();
            for (index, structure) in structures.iter().enumerate() {
                lines.extend((index > 0 || !is_first).then(String::new));
                lines.extend(structure_lines(structure, indent, &Notes::new()));
            }
            lines
        };
        self.add_to_section("types", &entries, lines)
    }

    /// Says `deprecated: true` of the API, unless its description speaks of it. Gives back whether it does so now.
    pub fn deprecate(&mut self) -> bool {
        let entry = self.behind("deprecated").filter(|_| self.entry("deprecated").is_none());
        let spot = entry.map(|entry| Spot::behind(entry, self.text));
        self.put(spot.as_ref(), &[], deprecated)
    }

    /// Says `deprecated: true` of a row, unless it speaks of it. Gives back whether it does so now.
    pub fn deprecate_row(&mut self, path: &str, name: &str) -> bool {
        let row = self.at(path).and_then(|rows| member(rows, name));
        let row = row.filter(|row| member(row, "deprecated").is_none());
        let spot = row.and_then(|row| Spot::within(row, self.text));
        self.put(spot.as_ref(), &[("deprecated".to_owned(), Yaml::Word("true".to_owned()))], deprecated)
    }

    /// The line in which `request`, `form`, `response` or a structure begins, as in `types.GoodsDetail`.
    pub fn line_of(&self, path: &str) -> Option<usize> {
        self.at(path).map(|entry| entry.key.span.line)
    }

    /// The text with all additions.
    pub fn finish(mut self) -> String {
        self.changes.sort_by_key(|(from, ..)| *from);
        let mut text = String::with_capacity(self.text.len() * 2);
        let mut done = 0;
        for (from, to, new) in &self.changes {
            text.push_str(self.text.get(done..*from).unwrap_or_default());
            text.push_str(new);
            done = *to;
        }
        text.push_str(self.text.get(done..).unwrap_or_default());
        text
    }

    fn entry(&self, key: &str) -> Option<&Entry> {
        self.root.iter().find(|entry| entry.key.value == key)
    }

    /// What holds the rows of `request`, or of a structure as in `types.GoodsDetail`.
    fn at(&self, path: &str) -> Option<&Entry> {
        match path.split_once('.') {
            Some((section, name)) => member(self.entry(section)?, name),
            None => self.entry(path),
        }
    }

    /// The last of the entries that people write before `key`.
    fn behind(&self, key: &str) -> Option<&Entry> {
        let before = keys::API.iter().take_while(|other| other.name != key);
        before.filter_map(|key| self.entry(key.name)).max_by_key(|entry| entry.key.span.start)
    }

    fn add_to_section(
        &mut self,
        key: &str,
        entries: &[(String, Yaml)],
        lines: impl Fn(usize) -> Vec<String>,
    ) -> bool {
        if let Some(section) = self.entry(key) {
            return self.put(Spot::within(section, self.text).as_ref(), entries, lines);
        }
        let spot = self.behind(key).map(|entry| Spot::behind(entry, self.text));
        self.put(spot.as_ref(), &[], |indent| {
            [String::new(), head(key, false, indent)].into_iter().chain(lines(indent + INDENT)).collect()
        })
    }

    fn put(
        &mut self,
        spot: Option<&Spot>,
        entries: &[(String, Yaml)],
        lines: impl Fn(usize) -> Vec<String>,
    ) -> bool {
        let block =
            |indent| lines(indent).into_iter().flat_map(|line| [self.newline.to_owned(), line]).collect();
        match spot {
            None => return false,
            Some(&Spot::Lines { at, indent }) => self.changes.push((at, at, block(indent))),
            Some(&Spot::Brackets { at }) => {
                let more = entries.iter().flat_map(|(key, value)| [", ".to_owned(), flow_entry(key, value)]);
                self.changes.push((at, at, more.collect()));
            }
            Some(&Spot::Empty { from, to, at, indent }) => {
                let block = block(indent);
                self.changes.extend([(from, to, ":".to_owned()), (at, at, block)]);
            }
        }
        true
    }
}

/// The entry of this name in the mapping that `entry` holds.
fn member<'e>(entry: &'e Entry, name: &str) -> Option<&'e Entry> {
    match &entry.value.data {
        Data::Map(entries) => entries.iter().find(|entry| entry.key.value == name),
        _ => None,
    }
}

fn deprecated(indent: usize) -> Vec<String> {
    entry("deprecated", &Yaml::Word("true".to_owned()), indent)
}
