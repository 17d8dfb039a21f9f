//! Checking again whenever a description changes.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::time::{Duration, SystemTime};

use super::words;
use crate::catalogue::OWN;
use crate::commands::block_on;
use crate::commands::interruption::interruption;
use crate::exit::{Ended, Exit, Stop};
use crate::files::files;
use crate::input;
use crate::output::{error, say};

/// How often files are looked at: so many times that nobody waits, and so few that it costs nothing.
const PAUSE: Duration = Duration::from_millis(300);

/// What a terminal clears itself by.
const CLEAR: &str = "\x1b[2J\x1b[3J\x1b[H";

/// Runs `check` now and after each change, until it is interrupted.
pub(super) fn watch(paths: &[PathBuf], check: impl FnMut() -> Ended) -> Ended {
    if paths.iter().any(|path| input::is_standard(path)) {
        return Err(Stop::usage("standard input cannot be watched: name files or folders"));
    }
    if paths.is_empty() && !Path::new(OWN).is_dir() {
        return Err(Stop::usage(format!("there is no folder {OWN} here to watch: name files or folders")));
    }
    block_on(until_interrupted(paths, check))?
}

async fn until_interrupted(paths: &[PathBuf], mut check: impl FnMut() -> Ended) -> Ended {
    let mut interrupted = pin!(interruption());
    let mut before = None;
    loop {
        let now = Some(seen(paths));
        if before != now {
            before = now;
            clear();
            if let Err(stop) = check() {
                error(stop.words);
            }
            say(words::watching());
        }
        tokio::select! {
            interrupted = &mut interrupted => return interrupted.map(|()| Exit::Fine).map_err(Stop::refused),
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// On a terminal, what the last check has said makes room for this one's.
fn clear() {
    if io::stdout().is_terminal() {
        print!("{CLEAR}");
    }
}

/// The files that are there, each with its size and when it was written last: what differs where one was changed. A path
/// that cannot be read has none.
fn seen(paths: &[PathBuf]) -> Vec<(PathBuf, Option<(SystemTime, u64)>)> {
    let own = [PathBuf::from(OWN)];
    let paths = if paths.is_empty() { &own[..] } else { paths };
    let each = paths.iter().map(|path| files(std::slice::from_ref(path)).unwrap_or_default());
    let state = |path: &PathBuf| {
        let about = fs::metadata(path).ok()?;
        Some((about.modified().ok()?, about.len()))
    };
    each.flatten().map(|path| (path.clone(), state(&path))).collect()
}

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;

    #[test]
    fn what_is_written_made_or_removed_is_seen() {
        let folder = env::temp_dir().join(format!("alipay-watch-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (one, two) = (folder.join("one.yaml"), folder.join("two.yaml"));
        let paths = [folder.clone(), folder.join("none.yaml")];
        let mut states = vec![seen(&paths)];
        fs::write(&one, "method: a.b\n").unwrap();
        states.push(seen(&paths));
        fs::write(&one, "method: a.bc\n").unwrap();
        states.push(seen(&paths));
        fs::write(&two, "").unwrap();
        states.push(seen(&paths));
        fs::rename(&two, folder.join("three.yaml")).unwrap();
        states.push(seen(&paths));
        fs::remove_file(&one).unwrap();
        states.push(seen(&paths));
        assert!(states.windows(2).all(|pair| pair[0] != pair[1]), "{states:#?}");
        assert_eq!(states.last(), Some(&seen(&paths)), "nothing has changed");
        fs::remove_dir_all(folder).unwrap();
    }
}
