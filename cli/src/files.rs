//! The files of descriptions that a command line names.

use std::fs;
use std::path::{Path, PathBuf};

use crate::exit::Stop;
use crate::input;

/// The files that `paths` name, and all YAML files below those that are folders.
pub(crate) fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Stop> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let before = files.len();
            below(path, &mut files)?;
            if files.len() == before {
                return Err(Stop::refused(format!("{} holds no description (*.yaml)", path.display())));
            }
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

/// All YAML files below a folder, in the order of their names; folders that hide, such as `.git`, are passed over.
fn below(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Stop> {
    let unreadable = |error| input::unreadable(folder, &error);
    let entries = fs::read_dir(folder).map_err(unreadable)?;
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>().map_err(unreadable)?;
    paths.sort_unstable();
    for path in paths {
        let hides = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let is_link = path.is_symlink();
        if path.is_dir() && !hides && !is_link {
            below(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml")
            && !hides
        {
            files.push(path);
        }
    }
    Ok(())
}
