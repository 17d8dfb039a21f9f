//! What a simulator is told to do from its start: which calls meet a fault, and which get a reply of the test's own.

use alipay_schema::{Api, PROTOCOL_MEMBERS, Parameter, Type, suggest};
use serde_json::Value;

use crate::catalogue::Catalogue;
use crate::script::Scripts;
use crate::{Fault, Faults, On, SimulatorBuilder, StartError};

/// They are looked at when the simulator starts, for only then all descriptions are known.
#[derive(Debug, Default)]
pub(crate) struct Orders {
    pub(crate) faults: Vec<(String, Fault)>,
    pub(crate) answers: Vec<(String, Value)>,
}

impl Orders {
    /// Carries them out, unless one names an API or a member of a reply that there is not.
    pub(crate) fn given(self, catalogue: &Catalogue) -> Result<(Faults, Scripts), StartError> {
        let (faults, scripts) = (Faults::default(), Scripts::default());
        for (method, fault) in self.faults {
            catalogue.named(&method)?;
            faults.always(method, fault);
        }
        for (method, node) in self.answers {
            let api = catalogue.named(&method)?;
            let Value::Object(members) = &node else {
                return Err(StartError::plain(format!("the answer to `{method}` is not a JSON object")));
            };
            let rows = api.response.as_deref();
            if let Some((name, meant)) = rows.and_then(|rows| unknown(&api, rows, members, &PROTOCOL_MEMBERS))
            {
                let meant = meant.map(|name| format!(": did you mean `{name}`?")).unwrap_or_default();
                return Err(StartError::plain(format!(
                    "a reply of `{method}` has no member `{name}`{meant}"
                )));
            }
            On::new(&scripts, method).reply(node);
        }
        Ok((faults, scripts))
    }
}

impl SimulatorBuilder {
    /// Every call of this method has this fault, as by [`Faults::always`]; the simulator starts only if there is such an
    /// API.
    pub fn fault(mut self, method: impl Into<String>, fault: Fault) -> Self {
        self.orders.faults.push((method.into(), fault));
        self
    }

    /// Replies to calls of this method with this node, as by [`On::reply`]; the simulator starts only if there is such an
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
    pub fn answer(mut self, method: impl Into<String>, node: Value) -> Self {
        self.orders.answers.push((method.into(), node));
        self
    }
}

/// The path of the first member that no row describes, and the name that was perhaps meant.
fn unknown(
    api: &Api,
    rows: &[Parameter],
    members: &serde_json::Map<String, Value>,
    more: &[&str],
) -> Option<(String, Option<String>)> {
    members.iter().find_map(|(name, value)| {
        let Some(row) = rows.iter().find(|row| *row.name == *name) else {
            let known = || rows.iter().map(|row| row.name.as_str()).chain(more.iter().copied());
            let is_known = known().any(|known| known == name);
            return (!is_known).then(|| (name.clone(), suggest(name, known()).map(str::to_owned)));
        };
        let Type::Structure(structure) = &row.ty else { return None };
        let below = &api.structure(structure)?.parameters;
        let items = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        let found = items.iter().filter_map(Value::as_object).find_map(|item| unknown(api, below, item, &[]));
        found.map(|(path, meant)| (format!("{name}.{path}"), meant))
    })
}
