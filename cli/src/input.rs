//! Files that the command line names; `-` is standard input.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use crate::exit::Stop;

/// The content of a file.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Stop> {
    let read = if is_standard(path) {
        let mut content = Vec::new();
        io::stdin().lock().read_to_end(&mut content).map(|_| content)
    } else {
        fs::read(path)
    };
    read.map_err(|error| unreadable(path, &error))
}

/// The content of a file that is text.
pub(crate) fn text(path: &Path) -> Result<String, Stop> {
    String::from_utf8(bytes(path)?)
        .map_err(|_| Stop::usage(format!("{} cannot be read: it is not UTF-8 text", shown(path))))
}

pub(crate) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Private keys are longer, and hardly a path is.
const LONGEST: usize = 512;

/// The file's name as findings show it.
pub(crate) fn shown(path: &Path) -> String {
    let name = path.display().to_string();
    match name.as_str() {
        "-" => "standard input".to_owned(),
        // It may be the key itself, given where its file was wanted.
        key if key.len() > LONGEST || key.contains("-----") => "a text that is not a path".to_owned(),
        _ => name,
    }
}

/// The command line names what cannot be read.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Stop {
    Stop::usage(format!("{} cannot be read: {error}", shown(path)))
}

/// Something could not be written.
pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Stop {
    Stop::refused(format!("{} cannot be written: {error}", path.display()))
}
