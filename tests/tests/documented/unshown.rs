//! What no example shows, and why.

/// Paths of items, each with its reason; an item stands for what belongs to it, too.
pub(crate) const UNSHOWN: &[(&str, &str)] = &[
    ("alipay::Options", "what a call sets is kept in it; no public function takes or gives one"),
    ("alipay::v3::Operation", "generated code holds one for each API; no public function takes or gives one"),
];
