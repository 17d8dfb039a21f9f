//! The REST gateway (v3): the SDKs that speak it call the simulator, our client calls gateways made of their
//! verification, Java's signs the same random requests, and all meet the same forged replies.

mod calls;
mod events;
mod forgeries;
mod gateway;
mod signing;

use std::io;
use std::path::Path;

use serde_json::{Value, json};

use crate::forgeries::Verdicts;
use crate::tally::Tally;
use alipay_tests::peers::{Peer, Sdk};

pub(crate) async fn run(folder: &Path, random: &mut fastrand::Rng, tally: &mut Tally) -> io::Result<()> {
    let mut verdicts = Verdicts::default();
    for sdk in [Sdk::Java, Sdk::Node] {
        let mut peer = Peer::start_rest(sdk, folder)?;
        calls::run(&mut peer, tally).await;
        events::run(&mut peer, tally).await;
        forgeries::run(&mut peer, &mut verdicts, tally).await;
        gateway::run(&mut peer, random, tally).await;
        if sdk == Sdk::Java {
            signing::run(&mut peer, random, tally).await;
        }
    }
    verdicts.print();
    Ok(())
}

/// The order to call an operation.
fn order(verb: &str, path: &str, body: Option<&Value>) -> Value {
    let mut order = json!({ "op": "rest_execute", "verb": verb, "path": path });
    if let Some(body) = body {
        order["body"] = body.to_string().into();
    }
    order
}

/// What an SDK made of a reply: whether it is a success, the HTTP status, the body as JSON.
struct Answer {
    success: bool,
    status: u64,
    body: Value,
    whole: String,
}

impl Answer {
    fn of(answer: &Value) -> Self {
        let body = answer["body"].as_str().and_then(|body| serde_json::from_str(body).ok());
        Self {
            success: answer["success"] == true,
            status: answer["status"].as_u64().unwrap_or_default(),
            body: body.unwrap_or_default(),
            whole: answer.to_string(),
        }
    }

    /// A failure of this status and code.
    fn is(&self, status: u64, code: &str) -> bool {
        !self.success && self.status == status && self.body["code"] == code
    }
}
