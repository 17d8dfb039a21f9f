//! `alipay simulate` as a program of its own.

#![allow(dead_code, reason = "each file of tests takes what it needs")]

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Output};

use crate::support::{alipay, folder, given};

/// A simulator that ends with the test.
pub(crate) struct Simulate {
    pub(crate) child: Child,
    pub(crate) folder: PathBuf,
    pub(crate) url: String,
}

impl Simulate {
    pub(crate) fn start(name: &str, more: &[&str]) -> Self {
        Self::start_with(&["simulate"], name, more)
    }

    /// The same by another command, on a free port unless an address is given.
    pub(crate) fn start_with(command: &[&str], name: &str, more: &[&str]) -> Self {
        let mut simulate = alipay(command);
        if !more.contains(&"--addr") {
            simulate.args(["--addr", "127.0.0.1:0"]);
        }
        Self::start_as(simulate.args(more), name)
    }

    pub(crate) fn start_as(simulate: &mut Command, name: &str) -> Self {
        let folder = folder(name);
        let mut child = simulate.arg("--dir").arg(&folder).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.strip_prefix("listening on ").unwrap().trim_end().to_owned();
        assert!(url.starts_with("http://127.0.0.1:") && url.ends_with("/gateway.do"), "{url}");
        Self { child, folder, url }
    }

    pub(crate) fn run(&self, arguments: &[&str], input: &[u8]) -> Output {
        given(alipay(arguments).arg("--config").arg(self.folder.join("alipay.toml")), input)
    }

    /// What it has said so far; it ends.
    pub(crate) fn words(mut self) -> String {
        self.child.kill().unwrap();
        let mut words = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut words).unwrap();
        words
    }
}

impl Drop for Simulate {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
