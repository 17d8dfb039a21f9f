//! Addresses of the gateway in samples, whose parameters are the common ones.

use alipay_schema::PROTOCOL_PARAMETERS;

use crate::{
    findings::{Findings, quoted},
    line::Text,
    sections::{Section, cells},
};

/// What is left of `&timestamp` where somebody has decoded the address as if it were HTML.
const TIMES: &str = "×tamp=";

/// Looks through every address: a decoded `&times` is put right, and a parameter that is not a common one is reported.
pub(crate) fn check(sections: &[Section], common: &[String], findings: &mut Findings) {
    for cell in cells(sections).filter(|cell| cell.contains("gateway.do?")) {
        check_text(cell, common, findings);
    }
}

fn check_text(text: &Text, common: &[String], findings: &mut Findings) {
    for query in text.split("gateway.do?").skip(1) {
        let query = &query[..query.find(['"', '\'', '>', '\\']).unwrap_or(query.len())];
        if query.contains(TIMES) {
            findings.warning(
                text.span,
                "`×tamp` is a decoded `&timestamp`, and is read as that",
                "not as it was sent",
            );
        }
        for pair in query.replace(TIMES, "&timestamp=").split('&') {
            let name = pair.split('=').next().unwrap_or_default().trim();
            let known = PROTOCOL_PARAMETERS.contains(&name) || common.iter().any(|common| common == name);
            if !name.is_empty()
                && !known
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            {
                let title =
                    format!("an address of the page has {}, which is not a common parameter", quoted(name));
                findings.warning(text.span, title, "left out");
            }
        }
    }
}
