//! The descriptions of a folder.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::Error;

/// The files of all descriptions of APIs below `folder`, by name.
///
/// What all APIs share stands in the folder itself, and is written by people.
pub(crate) fn descriptions(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for (path, is_folder) in entries(folder)? {
        if is_folder {
            gather(&path, &mut files)?;
        }
    }
    Ok(files)
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Error> {
    for (path, is_folder) in entries(folder)? {
        if is_folder {
            gather(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            files.push(path);
        }
    }
    Ok(())
}

/// What stands in a folder, and whether it is a folder, by name.
fn entries(folder: &Path) -> Result<Vec<(PathBuf, bool)>, Error> {
    let failed = |error| Error::io(folder, error);
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let is_folder = path.is_dir();
        entries.push((path, is_folder));
    }
    entries.sort();
    Ok(entries)
}
