//! Alipay in a unit test: what a double answers, keeps and complains about. Nothing here opens a socket, and no async runtime
//! runs except where a test says so.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test's helper fails by panicking")]

use std::panic::{AssertUnwindSafe, catch_unwind};

use alipay::testing::{Answer, Double, answered, failed, notified};
use alipay::{
    Charset, Client, Error, ErrorKind, File, JsonValue, Outcome, Reply, TransportError, Untyped, Verb,
    alipay_api, json,
};
use futures_util::FutureExt;

#[alipay_api("alipay.trade.pay")]
mod pay {}

#[alipay_api("alipay.trade.query")]
mod query {}

#[alipay_api("alipay.trade.page.pay")]
mod page_pay {}

#[alipay_api("alipay.trade.app.pay")]
mod app_pay {}

#[alipay_api("alipay.merchant.item.file.upload")]
mod upload {}

#[alipay_api("alipay.data.bill.accountlog.query")]
mod accountlog {}

#[alipay_api("trade_status_sync")]
mod paid {}

/// What is there at once, as everything of a double is.
fn now<T>(call: impl Future<Output = T>) -> T {
    call.now_or_never().expect("a double answers at once")
}

fn request(number: &str) -> query::Request {
    query::Request::builder().out_trade_no(number).build().unwrap()
}

fn ask(client: &Client, number: &str) -> Result<Reply<query::Response>, Error> {
    now(client.execute(&request(number)))
}

/// What `verify` says, which it says once.
fn complaint(alipay: &Double) -> String {
    let panic = catch_unwind(AssertUnwindSafe(|| alipay.verify())).unwrap_err();
    panic.downcast_ref::<String>().unwrap().clone()
}

