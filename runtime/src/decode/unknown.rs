//! What a reply holds beyond its description.

use std::borrow::Cow;
use std::fmt;

use crate::json::Value;

/// The members of a received object that its description does not have, or whose shape it does not foresee.
///
/// Alipay adds fields without notice; nothing of what was received is lost.
///
/// ```
/// use alipay::alipay_api;
///
/// #[alipay_api("alipay.trade.query")]
/// mod query {}
///
/// let trade = query::Response::from_json(r#"{"trade_no":"1","channel":{"name":"bank"}}"#)?;
/// let unknown = trade.unknown();
/// assert!(!unknown.is_empty());
/// assert_eq!(unknown.json("channel"), Some(r#"{"name":"bank"}"#));
/// assert_eq!(unknown.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["channel"]);
/// # Ok::<(), alipay::NodeError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Unknown(Vec<(String, String)>);

impl Unknown {
    pub(super) fn of(members: Vec<(Cow<'_, str>, Value<'_>)>) -> Self {
        Self(members.into_iter().map(|(name, value)| (name.into_owned(), value.get().to_owned())).collect())
    }

    /// The JSON text of one member.
    pub fn json(&self, name: &str) -> Option<&str> {
        self.iter().find(|(member, _)| *member == name).map(|(_, json)| json)
    }

    /// The names and JSON texts, in the order received.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, json)| (name.as_str(), json.as_str()))
    }

    /// Whether the description foresaw everything that was received.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Prints the names: the values may be personal data.
impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}
