//! The catalogue: descriptions of Alipay's APIs, and the way to find one by method name.
//!
//! A description is a YAML file whose path is its method's name: `alipay.trade.pay` is `alipay/trade/pay.yaml`. The
//! crate carries the texts of all of them, with an index, so that looking one up reads no file. What all APIs share is
//! [`common`]. Notifications are described too, under the name that they give themselves, which may be one word:
//! `trade_status_sync`.
//!
//! ```
//! let text = alipay_specs::text("alipay.user.certify.open.certify").unwrap();
//! assert!(text.contains("method: alipay.user.certify.open.certify\n"));
//! assert!(alipay_specs::methods().any(|method| method == "alipay.user.certify.open.certify"));
//! ```

mod folder;
pub mod pattern;

pub use folder::{methods_in, path};

/// The texts of all descriptions, one after the other.
static TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/descriptions.yaml"));

/// Where in [`TEXTS`] a method's description begins and ends; sorted by method.
#[expect(clippy::unreadable_literal, reason = "written by the build script, for no reader")]
static INDEX: &[(&str, usize, usize)] = include!(concat!(env!("OUT_DIR"), "/index.rs"));

/// The description of what all APIs share: the common parameters and the gateway's own codes.
pub fn common() -> &'static str {
    include_str!("../common.yaml")
}

/// The description of `method`, if the catalogue has one.
///
/// ```
/// assert!(alipay_specs::text("trade_status_sync").is_some());
/// assert_eq!(alipay_specs::text("alipay.no.such.api"), None);
/// ```
pub fn text(method: &str) -> Option<&'static str> {
    let found = INDEX.binary_search_by(|(name, ..)| (*name).cmp(method)).ok()?;
    let (_, start, end) = INDEX.get(found)?;
    TEXTS.get(*start..*end)
}

/// The methods of all descriptions in the catalogue, sorted.
pub fn methods() -> impl ExactSizeIterator<Item = &'static str> {
    INDEX.iter().map(|(method, ..)| *method)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_that_is_listed_is_found_with_the_text_of_its_file() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(methods().is_sorted());
        assert_eq!(methods().collect::<Vec<_>>(), folder::all_methods_in(root).unwrap());
        for method in methods() {
            let file = root.join(path(method).unwrap());
            assert_eq!(text(method).unwrap(), std::fs::read_to_string(file).unwrap(), "{method}");
        }
    }

    #[test]
    fn what_is_no_method_has_no_text() {
        for name in ["", "common", "alipay", "alipay.trade", "alipay.trade.pay ", "zzz", "alipay/trade/pay"] {
            assert_eq!(text(name), None, "{name:?}");
        }
        assert!(common().contains("\nkind: common\n"));
    }
}
