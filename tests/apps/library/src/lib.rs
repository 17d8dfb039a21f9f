//! A library that offers APIs to other crates, and `alipay` with them.
#![deny(warnings)]

pub use alipay;

#[alipay::alipay_api("alipay.user.certify.open.certify")]
pub mod certify {}

#[alipay::alipay_api(
    "../../../../macros/tests/expand/recursion.yaml",
    "../../../../macros/tests/expand/lists.yaml"
)]
pub mod api {}

/// Defines an API in the crate that calls this macro.
#[macro_export]
macro_rules! certify {
    ($name:ident) => {
        #[$crate::alipay::alipay_api("alipay.user.certify.open.certify", crate = $crate::alipay)]
        pub mod $name {}
    };
}
