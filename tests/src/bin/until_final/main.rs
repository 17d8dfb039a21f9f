//! 20,000 payments, refunds and transfers until their outcome is known, with faults of every kind, killed and resumed: none
//! may move money twice, or say something else than the ledger.
//!
//! `cargo run -p alipay-tests --bin until_final [-- RUNS]`; `UNTIL_FINAL_SEED` repeats a run.

use std::process::ExitCode;

use alipay_tests::until_final::run;

#[tokio::main]
async fn main() -> ExitCode {
    let number = |text: String| text.parse::<u64>().ok();
    let seed = std::env::var("UNTIL_FINAL_SEED").ok().and_then(number).unwrap_or_else(|| fastrand::u64(..));
    let runs = std::env::args().nth(1).and_then(|runs| runs.parse().ok()).unwrap_or(20_000);
    println!("seed {seed} (UNTIL_FINAL_SEED repeats it)");
    match run(runs, seed).await {
        Ok(report) => {
            println!("{report}");
            if report.is_clean() && report.is_thorough() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
