//! The words of descriptions, each with what it stands for: readers, writers and the JSON Schema go by these tables.

use alipay_rules::{Location, Unit, Verb};

use crate::{Calls, Effect, Outcome, Required};

/// What `required` may say.
pub(crate) const REQUIRED: [(&str, Required); 3] =
    [("true", Required::Always), ("false", Required::Never), ("conditional", Required::Conditional)];
/// What `length_unit` may say.
pub(crate) const UNITS: [(&str, Unit); 2] = [("characters", Unit::Characters), ("bytes", Unit::Bytes)];
/// What `wire` may say.
pub(crate) const WIRES: [(&str, bool); 1] = [("number", true)];

/// What `call` may say.
pub(crate) const CALLS: [(&str, Calls); 6] = [
    ("execute", Calls { execute: true, ..Calls::NONE }),
    ("page", Calls { page: true, ..Calls::NONE }),
    ("app", Calls { app: true, ..Calls::NONE }),
    ("notification", Calls { notification: true, ..Calls::NONE }),
    ("v3", Calls { v3: true, ..Calls::NONE }),
    ("any", Calls::ANY),
];

/// What `verb` may say.
pub(crate) const VERBS: [(&str, Verb); 5] = [
    (Verb::Get.as_str(), Verb::Get),
    (Verb::Post.as_str(), Verb::Post),
    (Verb::Put.as_str(), Verb::Put),
    (Verb::Delete.as_str(), Verb::Delete),
    (Verb::Patch.as_str(), Verb::Patch),
];

/// What `outcome` may say.
pub(crate) const OUTCOMES: [(&str, Outcome); 2] =
    [("rejected", Outcome::Rejected), ("unknown", Outcome::Unknown)];

/// What `in` may say of a parameter of a request, and of a member of a response.
pub(crate) const REQUEST_PLACES: [(&str, Location); 2] =
    [("query", Location::Query), ("body", Location::Body)];
pub(crate) const RESPONSE_PLACES: [(&str, Location); 2] =
    [("node", Location::Node), ("envelope", Location::Envelope)];

/// What `effect` may say.
pub(crate) const EFFECTS: [(&str, Effect); 3] =
    [("reads", Effect::Reads), ("writes", Effect::Writes), ("moves_money", Effect::MovesMoney)];

/// What `encrypt` may say.
pub(crate) const ENCRYPT: [(&str, bool); 1] = [("required", true)];

/// What `first` may say of the number of the first page.
pub(crate) const FIRST_PAGES: [(&str, u8); 2] = [("0", 0), ("1", 1)];
