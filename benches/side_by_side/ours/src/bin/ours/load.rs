//! Many calls at once, by our client in each of its ways and by plain reqwest.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use alipay::{Client, PrivateKey, SigningThreads};
use alipay_side_by_side::{Answer, Clock, Failure, Load, Material, Order};
use tokio::runtime::{Handle, Runtime};
use tokio::task::{JoinSet, spawn_blocking};

use crate::client::{self, query};
use crate::offloading::Blocking;
use crate::plain::Plain;

/// How long the timer sleeps whose lateness is measured.
const TICK: Duration = Duration::from_millis(1);

/// Who makes a call.
#[derive(Clone)]
pub(crate) enum Caller {
    /// The client, as it is.
    Client(Client, query::Request),
    /// The client, called whole on a thread for blocking work: its verification leaves the executor as well.
    Offloaded(Client, query::Request),
    Plain(Plain),
}

impl Caller {
    async fn new(material: &Material, way: &str) -> Result<Self, Failure> {
        let key = || PrivateKey::parse(&material.private_key_pkcs8);
        let client = match way {
            "spawn_blocking" => client::signing_by(material, Blocking(key()?))?,
            "pool" => {
                let threads = SigningThreads::new(available_parallelism()?)?;
                client::signing_on(material, threads)?
            }
            "plain" | "whole_call" | "executor" => client::calling(material, &material.gateway)?,
            _ => return Err(Failure::Cannot("no client is called so")),
        };
        let request = client::request(material)?;
        Ok(match way {
            "plain" => Self::Plain(Plain::new(&client, material).await?),
            "whole_call" => Self::Offloaded(client, request),
            _ => Self::Client(client, request),
        })
    }

    async fn call(&self) -> Result<(), String> {
        match self {
            Self::Client(client, request) => {
                client.execute(request).await.map(drop).map_err(|error| error.to_string())
            }
            Self::Offloaded(client, request) => {
                let (client, request) = (client.clone(), request.clone());
                let call =
                    move || Handle::current().block_on(async { client.execute(&request).await.map(drop) });
                let done = spawn_blocking(call).await.map_err(|error| error.to_string())?;
                done.map_err(|error| error.to_string())
            }
            Self::Plain(plain) => plain.call().await.map(drop).map_err(|error| error.to_string()),
        }
    }
}

/// The callers by their ways, each with the connections that it has made.
pub(crate) type Callers = HashMap<String, Caller>;

pub(crate) fn run(
    runtime: &Runtime,
    material: &Material,
    callers: &mut Callers,
    order: &Order,
) -> Result<Answer, Failure> {
    runtime.block_on(async {
        let caller = match callers.entry(order.way.clone()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(Caller::new(material, &order.way).await?),
        };
        let ended = Arc::new(AtomicBool::new(false));
        let late = tokio::spawn(late(Arc::clone(&ended), order.each));
        let clock = Clock::start();
        let each = calls(caller, order).await;
        let taken = clock.stop();
        ended.store(true, Ordering::Relaxed);
        let late = late.await?;
        Ok(Answer::new(taken, material.total_amount.clone()).of_load(Load { each: each?, late }))
    })
}

/// As many tasks as the order says share its calls.
async fn calls(caller: &Caller, order: &Order) -> Result<Vec<u64>, Failure> {
    let left = Arc::new(AtomicU64::new(order.count));
    let mut tasks = JoinSet::new();
    for _ in 0..order.tasks {
        tasks.spawn(some_calls(caller.clone(), Arc::clone(&left), order.each));
    }
    let mut each = Vec::new();
    while let Some(done) = tasks.join_next().await {
        each.extend(done??);
    }
    Ok(each)
}

async fn some_calls(caller: Caller, left: Arc<AtomicU64>, each: bool) -> Result<Vec<u64>, String> {
    let mut taken = Vec::new();
    while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok() {
        let begun = Instant::now();
        caller.call().await?;
        if each {
            taken.push(microseconds(begun.elapsed()));
        }
    }
    Ok(taken)
}

/// How late a timer is: what another task of the app would wait for the executor.
async fn late(ended: Arc<AtomicBool>, each: bool) -> Vec<u64> {
    let mut late = Vec::new();
    while !ended.load(Ordering::Relaxed) {
        let begun = Instant::now();
        tokio::time::sleep(TICK).await;
        if each {
            late.push(microseconds(begun.elapsed().saturating_sub(TICK)));
        }
    }
    late
}

fn microseconds(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}
