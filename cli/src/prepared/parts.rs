//! The parts that a request travels in: content, parameters outside it, files.

use std::fs;
use std::path::{Path, PathBuf};

use alipay_rules::Violations;
use alipay_schema::{Api, Content, FormValue, Type, advise, advise_form, judge, judge_form};

use super::refusal::Refusal;
use crate::arguments::{Assignment, Given};
use crate::content::{put, settle};
use crate::exit::Stop;
use crate::input;
use crate::json::Json;

/// A request in its parts.
pub(crate) struct Parts {
    /// The JSON text of `biz_content`; `None` if everything travels outside it.
    pub(crate) content: Option<String>,
    pub(crate) form: Vec<(String, String)>,
    pub(crate) files: Vec<(String, PathBuf)>,
    /// The advised limits that the request breaks: it goes on all the same.
    pub(crate) advice: Option<Violations>,
}

impl Parts {
    /// Puts the parameters together and holds them against the description.
    pub(crate) fn of(body: Option<Body>, given: &[Assignment], api: Option<&Api>) -> Result<Self, Refusal> {
        contradiction(given)?;
        let mut content = body.as_ref().map_or(Json::NOTHING, |body| body.json.clone());
        let mut files = Vec::new();
        for assignment in given {
            if let Given::File(path) = &assignment.given {
                files.push((assignment.name.clone(), path.clone()));
            } else {
                put(&mut content, assignment.clone())?;
            }
        }
        let (content, form) = match api {
            Some(api) => beside(content, api),
            None => (content, Vec::new()),
        };
        let judged = api.map(|api| judged(api, &content, &form, &files)).transpose()?.unwrap_or_default();
        if let Some(violations) = judged.violations {
            return Err(Refusal::Violations(violations));
        }
        let is_empty = content == Json::NOTHING;
        let has_none = match api {
            Some(api) => !matches!(api.request, Content::Free) && api.request.parameters().is_empty(),
            None => !files.is_empty(),
        };
        // A file of content that needs no change is signed as it is written.
        let text = match body {
            Some(body) if body.json == content => body.text,
            _ => content.to_string(),
        };
        Ok(Self { content: (!(is_empty && has_none)).then_some(text), form, files, advice: judged.advice })
    }
}

/// Two assignments say what one value is.
fn contradiction(given: &[Assignment]) -> Result<(), Stop> {
    for (place, later) in given.iter().enumerate() {
        let met = given.iter().take(place).find(|earlier| earlier.meets(later));
        if let Some(earlier) = met {
            let outer = if earlier.below.len() <= later.below.len() { earlier } else { later };
            let how = if earlier.below.len() == later.below.len() {
                "twice"
            } else {
                "both as a whole and in parts"
            };
            return Err(Stop::usage(format!("`{}` is given {how}", outer.path())));
        }
    }
    Ok(())
}

/// The content that a file holds.
pub(crate) struct Body {
    text: String,
    json: Json,
}

impl Body {
    pub(crate) fn read(path: &Path) -> Result<Self, Stop> {
        Self::of(&input::text(path)?, &input::shown(path))
    }

    fn of(text: &str, name: &str) -> Result<Self, Stop> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
        let json =
            Json::parse(&text).map_err(|error| Stop::refused(format!("{name} is not JSON: {error}")))?;
        match (&json, json.repeated()) {
            (_, Some(member)) => Err(Stop::refused(format!("{name} states `{member}` twice"))),
            (Json::Object(_), None) => Ok(Self { text, json }),
            _ => Err(Stop::refused(format!("{name} must hold a JSON object, the members of biz_content"))),
        }
    }
}

/// The content, and the parameters that travel outside it as text.
fn beside(content: Json, api: &Api) -> (Json, Vec<(String, String)>) {
    let Json::Object(members) = content else { return (content, Vec::new()) };
    let is_beside = |name: &str| api.form.iter().any(|row| *row.name == name);
    let (outside, inside) = members.into_iter().partition(|(name, _)| is_beside(name));
    let form = match settle(Json::Object(outside), &api.form, api) {
        Json::Object(members) => members,
        _ => Vec::new(),
    };
    let text = |value: &Json| value.as_string().unwrap_or_else(|| value.to_string());
    let form = form.iter().map(|(name, value)| (name.clone(), text(value))).collect();
    (settle(Json::Object(inside), api.request.parameters(), api), form)
}

/// The limits that a request breaks.
#[derive(Default)]
struct Judged {
    violations: Option<Violations>,
    advice: Option<Violations>,
}

/// Holds a request against its description. A file in place of a text, or a text in place of a file, is told alone: it
/// is neither missing nor unknown.
fn judged(
    api: &Api,
    content: &Json,
    form: &[(String, String)],
    files: &[(String, PathBuf)],
) -> Result<Judged, Stop> {
    let row = |name: &str| api.sent_rows().find(|row| *row.name == name);
    if let Some((name, _)) = files.iter().find(|(name, _)| row(name).is_some_and(|row| row.ty != Type::File))
    {
        return Err(Stop::refused(format!("`{name}` accepts text, not a file: write {name}=…")));
    }
    if let Some((name, _)) = form.iter().find(|(name, _)| row(name).is_some_and(|row| row.ty == Type::File)) {
        return Err(Stop::refused(format!("`{name}` accepts a file: write {name}@FILE")));
    }
    let value = serde_json::from_str(&content.to_string()).map_err(Stop::refused)?;
    let mut given: Vec<(&str, FormValue<'_>)> =
        form.iter().map(|(name, text)| (name.as_str(), FormValue::Text(text))).collect();
    for (name, path) in files {
        given.push((name, FormValue::File(size(path)?)));
    }
    let all =
        |found: [Option<Violations>; 2]| Violations::of(found.into_iter().flatten().flatten().collect());
    Ok(Judged {
        violations: all([judge(api, &value), judge_form(api, given.iter().copied())]),
        advice: all([advise(api, &value), advise_form(api, given)]),
    })
}

/// The length of a file that is to be sent.
fn size(path: &Path) -> Result<u64, Stop> {
    if input::is_standard(path) {
        return Err(Stop::usage("a file to send has a name: standard input has neither a name nor a length"));
    }
    Ok(fs::metadata(path).map_err(|error| input::unreadable(path, &error))?.len())
}

#[cfg(test)]
mod tests {
    use alipay_schema::{Source, read_api};

    use super::super::Way;
    use super::*;
    use crate::commands::show::example;

    #[test]
    fn the_example_that_is_shown_of_an_api_is_taken_as_its_body() {
        let mut taken = 0;
        for method in alipay_specs::methods() {
            let source = Source::new(method, alipay_specs::text(method).unwrap());
            let api = read_api(&source).value.unwrap();
            // Files are not part of an example's text.
            if api.call.notification || example::files(&api).next().is_some() {
                continue;
            }
            let text = example::request(&api).indented();
            let parts = Parts::of(Some(Body::of(&text, method).unwrap()), &[], Some(&api));
            assert!(parts.is_ok(), "{method}: {:?}", parts.err().map(|refusal| refusal.into_stop(Way::Call)));
            taken += 1;
        }
        assert!(taken > 9_000, "{taken}");
    }
}
