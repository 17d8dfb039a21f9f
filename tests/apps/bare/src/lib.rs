//! An app without any prelude, whose own modules and types are called like the standard library's.
#![no_implicit_prelude]
#![deny(warnings)]

/// Hides the standard library where a path does not begin with `::`.
pub mod core {}
/// As [`core`].
pub mod std {}
/// As [`core`].
pub mod alloc {}

/// Hides the type of that name.
pub struct Option;
/// Hides the type of that name.
pub struct Result;
/// Hides the type of that name.
pub struct String;

#[::alipay::alipay_api("alipay.user.certify.open.certify")]
pub mod certify {}

#[::alipay::alipay_api("alipay.security.**", "../../../../macros/tests/expand/trade_pay.yaml")]
pub mod api {
    /// Hides the primitive type.
    #[expect(non_camel_case_types, reason = "this is what it hides")]
    pub struct str;
}

/// The content of a request that was built.
pub fn built() -> ::std::option::Option<::std::string::String> {
    let request = certify::Request::builder().certify_id("C1").build();
    request.ok().and_then(|request| ::alipay::Request::content(&request))
}

/// The content of a request that was written as a literal.
pub fn literal() -> ::std::option::Option<::std::string::String> {
    let request = ::alipay::request!(api::example::trade::pay::Request {
        out_trade_no: "N1",
        total_amount: "88.88",
        subject: ::alipay::text!(256, "s"),
        auth_code: "0123456789012345",
        goods_detail: [{ goods_id: "g", quantity: 1, price: "1" }],
        query_options: [],
    });
    request.ok().and_then(|request| ::alipay::Request::content(&request))
}
