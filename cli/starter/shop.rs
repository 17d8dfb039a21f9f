//! The shop's pages.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use alipay::{Amount, Client, TypedNotification, alipay_api, notification};
use axum::Router;
use axum::extract::{FromRef, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};

use api::trade::page::pay;
use api::trade::query::{self, response::values::TradeStatus as Queried};
use trade_status::{Notification, values::TradeStatus};

#[alipay_api("alipay.trade.page.pay", "alipay.trade.query")]
mod api {}

#[alipay_api("trade_status_sync")]
mod trade_status {}

/// What is sold.
const SUBJECT: &str = "Tea, 100 g";

/// What it costs, in yuan.
const PRICE: &str = "0.01";

/// What the handlers share.
#[derive(Clone)]
pub struct Shop {
    client: Client,
    address: Arc<str>,
    /// Whether each order is paid, by its number. Keep yours in a database.
    orders: Arc<Mutex<HashMap<String, bool>>>,
}

/// Lets handlers take verified notifications.
impl FromRef<Shop> for Client {
    fn from_ref(shop: &Shop) -> Self {
        shop.client.clone()
    }
}

impl Shop {
    fn orders(&self) -> MutexGuard<'_, HashMap<String, bool>> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The shop as it is reached at `address`.
pub fn router(client: Client, address: &str) -> Router {
    let shop = Shop { client, address: address.trim_end_matches('/').into(), orders: Arc::default() };
    Router::new()
        .route("/", get(product))
        .route("/pay", post(order))
        .route("/notify", post(notified))
        .route("/back", get(back))
        .with_state(shop)
}

async fn product() -> Html<String> {
    page(&format!("<form method=\"post\" action=\"/pay\"><p>{SUBJECT}</p><button>¥ {PRICE}</button></form>"))
}

/// Places an order, and sends the browser to Alipay.
async fn order(State(shop): State<Shop>) -> Result<Redirect, Failure> {
    let number = {
        let mut orders = shop.orders();
        let number = format!("S{}N{}", milliseconds(), orders.len());
        orders.insert(number.clone(), false);
        number
    };
    let request = pay::Request::builder()
        .out_trade_no(&number)
        .subject(SUBJECT)
        .total_amount(PRICE)
        .product_code("FAST_INSTANT_TRADE_PAY")
        .build()?;
    let call = request
        .with()
        .notify_url(format!("{}/notify", shop.address))
        .return_url(format!("{}/back", shop.address));
    Ok(Redirect::to(shop.client.page(&call).await?.url()))
}

/// Alipay tells of a trade. It is verified before this is called, and comes again until the answer is `success`.
async fn notified(State(shop): State<Shop>, notification: TypedNotification<Notification>) -> Response {
    let mut orders = shop.orders();
    let Some(paid) = orders.get_mut(&notification.out_trade_no) else {
        return (StatusCode::NOT_FOUND, "no such order").into_response();
    };
    let status = notification.trade_status.value();
    let is_paid = matches!(status, Ok(TradeStatus::TradeSuccess | TradeStatus::TradeFinished));
    *paid |= is_paid && is_price(notification.total_amount.value().ok());
    notification::SUCCESS.into_response()
}

/// The browser is back. What it brings says which order it is about; whether that is paid, Alipay is asked.
async fn back(State(shop): State<Shop>, RawQuery(query): RawQuery) -> Result<Html<String>, Failure> {
    let brought = shop.client.verify_return_url(query.unwrap_or_default()).await?;
    let number = brought.get("out_trade_no").unwrap_or_default();
    let trade = shop.client.execute(&query::Request::builder().out_trade_no(number).build()?).await?;
    let status = trade.trade_status.value();
    let is_paid = matches!(status, Ok(Queried::TradeSuccess | Queried::TradeFinished));
    let is_ours = shop.orders().contains_key(number);
    let state = match is_paid && is_ours && is_price(trade.total_amount.value().ok()) {
        true => "Thank you, it is paid.",
        false => "It is not paid yet.",
    };
    Ok(page(&format!("<p id=\"state\">{state}</p>")))
}

/// A trade of another amount does not pay for an order.
fn is_price(amount: Option<Amount>) -> bool {
    amount.is_some() && amount == PRICE.parse().ok()
}

fn milliseconds() -> u128 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis())
}

fn page(body: &str) -> Html<String> {
    Html(format!("<!DOCTYPE html>\n<meta charset=\"utf-8\"><title>A shop</title>\n<h1>A shop</h1>\n{body}\n"))
}

/// Why there is no page. Neither error holds a value of a request.
pub enum Failure {
    Alipay(alipay::Error),
    Request(alipay::Violations),
}

impl From<alipay::Error> for Failure {
    fn from(error: alipay::Error) -> Self {
        Self::Alipay(error)
    }
}

impl From<alipay::Violations> for Failure {
    fn from(violations: alipay::Violations) -> Self {
        Self::Request(violations)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match self {
            Self::Alipay(error) => eprintln!("{error}"),
            Self::Request(violations) => eprintln!("{violations}"),
        }
        (StatusCode::BAD_GATEWAY, page("<p>Something went wrong. Nothing was paid here.</p>")).into_response()
    }
}
