//! Money that goes back.
//!
//! A request only writes down that it shall. Each instance looks for what was written down and does it, one instance at a
//! time for each order, so a refund that an instance left in the middle is gone on with by another.

use std::time::Duration;

use alipay::once::OnceKey;
use alipay::{Final, StepKind};
use axum::extract::{Path, State};
use axum::response::Redirect;

use crate::api::trade::refund;
use crate::failure::Failure;
use crate::{Order, Shop, order};

/// How often an instance looks for what is to be given back.
const PAUSE: Duration = Duration::from_millis(500);

/// How long it asks what became of one refund. What is not known by then has its turn again.
const DEADLINE: Duration = Duration::from_secs(5);

pub(crate) async fn ask(State(shop): State<Shop>, Path(number): Path<String>) -> Result<Redirect, Failure> {
    shop.database.ask_refund(&number).await?;
    Ok(Redirect::to("/orders"))
}

/// Gives back what is to be given back, for as long as the instance lives.
pub(crate) async fn all(shop: &Shop) {
    loop {
        match shop.database.to_refund().await {
            Ok(orders) => {
                for order in orders {
                    one(shop, &order).await;
                }
            }
            Err(error) => eprintln!("the database: {error}"),
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Gives the money of one order back, unless another instance is at it.
async fn one(shop: &Shop, order: &Order) {
    let key = OnceKey::new(shop.client.app_id(), "refund", &order.number);
    if let Err(failure) = shop.once.run(&key, || give_back(shop, order)).await {
        // It stays as it is in the database, and has its turn again.
        eprintln!("the refund of {}: {failure:?}", order.number);
    }
}

async fn give_back(shop: &Shop, order: &Order) -> Result<(), Failure> {
    let request = refund::Request::builder()
        .out_trade_no(&order.number)
        .refund_amount(order.product.price.to_amount())
        .out_request_no(format!("R{}", order.number))
        .build()?;
    let refund = shop.client.refund_until_final(&request).every(PAUSE).deadline(DEADLINE);
    let is_first = shop.database.begin_refund(&order.number).await?;
    let answer = if is_first { refund.await } else { refund.resume_at(StepKind::Query).await };
    let state = match answer {
        Final::Paid(_) => order::State::Refunded,
        Final::Refused(_) | Final::Cancelled(_) => order::State::Kept,
        Final::StillUnknown(_) => return Err(Failure::StillUnknown),
    };
    Ok(shop.database.end_refund(&order.number, state).await?)
}
