//! Where files may stand.

use crate::{Api, Finding, Parameter, Type, finding::Findings, model::key_spans::Places, words::quoted};

pub(super) fn check_no_file(parameter: &Parameter, places: &Places, findings: &mut Findings) {
    if let (Type::File, Some(span)) = (&parameter.ty, places.of(parameter, "type")) {
        let title = format!("the file {} must stand under `form`", quoted(&parameter.name));
        let help = "a file travels outside of `biz_content`, never in it".to_owned();
        findings.add(Finding::error(span, title, "a file").help(help));
    }
}

/// Files are the parts of a body that a server posts, each under a name of its own.
pub(super) fn check_file(file: &Parameter, api: &Api, places: &Places, findings: &mut Findings) {
    if let (true, Some(span)) = (file.list, places.of(file, "type")) {
        let title = format!("{} is a list of files", quoted(&file.name));
        let help = "give each file a row of its own".to_owned();
        findings.add(Finding::error(span, title, "a list").help(help));
    }
    if !api.call.execute && !api.call.v3 {
        let title = format!("the file {} needs a call from server to server", quoted(&file.name));
        let help = "neither a page nor an order string carries files: write `call: execute`".to_owned();
        findings.add(Finding::error(file.name.span, title, "a file").help(help));
    }
}
