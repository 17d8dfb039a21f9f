//! From where a description stands to one that can become Rust.

use std::path::{Path, PathBuf};

use alipay_schema::{Api, Common, Finding, Source, read_api, read_common};

use crate::locate::Target;

/// A description that was read, whether or not it could be used.
pub(crate) struct Loaded<T> {
    /// The absolute path of the app's own file, for the compiler to watch; the catalogue changes with its crate alone.
    pub(crate) watched: Option<PathBuf>,
    /// The text, under the name that findings show.
    pub(crate) source: Source,
    /// What the text describes, or what stands in the way, as the compiler will print it.
    pub(crate) content: Result<T, Vec<String>>,
}

/// Reads the description of an API.
pub(crate) fn api(target: &Target) -> Loaded<Api> {
    match target {
        Target::File(path) => own(path, None),
        Target::Own { path, method } => own(path, Some(method)),
        Target::Bundled { method, text } => {
            bundled(&alipay_specs::path(method).unwrap_or_default(), text, |source| {
                api_of(source, Some(method))
            })
        }
    }
}

/// Reads the description of the common parameters.
pub(crate) fn common() -> Loaded<Common> {
    bundled(Path::new("common.yaml"), alipay_specs::common(), |source| {
        let reading = read_common(source);
        reading.value.ok_or_else(|| errors(&reading.findings, source))
    })
}

fn own(path: &Path, method: Option<&str>) -> Loaded<Api> {
    let mut source = Source::new(shown(path), String::new());
    let content = match std::fs::read_to_string(path) {
        Ok(text) => {
            source.text = text;
            api_of(&source, method)
        }
        Err(error) => Err(vec![format!("{} cannot be read: {error}", path.display())]),
    };
    Loaded { watched: Some(path.to_path_buf()), source, content }
}

fn bundled<T>(path: &Path, text: &str, read: impl FnOnce(&Source) -> Result<T, Vec<String>>) -> Loaded<T> {
    let source = Source::new(Path::new("specs").join(path).display().to_string(), text);
    let content = read(&source);
    Loaded { watched: None, source, content }
}

/// What `source` describes, if that can become Rust.
fn api_of(source: &Source, method: Option<&str>) -> Result<Api, Vec<String>> {
    let reading = read_api(source);
    let api = reading.value.ok_or_else(|| errors(&reading.findings, source))?;
    match alipay_codegen::findings(&api, method).as_slice() {
        [] => Ok(api),
        findings => Err(errors(findings, source)),
    }
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

    fn findings(file: &str, text: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(file);
        std::fs::write(&path, text).unwrap();
        api(&Target::File(path)).content.unwrap_err()
    }

    /// The titles of what was found, with lines and columns, which count characters: text in Chinese moves nothing.
    #[test]
    fn six_faults_of_one_file_are_six_findings_each_at_its_place() {
        let text = "\
method: example.trade.pay
title: 收钱
cal: execute
request:
  subject: { type: string, description: 订单标题, max_lenght: 32 }
  subject: { type: string, description: 再来一次 }
  total_amount: { type: money, description: 总金额 }
  count: { type: number, description: 数量, max_length: 0 }
  note: { type: string, description: 备注, max_length: 2, example: 太长了 }
";
        let findings = findings("six_faults.yaml", text);
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
            assert!(finding.contains(&format!("six_faults.yaml:{place}\n")), "{place}: {finding}");
        }
    }

    #[test]
    fn a_clash_of_names_shows_both_places() {
        let text = "\
method: example.trade.pay
request:
  a: { type: Request }
  b: { type: Response }
  c: { type: error_code }
types:
  Request: { id: { type: string } }
  Response: { id: { type: string } }
  error_code: { id: { type: string } }
";
        let findings = findings("names.yaml", text);
        assert_eq!(findings.len(), 3);
        for line in ["1 | method: example.trade.pay", "7 |   Request: {", "names.yaml:7:3"] {
            assert!(findings[0].contains(line), "{}", findings[0]);
        }
    }

    #[test]
    fn a_file_in_the_place_of_another_method_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("certify.yaml");
        std::fs::write(&path, alipay_specs::text("alipay.user.certify.open.certify").unwrap()).unwrap();
        let of = |method: &str| api(&Target::Own { path: path.clone(), method: method.to_owned() }).content;
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
            let refused = api(&Target::File(PathBuf::from(path))).content.unwrap_err();
            assert!(refused[0].contains("cannot be read"), "{refused:?}");
        }
    }
}
