//! Names that are paths: `goods.id` is the member `id` of the row `goods` above it.

use crate::{
    findings::{Findings, quoted},
    rows::row::Row,
};

/// How much further right a member stands than what it belongs to.
const STEP: usize = 2;

/// Makes members of the rows whose names are paths.
pub(crate) fn resolve(rows: &mut [Row], findings: &mut Findings) {
    // The path of the last row, and the ranks of its parts.
    let mut above: Vec<(String, usize)> = Vec::new();
    for row in rows {
        let parts: Vec<String> = row.name.split('.').map(str::to_owned).collect();
        let Some((name, owners)) = parts.split_last().filter(|(_, owners)| !owners.is_empty()) else {
            above.truncate(0);
            above.push((row.name.value.clone(), row.rank));
            continue;
        };
        let fits = owners.iter().zip(&above).all(|(owner, (known, _))| owner == known);
        if !fits || above.len() < owners.len() {
            let title = format!(
                "{} is a member by its name, and does not stand below what it belongs to",
                quoted(&row.name)
            );
            let help = "write the row of the object above those of its members";
            findings.doubt(row.name.span, title, "a member of what?", help);
            continue;
        }
        above.truncate(owners.len());
        row.rank = above[owners.len() - 1].1 + STEP;
        row.marked = true;
        row.name.value.clone_from(name);
        above.push((name.clone(), row.rank));
    }
}
