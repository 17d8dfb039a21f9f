//! 20,000 calls with faults of every kind, and as many by a client that knows no codes of the APIs: it must say of each what
//! the simulator did, and leave nothing behind.
//!
//! `cargo run -p alipay-tests --bin soak [-- CALLS]`; `SOAK_SEED` repeats a run.

use std::process::ExitCode;

use alipay_tests::soak::{Codes, run};

#[tokio::main]
async fn main() -> ExitCode {
    let number = |text: String| text.parse::<u64>().ok();
    let seed = std::env::var("SOAK_SEED").ok().and_then(number).unwrap_or_else(|| fastrand::u64(..));
    let calls = std::env::args().nth(1).and_then(|calls| calls.parse().ok()).unwrap_or(20_000);
    println!("seed {seed} (SOAK_SEED repeats it)");
    for codes in [Codes::Described, Codes::Undescribed] {
        match run(calls, seed, codes).await {
            Ok(report) => {
                println!("\n{codes:?} codes\n{report}");
                if !report.is_clean() || !report.is_thorough() {
                    return ExitCode::FAILURE;
                }
            }
            Err(error) => {
                eprintln!("{error}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}
