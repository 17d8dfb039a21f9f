//! 20,000 calls with faults of every kind: the client must say of each what the simulator did, and leave nothing behind.
//!
//! `cargo run -p alipay-tests --bin soak [-- CALLS]`; `SOAK_SEED` repeats a run.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    let number = |text: String| text.parse::<u64>().ok();
    let seed = std::env::var("SOAK_SEED").ok().and_then(number).unwrap_or_else(|| fastrand::u64(..));
    let calls = std::env::args().nth(1).and_then(|calls| calls.parse().ok()).unwrap_or(20_000);
    println!("seed {seed} (SOAK_SEED repeats it)");
    match alipay_tests::soak::run(calls, seed).await {
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
