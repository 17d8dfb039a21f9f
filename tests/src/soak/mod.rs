//! Many calls at once against simulators in both modes, with faults of every kind: what the client says of each call is
//! held against what the simulator did.

mod chaos;
mod codes;
mod machine;
mod oracle;
mod panics;
mod report;
mod stories;

use std::sync::Arc;
use std::time::Duration;

use alipay_simulator::Simulator;
use tokio::task::JoinSet;

pub use codes::Codes;
use machine::{Machine, resident};
use oracle::Done;
pub use report::Report;
use stories::Story;

/// Calls of one round come from so many tasks.
const TASKS: usize = 64;

/// After each round all clients go, and what they left is looked for.
const ROUND: usize = 5_000;

/// Short, so that slow faults cost little.
const TIMEOUT: Duration = Duration::from_secs(1);

/// Above every reply of a story.
const REPLY_LIMIT: usize = 64 * 1024;

/// Makes at least so many calls; the same seed makes the same calls with the same faults. The client knows of the APIs'
/// own codes what `codes` says.
///
/// # Errors
/// When the run cannot go on; what was found wrong is in the report.
pub async fn run(
    calls: usize,
    seed: u64,
    codes: Codes,
) -> Result<Report, Box<dyn std::error::Error + Send + Sync>> {
    let simulators =
        [Arc::new(Simulator::start().await?), Arc::new(Simulator::builder().certificates().start().await?)];
    for simulator in &simulators {
        chaos::bring(simulator, seed);
    }
    panics::count();
    let (mut report, panics_before) = (Report::default(), panics::so_far());
    let before = Machine::now()?;
    let per_task = ROUND.min(calls).div_ceil(TASKS);
    let rounds = calls.div_ceil(per_task * TASKS);
    for round in 0..rounds {
        let mut tasks = JoinSet::new();
        for task in 0..TASKS {
            let simulator = Arc::clone(&simulators[task % simulators.len()]);
            tasks.spawn(talk(simulator, seed, (round * TASKS + task) as u64, per_task, codes));
        }
        let mut done = Vec::new();
        for of_task in tasks.join_all().await {
            done.extend(of_task?);
        }
        report.left_over.extend(before.settled().await?);
        oracle::judge(&simulators, &done, &mut report);
        report.resident.push(resident()?);
    }
    report.panics = panics::so_far() - panics_before;
    Ok(report)
}

/// One task's calls, one after the other, on a client of its own.
async fn talk(
    simulator: Arc<Simulator>,
    seed: u64,
    number: u64,
    calls: usize,
    codes: Codes,
) -> Result<Vec<Done>, alipay::Error> {
    let client = simulator.client_builder().timeout(TIMEOUT).reply_limit(REPLY_LIMIT).build()?;
    let mut done = Vec::with_capacity(calls);
    for story in 0.. {
        for step in Story::new(seed, number << 16 | story) {
            if done.len() == calls {
                return Ok(done);
            }
            let request = step.request(codes.of(step.method))?;
            let result = client.execute(&step.numbered(&request)).await;
            done.push(Done::new(step, codes, &result));
        }
    }
    Ok(done)
}
