//! SQLite.

store! {
    /// What was handled, in a file of SQLite that all processes of one machine share.
    ///
    /// ```no_run
    /// use alipay::once::HandledOnce;
    /// use alipay_sqlx::SqliteStore;
    /// use sqlx::SqlitePool;
    ///
    /// # async fn open() -> Result<(), Box<dyn std::error::Error>> {
    /// let store = SqliteStore::new(SqlitePool::connect("sqlite:shop.db?mode=rwc").await?);
    /// store.create_table().await?;
    /// let once = HandledOnce::by(store);
    /// # drop(once);
    /// # Ok(())
    /// # }
    /// # fn main() {}
    /// ```
    SqliteStore, SqlitePool, SqliteConnection, sqlx::sqlite::SqliteArguments, "CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER)"
}