#[test]
fn calls_are_answered_in_order_and_verified_on_the_way_of_every_call() {
    let alipay = Double::new();
    alipay
        .on::<query::Request>()
        .reply(
            query::Response::builder()
                .trade_no("2013")
                .out_trade_no("T1")
                .trade_status("TRADE_SUCCESS")
                .total_amount("88.80")
                .fund_bill_list([query::response::TradeFundBill::builder()
                    .fund_channel("COUPON")
                    .amount("1")]),
        )
        .pending(json!({ "trade_status": "WAIT_BUYER_PAY" }));
    let client = alipay.client();

    let reply = ask(&client, "T1").unwrap();
    assert_eq!((reply.code(), reply.msg(), reply.is_verified()), (Some("10000"), Some("Success"), true));
    assert_eq!((reply.trade_no.as_str(), reply.trade_status.text()), ("2013", Some("TRADE_SUCCESS")));
    assert_eq!(reply.fund_bill_list[0].amount.text(), Some("1"));
    assert!(reply.verified_text().contains(r#""total_amount":"88.80""#) && reply.raw().contains("\"sign\":"));
    assert!(reply.missing().contains(&"buyer_user_id".to_owned()), "{:?}", reply.missing());
    let pending = ask(&client, "T2").unwrap();
    assert!(pending.is_pending());
    assert_ne!(reply.trace_id().unwrap(), pending.trace_id().unwrap());

    let asked = alipay.calls::<query::Request>();
    assert_eq!(asked, [json!({ "out_trade_no": "T1" }), json!({ "out_trade_no": "T2" })]);
}

#[test]
fn each_outcome_can_be_scripted_and_made() {
    let alipay = Double::new();
    alipay
        .on::<query::Request>()
        .fail("ACQ.TRADE_NOT_EXIST")
        .fail("ACQ.SYSTEM_ERROR")
        .fail("NOBODY_DESCRIBES_IT")
        .not_sent()
        .rejected()
        .unknown()
        .reply(Answer::lost(TransportError::TooLarge { limit: 8 }))
        .reply(json!({ "code": "20000", "msg": "Service", "sub_code": "isp.unknow-error" }));
    let client = alipay.client();
    for (sub_code, outcome) in [
        (Some("ACQ.TRADE_NOT_EXIST"), Outcome::Rejected),
        (Some("ACQ.SYSTEM_ERROR"), Outcome::Unknown),
        (Some("NOBODY_DESCRIBES_IT"), Outcome::Unknown),
        (None, Outcome::NotSent),
        (None, Outcome::Rejected),
        (None, Outcome::Unknown),
        (None, Outcome::Unknown),
        (Some("isp.unknow-error"), Outcome::Unknown),
    ] {
        let error = ask(&client, "T1").unwrap_err();
        assert_eq!((error.sub_code(), error.outcome()), (sub_code, outcome), "{error:?}");
        assert_eq!(error.method(), Some("alipay.trade.query"));
    }
    for outcome in [Outcome::NotSent, Outcome::Rejected, Outcome::Unknown, Outcome::Executed] {
        let error = failed::<pay::Request>(outcome);
        assert_eq!((error.outcome(), error.method()), (outcome, Some("alipay.trade.pay")));
    }
    let error = answered::<pay::Request>(Answer::failure("ACQ.TRADE_HAS_SUCCESS")).unwrap_err();
    assert_eq!((error.sub_code(), error.code()), (Some("ACQ.TRADE_HAS_SUCCESS"), Some("40004")));
    assert!(error.row().is_some() && error.trace_id().is_some());
    let reply = answered::<pay::Request>(pay::Response::builder().trade_no("2013")).unwrap();
    assert_eq!((reply.trade_no.as_str(), reply.code()), ("2013", Some("10000")));
}

#[test]
fn what_a_description_refuses_is_refused_before_the_double_is_asked() {
    let alipay = Double::new();
    let client = alipay.client();
    let call = request("T1");
    let error = now(client.execute(&call.with().parameter("sign", "x"))).unwrap_err();
    assert!(error.violations().is_some(), "{error:?}");
    let error = now(client.call("no name", "{}")).unwrap_err();
    assert!(error.violations().is_some(), "{error:?}");
    assert!(alipay.calls::<query::Request>().is_empty());
}

#[test]
fn a_call_that_nobody_scripted_is_an_error_that_says_what_was() {
    let alipay = Double::new();
    let client = alipay.client();
    let error = ask(&client, "T1").unwrap_err();
    assert_eq!(error.outcome(), Outcome::NotSent);
    let said = error.to_string();
    assert!(said.contains("alipay.trade.query: called, and not scripted (scripted: nothing is)"), "{said}");
    assert!(!said.contains("T1"), "no value of a request stands in it: {said}");

    alipay.on::<pay::Request>().reply(json!({})).reply(json!({}));
    alipay.v3().on_call(Verb::Get, "/v3/a").reply(json!({}));
    let error = ask(&client, "T1").unwrap_err().to_string();
    assert!(error.contains("(scripted: alipay.trade.pay, GET /v3/a)"), "{error}");

    alipay.on::<query::Request>().reply(json!({}));
    assert!(ask(&client, "T1").is_ok());
    let error = ask(&client, "T1").unwrap_err().to_string();
    assert!(error.contains("called once more after all 1 scripted answers were given"), "{error}");

    let complaint = complaint(&alipay);
    for line in [
        "alipay.trade.pay: 2 of 2 scripted answers were not asked for",
        "GET /v3/a: 1 of 1 scripted answers were not asked for",
        "alipay.trade.query: called, and not scripted",
        "alipay.trade.query: called once more",
    ] {
        assert!(complaint.contains(line), "{complaint}");
    }
    alipay.verify(); // what was said is not said again when it is dropped
}

#[test]
fn a_double_that_is_dropped_fails_the_test() {
    let dropped = |script: fn(&Double)| {
        catch_unwind(move || {
            let alipay = Double::new();
            script(&alipay);
        })
    };
    assert!(dropped(|_| ()).is_ok());
    assert!(
        dropped(|alipay| {
            alipay.on_call("a.b").reply_with(|_| json!({}));
        })
        .is_ok(),
        "none need come"
    );
    let panic = dropped(|alipay| {
        alipay.on_call("a.b").reply(json!({}));
    })
    .unwrap_err();
    assert!(panic.downcast_ref::<String>().unwrap().contains("a.b: 1 of 1"));
    let panic = dropped(|alipay| {
        alipay.on_call("a.b").reply(json!({}));
        panic!("the test's own failure");
    });
    assert_eq!(panic.unwrap_err().downcast_ref::<&str>(), Some(&"the test's own failure"));
    let scalar = catch_unwind(|| Answer::reply("a text")).unwrap_err();
    assert!(scalar.downcast_ref::<&str>().unwrap().contains("must be a JSON object"));
}

#[test]
fn an_answer_can_be_decided_by_what_is_asked() {
    let alipay = Double::new();
    alipay.on::<query::Request>().unknown().reply_with(|asked| match asked["out_trade_no"].as_str() {
        Some("T1") => Answer::reply(json!({ "trade_status": "TRADE_SUCCESS" })),
        _ => Answer::failure("ACQ.TRADE_NOT_EXIST"),
    });
    let client = alipay.client();
    assert_eq!(ask(&client, "T1").unwrap_err().outcome(), Outcome::Unknown, "answers in order go first");
    assert_eq!(ask(&client, "T1").unwrap().trade_status.text(), Some("TRADE_SUCCESS"));
    assert_eq!(ask(&client, "T2").unwrap_err().sub_code(), Some("ACQ.TRADE_NOT_EXIST"));
    assert_eq!(alipay.calls::<query::Request>().len(), 3);
}

#[test]
fn calls_without_a_description_are_answered_and_kept_with_all_that_they_ask() {
    let alipay = Double::new();
    alipay.on_call("alipay.trade.query").reply(json!({ "trade_status": "TRADE_CLOSED" }));
    alipay.on_call("alipay.system.oauth.token").reply(json!({ "access_token": "A" }));
    let client = alipay.client();
    let query =
        Untyped::new("alipay.trade.query", json!({ "out_trade_no": "支付&=+", "deep": { "a": [1] } }))
            .unwrap();
    let reply =
        now(client.execute(&query.with().app_auth_token("202008BB").notify_url("https://shop.example/n")))
            .unwrap();
    assert_eq!(reply["trade_status"], "TRADE_CLOSED");
    assert_eq!(
        alipay.calls_of("alipay.trade.query"),
        [json!({
            "out_trade_no": "支付&=+",
            "deep": { "a": [1] },
            "app_auth_token": "202008BB",
            "notify_url": "https://shop.example/n",
        })]
    );
    let token = Untyped::without_content("alipay.system.oauth.token").unwrap();
    let call = token.with().parameter("grant_type", "authorization_code").parameter("code", "C");
    assert_eq!(now(client.execute(&call)).unwrap()["access_token"], "A");
    let asked = alipay.calls_of("alipay.system.oauth.token");
    assert_eq!(asked, [json!({ "grant_type": "authorization_code", "code": "C" })]);
}

#[test]
fn pages_and_order_strings_are_signed_and_kept() {
    let alipay = Double::new();
    let client = alipay.client();
    let order = page_pay::Request::builder().out_trade_no("T1").total_amount("1").subject("茶");
    let order = order.product_code("FAST_INSTANT_TRADE_PAY").build().unwrap();
    let page = now(client.page(&order.with().return_url("https://shop.example/back"))).unwrap();
    assert!(page.url().contains("&sign="));
    let asked = alipay.calls::<page_pay::Request>();
    assert_eq!(
        (&asked[0]["subject"], &asked[0]["return_url"]),
        (&json!("茶"), &json!("https://shop.example/back"))
    );
    let order =
        app_pay::Request::builder().out_trade_no("T2").total_amount("1").subject("茶").build().unwrap();
    assert!(now(client.order_string(&order)).unwrap().contains("&sign="));
    assert_eq!(alipay.calls::<app_pay::Request>()[0]["out_trade_no"], "T2");
    let prepared = now(client.prepare(&order)).unwrap();
    assert!(!prepared.signature().is_empty());
    assert_eq!(alipay.calls::<app_pay::Request>().len(), 1, "what is prepared is nobody's call");
}

#[test]
fn uploads_are_read_part_by_part() {
    let alipay = Double::new();
    alipay.on::<upload::Request>().reply(upload::Response::builder().material_id("2019"));
    alipay.v3().on::<upload::Request>().reply(upload::Response::builder().material_id("2020"));
    let client = alipay.client();
    let file = || File::bytes("茶 \"a\".png", b"\x89PNG\r\n\x1a\n--\r\n\r\n".to_vec());
    let request = || upload::Request::builder().file_content(file()).scene("SYNC_ORDER").build().unwrap();
    assert_eq!(now(client.execute(&request())).unwrap().material_id.as_deref(), Some("2019"));
    assert_eq!(now(client.v3().execute(&request())).unwrap().material_id.as_deref(), Some("2020"));
    let asked = json!({ "file_content": { "name": "茶 %22a%22.png", "length": 14 }, "scene": "SYNC_ORDER" });
    assert_eq!(alipay.calls::<upload::Request>(), std::slice::from_ref(&asked));
    assert_eq!(alipay.v3().calls::<upload::Request>(), [asked]);
}

#[test]
fn the_rest_gateway_is_answered_by_verb_and_path() {
    let alipay = Double::new();
    let v3 = alipay.v3();
    v3.on::<query::Request>()
        .reply(json!({ "trade_status": "TRADE_SUCCESS" }))
        .fail("ACQ.TRADE_NOT_EXIST")
        .rejected();
    let path = "/v3/alipay/shop/{shop_id}/goods/{id}";
    v3.on_call(Verb::Get, path).reply(json!({ "name": "茶" })).unknown();
    let client = alipay.client().v3();
    let (request, call) = (request("T1"), json!({ "shop_id": "1 2", "id": "七", "page": 3 }));
    let reply = now(client.execute(&request)).unwrap();
    assert_eq!((reply.trade_status.text(), reply.is_verified()), (Some("TRADE_SUCCESS"), true));
    let error = now(client.execute(&request.with().app_auth_token("202008BB"))).unwrap_err();
    assert_eq!((error.code(), error.status()), (Some("ACQ.TRADE_NOT_EXIST"), Some(400)));
    assert!(matches!(error.kind(), ErrorKind::Failure));
    assert_eq!(now(client.execute(&request)).unwrap_err().outcome(), Outcome::Rejected);
    assert_eq!(now(client.call(Verb::Get, path, call.clone())).unwrap()["name"], "茶");
    assert_eq!(now(client.call(Verb::Get, path, call)).unwrap_err().outcome(), Outcome::Unknown);
    let asked = v3.calls::<query::Request>();
    assert_eq!(asked[1], json!({ "out_trade_no": "T1", "app_auth_token": "202008BB" }));
    assert_eq!(v3.calls_of(Verb::Get, path)[0], json!({ "shop_id": "1 2", "id": "七", "page": "3" }));
    assert!(v3.calls_of(Verb::Post, path).is_empty() && alipay.calls::<query::Request>().is_empty());
}

#[test]
fn charset_signature_and_encryption_are_those_of_the_client() {
    for (sign_type, charset, encrypts) in [
        (alipay::SignType::Rsa, Charset::Gbk, false),
        (alipay::SignType::Rsa2, Charset::Gb18030, true),
        (alipay::SignType::Rsa2, Charset::Utf8, true),
    ] {
        let alipay = Double::new();
        alipay.on::<query::Request>().reply(json!({ "buyer_user_name": "支付" })).fail("ACQ.TRADE_NOT_EXIST");
        let client = alipay.builder().charset(charset).sign_type(sign_type).build().unwrap();
        let request = request("单号");
        let call = if encrypts { request.with().encrypted(true) } else { request.with() };
        let reply = now(client.execute(&call)).unwrap();
        assert!(reply.verified_text().contains("支付"), "{charset}: {}", reply.verified_text());
        let error = now(client.execute(&call)).unwrap_err();
        assert_eq!(error.sub_code(), Some("ACQ.TRADE_NOT_EXIST"), "{charset}: {error:?}");
        assert_eq!(alipay.calls::<query::Request>()[0], json!({ "out_trade_no": "单号" }), "{charset}");
    }
}

#[test]
fn notifications_are_signed_for_handlers_and_made_for_tests_without_one() {
    let alipay = Double::new();
    let client = alipay.client();
    let body = alipay.notification(json!({
        "notify_type": "trade_status_sync", "out_trade_no": "T&1 茶", "fund_bill_list": [{ "amount": "1" }],
    }));
    let notification = now(client.verify_notification_as::<paid::Notification>(&body)).unwrap();
    assert_eq!(notification.out_trade_no, "T&1 茶");
    assert_eq!(notification.notification().get("fund_bill_list"), Some(r#"[{"amount":"1"}]"#));
    let forged = body.replace("T%261", "T%262");
    assert!(now(client.verify_notification(forged)).is_err());
    let message = alipay.notification(json!({ "msg_method": "a.b.changed", "biz_content": { "id": "1" } }));
    let message = now(client.verify_notification(message)).unwrap();
    assert_eq!(
        (message.msg_method(), message.get("biz_content")),
        (Some("a.b.changed"), Some(r#"{"id":"1"}"#))
    );

    let made =
        notified::<paid::Notification>(paid::Notification::builder().out_trade_no("T3").total_amount("8.80"));
    assert_eq!(made.out_trade_no, "T3");
    assert!(made.missing().contains(&"notify_time".to_owned()), "{:?}", made.missing());
    assert!(catch_unwind(|| notified::<paid::Notification>(json!({ "notify_type": "another" }))).is_err());
}

#[test]
fn the_blocking_client_is_answered_too() {
    let alipay = Double::new();
    alipay.on::<query::Request>().reply(json!({ "trade_status": "TRADE_CLOSED" }));
    let client = alipay.blocking_client();
    assert_eq!(client.execute(&request("T1")).unwrap().trade_status.text(), Some("TRADE_CLOSED"));
}

/// The three pages of an account, cut as the request asks.
fn account(asked: &JsonValue) -> JsonValue {
    let number = |name: &str| asked[name].as_str().and_then(|text| text.parse::<usize>().ok());
    let (page, size) = (number("page_no").unwrap(), number("page_size").unwrap());
    let entries: Vec<_> = ["A", "B", "C", "D", "E"].map(|id| json!({ "account_log_id": id })).into();
    let cut: Vec<_> = entries.chunks(size).nth(page - 1).unwrap_or_default().to_vec();
    json!({ "page_no": page.to_string(), "total_size": "5", "detail_list": cut })
}

fn entries() -> accountlog::Request {
    let days =
        accountlog::Request::builder().start_time("2019-01-01 00:00:00").end_time("2019-01-02 00:00:00");
    days.page_size("2").build().unwrap()
}

#[test]
fn a_long_result_is_turned_page_by_page_through_either_gateway_and_without_async() {
    let alipay = Double::new();
    alipay.on::<accountlog::Request>().reply_with(account);
    alipay.v3().on::<accountlog::Request>().reply_with(account);
    let (client, request) = (alipay.client(), entries());

    let (mut items, mut ids) = (client.pages(&request).items(), String::new());
    while let Some(item) = now(items.next()) {
        ids += &item.unwrap().account_log_id.unwrap();
    }
    assert_eq!(ids, "ABCDE");
    let asked = |calls: Vec<JsonValue>| {
        calls.iter().map(|asked| asked["page_no"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(asked(alipay.calls::<accountlog::Request>()), ["1", "2", "3"]);

    let v3 = client.v3();
    let (mut pages, mut sizes) = (v3.pages(&request), Vec::new());
    while let Some(reply) = now(pages.next()) {
        sizes.push(reply.unwrap().detail_list.len());
    }
    assert_eq!(sizes, [2, 2, 1]);
    assert_eq!(asked(alipay.v3().calls::<accountlog::Request>()), ["1", "2", "3"]);

    let waiting = alipay.blocking_client();
    let ids: Vec<_> =
        waiting.pages(&request).items().map(|item| item.unwrap().account_log_id.unwrap()).collect();
    assert_eq!(ids.concat(), "ABCDE");
    assert_eq!(waiting.v3().pages(&request).count(), 3);
    let from_the_second = request.to_builder().page_no("2").build().unwrap();
    assert_eq!(waiting.pages(&from_the_second).items().count(), 3);
}

#[test]
fn an_error_among_the_pages_comes_once() {
    let alipay = Double::new();
    let page = |ids: &[&str]| {
        let item = |id: &&str| accountlog::response::AccountLogItemResult::builder().account_log_id(*id);
        accountlog::Response::builder().total_size("5").detail_list(ids.iter().map(item).collect::<Vec<_>>())
    };
    alipay.on::<accountlog::Request>().reply(page(&["A", "B"])).unknown();
    let (client, request) = (alipay.blocking_client(), entries());
    let items: Vec<_> = client.pages(&request).items().collect();
    assert_eq!(items.len(), 3);
    assert_eq!(items[2].as_ref().unwrap_err().outcome(), Outcome::Unknown);
}
