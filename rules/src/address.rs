//! Addresses that a browser or a notification is sent to.

use crate::{Rule, is_blank};

/// The rule that a common parameter breaks as an address of the app; `None` if it is blank or holds no address.
///
/// ```
/// use alipay_rules::app_address;
///
/// assert_eq!(app_address("return_url", "https://shop.example/back"), None);
/// assert_eq!(app_address("app_id", "shop.example/back"), None);
/// let rule = app_address("notify_url", "shop.example/back").unwrap();
/// assert_eq!(rule.to_string(), "must be an address that begins with http:// or https://");
/// ```
pub fn app_address(parameter: &str, value: &str) -> Option<Rule> {
    let is_address = matches!(parameter, "return_url" | "notify_url");
    let fits = || is_blank(value) || value.starts_with("http://") || value.starts_with("https://");
    (is_address && !fits()).then(|| Rule::form("an address that begins with http:// or https://"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_the_app_names_its_scheme_unless_it_is_blank() {
        for (value, fits) in [
            ("http://shop.example", true),
            ("https://shop.example", true),
            ("", true),
            (" ", true),
            ("ftp://shop.example", false),
            ("//shop.example", false),
            ("see https://shop.example", false),
        ] {
            for parameter in ["return_url", "notify_url"] {
                assert_eq!(app_address(parameter, value).is_none(), fits, "{parameter}: {value:?}");
            }
        }
    }
}
