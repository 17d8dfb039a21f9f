//! What a request lacks, and of what it has too many: rules that no single value breaks.

use crate::Rule;

/// The rule that a parameter breaks which was not given.
///
/// ```
/// use alipay_rules::{Rule, missing};
///
/// assert_eq!(missing(true, false), Some(Rule::Missing));
/// assert_eq!(missing(true, true), None);
/// assert_eq!(missing(false, false), None);
/// ```
pub fn missing(required: bool, is_given: bool) -> Option<Rule> {
    (required && !is_given).then_some(Rule::Missing)
}

/// The rule that a list of so many items breaks.
///
/// ```
/// use alipay_rules::too_many;
///
/// assert_eq!(too_many(Some(2), 3).unwrap().to_string(), "holds at most 2 items, this has 3");
/// assert_eq!(too_many(Some(2), 2), None);
/// assert_eq!(too_many(None, usize::MAX), None);
/// ```
pub fn too_many(max_items: Option<usize>, actual: usize) -> Option<Rule> {
    max_items.filter(|max| actual > *max).map(|max| Rule::MaxItems { max, actual })
}

/// The rule that a request breaks which gives no parameter of a group. What is [blank](crate::is_blank) gives nothing.
///
/// ```
/// use alipay_rules::none_of;
///
/// let group = ["out_trade_no", "trade_no"];
/// assert_eq!(none_of(&group, |name| name == "trade_no"), None);
/// let rule = none_of(&group, |_| false).unwrap();
/// assert_eq!(rule.to_string(), "at least one of out_trade_no, trade_no must be given");
/// ```
pub fn none_of(group: &[impl AsRef<str>], is_given: impl Fn(&str) -> bool) -> Option<Rule> {
    let group: Vec<&str> = group.iter().map(AsRef::as_ref).collect();
    let is_empty = !group.iter().any(|name| is_given(name));
    is_empty.then(|| Rule::NoneOf { group: group.into_iter().map(str::to_owned).collect() })
}
