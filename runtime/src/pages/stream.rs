//! The pages and their items, as they come.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::{Stream, StreamExt, TryStreamExt, stream};

use super::walk::{Turned, Walk};
use super::{AtPage, Paged};
use crate::{BoxFuture, Error, Reply};

type Boxed<'a, T> = Pin<Box<dyn Stream<Item = Result<T, Error>> + Send + 'a>>;

/// The replies of a request, page by page: made by [`Client::pages`](crate::Client::pages).
///
/// It is a [`Stream`], and has a `next` of its own for programs without the crate `futures`. See the
/// [module](super) for where it ends.
///
/// ```
/// use alipay::pages::{Paged, Pages};
/// use alipay::{Client, Error, call_kind};
///
/// /// How many items there are, without the first page.
/// async fn further<R: Paged + call_kind::Execute>(client: &Client, request: &R) -> Result<usize, Error> {
///     let mut pages: Pages<'_, R> = client.pages(request);
///     let Some(first) = pages.next().await else { return Ok(0) };
///     println!("trace id of the first page: {:?}", first?.trace_id());
///     let (mut items, mut count) = (pages.items(), 0);
///     while let Some(item) = items.next().await {
///         item?;
///         count += 1;
///     }
///     Ok(count)
/// }
/// ```
#[must_use = "nothing is called until a page is asked for"]
pub struct Pages<'a, R: Paged>(Boxed<'a, Reply<R::Response>>);

impl<'a, R: Paged + 'a> Pages<'a, R> {
    pub(crate) fn turned<C>(request: &'a R, call: C) -> Self
    where
        C: Fn(AtPage<'a, R>) -> BoxFuture<'a, Result<Reply<R::Response>, Error>> + Send + 'a,
    {
        let start = (call, Some(Walk::of(request)));
        Self(Box::pin(stream::unfold(start, move |(call, walk)| async move {
            let mut walk = walk?;
            let reply = match call(AtPage::new(request, walk.number)).await {
                Ok(reply) => reply,
                Err(error) => return Some((Err(error), (call, None))),
            };
            match walk.turn(reply.verified_text(), R::PAGING) {
                Turned::Repeated => None,
                Turned::Last => Some((Ok(reply), (call, None))),
                Turned::Another => Some((Ok(reply), (call, Some(walk)))),
            }
        })))
    }

    /// The items of all pages.
    pub fn items(self) -> Items<'a, R> {
        let items =
            |reply: Reply<R::Response>| stream::iter(R::items(&mut reply.into_inner()).into_iter().map(Ok));
        Items(Box::pin(self.0.map_ok(items).try_flatten()))
    }
}

impl<R: Paged> Pages<'_, R> {
    /// The next page; `None` behind the last one.
    ///
    /// # Errors
    /// As [`Client::execute`](crate::Client::execute), once: nothing follows an error.
    pub async fn next(&mut self) -> Option<Result<Reply<R::Response>, Error>> {
        self.0.next().await
    }
}

impl<R: Paged> Stream for Pages<'_, R> {
    type Item = Result<Reply<R::Response>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context)
    }
}

impl<R: Paged> fmt::Debug for Pages<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").finish_non_exhaustive()
    }
}

/// What one page has several of.
type Item<R> = <<R as Paged>::Items as IntoIterator>::Item;

/// The items of all pages, one by one: made by [`Pages::items`].
///
/// ```
/// use alipay::Error;
/// use alipay::pages::{Items, Paged};
///
/// /// The first item; no further page is asked for.
/// async fn first<R: Paged>(
///     mut items: Items<'_, R>,
/// ) -> Result<Option<<R::Items as IntoIterator>::Item>, Error> {
///     items.next().await.transpose()
/// }
/// ```
#[must_use = "nothing is called until an item is asked for"]
pub struct Items<'a, R: Paged>(Boxed<'a, Item<R>>);

impl<R: Paged> Items<'_, R> {
    /// The next item; `None` behind the last one.
    ///
    /// # Errors
    /// As [`Pages::next`].
    pub async fn next(&mut self) -> Option<Result<Item<R>, Error>> {
        self.0.next().await
    }
}

impl<R: Paged> Stream for Items<'_, R> {
    type Item = Result<Item<R>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context)
    }
}

impl<R: Paged> fmt::Debug for Items<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").finish_non_exhaustive()
    }
}
