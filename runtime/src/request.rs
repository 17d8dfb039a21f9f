//! What the client needs to know of a request and of its reply.

use std::fmt;

use crate::api::{Api, Called};
use crate::decode::Decode;
use crate::file::FilePart;
use crate::options::Options;

/// A request of one API; implemented by the generated `Request` types and by [`Call`](crate::Call).
///
/// Give one to [`Client::execute`](crate::Client::execute) or [`Client::page`](crate::Client::page), whichever
/// its API is made for: the other does not compile. The traits of [`call_kind`](crate::call_kind) say which.
///
/// ```
/// use alipay::{Client, Error, Request};
///
/// /// What would be signed, of whatever request.
/// async fn signed_text(client: &Client, request: &impl Request) -> Result<String, Error> {
///     Ok(client.prepare(request).await?.string_to_sign().to_owned())
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a request of an API",
    label = "not a request",
    note = "make one with the `Request::builder()` that `#[alipay_api]` generates, or use `client.call(…)` for an API \
            without a description"
)]
pub trait Request: Send + Sync {
    /// The type of the verified reply.
    type Response: Response;

    #[doc(hidden)]
    fn api(&self) -> &'static Api;

    /// What a call keeps of its API; its name where it has no description.
    #[doc(hidden)]
    fn called(&self) -> Called {
        self.api().into()
    }

    /// The JSON text of `biz_content`; `None` if the API has none.
    #[doc(hidden)]
    fn content(&self) -> Option<String>;

    /// The parameters that travel outside `biz_content`, in the order of the description.
    #[doc(hidden)]
    fn form(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    /// The files, in the order of the description.
    #[doc(hidden)]
    fn files(&self) -> Vec<FilePart> {
        Vec::new()
    }

    /// Whether the API demands that its content is encrypted (`encrypt: required` in its description).
    #[doc(hidden)]
    fn must_encrypt(&self) -> bool {
        false
    }

    /// Whether the API changes nothing (`effect: reads` in its description), so that a call may be repeated.
    #[doc(hidden)]
    fn only_reads(&self) -> bool {
        false
    }

    #[doc(hidden)]
    fn options(&self) -> &Options {
        Options::none()
    }
}

/// A request whose API is known without one; implemented by the generated `Request` types.
///
/// [`Client::verify_app_result`](crate::Client::verify_app_result) takes its type, since the request itself is long gone
/// when the app hands back the result.
///
/// ```
/// use alipay::{Client, Described, Error, call_kind};
///
/// async fn was_ordered<R>(client: &Client, from_app: &str) -> Result<bool, Error>
/// where
///     R: Described + call_kind::OrderString,
/// {
///     Ok(!client.verify_app_result::<R>(from_app).await?.is_pending())
/// }
/// ```
pub trait Described: Request {
    #[doc(hidden)]
    const API: &'static Api;
}

/// The reply of one API; implemented by the generated `Response` types.
///
/// ```
/// use alipay::{Reply, Response};
///
/// /// What to keep of any reply.
/// fn kept<T: Response>(reply: &Reply<T>) -> (Option<&str>, &str) {
///     (reply.trace_id(), reply.verified_text())
/// }
/// ```
pub trait Response: Decode + Send {
    /// Prints it for `Debug` of a reply.
    #[doc(hidden)]
    fn print(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result
    where
        Self: fmt::Debug,
    {
        self.fmt(f)
    }
}
