//! How an API is called, as types: a request that is given to the wrong method of [`Client`](crate::Client)
//! does not compile, and the message names the right one.
#![expect(
    non_camel_case_types,
    reason = "the compiler's message prints these names as methods of the client"
)]

/// Server to server: `client.execute(…)`.
#[derive(Debug)]
pub struct execute;

/// Through the user's browser: `client.page(…)`.
#[derive(Debug)]
pub struct page;

/// Through Alipay's app SDK: `client.order_string(…)`.
#[derive(Debug)]
pub struct order_string;

/// Server to server or through the user's browser.
#[derive(Debug)]
pub struct execute_or_page;

/// Server to server or through Alipay's app SDK.
#[derive(Debug)]
pub struct execute_or_order_string;

/// Through the user's browser or Alipay's app SDK.
#[derive(Debug)]
pub struct page_or_order_string;

/// Any way; also where the description does not say.
#[derive(Debug)]
pub struct any;

/// Requests that [`Client::execute`](crate::Client::execute) takes.
#[diagnostic::on_unimplemented(
    message = "this API is not called server to server: use `client.{Self}(…)`",
    label = "not an API for `execute`"
)]
pub trait Execute {}

/// Requests that [`Client::page`](crate::Client::page) takes.
#[diagnostic::on_unimplemented(
    message = "this API opens no page: use `client.{Self}(…)`",
    label = "not an API for `page`"
)]
pub trait Page {}

/// Requests that [`Client::order_string`](crate::Client::order_string) takes.
#[diagnostic::on_unimplemented(
    message = "this API is not called through Alipay's app SDK: use `client.{Self}(…)`",
    label = "not an API for `order_string`"
)]
pub trait OrderString {}

// The message says which method to use; a list of the other kinds says nothing more.
macro_rules! called_by {
    ($($method:ident: $($kind:ident)*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl $method for $kind {}
    )*)*};
}

called_by! {
    Execute: execute execute_or_page execute_or_order_string any;
    Page: page execute_or_page page_or_order_string any;
    OrderString: order_string execute_or_order_string page_or_order_string any;
}
