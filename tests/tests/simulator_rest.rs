//! The REST gateway (v3) of the simulator: what it serves, refuses and shares with the other one.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

mod signed_by_hand;

use std::time::Duration;

use alipay::{EncryptionKey, ErrorKind, Outcome, Untyped, Verb, VerificationError, json, v3};
use alipay_simulator::{Fault, Simulator};
use signed_by_hand::Hand;

const PAY: &str = "/v3/alipay/trade/pay";
const QUERY: &str = "/v3/alipay/trade/query";

fn order(number: &str) -> alipay::JsonValue {
    json!({ "out_trade_no": number, "total_amount": "88.80", "subject": "a 茶", "scene": "bar_code",
        "auth_code": "28763443825664394" })
}

async fn simulator() -> (Simulator, v3::Client) {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client_builder().timeout(Duration::from_secs(5)).reply_limit(64 * 1024).build();
    (simulator, client.unwrap().v3())
}

#[tokio::test]
async fn a_trade_of_either_gateway_is_found_in_the_other() {
    let (simulator, v3) = simulator().await;
    let v2 = simulator.client().unwrap();
    v2.call("alipay.trade.pay", order("T1")).await.unwrap();
    let found = v3.call(Verb::Post, QUERY, json!({ "out_trade_no": "T1" })).await.unwrap();
    assert_eq!(found["trade_status"], "TRADE_SUCCESS");
    assert_eq!(found.get("code"), None, "HTTP says that it succeeded");

    v3.call(Verb::Post, PAY, order("T2")).await.unwrap();
    let found = v2.call("alipay.trade.query", json!({ "out_trade_no": "T2" })).await.unwrap();
    assert_eq!(found["total_amount"], "88.80");

    let calls = simulator.calls();
    let asked: Vec<_> =
        calls.iter().map(|call| (call.called.method.as_str(), call.called.operation.as_deref())).collect();
    assert_eq!(
        asked,
        [
            ("alipay.trade.pay", None),
            ("alipay.trade.query", Some("POST /v3/alipay/trade/query")),
            ("alipay.trade.pay", Some("POST /v3/alipay/trade/pay")),
            ("alipay.trade.query", None),
        ]
    );
    assert!(calls.iter().all(|call| call.executed), "{calls:?}");
    assert_eq!(
        (calls[1].verdict.as_str(), &calls[1].called.content["out_trade_no"]),
        ("success", &json!("T1"))
    );
}

#[tokio::test]
async fn a_notification_of_a_trade_goes_to_the_url_of_the_body() {
    let (simulator, v3) = simulator().await;
    let request = v3::Untyped::new(Verb::Post, PAY, order("T1")).unwrap();
    v3.execute(&request.with().notify_url("http://127.0.0.1:9/notify")).await.unwrap();
    let sent = simulator.delivered().await;
    assert_eq!(
        (sent[0].url.as_str(), sent[0].parameter("out_trade_no")),
        ("http://127.0.0.1:9/notify", Some("T1"))
    );
}

#[tokio::test]
async fn parameters_are_read_where_the_description_has_them() {
    let (simulator, v3) = simulator().await;
    let path = "/v3/alipay/marketing/activity/{activity_id}";
    let asked =
        json!({ "activity_id": "活动 1+1", "merchant_id": "2088", "merchant_access_mode": "SELF_MODE" });
    v3.call(Verb::Get, path, asked.clone()).await.unwrap();
    let call = simulator.calls().remove(0);
    assert_eq!(call.called.method, "alipay.marketing.activity.query");
    assert_eq!(call.called.operation.as_deref(), Some("GET /v3/alipay/marketing/activity/{activity_id}"));
    assert_eq!(call.called.content, asked);
    assert_eq!(call.ignored, []);
}

