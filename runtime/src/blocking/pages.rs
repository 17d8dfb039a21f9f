//! Long results page by page, for programs without async.

use std::fmt;

use super::Client;
use crate::pages::{self, Paged};
use crate::{Error, Reply, call_kind};

impl Client {
    /// Turns the pages of a long result; see [`alipay::Client::pages`](crate::Client::pages).
    ///
    /// ```
    /// use alipay::{Error, alipay_api, blocking};
    ///
    /// #[alipay_api("alipay.data.bill.accountlog.query")]
    /// mod accountlog {}
    ///
    /// fn count(client: &blocking::Client, request: &accountlog::Request) -> Result<usize, Error> {
    ///     client.pages(request).items().try_fold(0, |count, item| item.map(|_| count + 1))
    /// }
    /// # fn main() {}
    /// ```
    pub fn pages<'a, R>(&self, request: &'a R) -> Pages<'a, R>
    where
        R: Paged + call_kind::Execute,
    {
        Pages { client: self.clone(), pages: self.waits_for.pages(request) }
    }
}

impl super::v3::Client {
    /// Turns the pages of a long result; see [`alipay::v3::Client::pages`](crate::v3::Client::pages).
    ///
    /// ```
    /// use alipay::blocking::{pages::Pages, v3};
    /// use alipay::{call_kind, pages::Paged};
    ///
    /// fn pages<'a, R: Paged + call_kind::V3>(v3: &v3::Client, request: &'a R) -> Pages<'a, R> {
    ///     v3.pages(request)
    /// }
    /// ```
    pub fn pages<'a, R>(&self, request: &'a R) -> Pages<'a, R>
    where
        R: Paged + call_kind::V3,
    {
        Pages { client: self.base().clone(), pages: self.as_async().pages(request) }
    }
}

/// The replies of a request page by page, each of which is waited for; see [`pages::Pages`].
///
/// ```
/// use alipay::blocking::pages::Pages;
/// use alipay::{Error, pages::Paged};
///
/// /// How many items there are, without the first page.
/// fn further<R: Paged>(mut pages: Pages<'_, R>) -> Result<usize, Error> {
///     let Some(first) = pages.next() else { return Ok(0) };
///     println!("trace id of the first page: {:?}", first?.trace_id());
///     pages.items().try_fold(0, |count, item| item.map(|_| count + 1))
/// }
/// ```
#[must_use = "nothing is called until a page is asked for"]
pub struct Pages<'a, R: Paged> {
    client: Client,
    pages: pages::Pages<'a, R>,
}

impl<'a, R: Paged + 'a> Pages<'a, R> {
    /// The items of all pages.
    pub fn items(self) -> Items<'a, R> {
        Items { client: self.client, items: self.pages.items() }
    }
}

impl<R: Paged> Iterator for Pages<'_, R> {
    type Item = Result<Reply<R::Response>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let Self { client, pages } = self;
        client.wait(async { pages.next().await.transpose() }).transpose()
    }
}

impl<R: Paged> fmt::Debug for Pages<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pages.fmt(f)
    }
}

/// The items of all pages, each of which is waited for; see [`pages::Items`].
///
/// ```
/// use alipay::blocking::pages::Items;
/// use alipay::{Error, pages::Paged};
///
/// fn all<R: Paged>(items: Items<'_, R>) -> Result<Vec<<R::Items as IntoIterator>::Item>, Error> {
///     items.collect()
/// }
/// ```
#[must_use = "nothing is called until an item is asked for"]
pub struct Items<'a, R: Paged> {
    client: Client,
    items: pages::Items<'a, R>,
}

impl<R: Paged> Iterator for Items<'_, R> {
    type Item = Result<<R::Items as IntoIterator>::Item, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let Self { client, items } = self;
        client.wait(async { items.next().await.transpose() }).transpose()
    }
}

impl<R: Paged> fmt::Debug for Items<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.fmt(f)
    }
}
