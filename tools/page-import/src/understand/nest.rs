//! Who is whose member: by how far a row stands to the right, and where that does not tell, by the page's own samples.

use serde_json::Value;

use crate::{
    findings::{Findings, quoted},
    rows::row::Row,
    samples::Object,
    understand::ambiguous,
};

/// A row with the rows that are its members.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) row: Row,
    pub(crate) members: Vec<Node>,
}

/// A row that may still get members.
struct Open {
    /// Its index among all rows.
    at: usize,
    /// A member stands further right than this.
    rank: isize,
    /// Whether only a sample says that rows no further right are its members.
    guessed: bool,
}

/// Puts rows into each other.
pub(crate) fn nest(rows: Vec<Row>, samples: &[Object], findings: &mut Findings) -> Vec<Node> {
    let mut nesting = Nesting { rows: &rows, samples, findings, open: Vec::new() };
    let parents: Vec<Option<usize>> = (0..rows.len()).map(|at| nesting.place(at)).collect();
    ambiguous::refuse(&rows, &parents, findings);
    tree(rows, &parents)
}

/// Parents stand before their members, so the members of the last row are complete first.
fn tree(rows: Vec<Row>, parents: &[Option<usize>]) -> Vec<Node> {
    let mut members: Vec<Vec<Node>> = rows.iter().map(|_| Vec::new()).collect();
    let mut top = Vec::new();
    for (at, row) in rows.into_iter().enumerate().rev() {
        let mut own = std::mem::take(&mut members[at]);
        own.reverse();
        let node = Node { row, members: own };
        match parents[at] {
            Some(parent) => members[parent].push(node),
            None => top.push(node),
        }
    }
    top.reverse();
    top
}

/// Nobody's members are nested further; the deepest API known has ten levels.
pub(crate) const DEEPEST: usize = 24;

struct Nesting<'n> {
    rows: &'n [Row],
    samples: &'n [Object],
    findings: &'n mut Findings,
    open: Vec<Open>,
}

impl Nesting<'_> {
    /// Finds the parent of a row.
    fn place(&mut self, at: usize) -> Option<usize> {
        let row = &self.rows[at];
        let rank = isize::try_from(row.rank).unwrap_or(isize::MAX);
        let seen = self.seen(row, rank);
        let depth = if row.exact { seen } else { self.by_sample(row, seen).unwrap_or(seen) };
        self.report(row, seen, depth);
        let depth = self.bounded(row, depth);
        self.open.truncate(depth);
        let parent = self.open.last_mut().map(|parent| {
            if parent.rank >= rank {
                (parent.rank, parent.guessed) = (rank - 1, true);
            }
            parent.at
        });
        self.open.push(Open { at, rank, guessed: false });
        parent
    }

    fn bounded(&mut self, row: &Row, depth: usize) -> usize {
        if depth > DEEPEST {
            let title = format!("{} is nested more deeply than any API is", quoted(&row.name));
            self.findings.error(row.name.span, title, "too deep", "copy the table again");
        }
        depth.min(DEEPEST)
    }

    /// How many of the open rows are above this one, by what is seen.
    fn seen(&self, row: &Row, rank: isize) -> usize {
        let depth = self.open.iter().rposition(|open| open.rank < rank).map_or(0, |last| last + 1);
        // Being a little further right says less than a mark does: a text has no members.
        let is_parent =
            |depth: &usize| *depth == 0 || row.marked || self.has_members(self.open[*depth - 1].at);
        (0..=depth).rev().find(is_parent).unwrap_or(0)
    }

    fn has_members(&self, at: usize) -> bool {
        self.rows[at].page_type().is_none_or(|ty| ty.has_members())
    }

    /// Where a sample has the row, if it is not where it seems to be.
    fn by_sample(&self, row: &Row, seen: usize) -> Option<usize> {
        if self.is_sampled(row, seen) {
            return None;
        }
        let fits = |depth: &usize| *depth == 0 || self.has_members(self.open[*depth - 1].at);
        (0..=self.open.len()).rev().filter(fits).find(|depth| self.is_sampled(row, *depth))
    }

    fn is_sampled(&self, row: &Row, depth: usize) -> bool {
        let names: Vec<&str> =
            self.open[..depth].iter().map(|open| self.rows[open.at].name.as_str()).collect();
        self.samples.iter().any(|sample| member(sample, &names, &row.name).is_some())
    }

    fn name(&self, depth: usize) -> String {
        let parent = depth.checked_sub(1).and_then(|last| self.open.get(last));
        parent.map_or_else(|| "the outermost rows".to_owned(), |open| quoted(&self.rows[open.at].name))
    }

    fn report(&mut self, row: &Row, seen: usize, depth: usize) {
        let (place, name) = (row.name.span, quoted(&row.name));
        if depth != seen {
            let title = format!(
                "{name} seems to belong to {}, but the page's own sample has it in {}",
                self.name(seen),
                self.name(depth)
            );
            self.findings.mark(place, &title);
            self.findings.warning(place, title, "placed as in the sample");
        } else if row.marked && depth == 0 {
            let title = format!("{name} is marked as a member, and nothing above it can have members");
            self.findings.doubt(
                place,
                title,
                "a member of what?",
                "copy the table again, from its first row on",
            );
        } else if row.faint && depth > 0 && !self.is_sampled(row, depth) {
            let title =
                format!("{name} is taken as a member of {}: one space before it says so", self.name(depth));
            self.findings.mark(place, &title);
            self.findings.advise(
                place,
                title,
                "one space",
                "write `└` before the members in the page to be sure",
            );
        } else if !row.exact
            && (row.inside || self.open[..depth].last().is_some_and(|open| open.guessed))
            && !self.is_sampled(row, depth)
        {
            let title = format!(
                "{name} is taken as a member of {}: nothing shows where its members end",
                self.name(depth)
            );
            self.findings.mark(place, &title);
            self.findings.warning(place, title, "not in the page's sample");
        }
    }
}

/// The value at a path of a sample; in lists, of any item.
pub(crate) fn member<'v>(object: &'v Object, path: &[&str], name: &str) -> Option<&'v Value> {
    let Some((first, rest)) = path.split_first() else { return object.get(name) };
    match object.get(*first)? {
        Value::Object(inner) => member(inner, rest, name),
        Value::Array(items) => {
            items.iter().filter_map(Value::as_object).find_map(|item| member(item, rest, name))
        }
        _ => None,
    }
}
