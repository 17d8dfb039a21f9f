//! The counts as they stand in docs/reliability.md.

use std::fmt::Write;
use std::path::Path;

use crate::ours::Counts;
use crate::theirs::Theirs;

const BEGIN: &str = "<!-- adversary: written by `cargo run -p alipay-tests --bin adversary -- FOLDER` -->\n";
const END: &str = "<!-- adversary ends -->\n";

/// A row for each party and entrance.
pub(crate) fn table(ours: &Counts, theirs: &Theirs) -> String {
    let mut text = String::from(
        "\n| who | entrance | to be refused: refused | believed | crashed | to be let through: let through | refused |\n|---|---|--:|--:|--:|--:|--:|\n",
    );
    for (entrance, (accepted, refused)) in ours {
        // Every row of ours got its verdict, else there is no table.
        let _ = writeln!(
            text,
            "| this SDK | {} | {refused} | 0 | 0 | {accepted} | 0 |",
            words(&format!("{entrance:?}"))
        );
    }
    for ((sdk, entrance), made) in theirs {
        let entrance = words(&format!("{entrance:?}"));
        let _ = writeln!(
            text,
            "| official, {sdk} | {entrance} | {} | {} | {} | {} | {} |",
            made.refused, made.believed, made.crashed, made.honest, made.missed
        );
    }
    text.push('\n');
    text
}

/// `ReturnUrls` as `return urls`.
fn words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

/// Puts the table into the document.
///
/// # Errors
/// When the document is not there, or has no place for it.
pub(crate) fn write(table: &str) -> Result<(), String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/reliability.md");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let place = text.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, behind) = place.ok_or("docs/reliability.md has no place for the counts")?;
    std::fs::write(&path, [before, BEGIN, table, END, behind].concat()).map_err(|error| error.to_string())
}
