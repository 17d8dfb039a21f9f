//! One SDK in a process of its own, asked and answering in JSON lines.

use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use alipay::Charset;
use serde_json::{Value, json};

use super::Setting;

/// The SDKs; the Python process also holds the community's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sdk {
    /// Java's.
    Java,
    /// Node's.
    Node,
    /// Python's.
    Python,
}

impl Sdk {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Java, Self::Node, Self::Python];

    /// The charsets that it can sign in.
    pub fn charsets(self) -> &'static [Charset] {
        match self {
            Self::Java | Self::Python => &[Charset::Utf8, Charset::Gbk],
            Self::Node => &[Charset::Utf8],
        }
    }
}

/// An SDK in a process of its own.
pub struct Peer {
    /// Which one.
    pub sdk: Sdk,
    child: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Peer {
    /// Starts the SDK that `tests/peers/install` has put into `folder`.
    ///
    /// # Errors
    /// When its process cannot be started.
    pub fn start(sdk: Sdk, folder: &Path) -> io::Result<Self> {
        let command = match sdk {
            Sdk::Java => {
                let mut java = Command::new("java");
                java.current_dir(folder.join("java")).args(["-cp", "lib/*:.", "Peer"]);
                java
            }
            Sdk::Node => {
                let mut node = Command::new("node");
                node.current_dir(folder.join("node")).arg("peer.mjs");
                node
            }
            Sdk::Python => {
                let mut python = Command::new(folder.join("python/venv/bin/python"));
                python.current_dir(folder.join("python")).arg("peer.py");
                python
            }
        };
        Self::spawn(sdk, command)
    }

    /// The SDK of the REST gateway: Java has one of its own, Node's is the same.
    ///
    /// # Errors
    /// As [`start`](Self::start).
    pub fn start_rest(sdk: Sdk, folder: &Path) -> io::Result<Self> {
        if sdk != Sdk::Java {
            return Self::start(sdk, folder);
        }
        let mut java = Command::new("java");
        java.current_dir(folder.join("java-v3")).args(["-cp", "lib/*:.", "Rest"]);
        Self::spawn(sdk, java)
    }

    fn spawn(sdk: Sdk, mut command: Command) -> io::Result<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let closed = || io::Error::other("its pipes are closed");
        let orders = child.stdin.take().ok_or_else(closed)?;
        let answers = BufReader::new(child.stdout.take().ok_or_else(closed)?);
        Ok(Self { sdk, child, orders, answers })
    }

    /// One order and its answer; a dead peer is an error like any other.
    pub fn ask(&mut self, order: &Value) -> Value {
        self.exchange(order).unwrap_or_else(|error| json!({ "error": format!("the peer is gone: {error}") }))
    }

    fn exchange(&mut self, order: &Value) -> io::Result<Value> {
        writeln!(self.orders, "{order}")?;
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        Ok(serde_json::from_str(&line)?)
    }

    /// Has it work with these keys and that gateway.
    pub fn configure(&mut self, setting: &Setting) {
        self.ask(&setting.order());
    }

    /// Java's SDK of the REST gateway, by its generated classes.
    ///
    /// # Errors
    /// As [`start`](Self::start).
    pub fn start_operations(folder: &Path) -> io::Result<Self> {
        let mut java = Command::new("java");
        java.current_dir(folder.join("java-v3")).args([
            "-XX:TieredStopAtLevel=1",
            "-cp",
            "lib/*:.",
            "Operations",
        ]);
        Self::spawn(Sdk::Java, java)
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
