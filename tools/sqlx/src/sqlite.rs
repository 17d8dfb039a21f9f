//! SQLite.

store! {
    /// What was handled, in a file of SQLite that all processes of one machine share.
    ///
    /// ```
    /// use alipay::once::{Claimed, Handled, HandledOnce, OnceKey};
    /// use alipay_sqlx::SqliteStore;
    /// use sqlx::SqlitePool;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let pool = SqlitePool::connect("sqlite::memory:").await?; // a file: "sqlite:shop.db?mode=rwc"
    /// let store = SqliteStore::new(pool.clone());
    /// store.create_table().await?; // or a migration with `SqliteStore::SCHEMA`
    /// # assert!(SqliteStore::SCHEMA.contains("alipay_once"));
    ///
    /// let deliver = async |claimed: Claimed| {
    ///     let mut transaction = pool.begin().await?;
    ///     store.done_in(&mut transaction, &claimed).await?; // next to what is delivered
    ///     transaction.commit().await?;
    ///     Ok::<_, Box<dyn std::error::Error>>("delivered")
    /// };
    /// let (once, order) = (HandledOnce::by(store.clone()), OnceKey::new("2014072300007148", "order", "T1"));
    /// assert_eq!(once.run_claimed(&order, &deliver).await?, Handled::Now("delivered"));
    /// # Ok(())
    /// # }
    /// ```
    SqliteStore, SqlitePool, SqliteConnection, sqlx::sqlite::SqliteArguments, "CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER)"
}
