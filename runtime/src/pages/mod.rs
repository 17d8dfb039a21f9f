//! Long results, page by page.
//!
//! An API whose description says how its result is given in pages (`pages: { number: page_num, … }`) is given to
//! [`Client::pages`](crate::Client::pages). The pages begin with the request's own page number, or with the first page if
//! it has none, and are of the request's own size. Each is a call of its own, with the common parameters of the request.
//!
//! They end
//!
//! - when as many items or pages have come as the reply says there are, or when it says that no other page follows;
//! - where a reply says none of that, with a page that has fewer items than were asked for;
//! - with a page without items;
//! - before a page whose items are exactly those of the page before it: some APIs give the last page again and again, and
//!   one that does not turn its pages has no others;
//! - with an error, which comes once.
//!
//! What is added or removed while pages are turned moves the items behind it, so one may come twice or not at all: that is
//! how the gateway's pages are.
//!
//! ```
//! use alipay::pages::Paged;
//! use alipay::{Client, Error, call_kind};
//!
//! /// Everything that there is.
//! async fn all<R>(client: &Client, request: &R) -> Result<Vec<<R::Items as IntoIterator>::Item>, Error>
//! where
//!     R: Paged + call_kind::Execute,
//! {
//!     let (mut items, mut all) = (client.pages(request).items(), Vec::new());
//!     while let Some(item) = items.next().await {
//!         all.push(item?);
//!     }
//!     Ok(all)
//! }
//! # fn main() {}
//! ```

mod at_page;
mod paged;
mod stream;
mod walk;

pub(crate) use at_page::AtPage;
pub use paged::Paged;
#[doc(hidden)]
pub use paged::Paging;
pub use stream::{Items, Pages};

#[cfg(test)]
mod tests;
