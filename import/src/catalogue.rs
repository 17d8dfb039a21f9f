//! The imported facts against those of the catalogue, where it knows the method.

use alipay_schema::{Api, MaxLength, Required, Source, Span, read_api};

use crate::{
    facts::{Fact, facts},
    findings::{Findings, quoted},
};

/// The catalogue's description of a method.
pub(crate) fn description(method: &str) -> Option<String> {
    std::fs::read_to_string(alipay_specs::find(method)?).ok()
}

/// Tells every difference; `known` is the text of the description to compare with.
pub(crate) fn compare(api: &Api, known: &str, findings: &mut Findings) {
    let Some(known) = read_api(&Source::new("the catalogue", known)).value else { return };
    let span = api.method.span;
    if api.call != known.call {
        findings.warning(span, "the catalogue's description is called in another way", "see its `call`");
    }
    let (ours, theirs) = (facts(api), facts(&known));
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
    for other in theirs.iter().filter(|other| ours.iter().all(|fact| fact.path != other.path)) {
        findings.warning(
            span,
            format!("the page has no {}, the catalogue's description has", quoted(&other.path)),
            "only there",
        );
    }
}

fn compare_fact(ours: &Fact, theirs: &Fact, findings: &mut Findings) {
    let mut tell = |what: &str, page: String, catalogue: String, span: Span| {
        let title =
            format!("{what} of {} is {page} here, and {catalogue} in the catalogue", quoted(&ours.path));
        findings.warning(span, title, "another fact");
    };
    if ours.ty != theirs.ty {
        tell("the type", ours.ty.clone(), theirs.ty.clone(), ours.span);
    }
    if ours.required != theirs.required {
        tell("`required`", required(ours.required), required(theirs.required), ours.span);
    }
    if ours.max_length != theirs.max_length {
        tell("`max_length`", length(ours.max_length), length(theirs.max_length), ours.span);
    }
}

fn required(required: Option<Required>) -> String {
    match required {
        None => "not stated",
        Some(Required::Always) => "`true`",
        Some(Required::Never) => "`false`",
        Some(Required::Conditional) => "`conditional`",
    }
    .to_owned()
}

fn length(length: Option<MaxLength>) -> String {
    match length {
        None => "not stated".to_owned(),
        Some(MaxLength::Unlimited) => "`none`".to_owned(),
        Some(MaxLength::Limit(max)) => max.to_string(),
    }
}
