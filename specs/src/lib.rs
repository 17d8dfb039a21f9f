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

mod names;

pub use names::{is_pattern, methods_in, path, pattern_fault, pattern_fits};

// `COMMON`, the text of `common.yaml`; `TEXTS`, those of all descriptions, one after the other; and `INDEX`, sorted by
// method: where in `TEXTS` each description begins and ends. A checkout has them from its build script, which reads the
// files; the published archive carries the file that the script wrote.
#[cfg(from_files)]
include!(concat!(env!("OUT_DIR"), "/packed.rs"));
#[cfg(not(from_files))]
include!("../packed.rs");

/// The description of what all APIs share: the common parameters and the gateway's own codes.
pub fn common() -> &'static str {
    COMMON
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
