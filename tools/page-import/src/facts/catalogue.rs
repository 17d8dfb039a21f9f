//! The imported facts against those of the catalogue, where it knows the method.

use alipay_schema::{Api, MaxLength, Required, Source, Span, read_api};

use crate::{
    Options,
    facts::stated::{Fact, facts},
    findings::{Findings, quoted},
};

/// How many paths a finding names at most.
const MOST_SHOWN: usize = 12;

/// What is known of a method: the description to compare with, or else the catalogue's.
pub(crate) fn description(method: &str, options: &Options) -> Option<Api> {
    let text = options.compare_with.as_deref().or_else(|| alipay_specs::text(method))?;
    read_api(&Source::new("the catalogue", text)).value
}

/// Reports every difference from what is known.
pub(crate) fn compare(api: &Api, known: &Api, findings: &mut Findings) {
    let span = api.method.span;
    if api.call != known.call {
        findings.warning(span, "the catalogue's description is called in another way", "see its `call`");
    }
    let (ours, theirs) = (facts(api), facts(known));
    for fact in &ours {
        match theirs.iter().find(|other| other.path == fact.path) {
            Some(other) => compare_fact(fact, other, findings),
            None => findings.warning(
                fact.span,
                format!("the catalogue's description has no {}", quoted(&fact.path)),
                "new, or elsewhere there",
            ),
        }
    }
    report_missing(&ours, &theirs, span, findings);
}

/// Reports once what only the catalogue has; a structure without its members.
fn report_missing(ours: &[Fact], theirs: &[Fact], span: Span, findings: &mut Findings) {
    let has = |path: &str| ours.iter().any(|fact| fact.path == path);
    let is_outermost = |path: &str| {
        path.rsplit_once('.')
            .is_none_or(|(above, _)| path.starts_with("errors.") || !above.contains('.') || has(above))
    };
    let missing: Vec<&str> = theirs
        .iter()
        .map(|fact| fact.path.as_str())
        .filter(|path| !has(path) && is_outermost(path))
        .collect();
    let Some((shown, more)) =
        missing.split_at_checked(MOST_SHOWN.min(missing.len())).filter(|_| !missing.is_empty())
    else {
        return;
    };
    let mut names: Vec<String> = shown.iter().map(|path| format!("`{path}`")).collect();
    if !more.is_empty() {
        names.push(format!("{} more", more.len()));
    }
    let title = format!("the catalogue's description has what the page has not: {}", names.join(", "));
    findings.warning(span, title, "only there");
}

/// What only one of the two states is not a difference.
fn compare_fact(ours: &Fact, theirs: &Fact, findings: &mut Findings) {
    let mut report = |what: &str, page: String, catalogue: String| {
        let title =
            format!("{what} of {} is {page} here, and {catalogue} in the catalogue", quoted(&ours.path));
        findings.warning(ours.span, title, "another fact");
    };
    if ours.ty != theirs.ty {
        report("the type", ours.ty.clone(), theirs.ty.clone());
    }
    if let (Some(page), Some(catalogue)) = (ours.required, theirs.required)
        && page != catalogue
    {
        report("`required`", required(page), required(catalogue));
    }
    if let (Some(page), Some(catalogue)) = (ours.max_length, theirs.max_length)
        && page != catalogue
    {
        report("`max_length`", length(page), length(catalogue));
    }
}

fn required(required: Required) -> String {
    match required {
        Required::Always => "`true`",
        Required::Never => "`false`",
        Required::Conditional => "`conditional`",
    }
    .to_owned()
}

fn length(length: MaxLength) -> String {
    match length {
        MaxLength::Unlimited => "`none`".to_owned(),
        MaxLength::Limit(max) => max.to_string(),
    }
}
