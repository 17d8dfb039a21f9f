//! An app of the edition before, in which `gen` is not a keyword.
#![deny(warnings, rust_2024_compatibility)]

#[alipay::alipay_api("../../../../macros/tests/expand/keywords.yaml")]
pub mod keywords {}

/// The content of a request of a module that stands in this function.
pub fn local() -> Option<String> {
    mod deep {
        pub(crate) mod deeper {
            #[alipay::alipay_api("alipay.user.certify.open.*")]
            pub(crate) mod api {}
        }
    }
    let request =
        alipay::request!(deep::deeper::api::user::certify::open::certify::Request { certify_id: "C1" });
    request.ok().and_then(|request| alipay::Request::content(&request))
}
