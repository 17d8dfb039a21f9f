//! `alipay check --watch`: again after each change, until it is interrupted.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails by panicking")]
#![cfg(unix)]

mod support;

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use support::{alipay, folder, text};

/// The lines that come, as they come.
fn lines(source: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (give, get) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(source).lines().map_while(Result::ok) {
            if give.send(line).is_err() {
                return;
            }
        }
    });
    get
}

/// Waits for a line; those before it.
fn until(lines: &Receiver<String>, wanted: &str) -> Vec<String> {
    let mut before = Vec::new();
    loop {
        match lines.recv_timeout(Duration::from_secs(30)) {
            Ok(line) if line.contains(wanted) => return before,
            Ok(line) => before.push(line),
            Err(error) => panic!("no `{wanted}` in {before:?}: {error}"),
        }
    }
}

#[test]
fn a_description_is_checked_again_when_it_changes_comes_or_goes() {
    let folder = folder("watched");
    let specs = folder.join("specs");
    fs::create_dir_all(&specs).unwrap();
    let own = specs.join("own.yaml");
    fs::write(&own, "method: a.b\n").unwrap();
    let mut child = alipay(&["check", "--watch"]).current_dir(&folder).spawn().unwrap();
    let words = lines(child.stderr.take().unwrap());
    until(&words, "1 description: 0 errors");
    until(&words, "watching for changes");
    fs::write(&own, "method: a.b\ncal: page\n").unwrap();
    until(&words, "1 description: 1 error");
    fs::write(specs.join("more.yaml"), "method: a.c\n").unwrap();
    until(&words, "2 descriptions: 1 error");
    fs::remove_file(&own).unwrap();
    until(&words, "1 description: 0 errors");
    fs::remove_file(specs.join("more.yaml")).unwrap();
    until(&words, "specs holds no description");
    let stopped = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(stopped.success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn what_cannot_be_watched_is_refused() {
    for (arguments, words) in [
        (&["check", "--watch", "-"][..], "standard input cannot be watched"),
        (&["check", "--watch"], "there is no folder specs here to watch"),
        (&["check", "--watch", "--fix"], "cannot be used with"),
    ] {
        let ended = alipay(arguments).output().unwrap();
        assert_eq!(ended.status.code(), Some(2), "{arguments:?}");
        assert!(text(&ended.stderr).contains(words), "{ended:?}");
    }
}
