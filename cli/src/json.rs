//! JSON that keeps the order of its members and the text of its numbers, which decide what is signed and shown.

mod read;
mod write;

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    Object(Vec<(String, Json)>),
    List(Vec<Json>),
    /// Text that was given as such and is not yet known to be a string: its description says what it is.
    Text(String),
    /// Anything else, as it is written.
    Raw(String),
}

impl Json {
    /// An object without members.
    pub(crate) const NOTHING: Self = Self::Object(Vec::new());

    /// The string `text`.
    pub(crate) fn string(text: &str) -> Self {
        Self::Raw(quoted(text))
    }

    /// A text, or null where there is none.
    pub(crate) fn text(text: Option<&str>) -> Self {
        text.map_or_else(Self::null, Self::string)
    }

    pub(crate) fn null() -> Self {
        Self::Raw("null".to_owned())
    }

    pub(crate) fn flag(flag: bool) -> Self {
        Self::Raw(flag.to_string())
    }

    /// An object of these members.
    pub(crate) fn object<const N: usize>(members: [(&str, Self); N]) -> Self {
        Self::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// What a string holds.
    pub(crate) fn as_string(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Raw(raw) => serde_json::from_str(raw).ok(),
            Self::Object(_) | Self::List(_) => None,
        }
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Self::Raw(raw) if raw == "null")
    }

    /// The name of a member that some object of the document has twice.
    pub(crate) fn repeated(&self) -> Option<&str> {
        match self {
            Self::Object(members) => {
                let twice = |(place, (name, _)): (usize, &(String, Self))| {
                    members.iter().take(place).any(|(earlier, _)| earlier == name)
                };
                let own = members.iter().enumerate().find(|(place, member)| twice((*place, member)));
                own.map(|(_, (name, _))| name.as_str())
                    .or_else(|| members.iter().find_map(|(_, value)| value.repeated()))
            }
            Self::List(items) => items.iter().find_map(Self::repeated),
            Self::Text(_) | Self::Raw(_) => None,
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeated_member_is_found_at_any_depth() {
        assert_eq!(Json::parse(r#"{"a":[{"b":1,"c":2,"b":3}]}"#).unwrap().repeated(), Some("b"));
        assert_eq!(Json::parse(r#"{"a":{"b":1},"c":{"b":1}}"#).unwrap().repeated(), None);
    }
}
