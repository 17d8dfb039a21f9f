//! The documentation site's own JSON.

mod error_codes;
mod rows;

use serde_json::Value;

use crate::{
    document::{
        Document,
        call_kind::Words,
        method::{self, Mention},
    },
    findings::{Findings, quoted},
    line::{Text, start},
    samples::Samples,
    shapes::page::{Page, Places},
    site::rows::{Reader, list},
};

/// Reads the answer of the documentation site.
pub(crate) fn document(page: &Page<'_>, given: Option<&str>, findings: &mut Findings) -> Option<Document> {
    let Some(value) = parse(&page.text, findings) else {
        findings.error(
            start(),
            "the page begins like JSON and is not valid JSON",
            "not JSON",
            "save the whole answer of the documentation site",
        );
        return None;
    };
    let Some(data) = value.get("apiData").and_then(Value::as_object) else {
        findings.error(
            start(),
            "the JSON has no `apiData`",
            "another answer",
            "save the answer of https://ideservice.alipay.com/cms/site/…",
        );
        return None;
    };
    let places = Places::of(page);
    let mut reader = Reader::new(&places);
    let mut texts = Texts::default();
    texts.read(&value);
    let rows = |name: &str, reader: &mut Reader<'_>, findings: &mut Findings| {
        let nodes = data.get(name).map(list)?;
        if nodes.is_none() {
            findings.error(
                start(),
                format!("{} of the JSON holds no list", quoted(name)),
                "not a list",
                "save the whole answer of the documentation site",
            );
        }
        nodes.map(|nodes| reader.rows(&nodes, 0, findings))
    };
    let request = rows("requestParamList", &mut reader, findings);
    let response = rows("responseParamList", &mut reader, findings);
    if data.get("inputRequiredConfig").and_then(list).is_some_and(|groups| !groups.is_empty()) {
        findings.warning(
            start(),
            "`inputRequiredConfig` of the JSON was not read: some parameters are needed in groups",
            "write `one_of` by hand",
        );
    }
    let document = Document {
        method: method::decide(&texts.mentions, given, findings),
        title: None,
        call: texts.words.decide(findings),
        request,
        response,
        common_request: Vec::new(),
        common_response: Vec::new(),
        errors: error_codes::failures(data, &reader, findings),
        samples: texts.samples,
    };
    reader.report_hidden(findings);
    document.report_what_is_missing(findings);
    Some(document)
}

/// The JSON; a copy that went through Markdown has backslashes that JSON does not know.
fn parse(page: &str, findings: &mut Findings) -> Option<Value> {
    serde_json::from_str(page).ok().or_else(|| {
        let mut repaired = page.replace("\\\\\"", "\\\"");
        for sign in ["[", "]", "*", "<", ">", "_", "#", "(", ")", "`", "~", "-"] {
            repaired = repaired.replace(&format!("\\{sign}"), sign);
        }
        let value = serde_json::from_str(&repaired).ok();
        if value.is_some() {
            findings.warning(
                start(),
                "the JSON has backslashes of a Markdown copy, which are taken away",
                "save the answer itself to be sure",
            );
        }
        value
    })
}

/// What the strings of the JSON say about the method and the call.
#[derive(Default)]
struct Texts {
    mentions: Vec<Mention>,
    words: Words,
    samples: Samples,
}

impl Texts {
    fn read(&mut self, value: &Value) {
        match value {
            Value::String(text) if !is_list(text) => {
                for line in text.lines() {
                    method::in_text(&Text::new(line.to_owned(), start()), &mut self.mentions);
                    self.words.read(line);
                }
                self.samples.read(text);
            }
            Value::Array(items) => items.iter().for_each(|item| self.read(item)),
            Value::Object(members) => members.values().for_each(|member| self.read(member)),
            _ => {}
        }
    }
}

fn is_list(text: &str) -> bool {
    text.starts_with('[') && text.ends_with(']')
}
