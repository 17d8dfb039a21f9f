//! Which calls are struck by which fault.

use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
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

/// What is planned; see [`Faults::planned`].
///
/// ```
/// use alipay_simulator::{PlannedFault, Simulator};
///
/// /// The faults that have not struck yet.
/// fn waiting(simulator: &Simulator) -> Vec<PlannedFault> {
///     simulator.faults().planned().into_iter().filter(|planned| planned.waits).collect()
/// }
/// # fn main() {}
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlannedFault {
    /// By which it can be [taken back](Faults::take_back).
    pub number: u64,
    /// The API whose calls it strikes; `None` where a program chooses by other things.
    pub method: Option<String>,
    /// The fault; `None` where a program chooses.
    pub fault: Option<Fault>,
    /// Whether it strikes one call alone.
    pub once: bool,
    /// Whether no call has met it so far.
    pub waits: bool,
}

/// A fault for some calls.
#[derive(Clone)]
struct Plan {
    planned: PlannedFault,
    choice: Choice,
    /// `None` for what may strike nobody.
    told: Option<Arc<Told>>,
}

/// What a plan aims at, as far as that can be said.
#[derive(Default)]
struct Aim {
    method: Option<String>,
    fault: Option<Fault>,
    once: bool,
}

/// The number of the next plan.
static NUMBERS: AtomicU64 = AtomicU64::new(1);

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
        let aim = Aim { method: Some(method.clone()), fault: Some(fault.clone()), once: true };
        self.plan(aim, Some(told), move |called| {
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
        let aim = Aim { method: Some(method.clone()), fault: Some(fault.clone()), once: false };
        self.plan(aim, Some(told), move |called| (called.method == method).then(|| fault.clone()));
    }

    /// Calls of all methods have, with this probability (0 to 1), one of these faults. The same calls in the same order
    /// have the same faults under the same seed.
    pub fn with_probability(&self, probability: f64, seed: u64, faults: impl IntoIterator<Item = Fault>) {
        let faults: Vec<Fault> = faults.into_iter().collect();
        let random = Mutex::new(Rng::with_seed(seed));
        self.plan(Aim::default(), None, move |_| {
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
        self.plan(Aim::default(), Some(Told::here(What::Fault, None, 1)), choice);
    }

    /// What is planned, in the order in which it was told.
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay_simulator::{Fault, Simulator};
    ///
    /// let simulator = Simulator::start().await?;
    /// simulator.faults().always("alipay.trade.pay", Fault::CutAfter);
    /// let planned = simulator.faults().planned();
    /// assert_eq!(planned[0].fault, Some(Fault::CutAfter));
    /// assert!(simulator.faults().take_back(planned[0].number));
    /// assert!(simulator.faults().planned().is_empty());
    /// # Ok(())
    /// # }
    /// ```
    pub fn planned(&self) -> Vec<PlannedFault> {
        let waits = |plan: &Plan| plan.told.as_ref().is_some_and(|told| told.unused().is_some());
        self.plans().iter().map(|plan| PlannedFault { waits: waits(plan), ..plan.planned.clone() }).collect()
    }

    /// Takes back what was planned under this number; `false` if there is no such fault.
    pub fn take_back(&self, number: u64) -> bool {
        let mut plans = self.plans();
        let count = plans.len();
        plans.retain(|plan| plan.planned.number != number);
        plans.len() < count
    }

    /// Nothing goes wrong any more.
    ///
    /// ```
    /// use alipay_simulator::{Fault, Faults};
    ///
    /// /// Has a tenth of the calls go wrong for a while, the same ones each time.
    /// fn storm(faults: &Faults, calls: impl FnOnce()) {
    ///     faults.with_probability(0.1, 7, [Fault::CutAfter, Fault::TooManyCalls]);
    ///     calls();
    ///     faults.clear();
    /// }
    /// # fn main() {}
    /// ```
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

    fn plan(
        &self,
        aim: Aim,
        told: Option<Told>,
        choice: impl Fn(&Called) -> Option<Fault> + Send + Sync + 'static,
    ) {
        let Aim { method, fault, once } = aim;
        let number = NUMBERS.fetch_add(1, Ordering::Relaxed);
        let planned = PlannedFault { number, method, fault, once, waits: false };
        self.plans().push(Plan { planned, choice: Arc::new(choice), told: told.map(Arc::new) });
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
