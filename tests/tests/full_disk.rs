//! A disk that is full: nothing half is left, nothing is reported as done, and everything goes on when there is room again.
#![cfg(target_os = "linux")]

use std::process::Command;

#[test]
fn bills_and_what_was_handled_survive_a_full_disk() {
    let folder = tempfile::tempdir().unwrap();
    // Ignored, the signal is an error of the write; that is kept through `exec`.
    let mut shell = Command::new("bash");
    shell.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_full_disk")]);
    let output = shell.arg(folder.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.matches("held:").count(), 15, "{said}");
}
