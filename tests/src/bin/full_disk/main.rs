//! A disk that refuses to be written to, under bills and under the store of what was handled. The process forbids itself to write
//! files by `prlimit`, and goes on where the write fails; so it is to be started with SIGXFSZ ignored, as the test `full_disk` does.
//!
//! Each finding is a line; without one it ends with success.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use alipay::bills::BillKind;
use alipay::once::{Handled, HandledOnce, OnceError, OnceKey};
use alipay::{Client, json};
use alipay_simulator::Simulator;
use alipay_sqlx::SqliteStore;
use sqlx::SqlitePool;
use sqlx::sqlite::SqliteConnectOptions;

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// Ends before a killed claim does.
const LEASE: Duration = Duration::from_millis(300);

/// No file may grow beyond so many bytes: `0`, or `unlimited`.
fn disk(limit: &str) -> Result<(), Failed> {
    let process = std::process::id().to_string();
    let set =
        Command::new("prlimit").args(["--pid", &process, &format!("--fsize={limit}:unlimited")]).status()?;
    if set.success() { Ok(()) } else { Err("prlimit does not set the limit".into()) }
}

#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    fn hold(&mut self, what: &str, holds: bool) {
        println!("{} {what}", if holds { "held:" } else { "NOT HELD:" });
        self.0.extend((!holds).then(|| what.to_owned()));
    }
}

#[tokio::main]
async fn main() -> Result<ExitCode, Failed> {
    let folder = std::env::args().nth(1).ok_or("usage: full_disk FOLDER")?;
    let (folder, mut findings) = (Path::new(&folder), Findings::default());
    let simulator = Simulator::start().await?;
    bills(&simulator, folder, &mut findings).await?;
    once(folder, &mut findings).await?;
    Ok(if findings.0.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn is_empty(folder: &Path) -> Result<bool, Failed> {
    Ok(folder.read_dir()?.next().is_none())
}

async fn bills(simulator: &Simulator, folder: &Path, findings: &mut Findings) -> Result<(), Failed> {
    let client: Client = simulator.client()?;
    let order = json!({ "out_trade_no": "T1", "total_amount": "8.80", "subject": "茶" });
    client.call("alipay.trade.precreate", order).await?;
    let trade = simulator.ledger().pay("T1").ok_or("the trade is not there")?;
    let day = trade.paid.unwrap_or_default();
    let request = client.bill(BillKind::Trade, day.get(..10).unwrap_or_default());
    let bills = folder.join("bills");
    std::fs::create_dir_all(&bills)?;

    disk("0")?;
    let saved = request.save_to(&bills).await;
    findings.hold("a bill that cannot be saved is an error", saved.is_err());
    findings.hold(
        "which says that a file could not be written",
        saved.is_err_and(|error| error.to_string().contains("file")),
    );
    findings.hold("half of it is not left", is_empty(&bills)?);
    findings.hold("a bill that cannot be kept on disk is an error", request.download().await.is_err());
    findings.hold(
        "one that is kept in memory is read",
        request.in_memory().await?.is_some_and(|bill| bill.trades().all(|row| row.is_ok())),
    );
    disk("unlimited")?;
    let saved = request.save_to(&bills).await?;
    findings.hold("once there is room it is saved whole", saved.is_some_and(|path| path.exists()));
    Ok(())
}

async fn once(folder: &Path, findings: &mut Findings) -> Result<(), Failed> {
    let options = SqliteConnectOptions::new().filename(folder.join("shop.db")).create_if_missing(true);
    let pool = SqlitePool::connect_with(options.busy_timeout(Duration::from_secs(1))).await?;
    let store = SqliteStore::new(pool.clone());
    store.create_table().await?;
    let once = HandledOnce::by(store).lease(LEASE);
    let ran = AtomicUsize::new(0);
    let handler = || async {
        ran.fetch_add(1, Ordering::Relaxed);
        Ok::<_, OnceError>(())
    };
    let key = |number: &str| OnceKey::new("2014072300007148", "order", number);

    disk("0")?;
    let refused = once.run(&key("1"), handler).await;
    findings.hold("what cannot be claimed is an error", matches!(refused, Err(OnceError::Store(_))));
    findings.hold("and its handler did not run", ran.load(Ordering::Relaxed) == 0);
    disk("unlimited")?;
    findings.hold(
        "once there is room it is handled",
        matches!(once.run(&key("1"), handler).await?, Handled::Now(())),
    );
    findings.hold("and not again", matches!(once.run(&key("1"), handler).await?, Handled::Before));
    findings.hold("by one run", ran.load(Ordering::Relaxed) == 1);

    // The disk is full when the handler is done.
    let fills = || async {
        ran.fetch_add(1, Ordering::Relaxed);
        disk("0").map_err(OnceError::Store)
    };
    let unmarked = once.run(&key("2"), fills).await;
    findings.hold(
        "what cannot be marked is not reported as handled",
        matches!(unmarked, Err(OnceError::Store(_))),
    );
    let meanwhile = once.run(&key("2"), handler).await;
    findings.hold(
        "nor while the disk is full",
        meanwhile.is_err() || matches!(meanwhile, Ok(Handled::Elsewhere)),
    );
    disk("unlimited")?;
    tokio::time::sleep(LEASE * 2).await;
    findings.hold(
        "it comes again and is handled then",
        matches!(once.run(&key("2"), handler).await?, Handled::Now(())),
    );
    findings.hold("at least once, as it is without a transaction", ran.load(Ordering::Relaxed) == 3);
    Ok(())
}
