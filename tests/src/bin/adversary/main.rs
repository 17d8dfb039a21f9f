//! The adversary table against our library, and against the official SDKs.
//!
//! * `cargo run -p alipay-tests --bin adversary`: every row against ours; it fails if one of them gets another verdict.
//! * `… --bin adversary -- FOLDER`: also the rows that apply to them against the SDKs in FOLDER, where
//!   `tests/peers/install FOLDER` has put them; it prints counts, and writes them into docs/reliability.md.
//! * `… --bin adversary -- checks`: the checks as JSON, for tests/adversary/mutate.

mod document;
mod ours;
mod theirs;

use std::process::ExitCode;

use alipay_tests::adversary::{checks, tables};

#[tokio::main]
async fn main() -> ExitCode {
    let given = std::env::args().nth(1);
    let result = match given.as_deref() {
        Some("checks") => list(),
        None => ours::run().await.map(drop),
        Some(folder) => compared(folder).await,
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn list() -> Result<(), String> {
    println!("{}", serde_json::to_string(&checks()?).map_err(|error| error.to_string())?);
    Ok(())
}

async fn compared(folder: &str) -> Result<(), String> {
    // Absolute, since the SDKs are started in folders of their own.
    let folder = std::path::Path::new(folder).canonicalize().map_err(|error| format!("{folder}: {error}"))?;
    let ours = ours::run().await?;
    let theirs = theirs::run(&folder, &tables()?).await?;
    let table = document::table(&ours, &theirs);
    print!("{table}");
    document::write(&table)
}