#[tokio::test]
async fn broken_limits_are_told_one_by_one_with_their_place() {
    let (_simulator, v3) = simulator().await;
    let path = "/v3/alipay/marketing/ordervoucher/activity/{activity_id}";
    let asked = json!({ "activity_id": "1".repeat(129) });
    let error = v3.call(Verb::Patch, path, asked).await.unwrap_err();
    let said = (error.status(), error.code(), error.outcome());
    assert_eq!(said, (Some(400), Some("INVALID_PARAMETER"), Outcome::Rejected));
    let detail =
        error.details().iter().find(|detail| detail.field.as_deref() == Some("activity_id")).unwrap();
    assert_eq!(detail.location.as_deref(), Some("path"), "{error}");
    assert_eq!(detail.value, Some("1".repeat(129)));
    assert_eq!(detail.issue.as_deref(), Some("holds at most 128 characters, this has 129"));

    let mut long = order("T1");
    long["subject"] = json!("s".repeat(257));
    long["total_amount"] = json!("1.001");
    let error = v3.call(Verb::Post, PAY, long).await.unwrap_err();
    let fields: Vec<_> =
        error.details().iter().map(|detail| (detail.field.as_deref(), detail.location.as_deref())).collect();
    assert_eq!(fields, [(Some("total_amount"), Some("body")), (Some("subject"), Some("body"))], "{error}");
    assert!(!error.links().is_empty());
}

#[tokio::test]
async fn what_no_description_has_is_passed_over_and_recorded_unless_it_is_strict() {
    let mut misspelt = order("T1");
    misspelt["boddy"] = json!("blue");
    let (simulator, v3) = simulator().await;
    v3.call(Verb::Post, PAY, misspelt.clone()).await.unwrap();
    let ignored = simulator.calls()[0].ignored[0].to_string();
    assert!(ignored.contains("did you mean `body`?"), "{ignored}");
    let strict = Simulator::builder().strict().start().await.unwrap();
    let error = strict.client().unwrap().v3().call(Verb::Post, PAY, misspelt).await.unwrap_err();
    assert_eq!(error.details()[0].field.as_deref(), Some("boddy"));
}

#[tokio::test]
async fn an_address_that_there_is_not_is_answered_with_the_one_that_was_meant() {
    let (_simulator, v3) = simulator().await;
    for (verb, path, words) in [
        (Verb::Post, "/v3/alipay/trade/precreat", "did you mean /v3/alipay/trade/precreate?"),
        (Verb::Get, PAY, "is asked for with POST, not with GET"),
        (Verb::Post, "/v3/no/such/thing/at/all/here", "no API is at /v3/no/such/thing/at/all/here"),
    ] {
        let error = v3.call(verb, path, json!({})).await.unwrap_err();
        assert_eq!(
            (error.status(), error.code(), error.outcome()),
            (Some(400), Some("invalid-method"), Outcome::Rejected)
        );
        assert!(error.to_string().contains(words), "{error}");
    }
}

#[tokio::test]
async fn what_a_test_tells_is_answered_in_the_shape_of_this_gateway() {
    let (simulator, v3) = simulator().await;
    simulator.on("alipay.trade.query").reply(json!({ "trade_status": "TRADE_CLOSED" }));
    let reply = v3.call(Verb::Post, QUERY, json!({ "out_trade_no": "T1" })).await.unwrap();
    assert_eq!(reply["trade_status"], "TRADE_CLOSED");
    simulator.on("alipay.trade.query").fail("ACQ.TRADE_NOT_EXIST", "没有");
    let error = v3.call(Verb::Post, QUERY, json!({ "out_trade_no": "T1" })).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Failure), "signed: {error}");
    assert_eq!(
        (error.status(), error.code(), error.msg()),
        (Some(400), Some("ACQ.TRADE_NOT_EXIST"), Some("没有"))
    );
    assert_eq!(simulator.calls()[1].verdict, "400 ACQ.TRADE_NOT_EXIST");
}

