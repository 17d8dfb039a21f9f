//! Which calls are struck by which fault.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fastrand::Rng;

use super::Fault;
use crate::called::Called;

type Choice = Arc<dyn Fn(&Called) -> Option<Fault> + Send + Sync>;

/// The faults of a simulator; see [`Simulator::faults`](crate::Simulator::faults).
///
/// What is told last is asked first, and the first that has a fault for a call decides.
///
/// ```
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::{Outcome, json};
/// use alipay_simulator::{Fault, Simulator};
///
/// let simulator = Simulator::start().await?;
/// simulator.faults().once("alipay.trade.pay", Fault::CutAfter);
///
/// let client = simulator.client()?;
/// let order = json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen", "scene": "bar_code",
///     "auth_code": "28763443825664394" });
/// let lost = client.call("alipay.trade.pay", order).await.unwrap_err();
/// assert_eq!(lost.outcome(), Outcome::Unknown); // so the app has to ask:
/// let trade = client.call("alipay.trade.query", json!({ "out_trade_no": "T1" })).await?;
/// assert_eq!(trade["trade_status"], "TRADE_SUCCESS");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
pub struct Faults(Arc<Mutex<Vec<Choice>>>);

impl Faults {
    /// The next call of this method has this fault.
    pub fn once(&self, method: impl Into<String>, fault: Fault) {
        let (method, spent) = (method.into(), AtomicBool::new(false));
        self.choose(move |called| {
            let strikes = called.method == method && !spent.swap(true, Ordering::Relaxed);
            strikes.then(|| fault.clone())
        });
    }

    /// Every call of this method has this fault.
    pub fn always(&self, method: impl Into<String>, fault: Fault) {
        let method = method.into();
        self.choose(move |called| (called.method == method).then(|| fault.clone()));
    }

    /// Calls of all methods have, with this probability (0 to 1), one of these faults. The same calls in the same order
    /// have the same faults under the same seed.
    pub fn with_probability(&self, probability: f64, seed: u64, faults: impl IntoIterator<Item = Fault>) {
        let faults: Vec<Fault> = faults.into_iter().collect();
        let random = Mutex::new(Rng::with_seed(seed));
        self.choose(move |_| {
            let mut random = random.lock().unwrap_or_else(PoisonError::into_inner);
            if random.f64() < probability { random.choice(&faults).cloned() } else { None }
        });
    }

    /// A call has the fault that this makes of it.
    ///
    /// ```
    /// # async fn start() -> Result<(), alipay_simulator::StartError> {
    /// use alipay_simulator::{Fault, Simulator};
    ///
    /// let simulator = Simulator::start().await?;
    /// let faults = simulator.faults();
    /// faults.choose(|called| (called.content["out_trade_no"] == "T1").then_some(Fault::HtmlPage));
    /// # Ok(())
    /// # }
    /// ```
    pub fn choose(&self, choice: impl Fn(&Called) -> Option<Fault> + Send + Sync + 'static) {
        self.choices().push(Arc::new(choice));
    }

    /// Nothing goes wrong any more.
    pub fn clear(&self) {
        self.choices().clear();
    }

    pub(super) fn fault(&self, called: &Called) -> Option<Fault> {
        let choices = self.choices().clone();
        choices.iter().rev().find_map(|choice| choice(called))
    }

    fn choices(&self) -> MutexGuard<'_, Vec<Choice>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Faults").field("choices", &self.choices().len()).finish()
    }
}
