//! The official SDKs as peers: they call our simulator and verify its replies, our client calls gateways made of their
//! code, each side believes the other's notifications, and both sign the same bytes.
//!
//! `cargo run -p alipay-tests --bin peers -- FOLDER`, where `tests/peers/install FOLDER` has put the SDKs.

mod calls;
mod disagreements;
mod forgeries;
mod forms;
mod gateways;
mod notifications;
mod operations;
mod pages;
mod payments;
mod random;
mod rest;
mod signing;
mod tally;
mod uploads;

use std::path::PathBuf;
use std::process::ExitCode;

use alipay_tests::peers::{Peer, Sdk};
use forgeries::Verdicts;
use tally::Tally;

#[tokio::main]
async fn main() -> ExitCode {
    // Absolute, since the peers are started in folders of their own.
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let Some(folder) = folder.and_then(|folder| folder.canonicalize().ok()) else {
        eprintln!("usage: peers FOLDER, where tests/peers/install has put the SDKs");
        return ExitCode::from(2);
    };
    let seed = std::env::var("PEERS_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or_else(|| fastrand::u64(..));
    println!("seed {seed} (PEERS_SEED repeats it)");
    let (mut tally, mut verdicts) = (Tally::default(), Verdicts::default());
    let mut random = fastrand::Rng::with_seed(seed);
    for sdk in Sdk::ALL {
        let mut peer = match Peer::start(sdk, &folder) {
            Ok(peer) => peer,
            Err(error) => {
                eprintln!("{sdk:?} cannot be started: {error}");
                return ExitCode::FAILURE;
            }
        };
        signing::run(&mut peer, &mut random, &mut tally);
        calls::run(&mut peer, &mut tally).await;
        uploads::run(&mut peer, &mut tally).await;
        gateways::run(&mut peer, &mut random, &mut tally).await;
        notifications::run(&mut peer, &mut random, &mut tally).await;
        pages::run(&mut peer, &mut tally).await;
        payments::run(&mut peer, &mut tally).await;
        forgeries::run(&mut peer, &mut verdicts, &mut tally).await;
    }
    verdicts.print();
    if let Err(error) = rest::run(&folder, &mut random, &mut tally).await {
        eprintln!("an SDK of the REST gateway cannot be started: {error}");
        return ExitCode::FAILURE;
    }
    if let Err(error) = operations::run(&folder, &mut tally).await {
        eprintln!("the operations of the REST gateway cannot be compared: {error}");
        return ExitCode::FAILURE;
    }
    tally.finish()
}
