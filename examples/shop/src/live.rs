//! The page of all orders, which shows what changes, whichever instance of the shop changed it.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::Stream;
use futures_util::stream::unfold;

use crate::failure::Failure;
use crate::{Shop, view};

/// How often an instance looks at the orders, for all who watch it.
const PAUSE: Duration = Duration::from_millis(500);

/// The page. It follows [`events`]; where no scripts are allowed, it loads itself again and again.
pub(crate) async fn page(State(shop): State<Shop>) -> Result<Response, Failure> {
    Ok(view::orders(&shop.orders().await?, shop.scripts).into_response())
}

/// The orders as they are now and after each change.
pub(crate) async fn events(State(shop): State<Shop>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut shown = shop.shown.subscribe();
    shown.mark_changed(); // the page may be older than the latest change
    let events = unfold(shown, |mut shown| async move {
        shown.changed().await.ok()?;
        let rows = shown.borrow_and_update().clone();
        Some((Ok(Event::default().data(rows)), shown))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

/// Looks at the orders for as long as the instance lives.
pub(crate) async fn look(shop: &Shop) {
    loop {
        match shop.orders().await {
            Ok(orders) => {
                let rows = view::rows(&orders);
                shop.shown.send_if_modified(|shown| {
                    let is_new = *shown != rows;
                    *shown = rows;
                    is_new
                });
            }
            Err(error) => eprintln!("the database: {error}"),
        }
        tokio::time::sleep(PAUSE).await;
    }
}
