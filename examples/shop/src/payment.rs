//! An order, from the product page to the money.

use alipay::axum::Once;
use alipay::once::Handled;
use alipay::{Amount, TypedNotification};
use axum::extract::{Form, RawQuery, State};
use axum::response::{Html, Response};
use serde::Deserialize;

use crate::api::trade::page::pay;
use crate::api::trade::query::{self, response::values::TradeStatus as Queried};
use crate::failure::Failure;
use crate::trade_status::{Notification, values::TradeStatus};
use crate::{Order, Shop, view};

#[derive(Deserialize)]
pub(crate) struct Wish {
    product: usize,
}

pub(crate) async fn products(State(shop): State<Shop>) -> Html<String> {
    view::products(&shop.products)
}

/// Places an order, and sends the browser to Alipay.
pub(crate) async fn order(State(shop): State<Shop>, Form(wish): Form<Wish>) -> Result<Response, Failure> {
    let product = shop.products.get(wish.product).cloned().ok_or(Failure::NotFound)?;
    let Order { number, product, .. } = shop.book().place(product);
    let request = pay::Request::builder()
        .out_trade_no(&number)
        .subject(&product.subject)
        .total_amount(product.price.as_str())
        .product_code("FAST_INSTANT_TRADE_PAY")
        .build()?;
    let call = request.with().notify_url(shop.at("/notify")).return_url(shop.at("/back"));
    Ok(view::to_alipay(&shop.client.page(&call).await?, shop.scripts))
}

/// Alipay tells of a trade. The notification is verified before this is called, and noted once however often it comes.
pub(crate) async fn notified(
    State(shop): State<Shop>,
    notification: Once<TypedNotification<Notification>>,
) -> Result<Handled<()>, Failure> {
    notification.handle(|notification| async move { shop.note(&notification) }).await
}

impl Shop {
    fn note(&self, notification: &Notification) -> Result<(), Failure> {
        let mut book = self.book();
        let order = book.find(&notification.out_trade_no).ok_or(Failure::NotFound)?;
        order.notified += 1;
        let is_paid = matches!(
            notification.trade_status.value(),
            Ok(TradeStatus::TradeSuccess | TradeStatus::TradeFinished)
        );
        order.paid |= is_paid && is_price(order, notification.total_amount.value().ok());
        Ok(())
    }
}

/// The browser is back. What it brings says which order it is about; whether that is paid, Alipay is asked.
pub(crate) async fn back(
    State(shop): State<Shop>,
    RawQuery(query): RawQuery,
) -> Result<Html<String>, Failure> {
    let brought = shop.client.verify_return_url(query.unwrap_or_default()).await?;
    let number = brought.get("out_trade_no").ok_or(Failure::NotFound)?;
    let trade = shop.client.execute(&query::Request::builder().out_trade_no(number).build()?).await?;
    let is_paid = matches!(trade.trade_status.value(), Ok(Queried::TradeSuccess | Queried::TradeFinished));
    let mut book = shop.book();
    let order = book.find(number).ok_or(Failure::NotFound)?;
    order.paid |= is_paid && is_price(order, trade.total_amount.value().ok());
    let state = if order.paid { "paid 已支付" } else { "not paid 未支付" };
    Ok(view::page("您的订单 Your order", &view::order(order, state)))
}

/// A trade of another amount is not this order's.
fn is_price(order: &Order, amount: Option<Amount>) -> bool {
    amount.is_some() && amount == order.product.price.parse().ok()
}
