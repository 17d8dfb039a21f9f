//! Many calls at once through both gateways, against simulators in both modes, with faults of every kind, new certificates, and
//! notifications that are forgotten: what the client says of each call is held against what the simulator did.

mod chaos;
mod codes;
mod desk;
mod length;
mod machine;
mod oracle;
mod panics;
mod report;
mod stories;

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use alipay::{Call, Request};
use alipay_simulator::Simulator;
use tokio::task::{JoinHandle, JoinSet};

pub use codes::Codes;
use desk::Desk;
pub use length::Length;
pub use machine::Machine;
use machine::resident;
use oracle::Done;
pub use report::{Report, Round};
use stories::Story;

/// Calls of one round come from so many tasks.
const TASKS: usize = 64;

/// After each round all clients go, and what they left is looked for.
const ROUND: usize = 5_000;

/// Short, so that slow faults cost little.
const TIMEOUT: Duration = Duration::from_secs(1);

/// Above every reply of a story.
const REPLY_LIMIT: usize = 64 * 1024;

/// Makes calls for so long; the same seed makes the same calls with the same faults. The client knows of the APIs' own codes
/// what `codes` says.
///
/// # Errors
/// When the run cannot go on; what was found wrong is in the report.
pub async fn run(
    length: Length,
    seed: u64,
    codes: Codes,
) -> Result<Report, Box<dyn std::error::Error + Send + Sync>> {
    panics::count();
    let (mut report, panics_before) = (Report::default(), panics::so_far());
    let (before, began) = (Machine::now()?, Instant::now());
    let mut round = 0;
    while let Some(calls) = length.left(began, report.calls, ROUND) {
        one_round(calls, seed, round, codes, &mut report).await?;
        // The simulators are gone as well, and all that they kept.
        report.left_over.extend(before.settled().await?);
        report.rounds.push(Round {
            seconds: began.elapsed().as_secs(),
            calls: report.calls,
            resident: resident()?,
            left: Machine::now()?,
        });
        round += 1;
    }
    report.panics = panics::so_far() - panics_before;
    Ok(report)
}

async fn one_round(
    calls: usize,
    seed: u64,
    round: u64,
    codes: Codes,
    report: &mut Report,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let simulators =
        [Arc::new(Simulator::start().await?), Arc::new(Simulator::builder().certificates().start().await?)];
    for simulator in &simulators {
        chaos::bring(simulator, seed ^ round);
    }
    let client = simulators[0].client_builder().pool_max_idle(0).build()?;
    let desk = Desk::open(client, seed ^ round).await?;
    let watching = Watching::begin()?;
    let mut tasks = JoinSet::new();
    for task in 0..TASKS {
        let simulator = Arc::clone(&simulators[task % simulators.len()]);
        let notify_url = (task % simulators.len() == 0).then(|| desk.address.clone());
        let number = round * TASKS as u64 + task as u64;
        tasks.spawn(talk(simulator, notify_url, seed, number, calls.div_ceil(TASKS), codes));
    }
    let mut done = Vec::new();
    for of_task in tasks.join_all().await {
        done.extend(of_task?);
    }
    oracle::judge(&simulators, &done, report);
    simulators[0].faults().clear();
    desk.judge(&simulators[0], report).await;
    report.peak = Some(watching.end(report.peak));
    Ok(())
}

/// Looks at the machine again and again.
struct Watching {
    peak: Arc<Mutex<Machine>>,
    task: JoinHandle<()>,
}

impl Watching {
    fn begin() -> io::Result<Self> {
        let peak = Arc::new(Mutex::new(Machine::now()?));
        let own = Arc::clone(&peak);
        let task = tokio::spawn(async move {
            while let Ok(now) = Machine::now() {
                raise(&own, now);
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        });
        Ok(Self { peak, task })
    }

    /// The most that there was, now or before.
    fn end(self, before: Option<Machine>) -> Machine {
        self.task.abort();
        let peak = *self.peak.lock().unwrap_or_else(PoisonError::into_inner);
        before.map_or(peak, |before| before.or_more(peak))
    }
}

fn raise(peak: &Mutex<Machine>, now: Machine) {
    let mut peak = peak.lock().unwrap_or_else(PoisonError::into_inner);
    *peak = peak.or_more(now);
}

/// One task's calls, one after the other, on a client of its own.
async fn talk(
    simulator: Arc<Simulator>,
    notify_url: Option<String>,
    seed: u64,
    number: u64,
    calls: usize,
    codes: Codes,
) -> Result<Vec<Done>, alipay::Error> {
    let client = simulator.client_builder().timeout(TIMEOUT).reply_limit(REPLY_LIMIT).build()?;
    let v3 = client.v3();
    let mut done = Vec::with_capacity(calls);
    for story in 0.. {
        for step in Story::new(seed, number << 16 | story) {
            if done.len() == calls {
                return Ok(done);
            }
            let url = notify_url.as_deref().filter(|_| step.is_order());
            let result = if step.is_rest {
                let request = step.rest(codes.of(step.method))?;
                v3.execute(&notified(request.with(), url)).await
            } else {
                let request = step.request(codes.of(step.method))?;
                client.execute(&notified(step.numbered(&request), url)).await
            };
            if step.is_order()
                && let Some(number) = step.content["out_trade_no"].as_str()
            {
                simulator.ledger().pay(number);
            }
            done.push(Done::new(step, codes, &result));
        }
    }
    Ok(done)
}

/// The call, with the address at which its app is notified.
fn notified<'a, R: Request>(call: Call<'a, R>, url: Option<&str>) -> Call<'a, R> {
    match url {
        Some(url) => call.notify_url(url),
        None => call,
    }
}
