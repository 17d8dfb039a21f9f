//! What the instances write, besides what was handled.

use alipay_sqlx::PostgresStore;
use sqlx::PgPool;

use crate::Failed;

/// Makes the tables anew.
pub(crate) async fn create(pool: &PgPool) -> Result<(), Failed> {
    for statement in [
        "DROP TABLE IF EXISTS alipay_once, effect, begun",
        // Neither forbids a second row: that is what is counted.
        "CREATE TABLE effect (notify_id TEXT NOT NULL, out_trade_no TEXT NOT NULL, instance INTEGER NOT NULL)",
        "CREATE TABLE begun (notify_id TEXT NOT NULL, outcome TEXT)",
    ] {
        sqlx::query(statement).execute(pool).await?;
    }
    PostgresStore::new(pool.clone()).create_table().await?;
    Ok(())
}
