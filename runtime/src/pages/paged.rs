//! Requests whose results come in pages.

use crate::{Call, Request};

/// Requests of APIs whose description says how a long result is given in pages; implemented by the generated `Request`
/// types.
///
/// ```
/// use alipay::pages::{Items, Paged};
/// use alipay::{Client, call_kind};
///
/// /// The items of any request whose result comes in pages.
/// fn items<'a, R: Paged + call_kind::Execute>(client: &Client, request: &'a R) -> Items<'a, R> {
///     client.pages(request).items()
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "this API is not known to give its result in pages: its description has no `pages`",
    label = "not a request for pages",
    note = "say so in its description, `pages: {{ number: page_num, size: page_size, items: details, total: total_size }}`, or \
            use `client.execute(…)`"
)]
pub trait Paged: Request {
    /// The items of one page: a list of the reply's own type.
    type Items: IntoIterator<IntoIter: Send> + Send;

    #[doc(hidden)]
    const PAGING: &'static Paging;

    /// Takes the items out of a reply.
    #[doc(hidden)]
    fn items(reply: &mut Self::Response) -> Self::Items;
}

/// What a description says of pages.
#[doc(hidden)]
#[derive(Debug)]
pub struct Paging {
    /// The parameter with the number of the page.
    pub number: &'static str,
    /// Whether it travels outside of the content.
    pub is_outside: bool,
    /// Whether it is a JSON number.
    pub is_bare: bool,
    /// The parameter with the size of a page.
    pub size: Option<&'static str>,
    /// The list of items.
    pub items: &'static str,
    /// How many items there are.
    pub total: Option<&'static str>,
    /// How many pages there are.
    pub count: Option<&'static str>,
    /// Whether another page follows.
    pub more: Option<&'static str>,
    /// The number of the first page.
    pub first: u64,
}

impl<R: Paged> Paged for Call<'_, R> {
    type Items = R::Items;

    const PAGING: &'static Paging = R::PAGING;

    fn items(reply: &mut Self::Response) -> Self::Items {
        R::items(reply)
    }
}
