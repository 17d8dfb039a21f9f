//! The replies that the simulator makes up are replies that their descriptions allow.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot get this far has failed")]

use alipay::{Client, File, JsonValue, Reply, Response, Untyped, alipay_api, json};
use alipay_schema::{
    Api, Content, PROTOCOL_MEMBERS, Source, Type, example_form, example_request, judge, read_api,
};
use alipay_simulator::Simulator;

#[alipay_api("alipay.trade.*", "alipay.user.certify.open.*")]
pub mod api {}

fn described(method: &str) -> Api {
    read_api(&Source::new(method, alipay_specs::text(method).unwrap())).value.unwrap()
}

/// A description whose request is what `api` answers next to the platform's members, so that it can be judged.
fn answering(api: Api) -> Api {
    let mut members = api.response.clone().unwrap_or_default();
    // Some APIs describe some of them.
    members.retain(|row| !PROTOCOL_MEMBERS.contains(&row.name.as_str()));
    Api { request: Content::Parameters(members), one_of: Vec::new(), ..api }
}

async fn answered(client: &Client, api: &Api) -> Reply<JsonValue> {
    let request = Untyped::new(api.method.value.as_str(), example_request(api)).unwrap();
    // Each for a merchant of its own: the examples are all about the same numbers.
    let name = &*api.method;
    let mut call = request.with().app_auth_token(name.get(name.len().saturating_sub(40)..).unwrap());
    for (name, text) in example_form(api) {
        let is_file = api.form.iter().any(|row| *row.name == *name && row.ty == Type::File);
        call =
            if is_file { call.file(&name, File::bytes("a.jpg", "abc")) } else { call.parameter(name, text) };
    }
    if api.encrypt_required {
        call = call.encrypted(true);
    }
    client.execute(&call).await.unwrap_or_else(|error| panic!("{}: {error}", *api.method))
}

/// Of so many descriptions that nobody wrote by hand, one is tried.
const EVERY: usize = 25;

#[tokio::test]
async fn apis_from_all_over_the_catalogue_are_answered_as_their_descriptions_allow() {
    let key = alipay::EncryptionKey::generate().unwrap();
    let simulator = Simulator::builder().certificates().encryption_key(key).start().await.unwrap();
    let certificate = json!({ "alipay_cert_content": "QUJD" }); // the example names none of ours
    simulator.on("alipay.open.app.alipaycert.download").reply(certificate);
    let client = simulator.client().unwrap();
    let mut answers = 0;
    for (index, method) in alipay_specs::methods().enumerate() {
        let api = described(method);
        // Those that people wrote, and every so many of the rest; a page or an order string has no reply.
        if !api.call.execute || api.title.is_none() && index % EVERY != 0 {
            continue;
        }
        let node = answered(&client, &api).await.into_inner();
        assert_eq!(judge(&answering(api), &own(node)), None, "{method}");
        answers += 1;
    }
    assert!(answers > 500, "{answers}");
}

/// The members that the API's own description is about.
fn own(mut node: JsonValue) -> JsonValue {
    for member in PROTOCOL_MEMBERS {
        node.as_object_mut().unwrap().remove(member);
    }
    node
}

/// A typed call: its reply lacks nothing and says nothing unknown.
async fn complete<R>(simulator: &Simulator, request: &R)
where
    R: alipay::call_kind::Execute,
    R::Response: Response,
{
    let reply = simulator.client().unwrap().execute(request).await.unwrap();
    assert!(reply.missing().is_empty(), "{:?}: {:?}", request.api().method, reply.missing());
    let node: JsonValue = serde_json::from_str(reply.raw()).unwrap();
    let (name, node) = node.as_object().unwrap().iter().next().unwrap();
    let method = request.api().method;
    assert_eq!(*name, format!("{}_response", method.replace('.', "_")));
    assert_eq!(judge(&answering(described(method)), &own(node.clone())), None, "{method}: {node}");
}

#[tokio::test]
async fn what_the_ledger_tells_is_complete_and_allowed() {
    use api::{trade, user::certify::open};

    let simulator = Simulator::start().await.unwrap();
    let pay = |number| {
        let builder = trade::pay::Request::builder().out_trade_no(number).total_amount("88.88");
        builder.subject("A pen").scene("bar_code").auth_code("28763443825664394").build().unwrap()
    };
    complete(&simulator, &pay("T1")).await;
    let query = trade::query::Request::builder().out_trade_no("T1").build().unwrap();
    complete(&simulator, &query).await;
    let refund = |amount, number| {
        let builder = trade::refund::Request::builder().out_trade_no("T1").refund_amount(amount);
        builder.out_request_no(number).build().unwrap()
    };
    complete(&simulator, &refund("8.88", "R1")).await;
    complete(&simulator, &refund("80.00", "R2")).await;
    complete(&simulator, &query).await;
    complete(&simulator, &pay("T2")).await;
    complete(&simulator, &trade::cancel::Request::builder().out_trade_no("T2").build().unwrap()).await;
    let code = trade::precreate::Request::builder().out_trade_no("T3").total_amount("1.00").subject("A pen");
    complete(&simulator, &code.build().unwrap()).await;
    let check = open::query::Request::builder().certify_id("2109b5e671aa3ff2eb4851816c65828f");
    complete(&simulator, &check.build().unwrap()).await;
    simulator.ledger().buyer(alipay_simulator::Buyer::Hesitates { queries: 1 });
    complete(&simulator, &pay("T4")).await;
    complete(&simulator, &trade::query::Request::builder().out_trade_no("T4").build().unwrap()).await;
    complete(&simulator, &trade::close::Request::builder().out_trade_no("T4").build().unwrap()).await;
}
