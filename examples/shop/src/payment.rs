//! An order, from the product page to the money.

use alipay::TypedNotification;
use alipay::axum::Once;
use alipay::once::{Claimed, Handled};
use axum::extract::{Form, RawQuery, State};
use axum::response::{Html, Response};
use serde::Deserialize;

use crate::api::trade::page::pay;
use crate::api::trade::query;
use crate::failure::Failure;
use crate::told::Told;
use crate::trade_status::Notification;
use crate::{Order, Shop, order, view};

#[derive(Deserialize)]
pub(crate) struct Wish {
    product: usize,
}

pub(crate) async fn products(State(shop): State<Shop>) -> Html<String> {
    view::products(&shop.products)
}

/// Places an order, and sends the browser to Alipay. The order is in the database before anybody else knows of it.
pub(crate) async fn place(State(shop): State<Shop>, Form(wish): Form<Wish>) -> Result<Response, Failure> {
    let product = shop.products.get(wish.product).cloned().ok_or(Failure::NotFound)?;
    let order = Order::placed(product);
    shop.database.add(&order).await?;
    let request = pay::Request::builder()
        .out_trade_no(&order.number)
        .subject(&order.product.subject)
        .total_amount(order.product.price.to_amount())
        .product_code("FAST_INSTANT_TRADE_PAY")
        .build()?;
    let call = request.with().notify_url(shop.at("/notify")).return_url(shop.at("/back"));
    Ok(view::to_alipay(&shop.client.page(&call).await?, shop.scripts))
}

/// Alipay tells of a trade. The notification is verified before this is called, and noted once however often it comes and to
/// whichever instance of the shop.
pub(crate) async fn notified(
    State(shop): State<Shop>,
    notification: Once<TypedNotification<Notification>>,
) -> Result<Handled<()>, Failure> {
    let note = |notification: TypedNotification<Notification>, claimed: Claimed| async move {
        shop.database.note(&notification.out_trade_no, &Told::from(&*notification), &claimed).await
    };
    notification.handle_claimed(note).await
}

/// The browser is back. What it brings says which order it is about; whether that is paid, Alipay is asked.
pub(crate) async fn back(
    State(shop): State<Shop>,
    RawQuery(query): RawQuery,
) -> Result<Html<String>, Failure> {
    let brought = shop.client.verify_return_url(query.unwrap_or_default()).await?;
    let number = brought.get("out_trade_no").ok_or(Failure::NotFound)?;
    let trade = shop.client.execute(&query::Request::builder().out_trade_no(number).build()?).await?;
    shop.database.learn(number, &Told::from(&*trade)).await?;
    let order = shop.database.find(number).await?;
    // To whoever pays, an order that was closed is one that is not paid.
    let state = if order.state == order::State::Closed { order::State::Placed } else { order.state };
    Ok(view::page("您的订单 Your order", &view::order(&order, state.words())))
}