#[tokio::test]
async fn calls_and_replies_are_encrypted_and_failures_come_in_clear() {
    let builder = Simulator::builder().encryption_key(EncryptionKey::generate().unwrap());
    let simulator = builder.start().await.unwrap();
    let v3 = simulator.client().unwrap().v3();
    let request = v3::Untyped::new(Verb::Post, PAY, order("T1")).unwrap();
    let reply = v3.execute(&request.with().encrypted(true)).await.unwrap();
    assert_eq!(reply["out_trade_no"], "T1");
    assert!(!String::from_utf8_lossy(reply.raw_bytes()).contains("out_trade_no"));
    assert_eq!(simulator.calls()[0].called.content["subject"], "a 茶");
    let missing = v3::Untyped::new(Verb::Post, QUERY, json!({ "out_trade_no": "T9" })).unwrap();
    let error = v3.execute(&missing.with().encrypted(true)).await.unwrap_err();
    assert_eq!(error.code(), Some("ACQ.TRADE_NOT_EXIST"));
    // An app without a content key cannot be written to.
    let keyless = Simulator::start().await.unwrap();
    let client = keyless.client_builder().encryption_key(EncryptionKey::generate().unwrap()).build().unwrap();
    let error = client.v3().execute(&request.with().encrypted(true)).await.unwrap_err();
    assert_eq!(error.code(), Some("decryption-error-not-valid-encrypt-key"));
}

#[tokio::test]
async fn certificate_mode_is_that_of_the_other_gateway_with_new_certificates_downloaded() {
    let simulator = Simulator::builder().certificates().start().await.unwrap();
    let v3 = simulator.client().unwrap().v3();
    v3.call(Verb::Post, PAY, order("T1")).await.unwrap();
    simulator.faults().once("alipay.trade.query", Fault::RotateCertificate);
    let found = v3.call(Verb::Post, QUERY, json!({ "out_trade_no": "T1" })).await.unwrap();
    assert_eq!(found["trade_status"], "TRADE_SUCCESS");
    let methods: Vec<String> = simulator.calls().into_iter().map(|call| call.called.method).collect();
    assert_eq!(methods[2], "alipay.open.app.alipaycert.download");
}

#[tokio::test]
async fn files_of_an_upload_arrive_and_what_is_signed_is_its_data() {
    let (simulator, v3) = simulator().await;
    let upload =
        v3::Untyped::new(Verb::Post, "/v3/alipay/open/file/upload", json!({ "biz_code": "openpt_appstore" }));
    let upload = upload.unwrap();
    let file = alipay::File::bytes("pixel.gif", "GIF89a");
    let reply = v3.execute(&upload.with().file("file_content", file)).await.unwrap();
    assert!(reply["file_id"].is_string(), "{reply:?}");
    let files = simulator.received_files();
    assert_eq!((files[0].parameter.as_str(), files[0].content.as_slice()), ("file_content", &b"GIF89a"[..]));
    assert_eq!(simulator.calls()[0].called.parameter("biz_code"), Some("openpt_appstore"));
}

