//! What goes where: data and words, colours, closed pipes, disks that are full and folders that are none.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn alipay(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
    let variables = std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("ALIPAY_"));
    for (name, _) in variables {
        command.env_remove(name);
    }
    command.args(arguments).env_remove("NO_COLOR").env("TERM", "xterm").stdin(Stdio::null());
    command.current_dir(folder("empty"));
    command
}

fn run(arguments: &[&str]) -> Output {
    alipay(arguments).output().unwrap()
}

/// An empty folder of this run.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("streams-{}", std::process::id()));
    let folder = folder.join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn data_go_to_standard_output_and_words_to_standard_error() {
    let listed = run(&["list", "alipay.user.certify.open.certify"]);
    assert!(text(&listed.stdout).starts_with("alipay.user.certify.open.certify "));
    assert_eq!(text(&listed.stderr), "");
    let nothing = run(&["list", "no.such.api"]);
    assert_eq!((text(&nothing.stdout), text(&nothing.stderr)), ("", "no API fits\n"));
    let refused = run(&["show", "no.such.api"]);
    assert_eq!((text(&refused.stdout), refused.status.code()), ("", Some(1)));
    assert!(text(&refused.stderr).starts_with("error: there is no description of no.such.api"));
}

#[test]
fn colours_are_for_terminals_and_for_who_asks_for_them() {
    let broken = folder("colours").join("broken.yaml");
    fs::write(&broken, "method: a.b\ncal: page\n").unwrap();
    let path = broken.to_str().unwrap();
    let plain = run(&["check", path]);
    assert_eq!(plain.status.code(), Some(1));
    assert!(!text(&plain.stdout).contains('\u{1b}') && !text(&plain.stderr).contains('\u{1b}'));
    let coloured = run(&["check", path, "--color", "always"]);
    assert!(text(&coloured.stdout).contains("\u{1b}["));
    assert!(
        text(&run(&["show", "no.api", "--color=always"]).stderr).starts_with("\u{1b}[1;31merror\u{1b}[0m: ")
    );
}

#[test]
fn a_reader_that_closes_the_pipe_ends_the_writing_and_nothing_else() {
    for arguments in [
        &["list"][..],
        &["show", "alipay.trade.pay"],
        &["show", "alipay.trade.pay", "--json"],
        &["completions", "bash"],
        &["--help"],
    ] {
        let mut child = alipay(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let ended = child.wait_with_output().unwrap();
        assert_eq!((ended.status.code(), text(&ended.stderr)), (Some(0), ""), "{arguments:?}");
    }
    let mut child = alipay(&["show", "no.api"]).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(1), "nobody listens to its words");
}

#[cfg(target_os = "linux")]
#[test]
fn data_that_cannot_be_written_are_an_error() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ended =
        alipay(&["list"]).stdout(full).stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    assert!(text(&ended.stderr).starts_with("error: standard output cannot be written"), "{ended:?}");
}

#[test]
fn a_description_from_standard_input_is_checked_and_shown() {
    use std::io::Write;

    let given = |arguments: &[&str], input: &[u8]| {
        let mut child = alipay(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        child.wait_with_output().unwrap()
    };
    let shown = given(&["show", "-"], "method: a.b\ntitle: 送礼\n".as_bytes());
    assert!(text(&shown.stdout).contains("送礼"), "{shown:?}");
    let checked = given(&["check", "-"], b"method: a.b\nx: y\n");
    assert_eq!(checked.status.code(), Some(1));
    assert!(text(&checked.stdout).contains("standard input:2:1"), "{checked:?}");
    let no_text = given(&["check", "-"], b"\xff\xfe");
    assert!(text(&no_text.stderr).contains("it is no UTF-8 text"), "{no_text:?}");
}

/// A file stands in the place of the folder: a folder without permissions would not stop whoever runs tests as root.
#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let file = folder("read-only").join("file");
    fs::write(&file, "").unwrap();
    let below = file.join("below");
    let path = below.to_str().unwrap();
    for arguments in [&["keygen", path][..], &["simulate", "--addr", "127.0.0.1:0", "--dir", path]] {
        let ended = run(arguments);
        assert_eq!((ended.status.code(), text(&ended.stdout)), (Some(1), ""), "{arguments:?}");
        assert!(text(&ended.stderr).contains("cannot be written"), "{ended:?}");
    }
}

#[test]
fn without_settings_a_call_says_every_way_to_give_one_and_sends_nothing() {
    let ended = run(&["call", "alipay.trade.query", "out_trade_no=T1"]);
    assert_eq!(ended.status.code(), Some(2));
    assert_eq!(
        text(&ended.stderr),
        "error: the setting app_id is missing: give --app-id, set ALIPAY_APP_ID, or write app_id into alipay.toml\n"
    );
    let ended = run(&["why", "/dev/null"]);
    assert_eq!(ended.status.code(), Some(2));
    assert!(text(&ended.stderr).contains("no key to compare with"), "{ended:?}");
}
