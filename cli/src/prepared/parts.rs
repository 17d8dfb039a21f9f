//! The parts that a request travels in: content, parameters beside it, files.

use std::fs;
use std::path::PathBuf;

use alipay_rules::{Rule, Violation, Violations};
use alipay_schema::{Api, Content, FormValue, PROTOCOL_PARAMETERS, judge, judge_form};

use crate::arguments::{Assignment, Given};
use crate::content::{Over, put, settle};
use crate::exit::Stop;
use crate::input;
use crate::json::Json;

/// A request in its parts.
pub(crate) struct Parts {
    /// The JSON text of `biz_content`; nothing when everything travels beside it.
    pub(crate) content: Option<String>,
    pub(crate) form: Vec<(String, String)>,
    pub(crate) files: Vec<(String, PathBuf)>,
}

impl Parts {
    /// Puts the parameters together and holds them against the description.
    pub(crate) fn of(body: Option<String>, given: Vec<Assignment>, api: Option<&Api>) -> Result<Self, Stop> {
        let written = body.as_deref().map(read).transpose()?;
        let (mut content, mut alone) = (written.clone().unwrap_or(Json::NOTHING), Json::NOTHING);
        let mut files = Vec::new();
        for assignment in given {
            if let Given::File(path) = assignment.given {
                files.push((assignment.name, path));
            } else {
                // They replace what stands in the file, but not each other.
                put(&mut alone, assignment.clone(), Over::Nothing)?;
                put(&mut content, assignment, Over::Anything)?;
            }
        }
        let (content, form) = match api {
            Some(api) => beside(content, api),
            None => (content, Vec::new()),
        };
        if let Some(violations) = api.and_then(|api| violations(api, &content, &form, &files).transpose()) {
            let violations = violations?;
            return Err(Stop::violations(words(&violations), &violations));
        }
        // A file of content that needs no change is signed as it is written.
        let text = match body {
            Some(body) if written.as_ref() == Some(&content) => body,
            _ => content.to_string(),
        };
        let is_empty = content == Json::NOTHING;
        let has_none = match api {
            Some(api) => !matches!(api.request, Content::Free) && api.request.parameters().is_empty(),
            None => !files.is_empty(),
        };
        Ok(Self { content: (!(is_empty && has_none)).then_some(text), form, files })
    }
}

/// The content that a file holds.
fn read(body: &str) -> Result<Json, Stop> {
    let json = Json::parse(body).map_err(|error| Stop::refused(format!("--body is no JSON: {error}")))?;
    match (&json, json.repeated()) {
        (_, Some(name)) => Err(Stop::refused(format!("--body states `{name}` twice"))),
        (Json::Object(_), None) => Ok(json),
        _ => Err(Stop::refused("--body must be a JSON object, the members of biz_content")),
    }
}

/// The content, and the parameters that travel beside it as text.
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

fn violations(
    api: &Api,
    content: &Json,
    form: &[(String, String)],
    files: &[(String, PathBuf)],
) -> Result<Option<Violations>, Stop> {
    let value = serde_json::from_str(&content.to_string()).map_err(Stop::refused)?;
    let mut given: Vec<(&str, FormValue<'_>)> =
        form.iter().map(|(name, text)| (name.as_str(), FormValue::Text(text))).collect();
    for (name, path) in files {
        let size = fs::metadata(path).map_err(|error| input::unreadable(path, &error))?.len();
        given.push((name, FormValue::File(size)));
    }
    let inside = judge(api, &value).into_iter().flat_map(|found| found.iter().cloned().collect::<Vec<_>>());
    let outside =
        judge_form(api, given).into_iter().flat_map(|found| found.iter().cloned().collect::<Vec<_>>());
    Ok(Violations::of(inside.chain(outside).collect()))
}

/// One broken limit a line.
pub(super) fn words(violations: &Violations) -> String {
    let line = |violation: &Violation| {
        let flag = violation.path.replace('_', "-");
        let is_common = matches!(violation.rule, Rule::Unknown { .. })
            && PROTOCOL_PARAMETERS.contains(&violation.path.as_str());
        if is_common { format!("{violation}: give --{flag}") } else { violation.to_string() }
    };
    let lines: Vec<String> = violations.iter().map(line).collect();
    match lines.as_slice() {
        [only] => only.clone(),
        lines => format!("the request breaks {} limits\n  {}", lines.len(), lines.join("\n  ")),
    }
}