#[tokio::test]
async fn a_stream_gives_its_events_and_what_no_call_asked_for_is_told() {
    let (simulator, v3) = simulator().await;
    let path = "/v3/stream/alipay/cloud/nextbuilder/agent/chat/generate";
    simulator.on_stream(
        path,
        [("start", json!({ "id": 1 })), ("message", json!("一\n二")), ("end", json!("[DONE]"))],
    );
    assert!(simulator.unused()[0].to_string().contains(path));
    let mut events = v3.stream(Verb::Post, path, json!({ "text": "?" })).await.unwrap();
    let mut seen = Vec::new();
    while let Some(event) = events.next().await {
        let event = event.unwrap();
        seen.push((event.name, event.data));
    }
    let own = |name: &str, data: &str| (name.to_owned(), data.to_owned());
    assert_eq!(seen, [own("start", r#"{"id":1}"#), own("message", "一\n二"), own("end", "[DONE]")]);
    assert_eq!(simulator.unused(), []);
    let error =
        v3.stream(Verb::Post, "/v3/stream/alipay/cloud/nextbuilder/agent/chat/generat", json!({})).await;
    assert!(error.unwrap_err().to_string().contains(&format!("did you mean {path}?")));
    // Who cannot sign gets no events.
    let stranger =
        simulator.client_builder().private_key(alipay::PrivateKey::generate().unwrap()).build().unwrap();
    let error = stranger.v3().stream(Verb::Post, path, json!({})).await.unwrap_err();
    assert_eq!((error.status(), error.code()), (Some(401), Some("invalid-signature")));
}

#[tokio::test]
async fn a_path_in_place_of_an_api_or_a_stream_that_cannot_be_is_refused_where_the_test_says_so() {
    let simulator = Simulator::start().await.unwrap();
    let panics = |run: &dyn Fn()| {
        let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).unwrap_err();
        panic.downcast_ref::<String>().cloned().unwrap()
    };
    let named = panics(&|| simulator.on(PAY).fail("A", "b"));
    assert_eq!(named, "`/v3/alipay/trade/pay` is a path, not an API: name its API, `alipay.trade.pay`");
    let stream = panics(&|| simulator.on_stream("stream/alipay", [("end", json!(""))]));
    assert!(stream.starts_with("`stream/alipay` is not a path of the REST gateway"), "{stream}");
}

#[tokio::test]
async fn each_fault_is_what_the_client_has_to_make_of_it() {
    type Is = fn(&ErrorKind) -> bool;
    let cases: [(Fault, bool, Outcome, Is); 12] = [
        (Fault::CutBefore, false, Outcome::Unknown, |kind| matches!(kind, ErrorKind::Transport(_))),
        (Fault::CutAfter, true, Outcome::Unknown, |kind| matches!(kind, ErrorKind::Transport(_))),
        (Fault::Unavailable { executed: true }, true, Outcome::Unknown, |kind| {
            matches!(kind, ErrorKind::Failure)
        }),
        (Fault::WrongSignature, true, Outcome::Unknown, |kind| {
            matches!(kind, ErrorKind::Verification(VerificationError::Mismatch { .. }))
        }),
        (Fault::OtherKey, true, Outcome::Unknown, |kind| {
            matches!(kind, ErrorKind::Verification(VerificationError::Mismatch { .. }))
        }),
        (Fault::OtherTimestamp, true, Outcome::Unknown, |kind| {
            matches!(kind, ErrorKind::Verification(VerificationError::Mismatch { .. }))
        }),
        (Fault::NoSignature, true, Outcome::Unknown, |kind| {
            matches!(kind, ErrorKind::Verification(VerificationError::Unsigned))
        }),
        (Fault::DuplicateMember, true, Outcome::Unknown, |kind| {
            matches!(kind, ErrorKind::Envelope(alipay::EnvelopeError::Duplicate { .. }))
        }),
        (Fault::HtmlPage, true, Outcome::Unknown, |kind| matches!(kind, ErrorKind::Envelope(_))),
        (Fault::Truncated, true, Outcome::Unknown, |kind| matches!(kind, ErrorKind::Verification(_))),
        (Fault::PutOff, false, Outcome::Unknown, |kind| matches!(kind, ErrorKind::NotProcessed)),
        (Fault::TooManyCalls, false, Outcome::Rejected, |kind| matches!(kind, ErrorKind::Failure)),
    ];
    for (fault, executed, outcome, is) in cases {
        let (simulator, v3) = simulator().await;
        simulator.faults().once("alipay.trade.pay", fault.clone());
        let error = v3.call(Verb::Post, PAY, order("T1")).await.unwrap_err();
        assert!(is(error.kind()), "{fault:?}: {error}");
        assert_eq!(error.outcome(), outcome, "{fault:?}: {error}");
        let recorded = simulator.calls().remove(0);
        assert_eq!((recorded.executed, recorded.fault.as_ref()), (executed, Some(&fault)));
        assert_eq!(simulator.ledger().trade("T1").is_some(), executed, "{fault:?}");
    }
}

#[tokio::test]
async fn too_many_calls_are_refused_by_the_other_gateway_too() {
    let simulator = Simulator::start().await.unwrap();
    simulator.faults().once("alipay.trade.pay", Fault::TooManyCalls);
    let error = simulator.client().unwrap().call("alipay.trade.pay", order("T1")).await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), (Some("40005"), Outcome::Rejected));
    let upload = Untyped::new("alipay.trade.query", json!({ "out_trade_no": "T1" })).unwrap();
    assert!(simulator.client().unwrap().execute(&upload).await.is_err(), "nothing was paid");
}

