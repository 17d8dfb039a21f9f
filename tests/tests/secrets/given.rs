//! What the tests have in common.

use std::fs;
use std::path::PathBuf;

use alipay_tests::secrets::Search;

/// A folder of this run.
pub(crate) fn folder(name: &str) -> PathBuf {
    let own = format!("secrets-{}", std::process::id());
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(own).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The lines in which something is found, each with what it is.
pub(crate) fn around(search: &Search, printed: &[u8]) -> String {
    let lines = printed.split(|byte| *byte == b'\n').filter_map(|line| {
        let found = search.found(line);
        (!found.is_empty()).then(|| format!("\n{found:?} in {:.400}", String::from_utf8_lossy(line)))
    });
    lines.take(20).collect()
}
