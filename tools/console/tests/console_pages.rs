//! What the pages show of the simulator, and what their buttons do.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails by panicking")]

mod support;

use alipay::json;
use alipay_simulator::Fault;
use reqwest::StatusCode;
use support::Stage;

#[tokio::test]
async fn the_calls_are_listed_with_what_became_of_them() {
    let stage = Stage::set().await;
    assert!(stage.page("/").await.text.contains(stage.simulator.url()));
    stage.order("T1", "茶").await;
    stage.call("alipay.trade.query", json!({ "out_trade_no": "T9" })).await;
    let page = stage.page("/").await;
    assert_eq!(page.all("tbody tr b"), ["alipay.trade.query", "alipay.trade.precreate"]);
    assert_eq!(page.all("tbody .bad"), ["40004 ACQ.TRADE_NOT_EXIST"]);
    assert_eq!(page.attributes("tbody a", "href"), ["/calls/2", "/calls/1"]);
    let found = stage.page("/?q=TRADE_NOT").await;
    assert_eq!(found.all("tbody tr b"), ["alipay.trade.query"]);
    let file = stage.get("/calls.json").send().await.unwrap();
    assert!(file.headers()["content-disposition"].to_str().unwrap().starts_with("attachment"));
    assert!(file.text().await.unwrap().contains("\"out_trade_no\": \"T9\""));
}

