//! PostgreSQL.

store! {
    /// What was handled, in a PostgreSQL database that all instances of an app share.
    ///
    /// ```no_run
    /// use alipay::once::HandledOnce;
    /// use alipay_sqlx::PostgresStore;
    /// use sqlx::PgPool;
    ///
    /// # async fn open() -> Result<(), Box<dyn std::error::Error>> {
    /// let store = PostgresStore::new(PgPool::connect("postgres://shop@localhost/shop").await?);
    /// store.create_table().await?;
    /// let once = HandledOnce::by(store);
    /// # drop(once);
    /// # Ok(())
    /// # }
    /// # fn main() {}
    /// ```
    PostgresStore, PgPool, PgConnection, sqlx::postgres::PgArguments, "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)"
}
