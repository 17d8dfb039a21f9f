//! What the sources say of values, as it stands there.

use std::fs;
use std::path::Path;

use crate::workspace;

/// The texts that are given to `Rule::form` as they are, in the sources of these folders without their tests.
pub(crate) fn forms(folders: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for folder in folders {
        below(&workspace::root().join(folder).join("src"), &mut found);
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn below(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_none_or(|name| name != "tests") {
            below(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let program = text.split("#[cfg(test)]").next().unwrap_or_default();
            let rest = program.split("Rule::form(\"").skip(1);
            found.extend(rest.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
        }
    }
}
