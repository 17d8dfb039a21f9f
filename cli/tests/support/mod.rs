//! The program as another one starts it.

#![allow(dead_code, reason = "each file of tests takes what it needs")]

use std::env;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// The program, without a setting of whoever runs the tests.
pub(crate) fn alipay(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alipay"));
    without_settings(&mut command).args(arguments).env("TERM", "xterm").env("LC_ALL", "C");
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.current_dir(folder("empty"));
    command
}

/// Takes what the environment says about Alipay away.
pub(crate) fn without_settings(command: &mut Command) -> &mut Command {
    for (name, _) in env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("ALIPAY_")) {
        command.env_remove(name);
    }
    command
}

/// What comes of a command that is given `input`.
pub(crate) fn given(command: &mut Command, input: &[u8]) -> Output {
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

/// A folder of this run.
pub(crate) fn folder(name: &str) -> PathBuf {
    let own = format!("{}-{}", env!("CARGO_CRATE_NAME"), std::process::id());
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(own).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// What was written, as text.
pub(crate) fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}
