//! What sources show as a value, against the rows that they show it for.

use alipay_rules::Rule;
use alipay_schema::{Api, Content, Parameter, Type, text_rules};

use crate::corpus::{Record, RecordRow};

/// The values that `records` show and the description refuses for their length, each with its row.
pub fn refused(api: &Api, records: &[Record]) -> Vec<String> {
    let mut refused = Vec::new();
    let top: Vec<&Parameter> = match &api.request {
        Content::Parameters(parameters) => parameters.iter().chain(&api.form).collect(),
        Content::NotStated | Content::Free => api.form.iter().collect(),
    };
    for record in records {
        rows(api, &top, record.params.as_deref().unwrap_or_default(), &mut refused);
    }
    refused
}

fn rows(api: &Api, described: &[&Parameter], shown: &[RecordRow], refused: &mut Vec<String>) {
    for row in shown {
        let Some(parameter) = described.iter().find(|parameter| *parameter.name == row.name) else {
            continue;
        };
        if let (Some(example), false) = (&row.example, parameter.list) {
            let is_of_length = |rule: &Rule| matches!(rule, Rule::MaxLength { .. } | Rule::MinLength { .. });
            let broken = text_rules(parameter, example).into_iter().filter(is_of_length);
            refused.extend(broken.map(|rule| format!("{}: {rule}, and `{example}` is shown", row.name)));
        }
        if let Type::Structure(name) = &parameter.ty {
            let below: Vec<&Parameter> = api
                .structure(name)
                .map(|structure| structure.parameters.iter().collect())
                .unwrap_or_default();
            rows(api, &below, &row.children, refused);
        }
    }
}
