//! A store on a pool of one kind of database.

/// Writes a store: its name with its documentation, the types of sqlx for its database, and that database's time in
/// milliseconds. The types of sqlx are each database's own, and bounds for all of them would be longer than the code.
macro_rules! store {
    ($(#[$documentation:meta])* $name:ident, $pool:ident, $connection:ident, $arguments:ty, $now:literal) => {
        use std::time::Duration;

        use alipay::BoxFuture;
        use alipay::once::{Claim, Claimed, OnceError, OnceKey, OnceStore, StoreError, Token};
        use sqlx::query::Query;
        use sqlx::{$connection, $pool};

        use crate::durations::milliseconds;
        use crate::statements::{IS_DONE, SCHEMA};

        $(#[$documentation])*
        #[derive(Clone, Debug)]
        pub struct $name {
            pool: $pool,
        }

        impl $name {
            /// The statement that makes the table, for migrations of the app's own.
            pub const SCHEMA: &str = SCHEMA;

            /// A store on a pool of the app's; the table must be there.
            pub fn new(pool: $pool) -> Self {
                Self { pool }
            }

            /// Makes the table unless it is there. Several processes may do so at the same time.
            ///
            /// # Errors
            /// When the database refuses.
            pub async fn create_table(&self) -> Result<(), OnceError> {
                let create = || sqlx::query(SCHEMA).execute(&self.pool);
                // The one of two that came second fails, and then there is the table of the first.
                if create().await.is_err() {
                    create().await.map_err(failed)?;
                }
                Ok(())
            }

            /// Marks as done in a transaction of the caller's: with what else is written in it, or not at all.
            ///
            /// Call it in a handler of [`HandledOnce::run_claimed`](alipay::once::HandledOnce::run_claimed), and commit
            /// after it. Until then another instance that claims the same waits for the transaction to end.
            ///
            /// # Errors
            /// [`OnceError::Lost`] when another instance has claimed the same, after the lease: leave the transaction
            /// uncommitted. Also when the database fails.
            pub async fn done_in(
                &self,
                transaction: &mut $connection,
                claimed: &Claimed,
            ) -> Result<(), OnceError> {
                let marked = of_claim(done!($now), claimed).execute(transaction).await.map_err(failed)?;
                if marked.rows_affected() == 0 { Err(OnceError::Lost) } else { Ok(()) }
            }

            async fn claimed(&self, key: &OnceKey, lease: Duration) -> Result<Claim, sqlx::Error> {
                let claim = sqlx::query_scalar::<_, i64>(claim!($now));
                let claim = claim.bind(key.app_id()).bind(key.kind()).bind(key.id());
                // To the end, since SQLite writes when the statement has ended.
                let tokens = claim.bind(milliseconds(lease)).fetch_all(&self.pool).await?;
                if let Some(token) = tokens.first() {
                    return Ok(Claim::Ours(Token(token.unsigned_abs())));
                }
                let count = sqlx::query_scalar::<_, i64>(IS_DONE);
                let count = count.bind(key.app_id()).bind(key.kind()).bind(key.id());
                Ok(if count.fetch_one(&self.pool).await? == 0 { Claim::Elsewhere } else { Claim::Done })
            }
        }

        impl OnceStore for $name {
            fn claim<'a>(
                &'a self,
                key: &'a OnceKey,
                lease: Duration,
            ) -> BoxFuture<'a, Result<Claim, StoreError>> {
                Box::pin(async move { Ok(self.claimed(key, lease).await?) })
            }

            fn done<'a>(&'a self, claimed: &'a Claimed) -> BoxFuture<'a, Result<bool, StoreError>> {
                Box::pin(async move {
                    let marked = of_claim(done!($now), claimed).execute(&self.pool).await?;
                    Ok(marked.rows_affected() > 0)
                })
            }

            fn release<'a>(&'a self, claimed: &'a Claimed) -> BoxFuture<'a, Result<bool, StoreError>> {
                Box::pin(async move {
                    let released = of_claim(release!($now), claimed).execute(&self.pool).await?;
                    Ok(released.rows_affected() > 0)
                })
            }

            fn forget_older_than(&self, age: Duration) -> BoxFuture<'_, Result<u64, StoreError>> {
                Box::pin(async move {
                    let forget = sqlx::query(forget!($now)).bind(milliseconds(age));
                    Ok(forget.execute(&self.pool).await?.rows_affected())
                })
            }
        }

        /// A statement about one claim.
        fn of_claim<'q>(
            statement: &'static str,
            claimed: &'q Claimed,
        ) -> Query<'q, <$connection as sqlx::Connection>::Database, $arguments> {
            let key = claimed.key();
            let query = sqlx::query(statement).bind(key.app_id()).bind(key.kind()).bind(key.id());
            query.bind(claimed.token().0.cast_signed())
        }

        fn failed(error: sqlx::Error) -> OnceError {
            OnceError::Store(error.into())
        }
    };
}
