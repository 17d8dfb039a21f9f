//! Programs as processes.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use alipay::Settings;
use alipay_simulator::Simulator;
use alipay_tests::sources::root;

/// Where the programs are, once they were built.
#[derive(Clone, Copy)]
pub(crate) struct Built(&'static Path);

impl Built {
    /// Builds all of them, as `cargo test --workspace` has done before this test ran.
    pub(crate) fn all() -> Self {
        static FOLDER: OnceLock<PathBuf> = OnceLock::new();
        Self(FOLDER.get_or_init(|| {
            let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
            let built = Command::new(env!("CARGO"))
                .args(["build", "--offline", "--quiet", "--workspace", "--examples", "--bin", "shop"])
                .current_dir(root())
                .env("CARGO_TARGET_DIR", target)
                .status()
                .unwrap();
            assert!(built.success(), "the programs cannot be built");
            target.join("debug")
        }))
    }

    pub(crate) fn example(self, name: &str) -> Command {
        self.command(&format!("examples/{name}"))
    }

    pub(crate) fn program(self, name: &str) -> Command {
        self.command(name)
    }

    /// Nothing of the environment decides which gateway is called, and which database.
    fn command(self, path: &str) -> Command {
        let mut command = Command::new(self.0.join(path));
        for name in Settings::NAMES.iter().chain(&["DATABASE_URL", "SHOP_URL"]) {
            command.env_remove(name);
        }
        command
    }
}

/// The variables by which a program calls this simulator. Its certificates become files in `folder`.
pub(crate) fn settings(simulator: &Simulator, folder: &Path) -> Vec<(&'static str, String)> {
    let mut settings = vec![
        ("ALIPAY_APP_ID", simulator.app_id().to_owned()),
        ("ALIPAY_GATEWAY", simulator.url().to_owned()),
        ("ALIPAY_PRIVATE_KEY", simulator.app_private_key().to_pkcs8_pem().to_string()),
    ];
    let Some(authority) = simulator.authority() else {
        settings.push(("ALIPAY_PUBLIC_KEY", simulator.alipay_public_key()));
        return settings;
    };
    for (name, text) in [
        ("ALIPAY_APP_CERT_FILE", authority.app_certificate()),
        ("ALIPAY_CERT_FILE", &authority.alipay_certificate()),
        ("ALIPAY_ROOT_CERT_FILE", authority.root_certificates()),
    ] {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        settings.push((name, path.to_str().unwrap().to_owned()));
    }
    settings
}

/// A program that goes on until this is dropped, and what it has said.
pub(crate) struct Running {
    process: Child,
    lines: Vec<String>,
}

impl Running {
    /// Starts it, and waits until it has said a line that begins so.
    pub(crate) fn start(mut command: Command, until: &str) -> Self {
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut output = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut lines: Vec<String> = Vec::new();
        while lines.last().is_none_or(|line| !line.starts_with(until)) {
            lines.push(output.next().unwrap_or_else(|| panic!("it ended after {lines:?}")).unwrap());
        }
        Self { process, lines }
    }

    /// What it said behind each such beginning.
    pub(crate) fn all(&self, beginning: &str) -> Vec<String> {
        self.lines.iter().filter_map(|line| line.strip_prefix(beginning)).map(str::to_owned).collect()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
