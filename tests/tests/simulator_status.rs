//! What the simulator remembers of calls, for tests and for whoever looks at its page.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

mod raw;
mod user;

use alipay::{JsonValue, Untyped, json};
use alipay_simulator::{Fault, Simulator};
use raw::{INITIALIZE, Raw, identity_check};
use user::open;

/// The page and the file that its link downloads.
async fn looked_at(simulator: &Simulator) -> (String, String) {
    let home = simulator.url().replace("gateway.do", "");
    let page = open(&home).await.text().await.unwrap();
    assert!(page.contains("<a href=\"calls.json\" download>"), "{page}");
    let file = open(&format!("{home}calls.json")).await;
    let disposition = file.headers()["content-disposition"].to_str().unwrap().to_owned();
    assert!(disposition.starts_with("attachment"), "{disposition}");
    (page, file.text().await.unwrap())
}

#[tokio::test]
async fn the_status_page_masks_what_descriptions_call_sensitive() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let person = json!({
        "identity_type": "CERT_INFO", "cert_type": "IDENTITY_CARD",
        "cert_name": "张三丰", "cert_no": "260104197909275964",
    });
    let check = json!({
        "outer_order_no": "<C1>", "biz_code": "FACE", "identity_param": person, "merchant_config": {},
    });
    let check = Untyped::new("alipay.user.certify.open.initialize", check).unwrap();
    let call = check.with().app_auth_token("202611BBsecret");
    client.execute(&call).await.unwrap();
    let (page, file) = looked_at(&simulator).await;
    for (text, shown) in [(page, "&lt;C1&gt;"), (file, "<C1>")] {
        for secret in ["张三丰", "260104197909275964", "202611BBsecret"] {
            assert!(!text.contains(secret), "{text}");
        }
        assert!(text.contains("alipay.user.certify.open.initialize") && text.contains(shown), "{text}");
    }
}

#[tokio::test]
async fn the_page_and_the_file_tell_what_was_asked_answered_and_done() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let order = json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen", "scene": "bar_code",
        "auth_code": "28763443825664394" });
    client.call("alipay.trade.pay", order.clone()).await.unwrap();
    simulator.faults().once("alipay.trade.pay", Fault::NoSignature);
    client.call("alipay.trade.pay", order).await.unwrap_err();
    let token = json!({ "grant_type": "authorization_code", "code": "4b203fe6c11548bcabd8da5bb087a83b" });
    let token = token.as_object().unwrap().iter();
    let exchange = Untyped::without_content("alipay.system.oauth.token").unwrap();
    let exchange =
        token.fold(exchange.with(), |call, (name, value)| call.parameter(name, value.as_str().unwrap()));
    let tokens = client.execute(&exchange).await.unwrap();
    let access_token = tokens["access_token"].as_str().unwrap();

    let (page, file) = looked_at(&simulator).await;
    for shown in [
        "<td><b>alipay.trade.pay</b></td><td><span class=\"good\">10000</span></td>",
        "<span class=\"bad\">40004 ACQ.TRADE_HAS_SUCCESS</span> <span class=\"fault\">NoSignature</span>",
        "<span class=\"plain\">success</span>",
    ] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert!(page.contains(&simulator.calls()[0].at));

    let file: JsonValue = serde_json::from_str(&file).unwrap();
    let [exchanged, refused, paid] = &file.as_array().unwrap()[..] else { unreachable!("{file}") };
    assert_eq!(exchanged["verdict"], "success");
    assert_eq!(
        (&exchanged["answer"]["user_id"], &exchanged["answer"]["access_token"]),
        (&json!("2088102150477652"), &json!("***"))
    );
    assert!(!file.to_string().contains(access_token));
    assert_eq!((&refused["executed"], &refused["fault"]), (&json!(false), &json!("NoSignature")));
    assert_eq!(refused["answer"]["sub_code"], "ACQ.TRADE_HAS_SUCCESS");
    assert_eq!((&paid["executed"], &paid["fault"]), (&json!(true), &JsonValue::Null));
    assert_eq!(paid["answer"]["out_trade_no"], "T1");
    assert_eq!(paid["content"]["subject"], "A pen");
}

#[tokio::test]
async fn a_call_that_cannot_be_decoded_is_recorded_too() {
    let raw = Raw::of(INITIALIZE, &identity_check()).await.with("charset", "latin-1").signed();
    let (calls, answer) = raw.send_and_look(&["biz_content"]).await;
    assert_eq!(answer.status, 400);
    assert_eq!(calls.len(), 1);
    assert_eq!((calls[0].called.method.as_str(), calls[0].executed), (INITIALIZE, false));
    assert_eq!(calls[0].verdict, "40002 isv.invalid-charset");
    assert_eq!(calls[0].called.parameter("charset"), Some("latin-1"));
}

#[tokio::test]
async fn the_page_and_the_file_say_what_was_passed_over() {
    let simulator = Simulator::start().await.unwrap();
    let order =
        json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen", "<body>": "secret" });
    simulator.client().unwrap().call("alipay.trade.precreate", order).await.unwrap();
    let (page, file) = looked_at(&simulator).await;
    let words = "`<body>` is not a parameter of this API; did you mean `body`?";
    let file: JsonValue = serde_json::from_str(&file).unwrap();
    assert_eq!(file[0]["ignored"], json!([words]));
    assert!(page.contains("ignored: `&lt;body&gt;` is not a parameter of this API"), "{page}");
    assert!(!page.contains("secret"), "{page}");
}
