//! PostgreSQL.

store! {
    /// What was handled, in a PostgreSQL database that all instances of an app share.
    ///
    /// ```no_run
    /// use alipay::once::{Claimed, Handled, HandledOnce, OnceKey};
    /// use alipay_sqlx::PostgresStore;
    /// use sqlx::PgPool;
    ///
    /// # async fn open() -> Result<(), Box<dyn std::error::Error>> {
    /// let pool = PgPool::connect("postgres://shop@localhost/shop").await?;
    /// let store = PostgresStore::new(pool.clone());
    /// store.create_table().await?; // or a migration with `PostgresStore::SCHEMA`
    /// # sqlx::query(PostgresStore::SCHEMA).execute(&pool).await?;
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
    /// # fn main() {}
    /// ```
    PostgresStore, PgPool, PgConnection, sqlx::postgres::PgArguments, "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)"
}
