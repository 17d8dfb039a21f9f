//! An app rebuilds when a description of its own changes, breaks, goes or comes back.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test's helper fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const METHOD: &str = "alipay.user.certify.open.certify";
const FILE: &str = "specs/alipay/user/certify/open/certify.yaml";

/// A crate that depends on `alipay` alone.
struct App(PathBuf);

impl App {
    fn new() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rebuild");
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
        let app = Self(folder);
        let _ = fs::remove_dir_all(app.0.join("specs"));
        app.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
                 [dependencies]\nalipay = {{ path = '{}' }}\n\n\
                 [profile.dev.build-override]\nopt-level = 1\n",
                workspace.join("runtime").display()
            ),
        );
        app.write("Cargo.lock", &fs::read_to_string(workspace.join("Cargo.lock")).unwrap());
        app.write("build.rs", "fn main() { println!(\"cargo::rerun-if-changed=specs\"); }\n");
        app.use_setter("certify_id");
        app
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// The app's own code, which calls one setter and keeps an item of its own in the module.
    fn use_setter(&self, setter: &str) {
        self.write(
            "src/lib.rs",
            &format!(
                "#[alipay::alipay_api({METHOD:?})]\npub mod certify {{ pub const OWN: u8 = 1; }}\n\
                 pub fn request() -> Result<certify::Request, alipay::Violations> {{\n    \
                 let _ = certify::OWN;\n    certify::Request::builder().{setter}(\"1\").build()\n}}\n"
            ),
        );
    }

    /// What the compiler says: nothing when it is content. The app shares the folder that the workspace is built in, so
    /// that what costs most, build scripts and macros, is there already.
    fn check(&self) -> Result<(), String> {
        let output = Command::new(env!("CARGO"))
            .args(["check", "--offline", "--quiet", "--color=never"])
            .current_dir(&self.0)
            .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() { Ok(()) } else { Err(said) }
    }

    /// The compiler complains, and says `words`.
    fn refuses(&self, words: &[&str]) {
        let said = self.check().expect_err("the app should not compile");
        for word in words {
            assert!(said.contains(word), "{word:?} is missing in:\n{said}");
        }
    }
}

fn description(parameter: &str) -> String {
    format!(
        "method: {METHOD}\ncall: page\nrequest:\n  {parameter}: {{ type: string, required: true, max_length: 8 }}\n\
         response: {{}}\nerrors: {{}}\n"
    )
}

#[test]
fn a_description_that_changes_breaks_goes_or_comes_is_seen() {
    let app = App::new();
    app.check().expect("the catalogue has a description");

    app.write(FILE, &description("own_id"));
    app.refuses(&["no method named `certify_id`"]);

    app.use_setter("own_id");
    app.check().expect("the app's own description comes before the catalogue's");

    app.write(FILE, &description("other_id"));
    app.refuses(&["no method named `own_id`"]);

    app.write(FILE, &description("own_id").replace("max_length", "max_lenght"));
    app.refuses(&["max_lenght", "certify.yaml:4", "did you mean `max_length`"]);

    app.write(FILE, &description("own_id"));
    app.check().expect("the broken description was mended");

    fs::remove_file(app.0.join(FILE)).unwrap();
    app.refuses(&["no method named `own_id`"]);

    app.use_setter("certify_id");
    app.check().expect("the catalogue's description is back");
}