#[tokio::test]
async fn a_text_that_is_signed_by_hand_is_verified_as_it_was_sent() {
    let simulator = Simulator::start().await.unwrap();
    let pay = Hand::of(&simulator, "POST", "/v3/alipay/trade/precreate", &order("T1").to_string());
    for (what, hand, expected) in [
        ("as the SDKs do", pay.clone(), (200, "")),
        (
            "in another order, with a limit",
            pay.clone().auth(|app, now| format!("app_id={app},timestamp={now},nonce=n2,expired_seconds=600")),
            (200, ""),
        ),
        (
            "with a member of its own",
            pay.clone().auth(|app, now| format!("a=b,app_id={app},nonce=n3,timestamp={now}")),
            (200, ""),
        ),
        (
            "without an app",
            pay.clone().auth(|_, now| format!("nonce=n,timestamp={now}")),
            (401, "missing-app-id"),
        ),
        (
            "of another app",
            pay.clone().auth(|_, now| format!("app_id=1,nonce=n,timestamp={now}")),
            (401, "invalid-app-id"),
        ),
        (
            "in seconds",
            pay.clone().auth(|app, now| format!("app_id={app},nonce=n,timestamp={}", now / 1000)),
            (400, "invalid-timestamp"),
        ),
        (
            "too late",
            pay.clone()
                .auth(|app, now| format!("app_id={app},nonce=n,timestamp={},expired_seconds=5", now - 6000)),
            (400, "invalid-timestamp"),
        ),
        (
            "twice",
            pay.clone().auth(|app, now| format!("app_id={app},app_id={app},nonce=n,timestamp={now}")),
            (401, "invalid-signature"),
        ),
        (
            "without the last line break",
            pay.clone().signing(|text| text.trim_end().to_owned()),
            (401, "invalid-signature"),
        ),
        (
            "in lower case",
            pay.clone().signing(|text| text.replace("\nPOST\n", "\npost\n")),
            (401, "invalid-signature"),
        ),
        (
            "with the host",
            pay.clone().signing(|text| text.replace("\n/v3", "\nhttps://openapi.alipay.com/v3")),
            (401, "invalid-signature"),
        ),
        (
            "with a certificate",
            pay.clone().auth(|app, now| format!("app_id={app},app_cert_sn=1,nonce=n,timestamp={now}")),
            (401, "app-cert-not-exist"),
        ),
        ("of another scheme", pay.clone().scheme("ALIPAY-SHA1withRSA"), (401, "invalid-signature-type")),
    ] {
        let answer = hand.send().await;
        assert_eq!((answer.status, answer.code().as_str()), expected, "{what}: {}", answer.body);
    }
}

#[tokio::test]
async fn the_token_is_a_line_of_its_own_and_must_be_known() {
    let builder = Simulator::builder().app_auth_tokens(["201208134b203fe6c11548bcabd8da5bb087a83b"]);
    let simulator = builder.start().await.unwrap();
    let pay = Hand::of(&simulator, "POST", "/v3/alipay/trade/precreate", &order("T1").to_string());
    for (token, signed, expected) in [
        ("201208134b203fe6c11548bcabd8da5bb087a83b", true, (200, "")),
        ("201208134b203fe6c11548bcabd8da5bb087a83b", false, (401, "invalid-signature")),
        ("202611BB000000000000000000000000000000000", true, (400, "INVALID_PARAMETER")),
        ("202611BB00000000000000000000000000000000", true, (401, "invalid-app-auth-token")),
    ] {
        let answer = pay.clone().token(token, signed).send().await;
        assert_eq!((answer.status, answer.code().as_str()), expected, "{token}: {}", answer.body);
    }
    assert_eq!(
        simulator.calls()[0].called.parameter("app_auth_token"),
        Some("201208134b203fe6c11548bcabd8da5bb087a83b")
    );
}

