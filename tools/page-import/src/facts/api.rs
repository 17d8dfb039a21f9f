//! From what a page says to the description of its API.

use alipay_schema::{Api, Content, ErrorRow, Parameter, Type};

use crate::{
    Options,
    document::Document,
    facts::{
        build::{Builder, PLACEHOLDER, words_of},
        common_parameters,
        known_members::Known,
        structures::Structures,
    },
    findings::{Findings, quoted},
    line::Text,
    rows::{error_row::Failure, row::Row},
    samples::Object,
    understand::{
        agreement,
        nest::{Node, nest},
    },
};

/// What SDKs call the page or the order string that they return; no member of a response has these names.
const LABELS: [&str; 2] = ["pageRedirectionData", "orderStr"];

/// Builds the description, as far as the page allows.
pub(crate) fn api(
    document: Document,
    options: &Options,
    known: Option<&Api>,
    findings: &mut Findings,
) -> Option<Api> {
    let method = document.method?;
    let common = common_parameters::catalogue();
    agreement::check_nodes(&method, &document.samples, findings);
    let mut structures = Structures::default();
    let samples = &document.samples;
    let (request, one_of) = {
        let rows = common_parameters::leave_out(document.request?, common, false, findings);
        let objects = sent(&samples.requests, &rows);
        let nodes = nest(rows, &objects, findings);
        agreement::check(&nodes, &objects, samples, "request", findings);
        let parameters = Builder::new(options, &objects, &mut structures, Known::request(known), findings)
            .parameters(&nodes);
        (parameters, groups(&nodes, findings))
    };
    let response = document.response.map(|rows| {
        let rows = common_parameters::leave_out(rows, common, true, findings);
        let rows: Vec<Row> = rows.into_iter().filter(|row| !is_label(row, findings)).collect();
        let nodes = nest(rows, &samples.responses, findings);
        agreement::check(&nodes, &samples.responses, samples, "response", findings);
        Builder::new(options, &samples.responses, &mut structures, Known::response(known), findings)
            .parameters(&nodes)
    });
    let (request, form) = split_files(request, findings);
    let title = document.title.as_deref().filter(|_| options.keep_text);
    Some(Api {
        method,
        title: words_of(Some(title.unwrap_or(PLACEHOLDER)), options),
        title_zh: None,
        docs: None,
        sources: vec![String::from("documentation page")],
        call: document.call,
        v3: None,
        pages: None,
        effect: None,
        encrypt_required: false,
        deprecated: None,
        request: Content::Parameters(request),
        form,
        one_of,
        response,
        types: structures.all(),
        errors: document.errors.map(|failures| errors(&failures, options, findings)),
    })
}

/// The samples' objects that are contents of this request: those that share a name with it.
fn sent(objects: &[Object], rows: &[Row]) -> Vec<Object> {
    let fits = |object: &&Object| rows.iter().any(|row| object.contains_key(row.name.as_str()));
    objects.iter().filter(fits).cloned().collect()
}

fn is_label(row: &Row, findings: &mut Findings) -> bool {
    let is_label = LABELS.contains(&row.name.as_str());
    if is_label {
        let title = format!(
            "{} is what the SDK returns and not a member of the response: it is left out",
            quoted(&row.name)
        );
        findings.warning(row.name.span, title, "the SDK's word");
    }
    is_label
}

/// An API that accepts files has nothing in `biz_content`.
fn split_files(request: Vec<Parameter>, findings: &mut Findings) -> (Vec<Parameter>, Vec<Parameter>) {
    let Some(file) = request.iter().find(|parameter| parameter.ty == Type::File) else {
        return (request, Vec::new());
    };
    if request.len() > 1 {
        let title = format!(
            "{} is a file: all parameters are taken to travel outside `biz_content`",
            quoted(&file.name)
        );
        findings.warning(file.name.span, title, "a file");
    }
    (Vec::new(), request)
}

/// Groups of which one parameter must be given.
fn groups(nodes: &[Node], findings: &mut Findings) -> Vec<Vec<String>> {
    let mut groups: Vec<(usize, Vec<Text>)> = Vec::new();
    for node in nodes {
        let Some(number) = node.row.group else { continue };
        match groups.iter_mut().find(|(known, _)| *known == number) {
            Some((_, group)) => group.push(node.row.name.clone()),
            None => groups.push((number, vec![node.row.name.clone()])),
        }
    }
    let (whole, single): (Vec<_>, Vec<_>) = groups.into_iter().partition(|(_, group)| group.len() > 1);
    for (_, group) in single {
        let title = format!(
            "the page says that one of several must be given, and only {} can be one of them",
            quoted(&group[0])
        );
        findings.warning(group[0].span, title, "left out of `one_of`");
    }
    whole.into_iter().map(|(_, group)| group.into_iter().map(|name| name.value).collect()).collect()
}

fn errors(failures: &[Failure], options: &Options, findings: &mut Findings) -> Vec<ErrorRow> {
    let mut rows: Vec<ErrorRow> = Vec::new();
    for failure in failures {
        if rows.iter().any(|row| row.code == failure.code) {
            findings.warning(
                failure.code.span,
                format!("{} stands here twice, and is taken once", quoted(&failure.code)),
                "again",
            );
            continue;
        }
        rows.push(ErrorRow {
            meaning: words_of(failure.meaning.as_deref(), options),
            advice: words_of(failure.advice.as_deref(), options),
            ..ErrorRow::of(failure.code.clone())
        });
    }
    rows
}
