//! From a description's text to its model.

mod operation;
mod pages;
mod parts;
mod row;
mod row_parts;

use crate::{
    Api, Calls, Common, CommonParameter, Content, Finding, Located, Location, Parameter, Reading, Source,
    Span, Structure,
    check::{Draft, check_api, check_common, notification::check_notification, v3_alone::check_v3_alone},
    finding::Findings,
    keys::{API, CODE, COMMON, ERROR, Rows},
    model::vocabulary::{EFFECTS, ENCRYPT, REQUEST_PLACES, RESPONSE_PLACES},
    tree::{
        self,
        fields::{self, Fields, place_of, plain},
        node::{Data, Entry, Node},
    },
    words::{any_of, quoted},
};
use parts::{calls, error_rows, one_of, plain_texts};
use row::Reader;

/// Reads the description of an API, with every finding about it.
///
/// ```
/// use alipay_schema::{Source, read_api};
///
/// let reading = read_api(&Source::new("pay.yaml", "method: alipay.trade.pay\nresponce: {}\n"));
/// assert_eq!(reading.value, None);
/// assert_eq!(reading.findings[0].title, "unknown key `responce`");
/// assert_eq!(reading.findings[0].help.as_deref(), Some("did you mean `response`?"));
/// ```
pub fn read_api(source: &Source) -> Reading<Api> {
    let mut reader = Reader::default();
    let draft = tree::read(source, &mut reader.findings).and_then(|root| api(&root, &mut reader));
    if let Some(draft) = &draft {
        check_api(draft, &reader.places, &mut reader.findings);
    }
    Reading::of(draft.map(|draft| draft.api), reader.findings)
}

/// Reads the description of what all APIs share, the one whose `kind` is `common`.
pub fn read_common(source: &Source) -> Reading<Common> {
    let mut reader = Reader::default();
    let common = tree::read(source, &mut reader.findings).and_then(|root| common(&root, &mut reader));
    if let Some(common) = &common {
        check_common(common, &reader.places, &mut reader.findings);
    }
    Reading::of(common, reader.findings)
}

fn api(root: &Node, reader: &mut Reader) -> Option<Draft> {
    if !is_kind(root, "api", false, &mut reader.findings) {
        return None;
    }
    let top = Fields::read(root, "", API, &mut reader.findings)?;
    let one_of = one_of(&top, &mut reader.findings);
    let findings = &mut reader.findings;
    let api = Api {
        method: method(&top, findings),
        title: top.text("title", findings),
        title_zh: top.text("title_zh", findings),
        docs: top.text("docs", findings),
        sources: top.get("sources").map_or_else(Vec::new, |entry| plain_texts(entry, "`sources`", findings)),
        call: top.get("call").map_or(Calls::ANY, |entry| calls(entry, "`call`", findings)),
        v3: operation::operation(&top, findings),
        pages: pages::pages(&top, findings),
        effect: top.choice("effect", &EFFECTS, findings),
        encrypt_required: top.choice("encrypt", &ENCRYPT, findings).unwrap_or(false),
        deprecated: row_parts::read_deprecated(&top, findings),
        request: content(&top, reader),
        form: rows(&top, "form", reader).unwrap_or_default(),
        one_of: one_of.iter().map(|group| group.iter().map(|name| name.value.clone()).collect()).collect(),
        response: rows(&top, "response", reader),
        types: structures(&top, reader),
        errors: top.get("errors").map(|entry| error_rows(entry, ERROR, &mut reader.findings)),
    };
    check_notification(&top, api.call, &mut reader.findings);
    check_v3_alone(&top, api.call, &mut reader.findings);
    let docs = top.get("docs").map_or(Span::start(), place_of);
    Some(Draft { api, one_of, docs })
}

fn common(root: &Node, reader: &mut Reader) -> Option<Common> {
    if !is_kind(root, "common", true, &mut reader.findings) {
        return None;
    }
    let top = Fields::read(root, "", COMMON, &mut reader.findings)?;
    let mut parameters = common_rows(&top, "request", Rows::CommonRequest, &REQUEST_PLACES, reader);
    parameters.extend(common_rows(&top, "response", Rows::CommonResponse, &RESPONSE_PLACES, reader));
    let codes = top.get("codes").map_or_else(Vec::new, |entry| error_rows(entry, CODE, &mut reader.findings));
    Some(Common { parameters, codes })
}

