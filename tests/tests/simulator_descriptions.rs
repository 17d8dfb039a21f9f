//! The simulator with descriptions of a test's own: every limit is checked, and any page API has a page.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

mod user;

use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use alipay::{BoxFuture, Clock, ErrorKind, JsonValue, Outcome, Untyped, json};
use alipay_simulator::Simulator;
use user::{decide, form, location, open};

const LIMITS: &str = "
method: shop.order.check
call: execute
request:
  number: { type: string, required: true, min_length: 2, max_length: 8, characters: A-Za-z0-9_ }
  kind: { type: string, required: false, values: { A: one, B: another } }
  count: { type: number, required: false, range: [1, 5] }
  price: { type: amount, required: false }
  labels: { type: [string], required: false, max_items: 2 }
  day: { type: date, required: false }
  note: { type: json, required: false, max_length: 12 }
  phone: { type: string, required: false }
  mail: { type: string, required: false }
  lines: { type: [Line], required: false }
one_of: [[phone, mail]]
response:
  checked: { type: string, required: true, max_length: 4, values: { DONE: it is done } }
errors: {}
types:
  Line:
    name: { type: string, required: true, max_length: 3 }
";

const PAGE: &str = "
method: shop.consent.page
title: Let the shop look at your garden
call: page
request:
  garden: { type: string, required: true, max_length: 32 }
  owner: { type: Person, required: true }
form:
  scene: { type: string, required: false, max_length: 8 }
  secret: { type: string, required: false, sensitive: true }
response: {}
errors: {}
types:
  Person:
    name: { type: string, required: true, sensitive: true }
    city: { type: string, required: true }
";

/// A folder with both descriptions, for one test alone.
fn descriptions(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    std::fs::create_dir_all(folder.join("shop")).unwrap();
    std::fs::write(folder.join("limits.yaml"), LIMITS).unwrap();
    std::fs::write(folder.join("shop/page.yaml"), PAGE).unwrap();
    folder
}

async fn simulator(test: &str) -> Simulator {
    Simulator::builder().descriptions(descriptions(test)).start().await.unwrap()
}

#[tokio::test]
async fn each_limit_of_a_description_is_checked_and_named() {
    let simulator = simulator("limits").await;
    let client = simulator.client().unwrap();
    let with = |name: &str, value: JsonValue| {
        let mut content = json!({ "number": "N_1", "phone": "1" });
        content[name] = value;
        content
    };
    let fine = client.call("shop.order.check", with("kind", json!("A"))).await.unwrap();
    assert_eq!(fine["checked"], "DONE", "made up, since there is no example");
    for (content, words) in [
        (json!({ "phone": "1" }), "`number` is required"),
        (with("number", json!("N")), "`number` holds at least 2 characters, this has 1"),
        (with("number", json!("N23456789")), "`number` holds at most 8 characters, this has 9"),
        (with("number", json!("N-1")), "`number` holds only the characters A-Za-z0-9_"),
        (json!({ "number": "N1" }), "at least one of phone, mail must be given"),
        (with("kind", json!("C")), "`kind` must be one of A, B"),
        (with("count", json!(6)), "`count` must lie between 1 and 5"),
        (with("price", json!("1.234")), "`price`"),
        (with("labels", json!(["a", "b", "c"])), "`labels` holds at most 2 items, this has 3"),
        (with("labels", json!(["a", true])), "`labels[1]` must be a text"),
        (with("day", json!("22.11.2026")), "`day` must be"),
        (with("note", json!("{")), "`note` must be well-formed JSON"),
        (with("note", json!("{\"a\":\"12345\"}")), "`note` holds at most 12 characters, this has 13"),
        (with("lines", json!([{ "name": "a" }, { "name": "abcd" }])), "`lines[1].name` holds at most 3"),
    ] {
        let error = client.call("shop.order.check", content).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Failure), "{error}");
        assert_eq!(
            (error.code(), error.sub_code()),
            (Some("40002"), Some("isv.invalid-parameter")),
            "this description has no code of its own: {words}"
        );
        assert!(error.sub_msg().unwrap().contains(words), "{words}: {error}");
        assert_eq!(error.outcome(), Outcome::Rejected);
    }
}

