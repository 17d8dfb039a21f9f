//! What is wrong with what was written, each at its token.

use alipay_rules::{Kind, Rule};
use alipay_schema::{Parameter, Type, suggest, text_rules};
use proc_macro2::Span;
use quote::ToTokens;
use syn::{Error, Ident, Lit};

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
        if parameter.is_required() && !seen.contains(&setter) {
            findings.push(Error::new(name.span(), format!("required parameter `{setter}` is not set")));
        }
    }
}

/// Judges the groups of which at least one parameter must be given; a value that is no literal counts as given.
pub(super) fn groups(scope: &Scope<'_>, body: &Body, name: &Ident, findings: &mut Vec<Error>) {
    if !scope.is_request {
        return;
    }
    let given = |wire: &String| {
        body.members
            .iter()
            .filter(|member| scope.parameter(&member.name).is_some_and(|parameter| *parameter.name == *wire))
            .any(|member| !matches!(&member.value, Value::Literal(_, text) if alipay_rules::is_blank(text)))
    };
    for group in scope.api.one_of.iter().filter(|group| !group.iter().any(given)) {
        findings.push(Error::new(name.span(), Rule::NoneOf { group: group.clone() }.to_string()));
    }
}

fn unknown(scope: &Scope<'_>, name: &Ident) -> Error {
    let setters: Vec<String> = scope.setters.iter().map(|(setter, _)| setter.to_string()).collect();
    let guess = suggest(&name.to_string(), setters.iter().map(String::as_str));
    let help = guess.map(|guess| format!("; did you mean `{guess}`?")).unwrap_or_default();
    Error::new(name.span(), format!("`{}` has no parameter `{name}`{help}", scope.name))
}

fn value(scope: &Scope<'_>, parameter: &Parameter, given: &Value, name: &Ident, findings: &mut Vec<Error>) {
    match given {
        Value::List(items) if parameter.list => {
            if let Some(max) = parameter.max_items.filter(|max| items.len() > *max) {
                let rule = Rule::MaxItems { max, actual: items.len() };
                findings.push(Error::new(name.span(), format!("`{name}` {rule}")));
            }
            for given in items {
                item(scope, parameter, given, name, findings);
            }
        }
        Value::Expression(_) => {}
        Value::Object(_) | Value::Literal(..) if parameter.list => {
            findings.push(Error::new(span(given, name), format!("`{name}` is a list: write `[ … ]`")));
        }
        given => item(scope, parameter, given, name, findings),
    }
}

fn item(scope: &Scope<'_>, parameter: &Parameter, given: &Value, name: &Ident, findings: &mut Vec<Error>) {
    match (given, &parameter.ty) {
        (Value::Expression(_), _) | (Value::Literal(..), Type::File) => {}
        (Value::Object(body), Type::Structure(_)) => {
            if let Some(nested) = scope.within(parameter) {
                object(&nested, body, name, findings);
            }
        }
        (Value::Literal(literal, text), Type::Scalar(kind)) => {
            let rules = match form(*kind, literal) {
                Some(expected) => vec![Rule::form(expected)],
                None => text_rules(parameter, text),
            };
            findings
                .extend(rules.into_iter().map(|rule| Error::new(literal.span(), format!("`{name}` {rule}"))));
        }
        (Value::Literal(literal, _), Type::Structure(structure)) => {
            let message = format!("`{name}` is an object: write `{{ … }}` or give a `{structure}`");
            findings.push(Error::new(literal.span(), message));
        }
        (Value::Object(_), _) => {
            findings.push(Error::new(name.span(), format!("`{name}` is no object")));
        }
        (Value::List(_), _) => {
            findings.push(Error::new(name.span(), format!("`{name}` is no list")));
        }
    }
}

/// What a kind expects instead of this form of literal; nothing where the form fits.
fn form(kind: Kind, literal: &Lit) -> Option<&'static str> {
    let fits = match kind {
        Kind::Number => matches!(literal, Lit::Int(_)),
        Kind::Boolean => matches!(literal, Lit::Bool(_)),
        Kind::Decimal => matches!(literal, Lit::Int(_) | Lit::Str(_)),
        _ => matches!(literal, Lit::Str(_)),
    };
    let expected = match kind {
        Kind::Number => "a whole number, written without quotes",
        Kind::Boolean => "`true` or `false`, written without quotes",
        Kind::Decimal => "a decimal number, written in quotes",
        Kind::Amount => "an amount in yuan, written in quotes",
        Kind::Cents => "a whole number of cents, written in quotes",
        _ => "a text, written in quotes",
    };
    (!fits).then_some(expected)
}

fn span(given: &Value, name: &Ident) -> Span {
    match given {
        Value::Literal(literal, _) => literal.span(),
        _ => name.to_token_stream().into_iter().next().map_or_else(Span::call_site, |token| token.span()),
    }
}
