//! Calls of the REST gateway, which has tokens in headers.

use alipay::{Charset, Verb, json, v3};
use alipay_simulator::Fault;
use alipay_tests::secrets::{AUTH_TOKEN, VALUE, personal};

use crate::calls::{client, identity, simulator};
use crate::output::{failed, shown, told};
use crate::{Failed, Keys, simulated};

const PATH: &str = "/v3/alipay/user/certify/open/initialize";
const STREAM: &str = "/v3/stream/alipay/cloud/nextbuilder/agent/chat/generate";

pub(crate) async fn run(keys: &Keys) -> Result<(), Failed> {
    for certificates in [false, true] {
        let simulator = simulator(keys, certificates).await?;
        let client = client(&simulator, Charset::Utf8)?.v3();
        shown(&client);
        let request = v3::Untyped::new(Verb::Post, PATH, identity())?;
        shown(&request);
        told(client.prepare(&request).await);
        for fault in [None].into_iter().chain(Fault::NAMES.iter().map(Some)) {
            simulator.faults().clear();
            if let Some(fault) = fault {
                simulator.faults().always("alipay.user.certify.open.initialize", fault.parse()?);
            }
            told(client.execute(&request).await);
            told(client.execute(&request.with().encrypted(true)).await);
        }
        simulator.faults().clear();
        told(client.execute(&request.with().auth_token(AUTH_TOKEN)).await);
        if let Err(error) = client.call(Verb::Post, PATH, json!({ "outer_order_no": VALUE })).await {
            shown(error.details());
            failed(&error);
        }
        // Where the path and the query carry values.
        let activity = json!({ "activity_id": VALUE, "merchant_id": "2088" });
        told(client.call(Verb::Get, "/v3/alipay/marketing/activity/{activity_id}", activity).await);
        simulator.on_stream(STREAM, [("start", json!({ "text": personal("name") }))]);
        let stream = client.stream(Verb::Post, STREAM, json!({ "text": personal("name") })).await;
        if let Some(mut events) = told(stream) {
            while let Some(event) = events.next().await {
                told(event);
            }
        }
        simulated::look(&simulator).await?;
    }
    Ok(())
}
