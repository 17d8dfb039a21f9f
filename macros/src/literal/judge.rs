//! What is wrong with what was written, each at its token.

use alipay_rules::{Kind, missing, none_of, too_many};
use alipay_schema::{Parameter, Type, suggest};
use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::{Error, Ident};

use super::Scope;
use super::given::{Body, Value};

/// Judges one pair of braces; `name` is the token that missing parameters are reported at.
pub(super) fn object(scope: &Scope<'_>, body: &Body, name: &Ident, findings: &mut Vec<Error>) {
    let mut seen: Vec<&Ident> = Vec::new();
    for member in &body.members {
        let Some(parameter) = scope.parameter(&member.name) else {
            findings.push(unknown(scope, &member.name));
            continue;
        };
        if seen.contains(&&member.name) {
            findings.push(Error::new(member.name.span(), format!("`{}` is given twice", member.name)));
        }
        seen.push(&member.name);
        value(scope, parameter, &member.value, &member.name, findings);
    }
    for (setter, parameter) in &scope.setters {
        if missing(parameter.is_required(), seen.contains(&setter)).is_some() {
            // In the words of the builder, whose setters have these names.
            findings.push(Error::new(name.span(), format!("required parameter `{setter}` is not set")));
        }
    }
}

/// Judges the groups of which at least one parameter must be given; a value that is not a literal counts as given.
pub(super) fn groups(scope: &Scope<'_>, body: &Body, name: &Ident, findings: &mut Vec<Error>) {
    if !scope.is_request {
        return;
    }
    let given = |wire: &str| {
        body.members
            .iter()
            .filter(|member| scope.parameter(&member.name).is_some_and(|parameter| *parameter.name == *wire))
            .any(|member| !matches!(&member.value, Value::Scalar(scalar) if scalar.is_blank()))
    };
    let broken = scope.api.one_of.iter().filter_map(|group| none_of(group, given));
    findings.extend(broken.map(|rule| Error::new(name.span(), rule.to_string())));
}

fn unknown(scope: &Scope<'_>, name: &Ident) -> Error {
    let setters: Vec<String> = scope.setters.iter().map(|(setter, _)| setter.to_string()).collect();
    let guess = suggest(&name.unraw().to_string(), setters.iter().map(String::as_str));
    let help = guess.map(|guess| format!("; did you mean `{guess}`?")).unwrap_or_default();
    Error::new(name.span(), format!("`{}` has no parameter `{name}`{help}", scope.name))
}

fn value(scope: &Scope<'_>, parameter: &Parameter, given: &Value, name: &Ident, findings: &mut Vec<Error>) {
    match given {
        Value::List(items) if parameter.list => {
            if let Some(rule) = too_many(parameter.most_items(), items.len()) {
                findings.push(Error::new(name.span(), format!("`{name}` {rule}")));
            }
            for given in items {
                item(scope, parameter, given, name, findings);
            }
        }
        Value::Expression(_) | Value::Braced(_) if parameter.list => {}
        Value::Object(_) | Value::Scalar(_) if parameter.list => {
            findings.push(Error::new(span(given, name), format!("`{name}` is a list: write `[ … ]`")));
        }
        given => item(scope, parameter, given, name, findings),
    }
}

fn item(scope: &Scope<'_>, parameter: &Parameter, given: &Value, name: &Ident, findings: &mut Vec<Error>) {
    let message = match (given, &parameter.ty) {
        (Value::Object(body) | Value::Braced(body), Type::Structure(_)) => {
            if let Some(nested) = scope.within(parameter) {
                object(&nested, body, name, findings);
            }
            return;
        }
        (Value::Scalar(scalar), Type::Scalar(kind)) => {
            let rules = scalar.broken(*kind, parameter);
            findings
                .extend(rules.into_iter().map(|rule| Error::new(scalar.span(), format!("`{name}` {rule}"))));
            return;
        }
        (Value::Scalar(_), Type::Structure(structure)) => {
            format!("`{name}` is an object: write `{{ … }}` or give a `{structure}`")
        }
        (Value::Object(_), Type::Scalar(Kind::Json)) => {
            format!("`{name}` is a JSON document: write `alipay::json!({{ … }})`")
        }
        (Value::Scalar(_) | Value::Object(_) | Value::List(_), Type::File) => {
            format!("`{name}` is a file: give an `alipay::File`, such as `File::path(…)`")
        }
        (Value::Object(_), _) => format!("`{name}` is not an object"),
        (Value::List(_), _) => format!("`{name}` is not a list"),
        (Value::Expression(_) | Value::Braced(_), _) => return,
    };
    findings.push(Error::new(span(given, name), message));
}

fn span(given: &Value, name: &Ident) -> Span {
    match given {
        Value::Scalar(scalar) => scalar.span(),
        _ => name.span(),
    }
}
