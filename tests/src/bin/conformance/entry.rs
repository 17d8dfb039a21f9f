//! One case, whose members are taken one by one: what is left at the end was not read.

use serde_json::{Map, Value};

use crate::fault::Checked;

pub(crate) struct Entry {
    pub(crate) name: String,
    members: Map<String, Value>,
}

impl Entry {
    pub(crate) fn new(name: impl Into<String>, members: Map<String, Value>) -> Self {
        Self { name: name.into(), members }
    }

    /// A case by the member that names it.
    pub(crate) fn of(case: Value) -> Checked<Self> {
        let Value::Object(mut members) = case else { return Err("a case is not an object".into()) };
        let text = |name: &str| members.get(name).and_then(Value::as_str);
        let name = match (text("id"), text("file"), text("cert"), text("as_of")) {
            (Some(id), ..) => id.to_owned(),
            (_, Some(file), ..) => file.to_owned(),
            (_, _, Some(cert), Some(as_of)) => format!("{cert} at {as_of}"),
            _ => return Err("a case has no name".into()),
        };
        members.remove("id");
        Ok(Self { name, members })
    }

    pub(crate) fn take(&mut self, name: &str) -> Option<Value> {
        self.members.remove(name)
    }

    pub(crate) fn text(&mut self, name: &str) -> Checked<String> {
        self.maybe_text(name)?.ok_or_else(|| format!("the case has no `{name}`").into())
    }

    /// Nothing where it is missing or `null`.
    pub(crate) fn maybe_text(&mut self, name: &str) -> Checked<Option<String>> {
        match self.take(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(format!("`{name}` is not text").into()),
        }
    }

    /// Nothing where it is missing or `null`.
    pub(crate) fn maybe_flag(&mut self, name: &str) -> Checked<Option<bool>> {
        match self.take(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(flag)),
            Some(_) => Err(format!("`{name}` is neither true nor false").into()),
        }
    }

    /// A map of texts; `null` is a blank one, which is not signed.
    pub(crate) fn maybe_texts(&mut self, name: &str) -> Checked<Option<Vec<(String, String)>>> {
        let members = match self.take(name) {
            None | Some(Value::Null) => return Ok(None),
            Some(Value::Object(members)) => members,
            Some(_) => return Err(format!("`{name}` is not an object").into()),
        };
        let text = |(name, value)| match value {
            Value::String(text) => Ok((name, text)),
            Value::Null => Ok((name, String::new())),
            _ => Err(format!("`{name}` is not text").into()),
        };
        members.into_iter().map(text).collect::<Result<Vec<_>, _>>().map(Some)
    }

    /// Passes over members that are words for people, or recorded for another purpose.
    pub(crate) fn told(&mut self, names: &[&str]) {
        for name in names {
            self.members.remove(*name);
        }
    }

    /// The members that nobody took.
    pub(crate) fn unread(&self) -> Vec<&str> {
        self.members.keys().map(String::as_str).collect()
    }
}
