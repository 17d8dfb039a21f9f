//! A shop whose process is killed at any moment of a payment, most often between the payment and its notification, and started
//! again: each order must end as the gateway's books have it, be paid once, and be delivered once.
//!
//! `cargo run -p alipay-tests --bin killed_shop [-- KILLS]`; `KILLED_SEED` repeats the choices of a run.

mod orders;
mod report;
mod shop;
mod street;

use std::path::Path;
use std::process::ExitCode;

use alipay_simulator::Simulator;

use orders::Orders;
use street::Street;

/// Whatever goes wrong.
pub(crate) type Failed = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.as_slice() {
        [mode, folder, number] if mode == "shop" => shop::run(Path::new(folder), number).await.map(|()| true),
        [] => run(200).await,
        [kills] => match kills.parse() {
            Ok(kills) => run(kills).await,
            Err(_) => Err("usage: killed_shop [KILLS]".into()),
        },
        _ => Err("usage: killed_shop [KILLS]".into()),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Takes orders until so many processes were killed between a payment and its delivery.
async fn run(kills: usize) -> Result<bool, Failed> {
    let number = |text: String| text.parse::<u64>().ok();
    let seed = std::env::var("KILLED_SEED").ok().and_then(number).unwrap_or_else(|| fastrand::u64(..));
    println!("seed {seed} (KILLED_SEED repeats it)");
    let folder = tempfile::tempdir()?;
    let simulator = Simulator::start().await?;
    let street = Street::open(seed).await?;
    let mut orders = Orders::new(&simulator, &street, folder.path(), seed).await?;
    while orders.report.between < kills {
        orders.take_one().await?;
    }
    println!("{}", orders.report);
    Ok(orders.report.is_clean())
}
