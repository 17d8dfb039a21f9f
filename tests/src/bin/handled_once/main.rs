//! Notifications that come again and again to two processes that are killed all the time: each must be handled exactly once.
//!
//! `.ci/postgres cargo run -p alipay-tests --bin handled_once [-- NOTIFICATIONS]`; `ONCE_SEED` repeats the choices of a run.
//!
//! The simulator notifies of payments. A street in front of the two instances gives each notification to one of them or to
//! both at the same time, loses answers and loses patience; handlers fail and oversleep their leases; instances are killed
//! (SIGKILL) and started again. The instances share a PostgreSQL database (`DATABASE_URL`), in which a handler writes its
//! effect and its mark in one transaction.

mod instance;
mod instances;
mod report;
mod street;
mod tables;

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use alipay::json;
use alipay_simulator::Simulator;
use sqlx::PgPool;

use instances::Instances;
use report::Report;
use street::Street;

/// Whatever goes wrong.
pub(crate) type Failed = Box<dyn std::error::Error + Send + Sync>;

/// How long a handler may run; a killed one holds up its notification for so long.
pub(crate) const LEASE: Duration = Duration::from_millis(500);

/// How many are under way at a time.
const BATCH: usize = 100;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.as_slice() {
        [mode] if mode == "instance" => instance::run().await.map(|()| true),
        [] => run(500).await,
        [count] => match count.parse() {
            Ok(count) => run(count).await,
            Err(_) => Err("usage: handled_once [NOTIFICATIONS]".into()),
        },
        _ => Err("usage: handled_once [NOTIFICATIONS]".into()),
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

/// Notifies of so many payments; whether each was handled exactly once.
async fn run(notifications: usize) -> Result<bool, Failed> {
    let number = |text: String| text.parse::<u64>().ok();
    let seed = std::env::var("ONCE_SEED").ok().and_then(number).unwrap_or_else(|| fastrand::u64(..));
    println!("seed {seed} (ONCE_SEED repeats it)");
    let pool = PgPool::connect(&database()?).await?;
    tables::create(&pool).await?;

    let simulator = Simulator::start().await?;
    let instances = Arc::new(Instances::start(&simulator, seed)?);
    let street = Street::open(Arc::clone(&instances), seed).await?;
    let killing = tokio::spawn(instances::kill_all_the_time(Arc::clone(&instances), seed));
    let client = simulator.client()?;
    for begin in (0..notifications).step_by(BATCH) {
        for number in begin..notifications.min(begin + BATCH) {
            let trade = format!("T{number}");
            let order = json!({ "out_trade_no": trade, "total_amount": "1.00", "subject": "Tea" });
            let order = alipay::Untyped::new("alipay.trade.precreate", order)?;
            client.execute(&order.with().notify_url(street.address())).await?;
            simulator.ledger().pay(&trade).ok_or("the trade is not there")?;
        }
        simulator.delivered().await;
    }
    // Alipay's whole schedule, by the simulator's clock. A claim of the killed ends by the database's. Whoever fails eight
    // times is given up, so from the fifth sending on nothing but handlers fails.
    sent_again(&simulator, &[1, 1, 1]).await;
    instances.is_over.store(true, Ordering::Relaxed);
    killing.await?;
    street.is_honest_from_now_on();
    sent_again(&simulator, &[2, 3, 7, 16]).await;
    // And once more what was answered with success.
    let sent = simulator.delivered().await;
    for sent in sent.iter().filter(|sent| sent.attempt == 1) {
        street.bring_again(&sent.body).await?;
    }
    let report = Report::of(&pool, notifications, &sent, &street, &instances).await?;
    println!("{report}");
    Ok(report.is_clean() && report.is_thorough())
}

/// Lets so many hours pass, one after the other, and what is due be sent again.
async fn sent_again(simulator: &Simulator, hours: &[u64]) {
    for hours in hours {
        tokio::time::sleep(LEASE).await;
        simulator.advance(Duration::from_secs(*hours * 3_600));
        simulator.delivered().await;
    }
}

/// The address of the database.
pub(crate) fn database() -> Result<String, Failed> {
    std::env::var("DATABASE_URL")
        .map_err(|_| "DATABASE_URL names no PostgreSQL: run it by .ci/postgres".into())
}
