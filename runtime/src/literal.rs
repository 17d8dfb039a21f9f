//! Values that are judged while the compiler checks.

/// A request written as a literal, of which `cargo check` judges whatever it can: names, missing parameters, and
/// literals that are too long, not in a closed list or of the wrong form, each at its token.
///
/// Write the path of the type, then its parameters as `name: value`; objects are nested in braces, lists in brackets.
/// Other expressions pass through to the types and are judged in [`build`](crate::Violations), which the macro calls:
/// its value is always a `Result`.
///
/// ```
/// use alipay::alipay_api;
///
/// #[alipay_api("alipay.user.certify.open.certify")]
/// pub mod certify {}
///
/// let request = alipay::request!(certify::Request { certify_id: "OC201809253000000393900404029253" })?;
/// # Ok::<(), alipay::Violations>(())
/// ```
///
/// ```compile_fail
/// # use alipay::alipay_api;
/// # #[alipay_api("alipay.user.certify.open.certify")]
/// # pub mod certify {}
/// let request = alipay::request!(certify::Request { certify_id: "OC2018092530000003939004040292533" });
/// //                                                            ^ holds at most 32 characters, this has 33
/// ```
///
/// # Errors
/// Every broken limit that the compiler could not see.
#[macro_export]
macro_rules! request {
    (@path [] $name:ident $body:tt) => {
        ::core::compile_error! { "write the type with its module, which knows the parameters: `request!(pay::Request { … })`" }
    };
    (@path [$($module:tt)*] $name:ident $body:tt) => {
        $($module)* __request! { [$crate] [$($module)*] $name $body }
    };
    (@path [$($module:tt)*] $segment:tt $($rest:tt)+) => {
        $crate::request! { @path [$($module)* $segment] $($rest)+ }
    };
    (@path $($tokens:tt)*) => {
        ::core::compile_error! { "write the type and its parameters: `request!(pay::Request { name: value })`" }
    };
    ($($tokens:tt)*) => {
        $crate::request! { @path [] $($tokens)* }
    };
}

/// A text of limited length, written as a literal.
///
/// `text!(128, "…")` is judged by `cargo check`. `text!("…")` takes its limit from the place where it is used and is
/// judged by `cargo build`.
///
/// ```
/// use alipay::{Text, text};
///
/// let name = text!(8, "张三");
/// let same: Text<8> = text!("张三");
/// assert_eq!(name, same);
/// ```
///
/// ```compile_fail
/// let name = alipay::text!(2, "abc");
/// ```
#[macro_export]
macro_rules! text {
    ($max:expr, $text:literal) => {{
        const TEXT: $crate::Text<{ $max }> = $crate::Text::literal($text);
        TEXT
    }};
    ($text:literal) => {
        const { $crate::Text::literal($text) }
    };
    ($($tokens:tt)*) => {
        ::core::compile_error! { "`text!` accepts a literal, its limit before it: for any other text there is `Text::new`" }
    };
}
