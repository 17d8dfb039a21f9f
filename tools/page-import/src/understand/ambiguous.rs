//! Objects without members whose members may be the rows next to them.

use serde_json::Value;

use crate::{
    findings::{Findings, quoted},
    rows::row::Row,
    words::types::Base,
};

/// Refuses tables in which the row behind an object may as well be its member: where one mark stands before both, and
/// no row shows what two levels look like; and where the object's own example has it.
pub(crate) fn refuse(rows: &[Row], parents: &[Option<usize>], findings: &mut Findings) {
    let deepest = rows.iter().map(|row| row.rank).max().unwrap_or_default();
    for (at, pair) in rows.windows(2).enumerate() {
        let [object, next] = pair else { continue };
        let is_member = parents[at + 1] == Some(at);
        if is_member || object.exact || !is_object(object) {
            continue;
        }
        let one_mark = object.marked && next.marked && object.rank == next.rank && object.rank == deepest;
        let are_siblings = parents[at] == parents[at + 1];
        if are_siblings && (one_mark || has_in_example(object, &next.name)) {
            let title = format!(
                "{} has no members, and {} behind it may be one",
                quoted(&object.name),
                quoted(&next.name)
            );
            let help = "write one `└` more before the rows that are its members; write `JSON` for its type if it has none";
            findings.doubt(next.name.span, title, "whose?", help);
            for row in &rows[at + 2..] {
                findings.mark(row.name.span, "it may be a member of an object above it");
            }
        }
    }
}

fn is_object(row: &Row) -> bool {
    row.page_type().is_some_and(|ty| ty.base == Base::Object && !ty.list)
}

fn has_in_example(row: &Row, name: &str) -> bool {
    let example = row.example.as_ref().and_then(|example| serde_json::from_str::<Value>(example).ok());
    example.is_some_and(|example| example.get(name).is_some())
}
