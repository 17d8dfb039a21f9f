//! What is known of each of the APIs that apps call most.

use std::collections::BTreeMap;

use alipay_schema::Api;

use super::{
    measure::{Measure, head},
    number,
};

/// The methods of those APIs.
///
/// # Errors
/// When `common.yaml` is not a list by product.
pub fn common() -> Result<Vec<String>, String> {
    let by_product: BTreeMap<String, Vec<String>> =
        serde_yaml::from_str(include_str!("../../common.yaml")).map_err(|error| error.to_string())?;
    let whole = |(product, rest): (String, Vec<String>)| {
        rest.into_iter().map(move |rest| format!("{product}.{rest}")).collect::<Vec<_>>()
    };
    Ok(by_product.into_iter().flat_map(whole).collect())
}

pub(super) fn section(apis: &[&Api]) -> Result<String, String> {
    let (mut all, mut codes, mut stated) = (Measure::default(), 0, 0);
    let mut lines = Vec::new();
    let methods = common()?;
    for method in &methods {
        let api = apis.iter().find(|api| *api.method == *method);
        let api = api.ok_or_else(|| format!("{method} has no description"))?;
        let errors = api.errors.as_deref().unwrap_or_default();
        let with_outcome = errors.iter().filter(|row| row.outcome.is_some()).count();
        let measure = Measure::of(api.sent_rows());
        lines.push(line(&format!("`{method}`"), &measure, errors.len(), with_outcome));
        all.add(measure);
        codes += errors.len();
        stated += with_outcome;
    }
    Ok(format!(
        "## The {} APIs that apps call most\n\n{}\n{}\n{}\n",
        methods.len(),
        head(&["API"], &["error codes", "with outcome"]),
        lines.join("\n"),
        line("**all**", &all, codes, stated)
    ))
}

fn line(name: &str, measure: &Measure, codes: usize, stated: usize) -> String {
    format!("| {name} | {} | {} | {} |", measure.cells(), number(codes), number(stated))
}
