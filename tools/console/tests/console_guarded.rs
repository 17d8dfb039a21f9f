//! Whom the console answers, and that nothing that it shows becomes more than text.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails by panicking")]

mod support;

use std::sync::Arc;

use alipay::json;
use alipay_console::{Console, NotOpened};
use alipay_simulator::Simulator;
use reqwest::{Response, StatusCode};
use support::{Stage, browser};

const TOKEN: &str = "correct-horse-battery";

/// What would be more than text where it is not escaped, in content and in attributes.
const HTML: &str =
    "\"'><script>document.title='owned'</script><img src=x onerror=alert(1)>&amp;</textarea></option>";

#[tokio::test]
async fn a_name_that_was_made_lead_here_is_refused_and_the_gateway_is_called_by_any() {
    let stage = Stage::set().await;
    let port = stage.home.rsplit(':').next().unwrap().trim_end_matches('/').to_owned();
    for (host, status) in [
        (format!("127.0.0.1:{port}"), 200),
        (format!("localhost:{port}"), 200),
        (format!("rebound.example:{port}"), 421),
        (format!("127.0.0.1.rebound.example:{port}"), 421),
    ] {
        for path in ["/", "/calls.json", "/console.js", "/try/alipay.trade.pay"] {
            let answer = stage.get(path).header("host", &host).send().await.unwrap();
            assert_eq!(answer.status(), status, "{host} {path}");
        }
    }
    // Apps in containers have names of their own for the machine.
    let unsigned = stage.post("/gateway.do?charset=utf-8", &[("method", "alipay.trade.query")]);
    let gateway = unsigned.header("host", "gateway:8230").send().await.unwrap();
    assert_eq!(gateway.status(), StatusCode::OK);
}

