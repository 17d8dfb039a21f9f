//! What is asked of the database, each in one statement, which is atomic.
//!
//! Moments are milliseconds since 1970 by the database's clock. A claim's token is the moment of the claim, or one more
//! than the last one's of the same key, whichever is later, so tokens grow also where rows were forgotten.

/// The table.
pub(crate) const SCHEMA: &str = "CREATE TABLE IF NOT EXISTS alipay_once (
    app_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    token BIGINT NOT NULL,
    claimed_until BIGINT NOT NULL,
    done_at BIGINT,
    PRIMARY KEY (app_id, kind, id)
)";

/// Whether a key is done.
pub(crate) const IS_DONE: &str =
    "SELECT COUNT(*) FROM alipay_once WHERE app_id = $1 AND kind = $2 AND id = $3 AND done_at IS NOT NULL";

/// Gives the token of the new claim, or no row where it is done or claimed. `$now` is the database's time.
macro_rules! claim {
    ($now:literal) => {
        concat!(
            "INSERT INTO alipay_once AS kept (app_id, kind, id, token, claimed_until) ",
            "VALUES ($1, $2, $3, ",
            $now,
            ", ",
            $now,
            " + $4) ",
            "ON CONFLICT (app_id, kind, id) DO UPDATE SET ",
            "token = CASE WHEN kept.token < ",
            $now,
            " THEN ",
            $now,
            " ELSE kept.token + 1 END, ",
            "claimed_until = ",
            $now,
            " + $4 ",
            "WHERE kept.done_at IS NULL AND kept.claimed_until <= ",
            $now,
            " RETURNING token"
        )
    };
}

/// Touches the row of a claim that nobody followed; what was done stays done since then.
macro_rules! done {
    ($now:literal) => {
        concat!(
            "UPDATE alipay_once SET done_at = COALESCE(done_at, ",
            $now,
            ") ",
            "WHERE app_id = $1 AND kind = $2 AND id = $3 AND token = $4"
        )
    };
}

/// Ends the lease of a claim that nobody followed. The row stays for the sake of its token.
macro_rules! release {
    ($now:literal) => {
        concat!(
            "UPDATE alipay_once SET claimed_until = ",
            $now,
            " ",
            "WHERE app_id = $1 AND kind = $2 AND id = $3 AND token = $4 AND done_at IS NULL"
        )
    };
}

macro_rules! forget {
    ($now:literal) => {
        concat!("DELETE FROM alipay_once WHERE COALESCE(done_at, claimed_until) < ", $now, " - $1")
    };
}
