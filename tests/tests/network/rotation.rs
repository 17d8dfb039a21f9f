//! New certificates of Alipay while many calls are under way.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use alipay::{Verb, json};
use alipay_simulator::Simulator;
use tokio::task::JoinSet;

use crate::{PATIENCE, pay};

const TASKS: usize = 12;
const CALLS: usize = 25;
const ROTATIONS: usize = 8;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_call_is_believed_while_certificates_change_and_each_is_downloaded_once_by_a_client() {
    let simulator = Arc::new(Simulator::builder().certificates().start().await.unwrap());
    let client = simulator.client_builder().timeout(PATIENCE * 3).build().unwrap();
    let is_over = Arc::new(AtomicBool::new(false));
    let rotations = Arc::new(AtomicUsize::new(0));
    let mut calls = JoinSet::new();
    for task in 0..TASKS {
        let (client, v3) = (client.clone(), client.v3());
        calls.spawn(async move {
            for call in 0..CALLS {
                let number = format!("R{task}_{call}");
                pay(&client, &number).await.unwrap();
                let found = v3.call(Verb::Post, "/v3/alipay/trade/query", json!({ "out_trade_no": number }));
                assert_eq!(found.await.unwrap()["trade_status"], "TRADE_SUCCESS");
            }
        });
    }
    let rotating = tokio::task::spawn_blocking({
        let (simulator, is_over, rotations) =
            (Arc::clone(&simulator), Arc::clone(&is_over), Arc::clone(&rotations));
        move || {
            while !is_over.load(Ordering::Relaxed) && rotations.load(Ordering::Relaxed) < ROTATIONS {
                simulator.authority().unwrap().rotate().unwrap();
                rotations.fetch_add(1, Ordering::Relaxed);
                std::thread::sleep(Duration::from_millis(100));
            }
        }
    });
    calls.join_all().await;
    is_over.store(true, Ordering::Relaxed);
    rotating.await.unwrap();
    let rotations = rotations.load(Ordering::Relaxed);
    let downloads =
        simulator.calls().iter().filter(|call| call.called.method.ends_with("alipaycert.download")).count();
    assert!(rotations >= 2, "{rotations}");
    assert!((1..=rotations).contains(&downloads), "{downloads} downloads of {rotations} certificates");
    println!(
        "{} calls while {rotations} certificates came, {downloads} of which were downloaded",
        TASKS * CALLS * 2
    );
}
