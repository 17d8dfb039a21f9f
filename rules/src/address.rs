//! Addresses that a browser is sent to.

use crate::{Rule, is_blank};

/// The rule that `text` breaks as an address of the web; nothing where it says nothing.
///
/// ```
/// use alipay_rules::web_address;
///
/// assert_eq!(web_address("https://shop.example/back"), None);
/// let rule = web_address("shop.example/back").unwrap();
/// assert_eq!(rule.to_string(), "must be an address that begins with http:// or https://");
/// ```
pub fn web_address(text: &str) -> Option<Rule> {
    let fits = is_blank(text) || text.starts_with("http://") || text.starts_with("https://");
    (!fits).then(|| Rule::form("an address that begins with http:// or https://"))
}