#[tokio::test]
async fn pages_elsewhere_change_nothing() {
    let stage = Stage::set().await;
    stage.order("T1", "a").await;
    let own = stage.home.trim_end_matches('/').to_owned();
    let posts = [
        ("/trades/pay", &[("out_trade_no", "T1")][..]),
        ("/faults", &[("method", "alipay.trade.pay"), ("fault", "cut-after")]),
        ("/faults/off", &[("number", "1")]),
        ("/notifications/resend", &[("notify_id", "1")]),
        ("/notifications/settle", &[("notify_id", "1")]),
        ("/try/alipay.trade.query", &[("p.out_trade_no", "T1"), ("do", "send")]),
    ];
    for (path, form) in posts {
        for (header, value) in [
            ("origin", "http://127.0.0.1:1"),
            ("origin", "https://shop.example"),
            ("origin", "null"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
        ] {
            let refused = stage.post(path, form).header(header, value).send().await.unwrap();
            assert_eq!(refused.status(), StatusCode::FORBIDDEN, "{path} {header}: {value}");
        }
    }
    assert_eq!(stage.simulator.calls().len(), 1);
    assert!(stage.simulator.faults().planned().is_empty());
    let from_here =
        stage.post(posts[0].0, posts[0].1).header("origin", own).header("sec-fetch-site", "same-origin");
    assert_eq!(from_here.send().await.unwrap().status(), StatusCode::SEE_OTHER);
}

async fn beyond_this_machine() -> Stage {
    let simulator = Arc::new(Simulator::builder().address(([0, 0, 0, 0], 0)).start().await.unwrap());
    assert_eq!(Console::of(&simulator).unwrap().open(), Err(NotOpened::NeedsToken));
    Console::of(&simulator).unwrap().token(TOKEN.parse().unwrap()).open().unwrap();
    assert_eq!(Console::of(&simulator).unwrap().token(TOKEN.parse().unwrap()).open(), Err(NotOpened::IsOpen));
    let home = simulator.url().replace("gateway.do", "");
    Stage { simulator, browser: browser(), home }
}

#[tokio::test]
async fn where_other_machines_reach_it_every_request_needs_the_token() {
    let stage = beyond_this_machine().await;
    let paths = [
        "/",
        "/calls/1",
        "/calls.json",
        "/trades",
        "/notifications",
        "/faults",
        "/apis",
        "/console.js",
        "/none",
    ];
    for path in
        paths.into_iter().chain(["/?token=", "/?token=wrong-horse-battery", "/?token=correct-horse-batter"])
    {
        let refused = stage.get(path).send().await.unwrap();
        assert_eq!(refused.status(), StatusCode::UNAUTHORIZED, "{path}");
        assert!(!refused.headers().contains_key("set-cookie"), "{path}");
        assert!(refused.text().await.unwrap().contains("name=\"token\""), "{path}");
    }
    let posted = stage.post("/faults", &[("method", "alipay.trade.pay"), ("fault", "cut-after")]);
    assert_eq!(posted.send().await.unwrap().status(), StatusCode::UNAUTHORIZED);

    let welcomed = stage.get(&format!("/trades?token={TOKEN}&q=1")).send().await.unwrap();
    assert_eq!(welcomed.status(), StatusCode::SEE_OTHER);
    assert_eq!(welcomed.headers()["location"], "/trades");
    let cookie = welcomed.headers()["set-cookie"].to_str().unwrap().to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
    let cookie = cookie.split(';').next().unwrap();
    for path in ["/", "/trades"] {
        let shown = stage.get(path).header("cookie", format!("a=b; {cookie}")).send().await.unwrap();
        assert_eq!(shown.status(), StatusCode::OK, "{path}");
        let other = stage.get(path).header("cookie", format!("{cookie}x")).send().await.unwrap();
        assert_eq!(other.status(), StatusCode::UNAUTHORIZED, "{path}");
    }
    // The gateway itself asks for signatures, as ever.
    stage.order("T1", "a").await;
    assert_eq!(stage.simulator.calls().len(), 1);
}

#[tokio::test]
async fn the_token_sends_nobody_to_another_host() {
    let stage = beyond_this_machine().await;
    for path in ["//rebound.example/", "/\\rebound.example", "///rebound.example"] {
        let address = format!("{}{path}?token={TOKEN}", stage.home.trim_end_matches('/'));
        let Ok(sent) = stage.browser.get(address).send().await else { continue };
        let location = sent.headers()["location"].to_str().unwrap();
        assert!(
            !location.starts_with("//") && location.starts_with('/') && !location.contains('\\'),
            "{location}"
        );
    }
}

fn policy(response: &Response) -> String {
    response.headers()["content-security-policy"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn every_answer_forbids_scripts_and_styles_of_its_own_and_being_framed() {
    let stage = Stage::set().await;
    stage.order("T1", HTML).await;
    for path in
        ["/", "/calls/1", "/trades", "/faults", "/apis", "/try/alipay.trade.pay", "/console.js", "/none"]
    {
        let response = stage.get(path).send().await.unwrap();
        let policy = policy(&response);
        for part in ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]
        {
            assert!(policy.contains(part) && !policy.contains("unsafe"), "{path}: {policy}");
        }
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        assert_eq!(response.headers()["cache-control"], "no-store");
        let text = response.text().await.unwrap();
        if text.starts_with("<!DOCTYPE") {
            assert_eq!(text.matches("<script").count(), 1, "{path}");
            assert!(
                !text.contains("<style") && !text.contains(" style=") && !text.contains(" onclick"),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn html_in_every_parameter_stays_text_on_every_page() {
    let stage = Stage::set().await;
    stage.order("T1", HTML).await;
    let wrong = json!({ "out_trade_no": HTML, "total_amount": HTML, "store_id": HTML, HTML: HTML });
    stage.call("alipay.trade.precreate", wrong).await;
    let unsigned = [("method", HTML), ("app_id", HTML), ("biz_content", HTML), (HTML, HTML)];
    stage.post("/gateway.do?charset=utf-8", &unsigned).send().await.unwrap();
    stage.simulator.ledger().pay("T1").unwrap();
    stage.simulator.delivered().await;
    let encoded: String = form_urlencoded::byte_serialize(HTML.as_bytes()).collect();
    let mut seen = Vec::new();
    for path in [
        "/",
        "/calls/1",
        "/calls/1?values=shown",
        "/calls/2",
        "/calls/2?values=shown",
        "/calls/3",
        "/trades",
        "/notifications",
    ] {
        seen.push(stage.get(path).send().await.unwrap().text().await.unwrap());
    }
    for path in [
        "/?q=",
        "/calls/",
        "/apis/",
        "/apis?q=",
        "/apis?under=",
        "/faults?method=",
        "/faults?time=",
        "/try/",
        "/?lang=",
    ] {
        seen.push(stage.get(&format!("{path}{encoded}")).send().await.unwrap().text().await.unwrap());
    }
    let fields = stage.page("/try/alipay.trade.precreate").await.attributes("form.request [name]", "name");
    let mut form: Vec<(&str, &str)> = fields.iter().map(|name| (name.as_str(), HTML)).collect();
    form.retain(|(name, _)| *name != "do");
    form.extend([("p.goods_detail[0].goods_id", HTML), ("open", HTML)]);
    for action in [HTML, "check", "send", "send-anyway", "open:goods_detail[9]"] {
        let given = [&form[..], &[("do", action)]].concat();
        seen.push(
            stage.post("/try/alipay.trade.precreate", &given).send().await.unwrap().text().await.unwrap(),
        );
    }
    let fault = [("method", HTML), ("fault", HTML), ("time", HTML)];
    seen.push(stage.post("/faults", &fault).send().await.unwrap().text().await.unwrap());
    for page in seen {
        for raw in ["<script>document", "<img", "onerror=alert(1)>", "'owned'</script>"] {
            assert!(!page.contains(raw) || !page.starts_with("<!DOCTYPE"), "{raw}: {page}");
        }
    }
}

#[tokio::test]
async fn what_there_is_not_is_not_found_and_the_gateway_stays_what_it_was() {
    let stage = Stage::set().await;
    for path in ["/v3", "/none", "/calls", "/apis/none"] {
        assert_eq!(stage.get(path).send().await.unwrap().status(), StatusCode::NOT_FOUND, "{path}");
    }
    stage.order("T1", "a").await;
    assert_eq!(stage.simulator.calls()[0].verdict, "10000");
}