#[tokio::test]
async fn a_query_is_verified_as_it_was_sent_and_then_decoded_either_way() {
    let simulator = Simulator::start().await.unwrap();
    let path = "/v3/alipay/marketing/activity/A%201";
    for query in
        ["merchant_id=a%20b&merchant_access_mode=SELF_MODE", "merchant_access_mode=SELF_MODE&merchant_id=a+b"]
    {
        let answer = Hand::of(&simulator, "GET", &format!("{path}?{query}"), "").send().await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let content = simulator.calls().pop().unwrap().called.content;
        assert_eq!(content["merchant_id"], "a b");
        assert_eq!(content["activity_id"], "A 1");
    }
}

#[tokio::test]
async fn a_body_that_is_none_or_in_a_wrong_place_says_so() {
    let simulator = Simulator::start().await.unwrap();
    for (verb, target, body, words) in [
        ("POST", PAY, "[1]", "the body is not a JSON object"),
        ("POST", PAY, "{", "the body is not a JSON object"),
        ("POST", "/v3/alipay/trade/query?out_trade_no=T1", "{}", "`out_trade_no` must be in the JSON body"),
        ("GET", "/v3/alipay/marketing/activity/1", "{}", "a GET has no body"),
        (
            "POST",
            "/v3/alipay/trade/query",
            r#"{"auth_token":"x","out_trade_no":"T1"}"#,
            "there is no such trade",
        ),
    ] {
        let answer = Hand::of(&simulator, verb, target, body).send().await;
        assert_eq!(answer.status, 400, "{}", answer.body);
        assert!(answer.body.contains(words), "{}", answer.body);
    }
}

#[tokio::test]
async fn unknown_addresses_outside_of_v3_stay_what_they_are() {
    let simulator = Simulator::start().await.unwrap();
    let home = simulator.url().replace("gateway.do", "");
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    for path in ["v3", "v4/alipay/trade/pay", "alipay"] {
        assert_eq!(client.get(format!("{home}{path}")).send().await.unwrap().status(), 404);
        assert_eq!(client.head(format!("{home}{path}")).send().await.unwrap().status(), 404);
    }
}

#[tokio::test]
async fn the_status_page_shows_both_protocols_and_masks_both() {
    let (simulator, v3) = simulator().await;
    let check = json!({
        "outer_order_no": "C1", "biz_code": "FACE", "merchant_config": {},
        "identity_param": { "identity_type": "CERT_INFO", "cert_type": "IDENTITY_CARD", "cert_name": "张三丰",
            "cert_no": "260104197909275964" },
    });
    v3.call(Verb::Post, "/v3/alipay/user/certify/open/initialize", check).await.unwrap();
    simulator.client().unwrap().call("alipay.trade.pay", order("T1")).await.unwrap();
    let home = simulator.url().replace("gateway.do", "");
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let page = client.get(&home).send().await.unwrap().text().await.unwrap();
    assert!(
        page.contains(
            "<b>alipay.user.certify.open.initialize</b><br>POST /v3/alipay/user/certify/open/initialize"
        ),
        "{page}"
    );
    assert!(page.contains("<b>alipay.trade.pay</b></td>") && page.contains("C1"), "{page}");
    let file = client.get(format!("{home}calls.json")).send().await.unwrap().text().await.unwrap();
    let calls: alipay::JsonValue = serde_json::from_str(&file).unwrap();
    assert_eq!(calls[1]["operation"], "POST /v3/alipay/user/certify/open/initialize");
    assert!(calls[1]["answer"]["certify_id"].is_string(), "{file}");
    for text in [page, file] {
        assert!(!text.contains("张三丰") && !text.contains("260104197909275964"), "{text}");
    }
}
