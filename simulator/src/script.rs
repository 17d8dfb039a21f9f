//! Replies that a test told the simulator to give.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use alipay_schema::Api;
use serde_json::{Map, Value, json};

use crate::called::Called;
use crate::catalogue::Catalogue;
use crate::legacy;
use crate::named::{self, Misnamed};
use crate::told::{Told, Unused, What};

type Condition = Arc<dyn Fn(&Called) -> bool + Send + Sync>;
type Reply = Arc<dyn Fn(&Called) -> Value + Send + Sync>;

/// What was told, the latest last.
#[derive(Clone)]
pub(crate) struct Scripts {
    catalogue: Arc<Catalogue>,
    told: Arc<Mutex<Vec<Script>>>,
}

pub(crate) struct Script {
    method: String,
    condition: Option<Condition>,
    reply: Reply,
    told: Told,
}

impl Script {
    /// The same answer to every call.
    pub(crate) fn always(method: String, node: Value, told: Told) -> Self {
        Self { method, condition: None, reply: Arc::new(move |_| node.clone()), told }
    }
}

impl Scripts {
    pub(crate) fn of(catalogue: &Arc<Catalogue>) -> Self {
        Self { catalogue: Arc::clone(catalogue), told: Arc::default() }
    }

    pub(crate) fn add(&self, script: Script) {
        self.scripts().push(script);
    }

    /// The reply that was told for this call; the latest one that fits.
    pub(crate) fn reply(&self, api: &Api, called: &Called) -> Option<Result<Value, Misnamed>> {
        let fits = |script: &&Script| {
            script.method == called.method
                && script.condition.as_ref().is_none_or(|condition| condition(called))
        };
        let reply = {
            let scripts = self.scripts();
            let script = scripts.iter().rev().find(fits)?;
            script.told.met();
            Arc::clone(&script.reply)
        };
        let node = reply(called);
        Some(named::reply(api, &node).map(|()| completed(&called.method, node)))
    }

    pub(crate) fn unused(&self) -> Vec<Unused> {
        self.scripts().iter().filter_map(|script| script.told.unused()).collect()
    }

    fn scripts(&self) -> MutexGuard<'_, Vec<Script>> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The node with the platform's own members, where the test left them out.
fn completed(method: &str, node: Value) -> Value {
    let Value::Object(members) = node else { return node };
    let mut node = if members.contains_key("sub_code") {
        Map::from_iter([("code".to_owned(), json!("40004")), ("msg".to_owned(), json!("Business Failed"))])
    } else {
        legacy::success(method)
    };
    if members.contains_key("code") && !members.contains_key("msg") {
        node.remove("msg");
    }
    node.extend(members);
    Value::Object(node)
}

/// Tells the simulator what to reply; made by [`Simulator::on`](crate::Simulator::on).
///
/// What is told last goes first, and what is told goes before ledger and examples. Signature and parameters are checked
/// all the same.
///
/// ```
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::{Untyped, json};
/// use alipay_simulator::Simulator;
///
/// let simulator = Simulator::start().await?;
/// simulator.on("alipay.user.certify.open.query").reply(json!({ "passed": "F" }));
/// simulator
///     .on("alipay.user.certify.open.query")
///     .when(|called| called.content["certify_id"] == "OC1")
///     .replies([json!({ "passed": "F" }), json!({ "passed": "T" })]); // one after the other; the last one stays
///
/// let query = Untyped::new("alipay.user.certify.open.query", json!({ "certify_id": "OC1" }))?;
/// let client = simulator.client()?;
/// assert_eq!(client.execute(&query).await?["passed"], "F");
/// assert_eq!(client.execute(&query).await?["passed"], "T");
/// # Ok(())
/// # }
/// ```
#[must_use = "tell it what to reply"]
pub struct On {
    scripts: Scripts,
    api: Arc<Api>,
    condition: Option<Condition>,
}

impl On {
    #[track_caller]
    pub(crate) fn new(scripts: &Scripts, method: &str) -> Self {
        let api = named::or_fail(named::api(&scripts.catalogue, method));
        Self { scripts: scripts.clone(), api, condition: None }
    }

    /// Only calls of which this is true.
    pub fn when(mut self, condition: impl Fn(&Called) -> bool + Send + Sync + 'static) -> Self {
        self.condition = Some(Arc::new(condition));
        self
    }

    /// Replies with this node. `code` and `msg` of a success are added, or with a `sub_code` those of a business failure.
    ///
    /// # Panics
    /// When the node has a member that replies of this API do not have by its description: a test that misspells one
    /// would prove nothing.
    #[track_caller]
    pub fn reply(self, node: Value) {
        self.replies([node]);
    }

    /// Replies with one node after the other; the last one stays.
    ///
    /// # Panics
    /// As [`reply`](Self::reply).
    #[track_caller]
    pub fn replies(self, nodes: impl IntoIterator<Item = Value>) {
        let nodes: Vec<Value> = nodes.into_iter().collect();
        for node in &nodes {
            named::or_fail(named::reply(&self.api, node));
        }
        let told = self.told(nodes.len().max(1));
        let next = Mutex::new(0);
        self.tell(told, move |_| {
            let mut next = next.lock().unwrap_or_else(PoisonError::into_inner);
            let node = nodes.get(*next).or(nodes.last()).cloned();
            *next += 1;
            node.unwrap_or_else(|| json!({}))
        });
    }

    /// Replies with what this makes of the call. Where that has a member that replies of this API do not have, the call
    /// is answered with 20000 and a `sub_msg` that says so.
    ///
    /// ```
    /// use alipay::json;
    /// use alipay_simulator::Simulator;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let simulator = Simulator::start().await?;
    /// simulator.on("alipay.trade.query").reply_with(|called| {
    ///     json!({ "out_trade_no": called.content["out_trade_no"], "trade_status": "TRADE_CLOSED" })
    /// });
    /// simulator.on("alipay.trade.close").fail("ACQ.TRADE_STATUS_ERROR", "交易状态不合法");
    ///
    /// let (client, trade) = (simulator.client()?, json!({ "out_trade_no": "T1" }));
    /// assert_eq!(client.call("alipay.trade.query", trade.clone()).await?["out_trade_no"], "T1");
    /// let closed = client.call("alipay.trade.close", trade).await.unwrap_err();
    /// assert_eq!(closed.sub_code(), Some("ACQ.TRADE_STATUS_ERROR"));
    /// # Ok(())
    /// # }
    /// ```
    #[track_caller]
    pub fn reply_with(self, reply: impl Fn(&Called) -> Value + Send + Sync + 'static) {
        let told = self.told(1);
        self.tell(told, reply);
    }

    /// Fails with this business code.
    #[track_caller]
    pub fn fail(self, sub_code: impl Into<String>, sub_msg: impl Into<String>) {
        self.reply(json!({ "sub_code": sub_code.into(), "sub_msg": sub_msg.into() }));
    }

    #[track_caller]
    fn told(&self, many: usize) -> Told {
        Told::here(What::Answer, Some(self.api.method.value.clone()), many)
    }

    fn tell(self, told: Told, reply: impl Fn(&Called) -> Value + Send + Sync + 'static) {
        let Self { scripts, api, condition } = self;
        scripts.add(Script { method: api.method.value.clone(), condition, reply: Arc::new(reply), told });
    }
}

impl fmt::Debug for On {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("On").field("method", &self.api.method.value).finish_non_exhaustive()
    }
}
