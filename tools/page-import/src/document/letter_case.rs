//! Pages whose text somebody has put in lower case.

use crate::{findings::Findings, line::start};

/// A page with fewer letters proves nothing.
const ENOUGH: usize = 400;

/// Reports that the case of a page's texts is lost.
pub(crate) fn check(page: &str, findings: &mut Findings) {
    let letters = page.bytes().filter(u8::is_ascii_alphabetic).count();
    if letters >= ENOUGH && !page.bytes().any(|byte| byte.is_ascii_uppercase()) {
        findings.warning(
            start(),
            "the page is in lower case throughout: examples and codes may be spelt with capitals",
            "restore them from another copy",
        );
    }
}
