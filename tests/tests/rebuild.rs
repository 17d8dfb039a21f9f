//! An app rebuilds when a description of its own changes, breaks, goes or comes back.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test's helper fails by panicking")]

mod checked_app;

use std::fs;

use checked_app::App;

const METHOD: &str = "alipay.user.certify.open.certify";
const FILE: &str = "specs/alipay/user/certify/open/certify.yaml";

/// An app that has no description of its own yet.
fn app() -> App {
    let app = App::new("rebuild", "");
    let _ = fs::remove_dir_all(app.path("specs"));
    app.write("build.rs", "fn main() { println!(\"cargo::rerun-if-changed=specs\"); }\n");
    use_setter(&app, "certify_id");
    app
}

/// The app's own code, which calls one setter and keeps an item of its own in the module.
fn use_setter(app: &App, setter: &str) {
    app.write(
        "src/lib.rs",
        &format!(
            "#[alipay::alipay_api({METHOD:?})]\npub mod certify {{ pub const OWN: u8 = 1; }}\n\
             pub fn request() -> Result<certify::Request, alipay::Violations> {{\n    \
             let _ = certify::OWN;\n    certify::Request::builder().{setter}(\"1\").build()\n}}\n"
        ),
    );
}

/// What the compiler says; `Ok` if it has nothing against the app.
fn check(app: &App) -> Result<(), String> {
    let output = app.check(&[]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(()) } else { Err(said) }
}

/// The compiler complains, and says `words`.
fn refuses(app: &App, words: &[&str]) {
    let said = check(app).expect_err("the app should not compile");
    for word in words {
        assert!(said.contains(word), "{word:?} is missing in:\n{said}");
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
    let app = app();
    check(&app).expect("the catalogue has a description");

    app.write(FILE, &description("own_id"));
    refuses(&app, &["no method named `certify_id`"]);

    use_setter(&app, "own_id");
    check(&app).expect("the app's own description comes before the catalogue's");

    app.write(FILE, &description("other_id"));
    refuses(&app, &["no method named `own_id`"]);

    app.write(FILE, &description("own_id").replace("max_length", "max_lenght"));
    refuses(&app, &["max_lenght", "certify.yaml:4", "did you mean `max_length`"]);

    app.write(FILE, &description("own_id"));
    check(&app).expect("the broken description was mended");

    fs::remove_file(app.path(FILE)).unwrap();
    refuses(&app, &["no method named `own_id`"]);

    use_setter(&app, "certify_id");
    check(&app).expect("the catalogue's description is back");
}
