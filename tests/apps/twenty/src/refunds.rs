//! Money that goes back.

use alipay::{Amount, Client, Outcome};

use crate::api::trade::refund::response::values::FundChange;
use crate::api::trade::{close, fastpay, refund};
use crate::{Failed, Order};

/// Gives back a part of what was paid; asks where nobody knows. Whether the money went back.
pub async fn refund(client: &Client, order: &Order, part: Amount, number: &str) -> Result<bool, Failed> {
    if order.total.checked_sub(part).is_none() {
        return Ok(false); // more than was paid
    }
    let request = refund::Request::builder()
        .out_trade_no(&order.number)
        .refund_amount(part)
        .out_request_no(number)
        .build()?;
    match client.execute(&request.with().idempotent()).await {
        Ok(reply) => Ok(reply.fund_change.is(&FundChange::Y) || was_refunded(client, order, number).await?),
        Err(error) if error.outcome() == Outcome::Unknown => was_refunded(client, order, number).await,
        Err(error) => Err(error.into()),
    }
}

async fn was_refunded(client: &Client, order: &Order, number: &str) -> Result<bool, Failed> {
    let request = fastpay::refund::query::Request::builder()
        .out_trade_no(&order.number)
        .out_request_no(number)
        .build()?;
    Ok(client.execute(&request).await?.refund_status.as_deref() == Some("REFUND_SUCCESS"))
}

/// Closes an order that nobody paid.
pub async fn close(client: &Client, order: &Order) -> Result<(), Failed> {
    let request = close::Request::builder().out_trade_no(&order.number).build()?;
    client.execute(&request).await?;
    Ok(())
}
