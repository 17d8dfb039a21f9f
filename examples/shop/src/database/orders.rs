//! Orders as they are placed and paid.

use std::time::{SystemTime, UNIX_EPOCH};

use alipay::Cents;
use alipay::once::Claimed;

use super::Database;
use crate::failure::Failure;
use crate::order::{Order, Product, State};
use crate::told::Told;

/// The columns of an order.
pub(super) type Row = (String, String, i64, String, i64);

impl Database {
    /// Adds an order.
    pub(crate) async fn add(&self, order: &Order) -> Result<(), sqlx::Error> {
        const ADD: &str =
            "INSERT INTO orders (number, subject, cents, state, placed_at) VALUES ($1, $2, $3, $4, $5)";
        let Order { number, product, state, .. } = order;
        on_either!(self, |pool| {
            let add = sqlx::query(ADD).bind(number).bind(&product.subject).bind(cents(product.price));
            add.bind(state.as_str()).bind(now()).execute(pool).await?;
        });
        Ok(())
    }

    /// The order with that number.
    pub(crate) async fn find(&self, number: &str) -> Result<Order, Failure> {
        const FIND: &str = "SELECT number, subject, cents, state, notified FROM orders WHERE number = $1";
        let row: Option<Row> =
            on_either!(self, |pool| sqlx::query_as(FIND).bind(number).fetch_optional(pool).await)?;
        Ok(read(row.ok_or(Failure::NotFound)?)?)
    }

    /// The latest hundred orders, the latest first.
    pub(crate) async fn latest(&self) -> Result<Vec<Order>, sqlx::Error> {
        const LATEST: &str = "SELECT number, subject, cents, state, notified FROM orders \
                              ORDER BY placed_at DESC, number DESC LIMIT 100";
        let rows: Vec<Row> = on_either!(self, |pool| sqlx::query_as(LATEST).fetch_all(pool).await)?;
        rows.into_iter().map(read).collect()
    }

    /// Writes down what a query said. It changes an order that waits for the buyer, and no other.
    pub(crate) async fn learn(&self, number: &str, told: &Told) -> Result<(), sqlx::Error> {
        const LEARN: &str =
            "UPDATE orders SET state = $3 WHERE number = $1 AND state = 'placed' AND cents = $2";
        on_either!(self, |pool| {
            let learn = sqlx::query(LEARN).bind(number).bind(total(told)).bind(told.state.as_str());
            learn.execute(pool).await?;
        });
        Ok(())
    }

    /// Writes down what a notification said, and that it was handled: both, or neither.
    pub(crate) async fn note(&self, number: &str, told: &Told, claimed: &Claimed) -> Result<(), Failure> {
        const NOTE: &str = "UPDATE orders SET notified = notified + 1, \
                            state = CASE WHEN state = 'placed' AND cents = $2 THEN $3 ELSE state END \
                            WHERE number = $1";
        on_either!(self, |pool, store| {
            let mut transaction = pool.begin().await?;
            let note = sqlx::query(NOTE).bind(number).bind(total(told)).bind(told.state.as_str());
            if note.execute(&mut *transaction).await?.rows_affected() == 0 {
                return Err(Failure::NotFound);
            }
            store.done_in(&mut transaction, claimed).await?;
            transaction.commit().await?;
        });
        Ok(())
    }
}

pub(super) fn read((number, subject, cents, state, notified): Row) -> Result<Order, sqlx::Error> {
    let state = State::named(&state).ok_or_else(|| sqlx::Error::Decode("a state of no order".into()))?;
    let product = Product::new(subject, Cents::new(cents.unsigned_abs()));
    Ok(Order { number, product, state, notified: notified.unsigned_abs() })
}

fn cents(price: Cents) -> i64 {
    price.count().cast_signed()
}

/// An amount that is not known is that of no order.
fn total(told: &Told) -> i64 {
    told.total.map_or(-1, cents)
}

/// Milliseconds since 1970.
fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
