//! Replies that a test told the simulator to give.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Map, Value, json};

use crate::called::Called;
use crate::legacy;

type Condition = Arc<dyn Fn(&Called) -> bool + Send + Sync>;
type Reply = Arc<dyn Fn(&Called) -> Value + Send + Sync>;

/// What was told, the latest last.
#[derive(Clone, Default)]
pub(crate) struct Scripts(Arc<Mutex<Vec<Script>>>);

struct Script {
    method: String,
    condition: Option<Condition>,
    reply: Reply,
}

impl Scripts {
    /// The reply that was told for this call; the latest one that fits.
    pub(crate) fn reply(&self, called: &Called) -> Option<Value> {
        let fits = |script: &&Script| {
            script.method == called.method
                && script.condition.as_ref().is_none_or(|condition| condition(called))
        };
        let reply = self.scripts().iter().rev().find(fits).map(|script| Arc::clone(&script.reply))?;
        Some(completed(&called.method, reply(called)))
    }

    fn scripts(&self) -> MutexGuard<'_, Vec<Script>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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
    method: String,
    condition: Option<Condition>,
}

impl On {
    pub(crate) fn new(scripts: &Scripts, method: String) -> Self {
        Self { scripts: scripts.clone(), method, condition: None }
    }

    /// Only calls of which this is true.
    pub fn when(mut self, condition: impl Fn(&Called) -> bool + Send + Sync + 'static) -> Self {
        self.condition = Some(Arc::new(condition));
        self
    }

    /// Replies with this node. `code` and `msg` of a success are added, or with a `sub_code` those of a business failure.
    pub fn reply(self, node: Value) {
        self.reply_with(move |_| node.clone());
    }

    /// Replies with one node after the other; the last one stays.
    pub fn replies(self, nodes: impl IntoIterator<Item = Value>) {
        let nodes: Vec<Value> = nodes.into_iter().collect();
        let next = Mutex::new(0);
        self.reply_with(move |_| {
            let mut next = next.lock().unwrap_or_else(PoisonError::into_inner);
            let node = nodes.get(*next).or(nodes.last()).cloned();
            *next += 1;
            node.unwrap_or_else(|| json!({}))
        });
    }

    /// Replies with what this makes of the call.
    pub fn reply_with(self, reply: impl Fn(&Called) -> Value + Send + Sync + 'static) {
        let Self { scripts, method, condition } = self;
        scripts.scripts().push(Script { method, condition, reply: Arc::new(reply) });
    }

    /// Fails with this business code.
    pub fn fail(self, sub_code: impl Into<String>, sub_msg: impl Into<String>) {
        self.reply(json!({ "sub_code": sub_code.into(), "sub_msg": sub_msg.into() }));
    }
}

impl fmt::Debug for On {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("On").field("method", &self.method).finish_non_exhaustive()
    }
}
