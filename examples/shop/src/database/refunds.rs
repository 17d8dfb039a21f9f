//! Orders whose money is to go back.

use super::Database;
use super::orders::{Row, read};
use crate::order::{Order, State};

impl Database {
    /// Writes down that the money of an order is to go back, if it was paid.
    pub(crate) async fn ask_refund(&self, number: &str) -> Result<(), sqlx::Error> {
        const ASK: &str = "UPDATE orders SET state = 'refunding' WHERE number = $1 AND state = 'paid'";
        on_either!(self, |pool| {
            sqlx::query(ASK).bind(number).execute(pool).await?;
        });
        Ok(())
    }

    /// The orders whose money is to go back, the oldest first.
    pub(crate) async fn to_refund(&self) -> Result<Vec<Order>, sqlx::Error> {
        const OPEN: &str = "SELECT number, subject, cents, state, notified FROM orders \
                            WHERE state = 'refunding' ORDER BY placed_at, number";
        let rows: Vec<Row> = on_either!(self, |pool| sqlx::query_as(OPEN).fetch_all(pool).await)?;
        rows.into_iter().map(read).collect()
    }

    /// Writes down, before the first call, that a refund begins; `false` if it was begun before.
    pub(crate) async fn begin_refund(&self, number: &str) -> Result<bool, sqlx::Error> {
        const BEGIN: &str = "UPDATE orders SET refund_begun = 1 WHERE number = $1 AND refund_begun = 0";
        let begun =
            on_either!(self, |pool| sqlx::query(BEGIN).bind(number).execute(pool).await?.rows_affected());
        Ok(begun == 1)
    }

    /// Writes down how a refund ended.
    pub(crate) async fn end_refund(&self, number: &str, state: State) -> Result<(), sqlx::Error> {
        const END: &str = "UPDATE orders SET state = $2 WHERE number = $1 AND state = 'refunding'";
        on_either!(self, |pool| {
            sqlx::query(END).bind(number).bind(state.as_str()).execute(pool).await?;
        });
        Ok(())
    }
}