#[tokio::test]
async fn a_call_has_both_sides_its_headers_and_the_text_that_was_signed() {
    let stage = Stage::set().await;
    stage.order("T1", "茶 & <b>").await;
    let page = stage.page("/calls/1").await;
    assert!(page.first("#asked .head").starts_with("POST /gateway.do?"), "{}", page.text);
    assert!(page.first("#asked .head").contains("content-type: application/x-www-form-urlencoded"));
    let signed = page.first("#signed");
    assert_eq!(Some(&signed), stage.simulator.calls()[0].signed.as_ref());
    assert!(signed.contains("\"subject\":\"茶 & <b>\"") && !signed.contains("sign=&"), "{signed}");
    assert!(page.first("#replied .head").starts_with("HTTP/1.1 200 OK"), "{}", page.text);
    assert!(page.first("#body").contains("\"out_trade_no\": \"T1\""), "{}", page.text);

    let whole = stage.page("/calls/1?values=shown").await;
    assert!(whole.first("#body").contains("\"sign\":\""), "{}", whole.text);
    assert_eq!(stage.get("/calls/2").send().await.unwrap().status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn personal_data_are_masked_until_they_are_asked_for() {
    let stage = Stage::set().await;
    let person = json!({ "identity_type": "CERT_INFO", "cert_type": "IDENTITY_CARD", "cert_name": "张三丰",
        "cert_no": "260104197909275964" });
    let check = json!({ "outer_order_no": "C1", "biz_code": "FACE", "identity_param": person, "merchant_config": {} });
    stage.call("alipay.user.certify.open.initialize", check.clone()).await;
    let rest = stage.simulator.client().unwrap();
    rest.v3().call(alipay::Verb::Post, "/v3/alipay/user/certify/open/initialize", check).await.unwrap();
    for path in ["/", "/calls/1", "/calls/2", "/calls.json"] {
        let text = stage.get(path).send().await.unwrap().text().await.unwrap();
        assert!(!text.contains("张三丰") && !text.contains("260104197909275964"), "{path}: {text}");
        assert!(text.contains("C1"), "{path}: {text}");
    }
    for path in ["/calls/1?values=shown", "/calls/2?values=shown"] {
        assert!(stage.page(path).await.first("#signed").contains("张三丰"), "{path}");
    }
}

#[tokio::test]
async fn a_trade_is_paid_by_its_button_and_shows_its_refunds() {
    let stage = Stage::set().await;
    stage.order("T1", "茶").await;
    let page = stage.page("/trades").await;
    assert_eq!(page.attributes("tbody button", "value"), ["T1"]);
    let paid = stage.post("/trades/pay", &[("out_trade_no", "T1")]).send().await.unwrap();
    assert_eq!(
        (paid.status(), &paid.headers()["location"]),
        (StatusCode::SEE_OTHER, &"/trades".parse().unwrap())
    );
    let again = stage.post("/trades/pay", &[("out_trade_no", "T1")]).send().await.unwrap();
    assert_eq!(again.status(), StatusCode::NOT_FOUND);
    let refund = json!({ "out_trade_no": "T1", "refund_amount": "8.8", "out_request_no": "R1" });
    stage.call("alipay.trade.refund", refund).await;
    let page = stage.page("/trades").await;
    assert!(page.text.contains("TRADE_SUCCESS") && page.attributes("tbody button", "value").is_empty());
    assert!(page.first(".refund").starts_with("R1 · 8.80 · "), "{}", page.text);
}

#[tokio::test]
async fn a_notification_shows_its_next_attempt_and_is_sent_again_or_taken_for_answered() {
    let stage = Stage::set().await;
    stage.order("T1", "茶").await;
    stage.simulator.ledger().pay("T1");
    stage.simulator.delivered().await;
    let state = stage.simulator.notification_states().remove(0);
    let page = stage.page("/notifications").await;
    assert!(page.text.contains(state.next.as_deref().unwrap()) && page.text.contains("out_trade_no=T1"));

    let number = [("notify_id", state.notify_id.as_str())];
    let resent = stage.post("/notifications/resend", &number).send().await.unwrap();
    assert_eq!(resent.status(), StatusCode::SEE_OTHER);
    assert_eq!(stage.page("/notifications").await.all("details").len(), 2);
    let settled = stage.post("/notifications/settle", &number).send().await.unwrap();
    assert_eq!(settled.status(), StatusCode::SEE_OTHER);
    let after = stage.simulator.notification_states().remove(0);
    assert_eq!((after.attempts, after.next), (2, None));
    stage.simulator.advance(std::time::Duration::from_secs(48 * 3_600));
    assert_eq!(stage.simulator.delivered().await.len(), 2);
    for action in ["resend", "settle"] {
        let unknown = stage.post(&format!("/notifications/{action}"), &[("notify_id", "1")]);
        assert_eq!(unknown.send().await.unwrap().status(), StatusCode::NOT_FOUND, "{action}");
    }
}

#[tokio::test]
async fn a_fault_is_switched_on_strikes_and_is_switched_off() {
    let stage = Stage::set().await;
    for (given, planned) in [
        (
            &[("method", "alipay.trade.query"), ("fault", "no-signature"), ("once", "on")][..],
            Some(Fault::NoSignature),
        ),
        (
            &[("method", "alipay.trade.precreate"), ("fault", "delay:2s"), ("time", "1ms")],
            "delay:1ms".parse().ok(),
        ),
    ] {
        let on = stage.post("/faults", given).send().await.unwrap();
        assert_eq!(on.status(), StatusCode::SEE_OTHER);
        assert_eq!(stage.simulator.faults().planned().last().unwrap().fault, planned);
    }
    stage.order("T1", "茶").await;
    stage.call("alipay.trade.query", json!({ "out_trade_no": "T1" })).await;
    assert_eq!(stage.page("/").await.all(".fault"), ["no-signature", "delay:1ms"]);

    let page = stage.page("/faults").await;
    for number in page.attributes("button[name=number]", "value") {
        let off = stage.post("/faults/off", &[("number", &number)]).send().await.unwrap();
        assert_eq!(off.status(), StatusCode::SEE_OTHER);
    }
    assert!(stage.simulator.faults().planned().is_empty());
    assert_eq!(
        stage.post("/faults/off", &[("number", "1")]).send().await.unwrap().status(),
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_fault_that_cannot_be_is_refused_with_what_was_meant() {
    let stage = Stage::set().await;
    for (method, fault, time, words) in [
        ("alipay.trade.precreat", "cut-after", "", "There is no such API."),
        ("trade_status_sync", "cut-after", "", "There is no such API."),
        ("/v3/alipay/trade/pay", "cut-after", "", "There is no such API."),
        ("alipay.trade.pay", "cut-aftr", "", "did you mean `cut-after`?"),
        ("alipay.trade.pay", "delay:2s", "long", "did you mean `delay:2s`?"),
    ] {
        let given = [("method", method), ("fault", fault), ("time", time)];
        let refused = stage.post("/faults", &given).send().await.unwrap();
        assert_eq!(refused.status(), StatusCode::BAD_REQUEST, "{method}");
        assert!(refused.text().await.unwrap().contains(words), "{method} {fault} {time}");
    }
    assert!(stage.simulator.faults().planned().is_empty());
}

#[tokio::test]
async fn the_catalogue_is_searched_and_walked_down_to_a_description() {
    let stage = Stage::set().await;
    let page = stage.page("/apis").await;
    assert!(page.attributes(".apis a", "href").contains(&"/apis?under=alipay".to_owned()), "{}", page.text);
    let page = stage.page("/apis?under=alipay.trade").await;
    assert!(
        page.attributes(".apis a", "href").contains(&"/apis/alipay.trade.pay".to_owned()),
        "{}",
        page.text
    );
    let found = stage.page("/apis?q=trade+precreate").await;
    assert!(found.attributes(".apis a", "href").contains(&"/apis/alipay.trade.precreate".to_owned()));
    let page = stage.page("/apis/alipay.trade.precreate").await;
    let rows = page.all(".tree li > b");
    assert!(rows.contains(&"out_trade_no".to_owned()) && rows.contains(&"qr_code".to_owned()), "{rows:?}");
    assert!(page.all(".tree details .tree b").len() > 5, "{}", page.text);
    assert_eq!(stage.get("/apis/alipay.no.such").send().await.unwrap().status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_page_speaks_english_and_chinese() {
    let stage = Stage::set().await;
    stage.order("T1", "a").await;
    for (path, english, chinese) in [
        ("/", "Calls", "调用"),
        ("/calls/1", "Call 1 · alipay.trade.precreate", "调用 1 · alipay.trade.precreate"),
        ("/trades", "Trades", "交易"),
        ("/notifications", "Notifications", "通知"),
        ("/faults", "Faults", "故障"),
        ("/apis", "APIs", "接口"),
    ] {
        assert_eq!(stage.page(path).await.first("h1"), english);
        let asked = stage.get(path).header("accept-language", "zh-CN,zh;q=0.9").send().await.unwrap();
        assert!(asked.text().await.unwrap().contains(&format!("<h1>{chinese}</h1>")), "{path}");
        let page = stage.page(&format!("{path}?lang=zh")).await;
        assert_eq!(
            (page.first("h1").as_str(), page.attributes("html", "lang")),
            (chinese, vec!["zh".to_owned()])
        );
    }
    let chosen = stage.get("/?lang=zh").send().await.unwrap();
    assert!(chosen.headers()["set-cookie"].to_str().unwrap().contains("alipay-console-lang=zh"));
    let form = stage.page("/apis/alipay.trade.precreate?lang=zh").await;
    assert!(form.text.contains("必填"), "{}", form.text);
}
