//! Orders, each of which a process takes until it is killed and another one takes over.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use alipay_simulator::Simulator;
use fastrand::Rng;
use sqlx::SqlitePool;

use crate::report::Report;
use crate::street::Street;
use crate::{Failed, shop};

/// No order takes so long, kills included.
const PATIENCE: Duration = Duration::from_secs(2 * 60);

pub(crate) struct Orders<'a> {
    simulator: &'a Simulator,
    street: &'a Street,
    folder: &'a Path,
    pool: SqlitePool,
    random: Rng,
    next: usize,
    pub(crate) report: Report,
}

/// When a process is killed.
#[derive(Clone, Copy)]
enum Moment {
    /// So long after it was started.
    AfterStart(Duration),
    /// So long after the gateway had the money.
    AfterPayment(Duration),
    Never,
}

impl<'a> Orders<'a> {
    pub(crate) async fn new(
        simulator: &'a Simulator,
        street: &'a Street,
        folder: &'a Path,
        seed: u64,
    ) -> Result<Self, Failed> {
        let pool = shop::database(folder).await?;
        Ok(Self {
            simulator,
            street,
            folder,
            pool,
            random: Rng::with_seed(seed),
            next: 0,
            report: Report::default(),
        })
    }

    /// One order, its process killed up to three times.
    pub(crate) async fn take_one(&mut self) -> Result<(), Failed> {
        self.next += 1;
        let number = format!("K{}", self.next);
        let (mut kills, began) = (self.random.u8(1..=3), Instant::now());
        loop {
            let moment = match (kills, self.random.u8(0..4)) {
                (0, _) => Moment::Never,
                (_, 0) => Moment::AfterStart(Duration::from_millis(self.random.u64(0..300))),
                _ => Moment::AfterPayment(Duration::from_micros(self.random.u64(0..45_000))),
            };
            kills = kills.saturating_sub(1);
            if self.lives(&number, moment).await? {
                break;
            }
            if began.elapsed() > PATIENCE {
                return Err(format!("{number} does not end").into());
            }
        }
        self.judge(&number).await
    }

    /// Starts a process and kills it at this moment; whether it had come to its end before.
    async fn lives(&mut self, number: &str, moment: Moment) -> Result<bool, Failed> {
        let mut process = self.started(number)?;
        let began = Instant::now();
        let (mut due, mut sent_again) = (None, Instant::now());
        let has_ended = loop {
            if let Some(status) = process.try_wait()? {
                if !status.success() {
                    return Err(format!("the shop fails with {number}").into());
                }
                break true;
            }
            let is_paid = self.is_paid(number);
            due = due.or(match moment {
                Moment::AfterStart(after) => Some(began + after),
                Moment::AfterPayment(after) if is_paid => Some(Instant::now() + after),
                Moment::AfterPayment(_) | Moment::Never => None,
            });
            if due.is_some_and(|due| due <= Instant::now()) {
                break false;
            }
            if began.elapsed() > PATIENCE {
                process.kill()?;
                process.wait()?;
                return Err(format!("the shop hangs with {number}").into());
            }
            // What nobody answered with success comes again, some hours later by the simulator's clock.
            if is_paid && sent_again.elapsed() > Duration::from_millis(250) {
                self.simulator.advance(Duration::from_secs(16 * 3_600));
                sent_again = Instant::now();
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        };
        if !has_ended {
            // SIGKILL: nothing of it runs any more.
            process.kill()?;
            process.wait()?;
            let is_delivered = shop::delivered(&self.pool, number).await? > 0;
            self.report.killed(self.is_paid(number), is_delivered);
        }
        self.street.leads_to(None);
        Ok(has_ended)
    }

    fn is_paid(&self, number: &str) -> bool {
        self.simulator.ledger().trade(number).is_some_and(|trade| trade.paid.is_some())
    }

    /// Starts a process, and opens the street to it once it listens.
    fn started(&self, number: &str) -> Result<Child, Failed> {
        let simulator = self.simulator;
        let mut shop = Command::new(std::env::current_exe()?);
        shop.arg("shop").arg(self.folder).arg(number).stdout(Stdio::piped());
        shop.env("ALIPAY_APP_ID", simulator.app_id()).env("ALIPAY_GATEWAY", simulator.url());
        shop.env("ALIPAY_PRIVATE_KEY", simulator.app_private_key().to_pkcs8_pem().as_str());
        shop.env("ALIPAY_PUBLIC_KEY", simulator.alipay_public_key())
            .env("SHOP_NOTIFY", self.street.address());
        let mut process = shop.spawn()?;
        if let Some(stdout) = process.stdout.take() {
            let street = self.street.clone();
            std::thread::spawn(move || {
                let mut line = String::new();
                if BufReader::new(stdout).read_line(&mut line).is_ok_and(|read| read > 0) {
                    street.leads_to(Some(format!("http://{}/notify", line.trim_end())));
                }
            });
        }
        Ok(process)
    }

    /// Holds an order that ended against the gateway's books.
    async fn judge(&mut self, number: &str) -> Result<(), Failed> {
        let sent = self.simulator.calls();
        let executed = sent.iter().filter(|call| {
            call.called.method == "alipay.trade.pay"
                && call.executed
                && call.called.content["out_trade_no"] == number
        });
        let (executed, delivered) = (executed.count(), shop::delivered(&self.pool, number).await?);
        let ended = shop::ended(&self.pool, number).await?.unwrap_or_default();
        let is_paid = self.is_paid(number);
        let is_right = match ended.as_str() {
            "paid" => is_paid && executed == 1 && delivered == 1,
            "cancelled" | "refused" => !is_paid && delivered == 0,
            _ => false,
        };
        let found = format!(
            "{number}: {ended}, paid in the books: {is_paid}, by {executed} calls, delivered {delivered} times"
        );
        self.report.ended(&ended, (!is_right).then_some(found));
        Ok(())
    }
}
