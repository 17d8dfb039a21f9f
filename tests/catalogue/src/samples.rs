//! Calls that the manual of an official SDK shows, in JavaScript, and what descriptions make of them.

use alipay_schema::{Api, Source, judge, read_api};
use serde_json::Value;

/// One call that a manual shows.
#[derive(Debug, PartialEq)]
pub struct Sample {
    /// The API.
    pub method: String,
    /// What it sends.
    pub content: Value,
}

/// The calls that `manual` shows: of `exec` and its kin, with `bizContent`, and of `curl`, with the body of a REST call.
pub fn samples(manual: &str) -> Vec<Sample> {
    let mut samples = Vec::new();
    for (place, _) in manual.match_indices("alipay") {
        let before = manual.get(..place).unwrap_or_default();
        let rest = manual.get(place..).unwrap_or_default();
        let Some((name, rest)) = rest.split_once(['\'', '"']) else { continue };
        let is_rest = before.ends_with("'/v3/") && name.split('/').count() > 2;
        let is_called =
            ["exec('", "execute('", "Execute('", "Exec('"].iter().any(|call| before.ends_with(call));
        let key = if is_rest { "body" } else { "bizContent" };
        if !is_rest && !is_called {
            continue;
        }
        // What follows the next call is not of this one.
        let call = rest.split(");").next().unwrap_or_default();
        let given = call.split_once(&format!("{key}: ")).and_then(|(_, value)| braces(value));
        let named = || {
            let (_, value) = before.rsplit_once(&format!("const {key} = "))?;
            call.contains(&format!("{key},")).then(|| braces(value)).flatten()
        };
        let Some(content) = given.or_else(named).and_then(read) else { continue };
        samples.push(Sample { method: name.replace('/', "."), content });
    }
    samples
}

/// The description's objection to a call, if it has one.
///
/// # Errors
/// When there is no description of the API.
pub fn refusal(sample: &Sample) -> Result<Option<String>, String> {
    let text = alipay_specs::text(&sample.method);
    let api = text.and_then(|text| read_api(&Source::new(&sample.method, text)).value);
    let api = api.ok_or_else(|| format!("there is no description of {}", sample.method))?;
    let content = inside(&api, &sample.content);
    Ok(judge(&api, &content).map(|violations| violations.to_string()))
}

/// A REST call has common parameters, such as `notify_url`, among the members of its body.
fn inside(api: &Api, content: &Value) -> Value {
    let known = |name: &str| api.request.parameters().iter().any(|row| *row.name == *name);
    let members = content.as_object().into_iter().flatten();
    members.filter(|(name, _)| known(name)).map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// The text from an opening brace to the one that closes it.
fn braces(text: &str) -> Option<&str> {
    let mut depth = 0_usize;
    for (place, sign) in text.strip_prefix('{').map(|_| text.char_indices())? {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return text.get(..=place);
        }
    }
    None
}

/// An object of JavaScript without its comments is one of YAML.
fn read(object: &str) -> Option<Value> {
    let code = |line: &str| line.split(" //").next().unwrap_or_default().to_owned();
    let lines: Vec<String> = object.lines().filter(|line| !line.trim().starts_with("//")).map(code).collect();
    serde_yaml::from_str(&lines.join("\n")).ok()
}
