//! Which calls are struck by which fault.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fastrand::Rng;

use super::Fault;
use crate::called::Called;
use crate::catalogue::Catalogue;
use crate::named;
use crate::told::{Told, Unused, What};

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
#[derive(Clone)]
pub struct Faults {
    catalogue: Arc<Catalogue>,
    plans: Arc<Mutex<Vec<Plan>>>,
}

/// A fault for some calls.
#[derive(Clone)]
struct Plan {
    choice: Choice,
    /// `None` for what may strike nobody.
    told: Option<Arc<Told>>,
}

impl Faults {
    pub(crate) fn of(catalogue: &Arc<Catalogue>) -> Self {
        Self { catalogue: Arc::clone(catalogue), plans: Arc::default() }
    }

    /// The next call of this method has this fault.
    ///
    /// # Panics
    /// When there is no such API: the test is misspelt, and would prove nothing.
    #[track_caller]
    pub fn once(&self, method: impl Into<String>, fault: Fault) {
        let method = self.named(method);
        let told = Told::here(What::Fault, Some(method.clone()), 1);
        let spent = AtomicBool::new(false);
        self.plan(Some(told), move |called| {
            let strikes = called.method == method && !spent.swap(true, Ordering::Relaxed);
            strikes.then(|| fault.clone())
        });
    }

    /// Every call of this method has this fault.
    ///
    /// # Panics
    /// As [`once`](Self::once).
    #[track_caller]
    pub fn always(&self, method: impl Into<String>, fault: Fault) {
        let method = self.named(method);
        let told = Told::here(What::Fault, Some(method.clone()), 1);
        self.strike_always(method, fault, told);
    }

    pub(crate) fn strike_always(&self, method: String, fault: Fault, told: Told) {
        self.plan(Some(told), move |called| (called.method == method).then(|| fault.clone()));
    }

    /// Calls of all methods have, with this probability (0 to 1), one of these faults. The same calls in the same order
    /// have the same faults under the same seed.
    pub fn with_probability(&self, probability: f64, seed: u64, faults: impl IntoIterator<Item = Fault>) {
        let faults: Vec<Fault> = faults.into_iter().collect();
        let random = Mutex::new(Rng::with_seed(seed));
        self.plan(None, move |_| {
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
    #[track_caller]
    pub fn choose(&self, choice: impl Fn(&Called) -> Option<Fault> + Send + Sync + 'static) {
        self.plan(Some(Told::here(What::Fault, None, 1)), choice);
    }

    /// Nothing goes wrong any more.
    pub fn clear(&self) {
        self.plans().clear();
    }

    pub(crate) fn unused(&self) -> Vec<Unused> {
        self.plans().iter().filter_map(|plan| plan.told.as_ref()?.unused()).collect()
    }

    pub(super) fn fault(&self, called: &Called) -> Option<Fault> {
        let plans = self.plans().clone();
        let (fault, told) =
            plans.iter().rev().find_map(|plan| Some(((plan.choice)(called)?, plan.told.as_ref())))?;
        if let Some(told) = told {
            told.met();
        }
        Some(fault)
    }

    #[track_caller]
    fn named(&self, method: impl Into<String>) -> String {
        let method = method.into();
        named::or_fail(named::api(&self.catalogue, &method));
        method
    }

    fn plan(&self, told: Option<Told>, choice: impl Fn(&Called) -> Option<Fault> + Send + Sync + 'static) {
        self.plans().push(Plan { choice: Arc::new(choice), told: told.map(Arc::new) });
    }

    fn plans(&self) -> MutexGuard<'_, Vec<Plan>> {
        self.plans.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Faults").field("plans", &self.plans().len()).finish()
    }
}
