//! What holds something and does not come up by itself in the other parts.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use alipay::axum::Once;
use alipay::bills::{Bill, BillContent};
use alipay::once::{HandledOnce, MemoryStore, OnceError};
use alipay::testing::Double;
use alipay::{
    Amount, Bytes, Certificates, Charset, Client, File, Gateway, HttpReply, HttpRequest, HttpStream,
    HttpTransport, Json, Notification, Received, Text, TransportError, Verb, alipay_api, json,
};
use alipay_tests::secrets::{APP_AUTH_TOKEN, PROXY_PASSWORD, VALUE, personal};
use axum::body::Body;
use axum::extract::{FromRef, FromRequest, Request};
use futures_util::stream;

use crate::calls::{client, simulator};
use crate::output::{shown, told};
use crate::{Failed, Keys};

#[alipay_api("alipay.data.bill.accountlog.query")]
mod accountlog {}

#[derive(Clone)]
struct State(Client, HandledOnce);

impl FromRef<State> for Client {
    fn from_ref(state: &State) -> Self {
        state.0.clone()
    }
}

impl FromRef<State> for HandledOnce {
    fn from_ref(state: &State) -> Self {
        state.1.clone()
    }
}

pub(crate) async fn run(keys: &Keys) -> Result<(), Failed> {
    texts();
    messages()?;
    let simulator = simulator(keys, true).await?;
    let client = client(&simulator, Charset::Utf8)?;
    if let Some(authority) = simulator.authority() {
        shown(authority);
        told(Certificates::parse(authority.app_certificate()));
    }
    let log =
        accountlog::Request::builder().start_time("2019-01-01 00:00:00").end_time("2019-01-02 00:00:00");
    let log = log.build()?;
    shown(&client.pages(&log));
    shown(&client.pages(&log).items());
    if let Some(page) = client.pages(&log).next().await.and_then(told) {
        told(page.parse::<u64>());
        shown(page.into_inner().unknown());
    }
    doubled(&client).await
}

fn texts() {
    told(Text::<40>::new(personal("login")));
    told(Json::<400>::new(json!({ "name": personal("name") }).to_string()));
    told(Json::<400>::new(personal("name")));
    let received = Received::<Amount>::from_json(&json!("much").to_string());
    shown(&received);
    told(received.value());
    shown(&File::path("photo.jpg").named("photo.jpg"));
    shown(&File::bytes("photo.jpg", personal("name")));
    shown(&MemoryStore::new());
    let address = format!("https://user:{PROXY_PASSWORD}@gateway.example/gateway.do?token={APP_AUTH_TOKEN}");
    shown(&Gateway::from(address.as_str()));
}

fn messages() -> Result<(), Failed> {
    let (name, token) = (personal("name"), APP_AUTH_TOKEN);
    let url = format!("http://127.0.0.1:9/gateway.do?app_auth_token={token}");
    let headers = || [("trace-name".to_owned(), token.to_owned())];
    let mut request =
        HttpRequest::new(url.as_str(), "application/json", name.as_bytes().to_vec(), Duration::MAX);
    request.headers.extend(headers());
    shown(&request);
    shown(&HttpReply::new(200, headers(), name));
    let pieces = stream::iter([Ok::<_, TransportError>(Bytes::from_static(VALUE.as_bytes()))]);
    shown(&HttpStream::new(200, headers().to_vec(), pieces));
    shown(&HttpTransport::to(&url, Duration::from_secs(1))?);
    let bill = Bill::from_bytes(format!("#支付宝业务明细查询\r\n#账号：[{}]\r\n", personal("bank card")));
    if let Some(bill) = told(bill) {
        bill.records(BillContent::Trades).for_each(|row| drop(told(row)));
    }
    Ok(())
}

/// A double's parts, and a notification of its own whose handler runs once.
async fn doubled(client: &Client) -> Result<(), Failed> {
    let alipay = Double::new();
    let reply = json!({ "buyer_logon_id": personal("login"), "buyer_user_name": personal("name") });
    shown(&alipay.on_call("alipay.trade.query").reply(reply));
    shown(&alipay.v3());
    let content = json!({ "out_trade_no": "T1", "auth_code": personal("payment code") });
    told(alipay.client().call("alipay.trade.query", content.clone()).await);
    told(alipay.client().v3().call(Verb::Post, "/v3/alipay/trade/query", content).await);
    let body = alipay.notification(json!({
        "notify_id": "1", "out_trade_no": "T1", "buyer_logon_id": personal("login"), "subject": "茶",
    }));
    let state = State(alipay.client(), HandledOnce::in_memory());
    let request = Request::builder().body(Body::from(body))?;
    if let Some(received) = told(Once::<Notification>::from_request(request, &state).await) {
        let handling = received.handle(|received| async move {
            shown(&received);
            Ok::<_, OnceError>(())
        });
        told(handling.await);
    }
    // What was not scripted is said once.
    drop(catch_unwind(AssertUnwindSafe(|| alipay.verify())));
    let state = State(client.clone(), HandledOnce::in_memory());
    let request = Request::builder().body(Body::from(format!("a={}", personal("telephone"))))?;
    told(Once::<Notification>::from_request(request, &state).await);
    Ok(())
}
