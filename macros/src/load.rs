//! From a file to a checked description.

use std::path::{Path, PathBuf};

use alipay_schema::{Api, Common, Finding, Reading, Severity, Source};

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
pub(crate) fn api(path: &Path) -> Loaded<Api> {
    load(path, alipay_schema::read_api)
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
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| finding.render(source)).collect()
}

/// The path as the compiler shows its own: from the folder it runs in, where that holds the file.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).display().to_string()
}
