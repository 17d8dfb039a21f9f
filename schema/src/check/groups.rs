//! The groups of `one_of`.

use crate::{
    Api, Finding, Located, Parameter,
    finding::Findings,
    model::key_spans::Places,
    words::{did_you_mean, quoted},
};

pub(super) fn check_group(group: &[Located<String>], api: &Api, places: &Places, findings: &mut Findings) {
    let (request, form) = (api.request.parameters(), &api.form);
    if let [only] = group {
        let title = "a group of `one_of` needs two names at least";
        let help = format!("write `required: true` where {} must be given", quoted(only));
        findings.add(Finding::error(only.span, title, "alone").help(help));
    }
    for (index, name) in group.iter().enumerate() {
        if let Some(first) = group.iter().take(index).find(|first| first.value == name.value) {
            let title = format!("{} stands twice in its group", quoted(name));
            findings.add(Finding::error(name.span, title, "again").other(first.span, "first"));
        }
        if let Some(parameter) = request.iter().chain(form).find(|parameter| *parameter.name == name.value) {
            check_member(name, parameter, places, findings);
            continue;
        }
        let title = format!("`one_of` names {}, which is not a parameter", quoted(name));
        let help = did_you_mean(name, request.iter().chain(form).map(|parameter| parameter.name.as_str()));
        findings.add(Finding::error(name.span, title, "unknown").help(help));
    }
    let within = |rows: &[Parameter], name: &str| rows.iter().any(|parameter| *parameter.name == name);
    let stray = group.iter().find(|name| within(form, name));
    if let (Some(name), Some(other)) = (stray, group.iter().find(|name| within(request, name))) {
        let title = "a group of `one_of` lies wholly in `request` or wholly in `form`";
        findings.add(Finding::error(name.span, title, "in `form`").other(other.span, "in `request`"));
    }
}

fn check_member(name: &Located<String>, parameter: &Parameter, places: &Places, findings: &mut Findings) {
    if let (true, Some(required)) = (parameter.is_required(), places.of(parameter, "required")) {
        let title = format!("{} is required and cannot be one of a group", quoted(name));
        let help = "leave it out of the group, or make it `required: conditional`".to_owned();
        findings
            .add(Finding::error(name.span, title, "in a group").other(required, "required here").help(help));
    }
}