#[tokio::test]
async fn a_page_api_of_any_kind_shows_what_it_is_asked_and_brings_the_choice_back() {
    let simulator = simulator("page").await;
    let client = simulator.client().unwrap();
    for decision in ["agree", "refuse"] {
        let content = json!({ "garden": "<b>茶园</b>", "owner": { "name": "张三丰", "city": "杭州" } });
        let consent = Untyped::new("shop.consent.page", content).unwrap();
        let call = consent.with().parameter("scene", "tea").parameter("secret", "s3cret");
        let page = client.page(&call.return_url("https://shop.example/back?own=1")).await.unwrap();
        let html = open(page.url()).await.text().await.unwrap();
        for shown in [
            "请确认",
            "shop.consent.page",
            "Let the shop look at your garden",
            "<dd data-name=\"garden\">&lt;b&gt;茶园&lt;/b&gt;</dd>",
            "<dd data-name=\"scene\">tea</dd>",
            "<dd data-name=\"secret\">***</dd>",
            "杭州",
        ] {
            assert!(html.contains(shown), "{shown}: {html}");
        }
        for hidden in ["张三丰", "s3cret", "biz_content", "data-name=\"sign\""] {
            assert!(!html.contains(hidden), "{hidden}: {html}");
        }
        let decided = decide(&form(&simulator, &html), decision).await;
        let back = location(&decided);
        let query = back.strip_prefix("https://shop.example/back?own=1&").unwrap();
        let brought = client.verify_return_url(query).await.unwrap();
        assert_eq!(brought.get("method"), Some("shop.consent.page.return"));
        assert!(brought.get("timestamp").is_some());
        let recorded = simulator.calls().pop().unwrap();
        assert_eq!(recorded.verdict, if decision == "agree" { "agreed" } else { "refused" });
        assert_eq!(recorded.executed, decision == "agree");
    }
}

#[tokio::test]
async fn a_page_without_a_way_back_tells_the_user_what_they_chose() {
    let simulator = simulator("no-way-back").await;
    let client = simulator.client().unwrap();
    for (decision, words) in [("agree", "已同意"), ("refuse", "已拒绝")] {
        let merged = Untyped::new("alipay.trade.wap.merge.pay", json!({ "pre_order_no": "1" })).unwrap();
        let page = client.page(&merged).await.unwrap();
        let html = open(page.url()).await.text().await.unwrap();
        assert!(html.contains("<dd data-name=\"pre_order_no\">1</dd>"), "{html}");
        let decided = decide(&form(&simulator, &html), decision).await;
        assert_eq!(decided.status(), 200);
        assert!(decided.text().await.unwrap().contains(words), "{words}");
    }
}

/// It is a minute before midnight in Beijing.
struct Midnight;

impl Clock for Midnight {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(29_922_719 * 60)
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(std::future::ready(()))
    }
}

#[tokio::test]
async fn the_simulators_time_is_that_of_its_clock() {
    let simulator = Simulator::builder().clock(Midnight).start().await.unwrap();
    let client = simulator.client().unwrap();
    let order = json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen" });
    client.call("alipay.trade.precreate", order).await.unwrap();
    simulator.advance(Duration::from_secs(2 * 60));
    simulator.ledger().pay("T1").unwrap();
    let trade = simulator.ledger().trade("T1").unwrap();
    assert_eq!(simulator.calls()[0].at, "2026-11-22 23:59:00");
    assert_eq!(trade.created, "2026-11-22 23:59:00");
    assert_eq!(trade.paid.as_deref(), Some("2026-11-23 00:01:00"));
}

