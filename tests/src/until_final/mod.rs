//! Payments, refunds and transfers that run until their outcome is known, with faults of every kind, killed and resumed: what
//! they say is held against the simulator's ledger.

mod chaos;
mod judge;
mod order;
mod report;

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use alipay::{Client, Final, Step, StepKind, UntilFinal};
use alipay_simulator::{Buyer, Payout, Simulator};
use fastrand::Rng;
use tokio::sync::Notify;
use tokio::task::JoinSet;

use judge::Ended;
use order::Order;
pub use report::Report;

/// What buyers and banks do, one simulator for each.
const WORLDS: [(Buyer, Payout); 4] = [
    (Buyer::Pays, Payout::Arrives),
    (Buyer::Hesitates { queries: 2 }, Payout::Lingers { queries: 2 }),
    (Buyer::Hesitates { queries: u32::MAX }, Payout::Arrives),
    (Buyer::Refuses, Payout::Fails),
];

/// So many runs at once on one simulator.
const TASKS: usize = 3;

/// Runs before the simulators are new: they keep every trade.
const ROUND: usize = 400;

/// Short, so that slow faults cost little.
const TIMEOUT: Duration = Duration::from_millis(600);
const INTERVAL: Duration = Duration::from_millis(10);
const DEADLINE: Duration = Duration::from_millis(30);

/// Above every reply.
const REPLY_LIMIT: usize = 64 * 1024;

/// How often what stays unknown is resumed, before it counts as such.
const PATIENCE: usize = 100;

type Failed = Box<dyn Error + Send + Sync>;

/// Makes at least so many runs. The same seed brings the same runs, and the same faults to the calls in the order in which
/// they arrive.
///
/// # Errors
/// When the run cannot go on; what was found wrong is in the report.
pub async fn run(runs: usize, seed: u64) -> Result<Report, Failed> {
    let mut report = Report::default();
    for (round, number) in (0..runs).step_by(ROUND).zip(0..) {
        let of_round = ROUND.min(runs - round);
        one_round(of_round, seed, number, &mut report).await?;
    }
    Ok(report)
}

async fn one_round(runs: usize, seed: u64, round: u64, report: &mut Report) -> Result<(), Failed> {
    let tasks = WORLDS.len() * TASKS;
    let mut simulators = Vec::new();
    for (number, (buyer, payout)) in (round * 4..).zip(WORLDS) {
        let simulator = Simulator::start().await?;
        simulator.ledger().buyer(buyer);
        simulator.ledger().payout(payout);
        chaos::bring(&simulator, seed ^ number);
        simulators.push(Arc::new(simulator));
    }
    let mut set = JoinSet::new();
    for task in 0..tasks {
        let simulator = Arc::clone(&simulators[task % WORLDS.len()]);
        let (first, each) = (round << 20 | (task as u64) << 10, runs.div_ceil(tasks) as u64);
        set.spawn(async move {
            let client = simulator.client_builder().timeout(TIMEOUT).reply_limit(REPLY_LIMIT).build()?;
            let mut ended = Vec::new();
            for number in first..first + each {
                ended.push((task % WORLDS.len(), one_run(&simulator, &client, seed, number).await?));
            }
            Ok::<_, Failed>(ended)
        });
    }
    let mut ended = Vec::new();
    for of_task in set.join_all().await {
        ended.extend(of_task?);
    }
    // What was still on its way arrives.
    tokio::time::sleep(chaos::LATEST * 2).await;
    for (world, simulator) in simulators.iter().enumerate() {
        let of_world = ended.iter().filter(|(of, _)| *of == world).map(|(_, ended)| ended);
        judge::judge(simulator, of_world, report);
    }
    Ok(())
}

/// One order, killed up to twice and resumed until its outcome is known.
async fn one_run(simulator: &Simulator, client: &Client, seed: u64, number: u64) -> Result<Ended, Failed> {
    let mut random = Rng::with_seed(seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    random.u64(..);
    let order = Order::place(simulator, &mut random, number).await?;
    let mut ended = Ended::new(&order);
    let (mut kills, mut at) = (random.usize(0..=2), None);
    loop {
        let operation = order.operation(client, at, &mut random).every(INTERVAL).deadline(DEADLINE);
        let kill = (kills > 0).then(|| random.u32(1..=4));
        kills = kills.saturating_sub(1);
        match until(operation, kill, &mut ended).await {
            Lived::Killed(next) => at = next.or(at).or(Some(StepKind::Query)),
            Lived::Ended(Final::StillUnknown(evidence)) if ended.resumed < PATIENCE => {
                ended.resumed += 1;
                at = evidence.next();
            }
            Lived::Ended(answer) => {
                ended.error = answer.evidence().error().map(ToString::to_string).unwrap_or_default();
                ended.said = Some(answer.into());
                return Ok(ended);
            }
        }
    }
}

/// What became of the future of an operation.
enum Lived {
    Ended(Final),
    /// What the last step said comes next; `None` if there was no step.
    Killed(Option<StepKind>),
}

/// Runs an operation to its end, or drops it where a step of that number was reported.
async fn until(operation: UntilFinal<'_>, kill: Option<u32>, ended: &mut Ended) -> Lived {
    let (killed, mut steps, mut next) = (Notify::new(), 0, None);
    let told = |step: &Step<'_>| {
        steps += 1;
        // An answer that was known and is lost is asked for again.
        next = Some(step.next().unwrap_or(StepKind::Query));
        if kill == Some(steps) {
            killed.notify_one();
        }
    };
    let lived = tokio::select! {
        biased;
        () = killed.notified() => None,
        answer = operation.on_step(told) => Some(answer),
    };
    ended.steps += steps;
    match lived {
        Some(answer) => Lived::Ended(answer),
        None => {
            ended.kills += 1;
            Lived::Killed(next)
        }
    }
}
