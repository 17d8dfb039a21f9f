//! An app that knows `alipay` under another name.
#![deny(warnings)]

pub use sdk as pay_sdk;

#[sdk::alipay_api("alipay.user.certify.open.certify", crate = ::sdk)]
pub mod by_crate {}

#[sdk::alipay_api("alipay.security.**", crate = crate::pay_sdk)]
pub mod by_path {}

macro_rules! certify {
    ($name:ident) => {
        #[sdk::alipay_api("alipay.user.certify.open.certify", crate = $crate::pay_sdk)]
        pub mod $name {}
    };
}

certify!(by_macro);

/// The contents of requests of each of them.
pub fn contents() -> Vec<Option<String>> {
    use sdk::Request;

    let first = sdk::request!(by_crate::Request { certify_id: "C1" });
    let second = pay_sdk::request!(crate::by_macro::Request { certify_id: "C2" });
    let third = by_path::security::risk::authentication::initialize::AuthenticationInfo::builder();
    drop(third);
    vec![first.ok().and_then(|request| request.content()), second.ok().and_then(|request| request.content())]
}
