//! How the REST gateway says no: an HTTP status, one code, and what is wrong one by one.

use alipay_rules::{Violation, Violations};
use alipay_schema::{Api, Operation};
use serde_json::{Value, json};

use super::place::Placed;
use crate::elsewhere;
use crate::refusal::Refusal;

/// A failed call.
pub(super) struct Failure {
    pub(super) status: u16,
    pub(super) code: String,
    message: String,
    details: Vec<Value>,
}

impl From<&Refusal> for Failure {
    fn from(refusal: &Refusal) -> Self {
        Self::of_node(&refusal.node()).unwrap_or_else(|| Self::new(500, "SYSTEM_ERROR", String::new()))
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::from(&refusal)
    }
}

impl Failure {
    fn new(status: u16, code: &str, message: String) -> Self {
        Self { status, code: code.to_owned(), message, details: Vec::new() }
    }

    /// The failure that the other gateway's node states; `None` of a success.
    pub(super) fn of_node(node: &Value) -> Option<Self> {
        let text = |name| node.get(name).and_then(Value::as_str);
        let sub_code = text("sub_code")?;
        let bare = ["isv.", "isp.", "aop."].iter().find_map(|prefix| sub_code.strip_prefix(prefix));
        let code = match bare {
            Some("invalid-parameter") => "INVALID_PARAMETER",
            Some(bare) => bare,
            None => sub_code,
        };
        let status = match text("code").unwrap_or_default() {
            "20000" => 500,
            "20001" => 401,
            "40005" => 429,
            "40006" => 403,
            "40001" | "40002" if AT_THE_DOOR.contains(&code) => 401,
            _ => 400,
        };
        Some(Self::new(status, code, text("sub_msg").unwrap_or_default().to_owned()))
    }

    /// The API's refusal of its parameters.
    pub(super) fn of_parameters(
        api: &Api,
        operation: &Operation,
        placed: &Placed,
        broken: &Violations,
        refusal: &Refusal,
    ) -> Self {
        let details = broken.iter().map(|violation| detail(api, operation, placed, violation));
        Self { details: details.collect(), ..Self::from(refusal) }
    }

    pub(super) fn verdict(&self) -> String {
        format!("{} {}", self.status, self.code)
    }

    /// The body of the reply, whose links lead to the simulator at `base`.
    pub(super) fn body(&self, base: &str) -> Value {
        let link = format!("https://open.alipay.com/api/errCheck?code={}", self.code);
        let mut body = json!({
            "code": self.code, "message": self.message, "links": [{ "link": link, "desc": "解决方案" }],
        });
        if let (false, Some(members)) = (self.details.is_empty(), body.as_object_mut()) {
            members.insert("details".to_owned(), self.details.clone().into());
        }
        if let Some(links) = body.get_mut("links") {
            elsewhere::replace(base, links);
        }
        body
    }
}

/// Codes of those who could not show who they are.
const AT_THE_DOOR: [&str; 8] = [
    "missing-signature",
    "missing-app-id",
    "invalid-app-id",
    "invalid-signature",
    "invalid-signature-type",
    "missing-app-cert-sn",
    "app-cert-not-exist",
    "invalid-alipay-root-cert-sn",
];

fn detail(api: &Api, operation: &Operation, placed: &Placed, violation: &Violation) -> Value {
    let end = violation.path.find(['.', '[']).unwrap_or(violation.path.len());
    let (name, below) = violation.path.split_at(end);
    let value = placed.content.get(name).filter(|_| below.is_empty());
    let beside =
        || placed.texts.iter().find(|(own, _)| own == name).map(|(_, text)| Value::from(text.as_str()));
    let value = value.cloned().or_else(beside).filter(|value| !value.is_object() && !value.is_array());
    let is_file = api.form.iter().any(|row| *row.name == *name && row.ty == alipay_schema::Type::File);
    let location = match placed.places.get(name) {
        Some(place) => place.name(),
        None if operation.in_path().contains(&name) => "path",
        None if operation.query.iter().any(|own| **own == *name) => "query",
        None if !is_file && !operation.verb.carries_body() => "query",
        None => "body",
    };
    json!({
        "field": format!("{}{below}", operation.name_of(name)),
        "value": value,
        "location": location,
        "issue": violation.rule.to_string(),
    })
}
