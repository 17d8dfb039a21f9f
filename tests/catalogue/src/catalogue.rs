//! The texts of descriptions: the catalogue's, or those of a folder that is laid out like it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The texts of the catalogue by method, as the macro gets them.
pub fn bundled() -> BTreeMap<String, String> {
    let text = |method: &'static str| Some((method.to_owned(), alipay_specs::text(method)?.to_owned()));
    alipay_specs::methods().filter_map(text).collect()
}

/// The texts of all descriptions in `folder` by method, but for that of the common parameters.
///
/// # Errors
/// When a folder or a file cannot be read.
pub fn texts(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for path in files(folder)? {
        let words = path.strip_prefix(folder).unwrap_or(&path).with_extension("");
        let words: Vec<String> = words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
        if words != ["common"] {
            texts.insert(words.join("."), fs::read_to_string(&path)?);
        }
    }
    Ok(texts)
}

/// The paths of all YAML files in `folder`, in order.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = entry.path();
            if entry.file_type()?.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "yaml") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
