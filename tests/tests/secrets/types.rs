//! Which types of the library have a `Debug` that was written by hand, and whether the run has printed each.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use alipay_tests::sources::{root, rust_files};

/// Those that nobody outside of the library can hold.
const INNER: [&str; 9] =
    ["CertSn", "Failed", "Hidden", "Keyring", "Object", "Parameters", "Printed", "ProxyChoice", "Value"];

/// The types of which no value was printed.
pub(crate) fn unseen(held: &str) -> BTreeSet<String> {
    let source = root().join("runtime/src");
    let mut types = written_by_hand(&source);
    assert!(types.len() > 50, "{types:?}");
    let printed: Vec<&str> = held.lines().filter_map(|line| line.strip_prefix("type ")).collect();
    let inner = |name: &String| INNER.contains(&name.as_str());
    let is_printed = |name: &String| {
        let path = format!("::{name}");
        let ends = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_');
        printed.iter().any(|line| line.match_indices(&path).any(|(at, _)| ends(&line[at + path.len()..])))
    };
    types.retain(|name| !inner(name) && !is_printed(name));
    types
}

fn written_by_hand(folder: &Path) -> BTreeSet<String> {
    let mut types = BTreeSet::new();
    for path in rust_files(folder).unwrap() {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().filter(|line| line.trim_start().starts_with("impl"));
        let named = lines.filter_map(|line| line.split_once("Debug for ")?.1.split(['<', ' ']).next());
        // A macro writes the others, of which the bill's rows are printed.
        types.extend(named.filter(|name| !name.starts_with('$')).map(str::to_owned));
    }
    types
}
