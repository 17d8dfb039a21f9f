//! The future of every public async function is dropped at every point at which it waits: nothing is sent twice, what was begun can
//! be asked for, the client goes on working, and no task, connection or file is left.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot get this far has failed")]

mod calls;
mod others;
mod shop;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use alipay::BoxFuture;
use alipay_tests::soak::Machine;
use shop::{Shop, Wiring};

/// More than any function waits.
const MOST: usize = 400;

/// A public async function, as it is used in a shop.
struct Operation {
    /// The file in which it stands, and its name.
    of: &'static str,
    /// Does it with a number of its own, by which the shop's books know it.
    run: for<'a> fn(&'a Shop, &'a str) -> BoxFuture<'a, ()>,
}

impl Wiring {
    /// What is tried on it: where each payment meets a new certificate, what pays.
    fn operations(self) -> impl Iterator<Item = &'static Operation> {
        let all = calls::OPERATIONS.iter().chain(others::OPERATIONS);
        all.take(if self == Self::Certificates { calls::PAYMENTS } else { usize::MAX })
    }
}

/// Polls a future so often, each time that it is woken, and drops it. `None` if it was not done by then.
async fn polled<T>(future: impl Future<Output = T>, polls: usize) -> Option<T> {
    let (mut future, mut left) = (pin!(future), polls);
    std::future::poll_fn(move |context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        match future.as_mut().poll(context) {
            Poll::Ready(value) => Poll::Ready(Some(value)),
            Poll::Pending if left == 0 => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        }
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_is_dropped_while_it_waits_is_not_done_twice_and_leaves_nothing() {
    // What is made once for all tests and stays: the certificates of the system, the threads of files.
    Shop::open(Wiring::Plain).await.close().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let before = Machine::now().unwrap();
    let (mut drops, mut of_each) = (0, BTreeMap::new());
    for wiring in [Wiring::Plain, Wiring::Hesitant, Wiring::Certificates] {
        let shop = Shop::open(wiring).await;
        for (place, operation) in wiring.operations().enumerate() {
            let mut polls = 0;
            loop {
                let number = format!("{wiring:?}_{place}_{polls}");
                let ended = polled((operation.run)(&shop, &number), polls).await;
                shop.is_right(operation.of, &number).await;
                if ended.is_some() {
                    break;
                }
                (drops, polls) = (drops + 1, polls + 1);
                assert!(polls < MOST, "{} does not end", operation.of);
            }
            let most = of_each.entry(operation.of).or_insert(0);
            *most = polls.max(*most);
        }
        shop.close().await;
    }
    assert_eq!(before.settled().await.unwrap(), None);
    println!(
        "{} functions dropped {drops} times, at {} places",
        of_each.len(),
        of_each.values().sum::<usize>()
    );
    for (of, places) in &of_each {
        println!("{places:>4}  {of}");
    }
}

#[test]
fn every_public_async_function_is_tried() {
    let tried: BTreeSet<_> =
        calls::OPERATIONS.iter().chain(others::OPERATIONS).map(|operation| operation.of.to_owned()).collect();
    assert_eq!(tried, source::async_functions());
}
