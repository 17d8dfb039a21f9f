//! What was handled, in a database that all instances of an app share: the stores of [`alipay::once`] for SQLite
//! ([`SqliteStore`], feature `sqlite`) and PostgreSQL ([`PostgresStore`], feature `postgres`).
//!
//! A store is made of a pool of the app's. Its table `alipay_once` is made by `create_table`, or by the app's own
//! migrations from `SCHEMA`. Leases go by the clock of the database, so those of the app's machines may differ.
//!
//! The handler's effect and the mark are one if they are one transaction: `done_in` marks in the app's own. Either both
//! are there afterwards or neither is, whenever the process dies, and a handler that outlived its lease writes nothing.
//!
//! ```
//! # #[cfg(feature = "sqlite")]
//! # mod example {
//! use alipay::once::{Handled, HandledOnce, OnceError, OnceKey};
//! use alipay_sqlx::SqliteStore;
//! use sqlx::SqlitePool;
//!
//! # pub async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let pool = SqlitePool::connect("sqlite::memory:").await?;
//! # sqlx::query("CREATE TABLE delivered (number TEXT)").execute(&pool).await?;
//! let store = SqliteStore::new(pool.clone());
//! store.create_table().await?;
//! let once = HandledOnce::by(store.clone());
//!
//! let order = OnceKey::new("2014072300007148", "order", "T1"); // or a verified `Notification`
//! let deliver = async |claimed: alipay::once::Claimed| {
//!     let mut transaction = pool.begin().await?;
//!     let effect = sqlx::query("INSERT INTO delivered VALUES ('T1')");
//!     effect.execute(&mut *transaction).await?;
//!     store.done_in(&mut transaction, &claimed).await?;
//!     transaction.commit().await?;
//!     Ok::<_, Box<dyn std::error::Error>>("delivered")
//! };
//! assert_eq!(once.run_claimed(&order, &deliver).await?, Handled::Now("delivered"));
//! assert_eq!(once.run_claimed(&order, &deliver).await?, Handled::Before);
//! # Ok(())
//! # }
//! # }
//! # #[cfg(feature = "sqlite")]
//! # #[tokio::main]
//! # async fn main() { example::main().await.unwrap() }
//! # #[cfg(not(feature = "sqlite"))]
//! # fn main() {}
//! ```
//!
//! No feature brings TLS. An app whose database is elsewhere names `sqlx` with the TLS of its choice in its own
//! `Cargo.toml`, such as `tls-rustls-ring`.

#[cfg(any(feature = "postgres", feature = "sqlite"))]
mod durations;
#[cfg(any(feature = "postgres", feature = "sqlite"))]
#[macro_use]
mod statements;
#[cfg(any(feature = "postgres", feature = "sqlite"))]
#[macro_use]
mod store;

#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "sqlite")]
mod sqlite;

#[cfg(feature = "postgres")]
pub use postgres::PostgresStore;
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteStore;
/// The version of sqlx whose pools and transactions are meant.
pub use sqlx;