/// Whether the description is of this kind. An API's need not say so.
fn is_kind(root: &Node, kind: &str, must_say: bool, findings: &mut Findings) -> bool {
    let Data::Map(entries) = &root.data else { return true };
    let stated = entries.iter().find(|entry| entry.key.value == "kind");
    let (span, label) = match stated {
        Some(entry) if plain(&entry.value) == Some(kind) => return true,
        None if !must_say => return true,
        Some(entry) => (place_of(entry), "of another kind"),
        None => (Span::start(), "no `kind`"),
    };
    let title = format!("a description of the kind `{kind}` is needed here");
    let help = must_say.then(|| format!("begin the file with `kind: {kind}`"));
    findings.add(Finding::error(span, title, label).help(help));
    false
}

fn method(top: &Fields<'_>, findings: &mut Findings) -> Located<String> {
    let stated = top.get("method");
    let Some(entry) = stated.filter(|entry| !entry.value.is_null()) else {
        let span = stated.map_or(Span::start(), place_of);
        findings.add(
            Finding::error(span, "the description has no `method`", "which API is it?")
                .help("begin with the method's name: `method: alipay.trade.pay`".to_owned()),
        );
        return Located::new(String::new(), Span::start());
    };
    Located::new(top.text("method", findings).unwrap_or_default(), place_of(entry))
}

fn content(top: &Fields<'_>, reader: &mut Reader) -> Content {
    match top.get("request") {
        Some(entry) if plain(&entry.value) == Some("any") => Content::Free,
        _ => rows(top, "request", reader).map_or(Content::NotStated, Content::Parameters),
    }
}

fn rows(top: &Fields<'_>, key: &str, reader: &mut Reader) -> Option<Vec<Parameter>> {
    let entry = top.get(key)?;
    if entry.value.is_null() {
        let help =
            format!("write `{key}: {{}}` if there are none, and leave the key out if it is not stated");
        reader
            .findings
            .add(Finding::error(place_of(entry), format!("`{key}` is empty"), "nothing here").help(help));
        return None;
    }
    Some(row::parameters(&entry.value, &format!("`{key}`"), reader))
}

fn structures(top: &Fields<'_>, reader: &mut Reader) -> Vec<Structure> {
    let Some(entry) = top.get("types") else { return Vec::new() };
    let entries = fields::entries(&entry.value, "`types`", &mut reader.findings).unwrap_or_default();
    let structure = |entry: &Entry| Structure {
        name: entry.key.clone(),
        parameters: row::parameters(&entry.value, &quoted(&entry.key), reader),
    };
    entries.iter().map(structure).collect()
}

fn common_rows(
    top: &Fields<'_>,
    key: &str,
    kind: Rows,
    places: &[(&str, Location)],
    reader: &mut Reader,
) -> Vec<CommonParameter> {
    let Some(entry) = top.get(key) else { return Vec::new() };
    let rows = fields::entries(&entry.value, &format!("`{key}`"), &mut reader.findings).unwrap_or_default();
    rows.iter().filter_map(|row| common_parameter(row, kind, places, reader)).collect()
}

fn common_parameter(
    entry: &Entry,
    kind: Rows,
    places: &[(&str, Location)],
    reader: &mut Reader,
) -> Option<CommonParameter> {
    let (parameter, fields) = row::parameter(entry, kind.keys(), reader);
    let (fields, findings) = (fields?, &mut reader.findings);
    if fields.get("in").is_none() {
        let title = format!("{} does not say where it travels", quoted(&entry.key));
        let help = format!("add `in:` with {}", any_of(places.iter().map(|(place, _)| *place)));
        findings.add(Finding::error(entry.key.span, title, "in what?").help(help));
    }
    let location = fields.choice("in", places, findings);
    let calls =
        fields.get("calls").map_or(Calls::ANY, |entry| calls(entry, &fields.subject("calls"), findings));
    let value = row_parts::read_sample("value", &parameter, &fields, findings);
    Some(CommonParameter { parameter, location: location?, calls, value })
}
