//! An app outside the workspace that depends on `alipay` alone, and what cargo says of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use alipay_tests::sources::root;

pub(crate) struct App(PathBuf);

impl App {
    /// A folder of that name with a manifest, which ends in `further`.
    pub(crate) fn new(name: &str, further: &str) -> Self {
        let workspace = root().canonicalize().unwrap();
        let app = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        app.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
                 [dependencies]\nalipay = {{ path = '{}' }}\n\n\
                 [profile.dev.build-override]\nopt-level = 1\n{further}",
                workspace.join("runtime").display()
            ),
        );
        app.write("Cargo.lock", &fs::read_to_string(workspace.join("Cargo.lock")).unwrap());
        app
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.0.join(file)
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Checks the app in the folder that the workspace is built in, so that what costs most, build scripts and macros, is
    /// there already.
    pub(crate) fn check(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(["check", "--offline", "--quiet", "--color=never"])
            .args(arguments)
            .current_dir(&self.0)
            .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap())
            .output()
            .unwrap()
    }
}