#[tokio::test]
async fn a_faulty_description_is_shown_with_its_findings() {
    let folder = descriptions("faulty");
    std::fs::write(folder.join("shop/faulty.yaml"), "method: shop.faulty\nrequest:\n  a: { tipe: string }\n")
        .unwrap();
    let error = Simulator::builder().descriptions(&folder).start().await.unwrap_err().to_string();
    assert!(error.contains("faulty.yaml:3") && error.contains("tipe"), "{error}");
    let absent = Simulator::builder().descriptions(folder.join("absent")).start().await.unwrap_err();
    assert!(absent.to_string().contains("cannot be read"), "{absent}");
}

#[tokio::test]
async fn a_description_that_changes_is_read_again_before_the_next_call() {
    let folder = descriptions("changing");
    let simulator = Simulator::builder().descriptions(&folder).start().await.unwrap();
    let client = simulator.client().unwrap();
    let call = || client.call("shop.order.check", json!({ "number": "A1", "phone": "1" }));
    let says = |error: alipay::Error| error.to_string();

    assert_eq!(call().await.unwrap()["checked"], "DONE");
    let file = folder.join("limits.yaml");
    std::fs::write(&file, LIMITS.replace("values: { DONE: it is done }", "example: SEEN")).unwrap();
    assert_eq!(call().await.unwrap()["checked"], "SEEN", "without a new start");

    std::fs::write(&file, LIMITS.replace("min_length: 2", "min_lenght: 2")).unwrap();
    let faulty = says(call().await.unwrap_err());
    assert!(faulty.contains("have changed, and cannot be used") && faulty.contains("min_lenght"), "{faulty}");

    std::fs::write(&file, LIMITS).unwrap();
    assert_eq!(call().await.unwrap()["checked"], "DONE", "once it is mended");
    std::fs::remove_file(&file).unwrap();
    let gone = says(call().await.unwrap_err());
    assert!(gone.contains("there is no API `shop.order.check`"), "{gone}");

    let added = LIMITS.replace("shop.order.check", "shop.order.added");
    std::fs::write(folder.join("shop/added.yaml"), added).unwrap();
    let added = client.call("shop.order.added", json!({ "number": "A1", "phone": "1" })).await.unwrap();
    assert_eq!(added["checked"], "DONE");
}

#[tokio::test]
async fn an_api_that_nobody_described_is_refused_with_what_to_do() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    for (method, words) in [
        (
            "shop.order.check",
            "give the simulator its description, by `.descriptions(path)` or `--descriptions PATH`",
        ),
        (
            "alipay.trade.precreat",
            "there is no API `alipay.trade.precreat`: did you mean `alipay.trade.precreate`?",
        ),
    ] {
        let error = client.call(method, json!({})).await.unwrap_err();
        assert_eq!(error.sub_code(), Some("isv.invalid-method"));
        assert!(error.to_string().contains(words), "{error}");
    }
}

#[tokio::test]
async fn the_address_of_a_bill_is_the_simulators_own_and_something_stands_there() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let bill = json!({ "bill_type": "merchant_act", "bill_date": "2026-11-28" });
    let reply = client.call("alipay.data.dataservice.bill.downloadurl.query", bill).await.unwrap();
    let address = reply["bill_download_url"].as_str().unwrap();
    assert!(
        address.starts_with(&simulator.url().replace("gateway.do", "elsewhere/dwbillcenter.alipay.com/")),
        "{address}"
    );
    let there = open(address).await;
    assert_eq!(there.status(), 200);
    assert!(there.text().await.unwrap().contains("dwbillcenter.alipay.com/downloadBillFile.resource"));
    simulator
        .on("alipay.data.dataservice.bill.downloadurl.query")
        .reply(json!({ "bill_download_url": "https://a.example/b" }));
    let told = client
        .call(
            "alipay.data.dataservice.bill.downloadurl.query",
            json!({ "bill_type": "trade", "bill_date": "2026-11-28" }),
        )
        .await;
    assert_eq!(told.unwrap()["bill_download_url"], "https://a.example/b", "what a test told stays");
}
