//! The code of the guide: every block of its English pages is a documentation test of this crate.
//!
//! `docs/guide/check` holds the Chinese pages to the same blocks. `specs/` has the descriptions that the pages show.

/// A module for each page; rustdoc alone reads them.
macro_rules! pages {
    ($($module:ident: $file:literal;)+) => {$(
        #[cfg(doctest)]
        #[doc = include_str!(concat!("../../../docs/guide/en/src/", $file))]
        pub mod $module {}
    )+};
}

pages! {
    introduction: "introduction.md";
    first_payment: "first-payment.md";
    page_payment: "page-payment.md";
    wap_payment: "wap-payment.md";
    app_payment: "app-payment.md";
    code_payment: "code-payment.md";
    mini_program: "mini-program.md";
    pre_authorisation: "pre-authorisation.md";
    agreements: "agreements.md";
    profit_sharing: "profit-sharing.md";
    notifications: "notifications.md";
    refunds: "refunds.md";
    errors: "errors.md";
    transfers: "transfers.md";
    identity: "identity.md";
    uploads: "uploads.md";
    certificates: "certificates.md";
    encryption: "encryption.md";
    agency: "agency.md";
    descriptions: "descriptions.md";
    adding_an_api: "adding-an-api.md";
    testing: "testing.md";
    command_line: "command-line.md";
    from_java: "from-java.md";
    from_alipay_rs: "from-alipay-rs.md";
    production: "production.md";
    how_it_works: "how-it-works.md";
}
