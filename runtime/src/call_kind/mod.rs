//! How an API is called, as traits of its request: a request that is given to the wrong method of
//! [`Client`](crate::Client) does not compile, and the message names the right one.
//!
//! `#[alipay_api]` implements them by what the description says; where it says nothing, each of them. A function of yours that
//! takes requests asks for one of them.
//!
//! ```
//! use alipay::{Client, Error, Page, call_kind};
//!
//! async fn open(client: &Client, request: &impl call_kind::Page) -> Result<Page, Error> {
//!     client.page(request).await
//! }
//! # fn main() {}
//! ```

#[doc(hidden)]
pub mod instead;

use crate::operation::Operation;
use crate::{Call, Request, Verb};

/// Requests that [`Client::execute`](crate::Client::execute) accepts: of an API that is called server to server.
///
/// ```
/// use alipay::{Client, Error, Reply, call_kind};
///
/// async fn logged<R: call_kind::Execute>(client: &Client, request: &R) -> Result<Reply<R::Response>, Error> {
///     let reply = client.execute(request).await?;
///     println!("{:?}", reply.trace_id());
///     Ok(reply)
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a request of an API",
    label = "not a request",
    note = "make one with the `Request::builder()` that `#[alipay_api]` generates, or use `client.call(…)` for an API \
            without a description"
)]
pub trait Execute: Request {}

/// Requests that [`Client::page`](crate::Client::page) accepts: of an API that opens a page in the user's browser.
///
/// ```
/// use alipay::{Client, Error, call_kind};
///
/// async fn address(client: &Client, request: &impl call_kind::Page) -> Result<String, Error> {
///     Ok(client.page(request).await?.url().to_owned())
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a request of an API",
    label = "not a request",
    note = "make one with the `Request::builder()` that `#[alipay_api]` generates, or use `client.call_page(…)` for an API \
            without a description"
)]
pub trait Page: Request {}

/// Requests that [`Client::order_string`](crate::Client::order_string) accepts: of an API that is called through Alipay's
/// app SDK.
///
/// ```
/// use alipay::{Client, Error, call_kind};
///
/// async fn for_the_app(client: &Client, request: &impl call_kind::OrderString) -> Result<String, Error> {
///     client.order_string(request).await
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a request of an API",
    label = "not a request",
    note = "make one with the `Request::builder()` that `#[alipay_api]` generates, or use `client.call_order_string(…)` for \
            an API without a description"
)]
pub trait OrderString: Request {}

/// Requests that [`v3::Client::execute`](crate::v3::Client::execute) accepts: of an API that the REST gateway has, by a verb and a path of its description.
///
/// ```
/// use alipay::{Client, Error, Reply, call_kind};
///
/// async fn by_rest<R: call_kind::V3>(client: &Client, request: &R) -> Result<Reply<R::Response>, Error> {
///     client.v3().execute(request).await
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "this is not a request of an API that the REST gateway has: its description has no `v3`",
    label = "not for the REST gateway",
    note = "use `client.execute(…)`, or `client.v3().call(…)` for an API without a description"
)]
pub trait V3: Request {
    #[doc(hidden)]
    const OPERATION: &'static Operation;

    /// The operation of this very request, which differs where a description is read while the program runs.
    #[doc(hidden)]
    fn operation(&self) -> &'static Operation {
        Self::OPERATION
    }

    /// The verb and the path of a request without a description, in place of its operation's.
    #[doc(hidden)]
    fn place(&self) -> Option<(Verb, &str)> {
        None
    }
}

/// Requests that [`Client::pay_until_final`](crate::Client::pay_until_final) accepts: those of `alipay.trade.pay`.
///
/// ```
/// use alipay::{Client, Final, call_kind};
///
/// async fn charge(client: &Client, request: &impl call_kind::Payment) -> Final {
///     client.pay_until_final(request).await
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "only a request of `alipay.trade.pay` is paid until its outcome is known: use `client.execute(…)`",
    label = "not a payment by code",
    note = "`client.refund_until_final(…)` is for `alipay.trade.refund`, `client.transfer_until_final(…)` for \
            `alipay.fund.trans.uni.transfer`"
)]
pub trait Payment: Execute {}

/// Requests that [`Client::refund_until_final`](crate::Client::refund_until_final) accepts: those of
/// `alipay.trade.refund`.
///
/// ```
/// use alipay::{Client, Final, call_kind};
///
/// async fn give_back(client: &Client, request: &impl call_kind::Refund) -> Final {
///     client.refund_until_final(request).await
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "only a request of `alipay.trade.refund` is repeated until its outcome is known: use `client.execute(…)`",
    label = "not a refund",
    note = "`client.pay_until_final(…)` is for `alipay.trade.pay`, `client.transfer_until_final(…)` for \
            `alipay.fund.trans.uni.transfer`"
)]
pub trait Refund: Execute {}

/// Requests that [`Client::transfer_until_final`](crate::Client::transfer_until_final) accepts: those of
/// `alipay.fund.trans.uni.transfer`.
///
/// ```
/// use alipay::{Client, Final, call_kind};
///
/// async fn pay_out(client: &Client, request: &impl call_kind::Transfer) -> Final {
///     client.transfer_until_final(request).await
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "only a request of `alipay.fund.trans.uni.transfer` is repeated until its outcome is known: use \
               `client.execute(…)`",
    label = "not a transfer",
    note = "`client.pay_until_final(…)` is for `alipay.trade.pay`, `client.refund_until_final(…)` for `alipay.trade.refund`"
)]
pub trait Transfer: Execute {}

// A call is made as its request is. The compiler goes through these to what the request lacks.
impl<R: Execute> Execute for Call<'_, R> {}
impl<R: Page> Page for Call<'_, R> {}
impl<R: OrderString> OrderString for Call<'_, R> {}
impl<R: Payment> Payment for Call<'_, R> {}
impl<R: Refund> Refund for Call<'_, R> {}
impl<R: Transfer> Transfer for Call<'_, R> {}
impl<R: V3> V3 for Call<'_, R> {
    const OPERATION: &'static Operation = R::OPERATION;

    fn operation(&self) -> &'static Operation {
        self.request().operation()
    }

    fn place(&self) -> Option<(Verb, &str)> {
        self.request().place()
    }
}
