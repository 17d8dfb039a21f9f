//! `alipay simulate` as a program of its own.

#![allow(dead_code, reason = "each file of tests takes what it needs")]

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Output};

use crate::support::{alipay, folder, given};

/// A simulator that ends with the test.
pub(crate) struct Simulate {
    pub(crate) child: Child,
    pub(crate) folder: PathBuf,
    pub(crate) url: String,
}

impl Simulate {
    pub(crate) fn start(name: &str, more: &[&str]) -> Self {
        let folder = folder(name);
        let mut simulate = alipay(&["simulate", "--addr", "127.0.0.1:0", "--dir"]);
        let mut child = simulate.arg(&folder).args(more).spawn().unwrap();
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
