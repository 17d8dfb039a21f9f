//! The partner's own API, described in `specs/`.

use alipay::Client;

use crate::api::partner::order::sync::{Request, values::State};
use crate::{Failed, Order};

/// Tells the partner that an order was paid; the partner's number of it.
pub async fn paid(client: &Client, order: &Order) -> Result<String, Failed> {
    let request = Request::builder().out_trade_no(&order.number).state(State::Paid).build()?;
    Ok(client.execute(&request).await?.complete()?.into_inner().sync_id)
}
