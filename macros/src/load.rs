//! From a file to a description that can become Rust.

use std::path::{Path, PathBuf};

use alipay_schema::{Api, Common, Finding, Reading, Source};

use crate::check;
use crate::locate::Target;

/// A file that was read, whether or not it could be used.
pub(crate) struct Loaded<T> {
    /// The absolute path, for the compiler to watch.
    pub(crate) path: PathBuf,
    /// The text, under the name that findings show.
    pub(crate) source: Source,
    /// What the file describes, or what stands in the way, as the compiler will print it.
    pub(crate) content: Result<T, Vec<String>>,
}

/// Reads the description of an API.
pub(crate) fn api(target: &Target) -> Loaded<Api> {
    let Loaded { path, source, content } = load(&target.path, alipay_schema::read_api);
    let content = content.and_then(|api| match check::findings(&api, target.method.as_deref()).as_slice() {
        [] => Ok(api),
        findings => Err(errors(findings, &source)),
    });
    Loaded { path, source, content }
}

/// Reads the description of the common parameters.
pub(crate) fn common(path: &Path) -> Loaded<Common> {
    load(path, alipay_schema::read_common)
}

fn load<T>(path: &Path, read: impl FnOnce(&Source) -> Reading<T>) -> Loaded<T> {
    let mut source = Source::new(shown(path), String::new());
    let content = match std::fs::read_to_string(path) {
        Ok(text) => {
            source.text = text;
            let reading = read(&source);
            reading.value.ok_or_else(|| errors(&reading.findings, &source))
        }
        Err(error) => Err(vec![format!("{} cannot be read: {error}", path.display())]),
    };
    Loaded { path: path.to_path_buf(), source, content }
}

/// Stable Rust has no warning that a macro could give, so warnings are for the command line.
fn errors(findings: &[Finding], source: &Source) -> Vec<String> {
    let errors = findings.iter().filter(|finding| finding.is_error()).map(|finding| finding.render(source));
    // The compiler begins each with `error: ` itself.
    errors.map(|text| text.strip_prefix("error: ").unwrap_or(&text).to_owned()).collect()
}

/// The path as the compiler shows its own: from the folder it runs in, where that holds the file.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(file: &str) -> Vec<String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui/ours").join(file);
        api(&Target { path, method: None }).content.unwrap_err()
    }

    /// The titles of what was found, with lines and columns, which count characters: text in Chinese moves nothing.
    #[test]
    fn six_faults_of_one_file_are_six_findings_each_at_its_place() {
        let findings = findings("description_with_six_faults.yaml");
        let expected = [
            ("unknown key `cal`", "3:1"),
            ("unknown key `max_lenght` of `subject`", "5:47"),
            ("`subject` is stated twice", "6:3"),
            ("unknown type `money`", "7:25"),
            ("`max_length` of `count` must be at least 1", "8:55"),
            ("`example` of `note` breaks the limits of its own row", "9:66"),
        ];
        assert_eq!(findings.len(), expected.len());
        for (finding, (title, place)) in findings.iter().zip(expected) {
            assert!(finding.starts_with(title), "{finding}");
            assert!(
                finding.contains(&format!("description_with_six_faults.yaml:{place}\n")),
                "{place}: {finding}"
            );
        }
    }

    #[test]
    fn a_clash_of_names_shows_both_places() {
        let findings = findings("names_of_types_meet_ours.yaml");
        assert_eq!(findings.len(), 3);
        for line in ["1 | method: example.trade.pay", "7 |   Request: {", "names_of_types_meet_ours.yaml:7:3"]
        {
            assert!(findings[0].contains(line), "{}", findings[0]);
        }
    }

    #[test]
    fn a_file_in_the_place_of_another_method_is_refused() {
        let path = alipay_specs::find("alipay.user.certify.open.certify").unwrap();
        let of = |method: &str| api(&Target { path: path.clone(), method: Some(method.to_owned()) }).content;
        assert!(of("alipay.user.certify.open.certify").is_ok());
        let refused = of("alipay.trade.pay").unwrap_err();
        assert!(
            refused[0].starts_with("this is the file of `alipay.trade.pay`, but it describes"),
            "{refused:?}"
        );
    }

    #[test]
    fn a_file_that_is_no_text_or_no_file_is_refused() {
        for path in [env!("CARGO_MANIFEST_DIR"), env!("CARGO")] {
            let refused = api(&Target { path: PathBuf::from(path), method: None }).content.unwrap_err();
            assert!(refused[0].contains("cannot be read"), "{refused:?}");
        }
    }
}
