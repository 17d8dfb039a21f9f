//! Ways to pay, and what became of a payment.

use alipay::{Client, Final, Reply};

use crate::api::trade::{app, page, pay, precreate, wap};
use crate::{Failed, Order};

/// Where Alipay reaches the shop.
pub struct Addresses<'a> {
    /// Where the browser comes back to; the order's number is its query.
    pub back: &'a str,
    /// Where notifications go.
    pub notify: &'a str,
}

/// The page for a computer.
pub async fn on_a_computer(client: &Client, order: &Order, to: &Addresses<'_>) -> Result<String, Failed> {
    let request = page::pay::Request::builder()
        .out_trade_no(&order.number)
        .total_amount(order.total)
        .subject(&order.title)
        .product_code("FAST_INSTANT_TRADE_PAY")
        .build()?;
    let back = format!("{}?order={}", to.back, order.number);
    let page = client.page(&request.with().return_url(back).notify_url(to.notify)).await?;
    Ok(page.url().to_owned())
}

/// The page for a phone, as a form that submits itself.
pub async fn on_a_phone(client: &Client, order: &Order, to: &Addresses<'_>) -> Result<String, Failed> {
    let request = wap::pay::Request::builder()
        .out_trade_no(&order.number)
        .total_amount(order.total)
        .subject(&order.title)
        .product_code("QUICK_WAP_WAY")
        .build()?;
    let page = client.page(&request.with().return_url(to.back).notify_url(to.notify)).await?;
    Ok(page.form())
}

/// The order string for the shop's own app.
pub async fn in_the_app(client: &Client, order: &Order) -> Result<String, Failed> {
    let request = app::pay::Request::builder()
        .out_trade_no(&order.number)
        .total_amount(order.total)
        .subject(&order.title)
        .build()?;
    Ok(client.order_string(&request).await?)
}

/// What Alipay's app SDK handed back to the shop's app: the number of the order that it is about.
pub async fn from_the_app(client: &Client, handed_back: &str) -> Result<Option<String>, Failed> {
    let reply = client.verify_app_result::<app::pay::Request>(handed_back).await?;
    Ok(reply.into_inner().out_trade_no)
}

/// The text of a QR code that the buyer scans.
pub async fn by_qr_code(client: &Client, order: &Order, notify: &str) -> Result<String, Failed> {
    let request = precreate::Request::builder()
        .out_trade_no(&order.number)
        .total_amount(order.total)
        .subject(&order.title)
        .build()?;
    let reply = client.execute(&request.with().notify_url(notify)).await?.complete()?;
    Ok(reply.into_inner().qr_code)
}

/// What a payment came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Payment {
    /// The money is there; the text that Alipay signed says so.
    Paid(String),
    /// It is not, and will not be: nothing was done, or it was undone.
    Failed,
    /// Nobody knows yet; the shop goes on by the order's number.
    Unknown,
}

/// Takes the payment code that the buyer shows at the counter.
pub async fn at_the_counter(client: &Client, order: &Order, code: &str) -> Result<Payment, Failed> {
    let request = pay::Request::builder()
        .out_trade_no(&order.number)
        .total_amount(order.total)
        .subject(&order.title)
        .auth_code(code)
        .build()?;
    Ok(match client.pay_until_final(&request).await {
        Final::Paid(evidence) => {
            Payment::Paid(evidence.reply().map(Reply::verified_text).unwrap_or_default().to_owned())
        }
        Final::Refused(_) | Final::Cancelled(_) => Payment::Failed,
        Final::StillUnknown(_) => Payment::Unknown,
    })
}

/// The number of the order with which a browser came back; the shop shows a page by it and delivers nothing.
pub async fn came_back(client: &Client, address: &str) -> Result<Option<String>, alipay::Error> {
    let verified = client.verify_return_url(address).await?;
    Ok(verified.get("out_trade_no").map(str::to_owned))
}
