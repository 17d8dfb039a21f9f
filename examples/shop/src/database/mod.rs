//! The shop's database: SQLite or PostgreSQL, whichever its address names.

use alipay::once::HandledOnce;
use alipay_sqlx::{PostgresStore, SqliteStore};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{PgPool, SqlSafeStr, SqlitePool};

/// The orders, and what was handled. Clones are the same database.
#[derive(Clone, Debug)]
pub struct Database(Kept);

#[derive(Clone, Debug)]
enum Kept {
    Sqlite(SqlitePool, SqliteStore),
    Postgres(PgPool, PostgresStore),
}

/// Runs the same block on either database: the statements are equal, and only the types of sqlx differ.
macro_rules! on_either {
    ($database:expr, |$pool:pat_param, $store:pat_param| $block:expr) => {
        match &$database.0 {
            $crate::database::Kept::Sqlite($pool, $store) => $block,
            $crate::database::Kept::Postgres($pool, $store) => $block,
        }
    };
    ($database:expr, |$pool:pat_param| $block:expr) => {
        on_either!($database, |$pool, _| $block)
    };
}

mod orders;
mod refunds;

impl Database {
    /// Opens the database at that address, such as `sqlite:shop.db?mode=rwc` or `postgres://localhost/shop`, and brings its
    /// tables up to date. Several instances may do so at the same time.
    ///
    /// # Errors
    /// When it cannot be reached, or its tables are of another version of the shop.
    pub async fn open(address: &str) -> Result<Self, sqlx::Error> {
        let database = if address.starts_with("sqlite:") {
            let pool = SqlitePool::connect(address).await?;
            Self(Kept::Sqlite(pool.clone(), SqliteStore::new(pool)))
        } else {
            let pool = PgPool::connect(address).await?;
            Self(Kept::Postgres(pool.clone(), PostgresStore::new(pool)))
        };
        database.migrate().await?;
        Ok(database)
    }

    async fn migrate(&self) -> Result<(), sqlx::Error> {
        let migration = |version, about: &'static str, sql: &'static str| {
            Migration::new(version, about.into(), MigrationType::Simple, sql.into_sql_str(), false)
        };
        let migrator = Migrator::with_migrations(vec![
            migration(1, "orders", include_str!("../../migrations/1_orders.sql")),
            migration(2, "what was handled", SqliteStore::SCHEMA), // the same for PostgreSQL
        ]);
        match &self.0 {
            // For SQLite sqlx locks nothing itself: a transaction that writes from its start lets others wait.
            Kept::Sqlite(pool, _) => {
                let mut writing = pool.begin_with("BEGIN IMMEDIATE").await?;
                migrator.run(&mut *writing).await?;
                writing.commit().await?;
            }
            Kept::Postgres(pool, _) => migrator.run(pool).await?,
        }
        Ok(())
    }

    /// Runs handlers once, whichever instance of the shop is asked to.
    pub(crate) fn once(&self) -> HandledOnce {
        on_either!(self, |_, store| HandledOnce::by(store.clone()))
    }
}
