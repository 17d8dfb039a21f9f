//! Streams of events: each SDK reads every one that the simulator sends.

use alipay_simulator::Simulator;
use serde_json::json;

use super::order;
use crate::tally::{self, Tally};
use alipay_tests::peers::Peer;

const PATH: &str = "/v3/stream/alipay/cloud/nextbuilder/agent/chat/generate";

pub(super) async fn run(peer: &mut Peer, tally: &mut Tally) {
    let Some((simulator, setting)) = tally::started(Simulator::start().await, tally) else { return };
    let subject = format!("events from the simulator, {:?}", peer.sdk);
    let pieces = (0..20).map(|place| ("message", json!({ "content": format!("第{place}段") })));
    let events: Vec<_> = [("start", json!({ "type": "start" }))]
        .into_iter()
        .chain(pieces)
        .chain([("end", json!({ "type": "end" }))])
        .collect();
    simulator.on_stream(PATH, events.clone());
    peer.configure(&setting);
    let mut order = order("POST", PATH, Some(&json!({ "text": "?" })));
    order["op"] = "rest_events".into();
    let answer = peer.ask(&order);
    let expected: Vec<_> = events.iter().map(|(name, data)| json!([name, data.to_string()])).collect();
    tally.check(&subject, answer["events"] == json!(expected), || answer.to_string());
}
