//! What a simulator is told to do from its start: which calls meet a fault, and which get a reply of the test's own.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;

use crate::catalogue::Catalogue;
use crate::named::{self, Misnamed};
use crate::script::{Script, Scripts};
use crate::told::{Told, What};
use crate::{Fault, Faults, SimulatorBuilder, StartError};

/// They are looked at when the simulator starts, for only then all descriptions are known.
#[derive(Default)]
pub(crate) struct Orders {
    faults: Vec<(String, Fault, Told)>,
    answers: Vec<(String, Value, Told)>,
}

impl Orders {
    /// Carries them out, unless one names an API or a member of a reply that there is not.
    pub(crate) fn given(self, catalogue: &Arc<Catalogue>) -> Result<(Faults, Scripts), StartError> {
        let (faults, scripts) = (Faults::of(catalogue), Scripts::of(catalogue));
        let misnamed = |misnamed: Misnamed| StartError::plain(misnamed.to_string());
        for (method, fault, told) in self.faults {
            named::api(catalogue, &method).map_err(misnamed)?;
            faults.strike_always(method, fault, told);
        }
        for (method, node, told) in self.answers {
            let api = named::api(catalogue, &method).map_err(misnamed)?;
            if !node.is_object() {
                return Err(StartError::plain(format!("the answer to `{method}` is not a JSON object")));
            }
            named::reply(&api, &node).map_err(misnamed)?;
            scripts.add(Script::always(method, node, told));
        }
        Ok((faults, scripts))
    }
}

impl fmt::Debug for Orders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let faults = self.faults.iter().map(|(method, fault, _)| (method, fault));
        let answers = self.answers.iter().map(|(method, ..)| method);
        f.debug_list().entries(faults).entries(answers).finish()
    }
}

impl SimulatorBuilder {
    /// Every call of this method has this fault, as by [`Faults::always`]; the simulator starts only if there is such an
    /// API.
    ///
    /// ```
    /// use alipay_simulator::{Fault, Simulator};
    ///
    /// let builder = Simulator::builder().fault("alipay.trade.close", Fault::CutAfter);
    /// # drop(builder);
    /// ```
    #[track_caller]
    pub fn fault(mut self, method: impl Into<String>, fault: Fault) -> Self {
        let method = method.into();
        let told = Told::here(What::Fault, Some(method.clone()), 1);
        self.orders.faults.push((method, fault, told));
        self
    }

    /// Replies to calls of this method with this node, as by [`On::reply`](crate::On::reply); the simulator starts only if there is such an
    /// API, whose replies have such members.
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() {
    /// use alipay::json;
    /// use alipay_simulator::Simulator;
    ///
    /// let paid = json!({ "trade_stats": "TRADE_SUCCESS" });
    /// let refused = Simulator::builder().answer("alipay.trade.query", paid).start().await.unwrap_err();
    /// assert!(refused.to_string().ends_with("no member `trade_stats`: did you mean `trade_status`?"));
    /// # }
    /// ```
    #[track_caller]
    pub fn answer(mut self, method: impl Into<String>, node: Value) -> Self {
        let method = method.into();
        let told = Told::here(What::Answer, Some(method.clone()), 1);
        self.orders.answers.push((method, node, told));
        self
    }
}
