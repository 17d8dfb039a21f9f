//! The future of every public async function is dropped at every point at which it waits: nothing is sent twice, what was begun can
//! be asked for, the client goes on working, and no task, thread, connection or file is left.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot get this far has failed")]

mod books;
mod calls;
mod money;
mod once;
mod received;
mod shop;
mod source;
mod wiring;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use alipay::BoxFuture;
use alipay_tests::soak::Machine;
use shop::Shop;
use wiring::Wiring;

/// More than any function waits.
const MOST: usize = 400;

/// A public async function, as it is used in a shop.
struct Operation {
    /// The file in which it stands, and its name.
    of: &'static str,
    /// Does it with a number of its own, by which the shop's books know it. It ends well unless it is dropped.
    run: for<'a> fn(&'a Shop, &'a str) -> BoxFuture<'a, ()>,
}

fn operations() -> impl Iterator<Item = &'static Operation> {
    let others = [calls::OPERATIONS, received::OPERATIONS, once::OPERATIONS];
    money::OPERATIONS.iter().chain(others.into_iter().flatten())
}

impl Wiring {
    /// What is tried on it: where each payment meets a new certificate, what moves money.
    fn operations(self) -> impl Iterator<Item = &'static Operation> {
        operations().take(if self == Self::Certificates { money::OPERATIONS.len() } else { usize::MAX })
    }
}

/// Polls a future so often, each time that it is woken, and drops it. `None` if it was not done by then.
async fn polled<T>(future: impl Future<Output = T>, polls: usize) -> Option<T> {
    let mut future = pin!(future);
    let mut left = polls;
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

/// The threads of this process that sign for a client.
fn signing_threads() -> usize {
    let threads = fs::read_dir("/proc/self/task").unwrap().filter_map(Result::ok);
    let names = threads.filter_map(|thread| fs::read_to_string(thread.path().join("comm")).ok());
    names.filter(|name| name.starts_with("alipay-sign")).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_is_dropped_while_it_waits_is_not_done_twice_and_leaves_nothing() {
    // What is made once for all and stays: the certificates of the system, the threads of files.
    Shop::open(Wiring::Plain).await.close().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let before = Machine::now().unwrap();
    let (mut drops, mut places) = (0, BTreeMap::new());
    for wiring in Wiring::ALL {
        let shop = Shop::open(wiring).await;
        assert_eq!(signing_threads() > 0, wiring == Wiring::Threads, "{wiring:?}");
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
            let most = places.entry(operation.of).or_insert(0);
            *most = polls.max(*most);
        }
        shop.close().await;
    }
    assert_eq!(before.settled().await.unwrap(), None);
    assert_eq!(signing_threads(), 0);
    let all: usize = places.values().sum();
    println!("{} functions dropped {drops} times, at {all} places", places.len());
    for (of, places) in &places {
        println!("{places:>4}  {of}");
    }
}

#[test]
fn every_public_async_function_is_tried() {
    let tried: BTreeSet<_> = operations().map(|operation| operation.of.to_owned()).collect();
    assert_eq!(
        tried,
        source::async_functions(),
        "left is what is tried here, right are the public async functions"
    );
}

#[tokio::test]
async fn a_future_is_dropped_after_so_many_polls() {
    let waits = || async {
        tokio::task::yield_now().await;
        tokio::task::yield_now().await;
    };
    for (polls, ends) in [(0, false), (1, false), (2, false), (3, true), (4, true)] {
        assert_eq!(polled(waits(), polls).await.is_some(), ends, "{polls}");
    }
}
