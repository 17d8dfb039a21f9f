//! What the sources say of values, as it stands there.

use std::fs;
use std::path::Path;

use alipay_tests::sources::rust_files;

use crate::workspace;

/// The texts that are given to `Rule::form` as they are, in the sources of these folders without their tests.
pub(crate) fn forms(folders: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for folder in folders {
        let source = workspace::root().join(folder).join("src");
        let is_of_tests = |path: &Path| path.iter().any(|part| part == "tests");
        for path in rust_files(&source).unwrap() {
            if is_of_tests(path.strip_prefix(&source).unwrap()) {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let program = text.split("#[cfg(test)]").next().unwrap_or_default();
            let rest = program.split("Rule::form(\"").skip(1);
            found.extend(rest.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}
