//! 20,000 calls through both gateways with faults of every kind, new certificates and notifications, and as many by a client that
//! knows no codes of the APIs: it must say of each what the simulator did, and leave nothing behind.
//!
//! `cargo run -p alipay-tests --bin soak [-- CALLS]`, or `60min` in place of calls; `SOAK_SEED` repeats a run, `SOAK_ROUNDS` names
//! a file for what there was after each round, which `python3 tests/soak_plot` draws.

use std::process::ExitCode;

use alipay_tests::soak::{Codes, Length, Machine, Report, Round, run};

#[tokio::main]
async fn main() -> ExitCode {
    let number = |text: String| text.parse::<u64>().ok();
    let seed = std::env::var("SOAK_SEED").ok().and_then(number).unwrap_or_else(|| fastrand::u64(..));
    let length = match std::env::args().nth(1).map(|length| length.parse::<Length>()) {
        None => Length::Calls(40_000),
        // Each of the two runs makes so many calls, and takes half of the time.
        Some(Ok(Length::Calls(calls))) => Length::Calls(calls * 2),
        Some(Ok(length)) => length,
        Some(Err(error)) => {
            eprintln!("CALLS, or a time such as 60min: {error}");
            return ExitCode::FAILURE;
        }
    };
    println!("seed {seed} (SOAK_SEED repeats it)");
    let mut rounds = String::from("codes,seconds,calls,resident,descriptors,tasks\n");
    for codes in [Codes::Described, Codes::Undescribed] {
        match run(length.half(), seed, codes).await {
            Ok(report) => {
                println!("\n{codes:?} codes\n{report}");
                rounds.push_str(&lines(codes, &report));
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
    let file = std::env::var_os("SOAK_ROUNDS");
    if let Some(Err(error)) = file.map(|file| std::fs::write(file, &rounds)) {
        eprintln!("SOAK_ROUNDS cannot be written: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn lines(codes: Codes, report: &Report) -> String {
    let line = |round: &Round| {
        let Machine { descriptors, tasks, .. } = round.left;
        format!("{codes:?},{},{},{},{descriptors},{tasks}\n", round.seconds, round.calls, round.resident)
    };
    report.rounds().iter().map(line).collect()
}
