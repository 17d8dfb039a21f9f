//! Money that goes back.

use alipay::{Amount, Client, Final};

use crate::api::trade::{close, refund};
use crate::{Failed, Order};

/// Gives back a part of what was paid. Whether the money went back; `None` if nobody knows yet.
pub async fn refund(
    client: &Client,
    order: &Order,
    part: Amount,
    number: &str,
) -> Result<Option<bool>, Failed> {
    if order.total.checked_sub(part).is_none() {
        return Ok(Some(false)); // more than was paid
    }
    let request = refund::Request::builder()
        .out_trade_no(&order.number)
        .refund_amount(part)
        .out_request_no(number)
        .build()?;
    Ok(match client.refund_until_final(&request).await {
        Final::Paid(_) => Some(true),
        Final::Refused(_) | Final::Cancelled(_) => Some(false),
        Final::StillUnknown(_) => None,
    })
}

/// Closes an order that nobody paid.
pub async fn close(client: &Client, order: &Order) -> Result<(), Failed> {
    let request = close::Request::builder().out_trade_no(&order.number).build()?;
    client.execute(&request).await?;
    Ok(())
}
