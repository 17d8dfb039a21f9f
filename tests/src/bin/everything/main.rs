//! Does everything that the SDK can do, with a secret in every place that takes one, and prints all that anything says: traces
//! and logs of every level, `Debug` of what holds something, errors with their causes, panics.
//!
//! The test `secrets` starts it and looks for the secrets in what it printed. With `canary` it prints the secrets themselves, by
//! each of these ways.

mod calls;
mod canary;
mod held;
mod money;
mod output;
mod received;
mod refused;
mod rest;
mod simulated;

use std::error::Error;

use alipay::{EncryptionKey, PrivateKey};

/// Whatever goes wrong: nothing may, but what is meant to.
pub(crate) type Failed = Box<dyn Error + Send + Sync>;

/// The keys that the test looks for.
pub(crate) struct Keys {
    pub(crate) private: PrivateKey,
    pub(crate) content: EncryptionKey,
}

#[tokio::main]
async fn main() -> Result<(), Failed> {
    output::everything_is_printed();
    if std::env::args().nth(1).as_deref() == Some("canary") {
        canary::print();
        return Ok(());
    }
    let keys = Keys {
        private: PrivateKey::parse(std::env::var("EVERYTHING_PRIVATE_KEY")?)?,
        content: EncryptionKey::parse(std::env::var("EVERYTHING_CONTENT_KEY")?)?,
    };
    calls::run(&keys).await?;
    rest::run(&keys).await?;
    received::run(&keys).await?;
    money::run(&keys).await?;
    refused::run(&keys).await?;
    held::run(&keys).await
}
