//! Descriptions, pages of documentation, and texts that hold a request.

use std::sync::LazyLock;

use alipay::PrivateKey;
use alipay_page_import::{Options, import};
use alipay_schema::{Severity, Source, read_api, write_api};
use alipay_why::{Known, Owner, explain};

fn is_sound(findings: &[alipay_schema::Finding]) -> bool {
    findings.iter().all(|finding| finding.severity != Severity::Error)
}

pub(crate) fn description(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let source = Source::new("fuzzed.yaml", text);
    let reading = read_api(&source);
    for finding in reading.findings.iter().take(20) {
        assert!(!finding.render(&source).contains('\u{1b}'), "a finding rules the terminal");
    }
    let Some(api) = reading.value.filter(|_| is_sound(&reading.findings)) else { return };
    let written = write_api(&api);
    let again = read_api(&Source::new("written.yaml", written.clone()));
    assert!(is_sound(&again.findings), "what was written has errors:\n{written}");
    let again = again.value.map(|api| write_api(&api));
    assert_eq!(again.as_deref(), Some(written.as_str()), "what was written reads as something else");
}

pub(crate) fn page(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let source = Source::new("page.txt", text);
    for draft in [false, true] {
        let reading = import(&source, &Options { draft, ..Options::default() });
        for finding in reading.findings.iter().take(20) {
            assert!(!finding.render(&source).is_empty());
        }
        if let Some(imported) = reading.value {
            let written = Source::new("imported.yaml", imported.text.clone());
            assert!(
                read_api(&written).value.is_some(),
                "what was imported cannot be read:\n{}",
                imported.text
            );
            assert!(!imported.path.contains("..") && !imported.path.starts_with('/'), "{}", imported.path);
        }
    }
}

static KEY: LazyLock<PrivateKey> =
    LazyLock::new(|| PrivateKey::generate().expect("the system gives randomness"));

pub(crate) fn why(bytes: &[u8]) {
    let known = Known::of(Owner::App, KEY.public_key());
    if let Err(refusal) = explain(bytes, &known, &[]) {
        assert!(!refusal.to_string().is_empty());
    }
}
