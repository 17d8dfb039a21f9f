//! What `alipay simulate` is told by its flags, seen by other commands and by plain HTTP.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod simulating;
mod support;

use std::fs;
use std::process::Output;

use alipay::{EncryptionKey, PrivateKey};
use simulating::Simulate;
use support::{alipay, folder, given, text};

const PAY: [&str; 7] = [
    "call",
    "alipay.trade.pay",
    "out_trade_no=T1",
    "total_amount=1",
    "subject=a",
    "scene=bar_code",
    "auth_code=28763443825664394",
];
const QUERY: [&str; 3] = ["call", "alipay.trade.query", "out_trade_no=T1"];

#[test]
fn a_fault_strikes_every_call_of_its_method() {
    let simulate = Simulate::start(
        "fault",
        &["--fault", "alipay.trade.pay=cut-after", "--fault", "alipay.trade.close=slow-drip:1ms"],
    );
    assert_eq!(simulate.run(&PAY, b"").status.code(), Some(4));
    let queried = simulate.run(&QUERY, b"");
    assert!(text(&queried.stdout).contains("TRADE_SUCCESS"), "it was executed: {queried:?}");
    let closed = simulate.run(&["call", "alipay.trade.close", "out_trade_no=T2"], b"");
    assert!(text(&closed.stderr).contains("ACQ.TRADE_NOT_EXIST"), "slow, and whole: {closed:?}");
}

#[test]
fn an_answer_is_replied_and_signed() {
    let file = folder("answer").join("reply.json");
    fs::write(&file, r#"{"trade_status":"TRADE_FINISHED","fund_bill_list":[{"fund_channel":"PCREDIT"}]}"#)
        .unwrap();
    let simulate =
        Simulate::start("answered", &["--answer", &format!("alipay.trade.query={}", file.display())]);
    let queried = simulate.run(&[&QUERY[..], &["--json"]].concat(), b"");
    let shown = text(&queried.stdout);
    assert!(shown.contains("TRADE_FINISHED") && shown.contains("\"verified\": true"), "{queried:?}");
}

#[test]
fn apps_and_keys_are_those_that_were_given() {
    let keys = folder("keys");
    let file = |name: &str| keys.join(name).into_os_string().into_string().unwrap();
    let (app, gateway) = (PrivateKey::generate().unwrap(), PrivateKey::generate().unwrap());
    fs::write(file("app.pem"), &*app.to_pkcs1_pem()).unwrap();
    fs::write(file("gateway.pem"), &*gateway.to_pkcs8_pem()).unwrap();
    let simulate = Simulate::start(
        "given",
        &[
            "--app-id",
            "2021000000000001",
            "--app-id",
            "2021000000000002",
            "--private-key-file",
            &file("app.pem"),
            "--alipay-private-key-file",
            &file("gateway.pem"),
        ],
    );
    let settings = fs::read_to_string(simulate.folder.join("alipay.toml")).unwrap();
    assert!(settings.contains("app_id = \"2021000000000001\""), "{settings}");
    let alipays = fs::read_to_string(simulate.folder.join("alipay_public_key.pem")).unwrap();
    assert_eq!(alipays, gateway.public_key().to_spki_pem());
    for (app_id, code) in [("2021000000000001", 0), ("2021000000000002", 0), ("2021000000000003", 3)] {
        let certify = ["call", "alipay.user.certify.open.query", "certify_id=OC1", "--app-id", app_id];
        assert_eq!(simulate.run(&certify, b"").status.code(), Some(code), "{app_id}");
    }
}

#[test]
fn a_content_key_is_a_file_or_the_key_itself_and_goes_to_the_apps_settings() {
    let key = EncryptionKey::generate().unwrap().to_base64();
    let file = folder("content").join("key.txt");
    fs::write(&file, format!("{}\n", *key)).unwrap();
    for given in [key.as_str(), file.to_str().unwrap()] {
        let simulate = Simulate::start("content-key", &["--content-key", given]);
        assert_eq!(fs::read_to_string(simulate.folder.join("content_key.txt")).unwrap(), *key);
        let settings = fs::read_to_string(simulate.folder.join("alipay.toml")).unwrap();
        assert!(settings.contains("aes_key_file = \"content_key.txt\""), "{settings}");
        assert_eq!(simulate.run(&PAY, b"").status.code(), Some(0));
    }
}

#[test]
fn what_is_passed_over_is_reported_and_refused_when_strict() {
    let misspelt = r#"{"out_trade_no":"T1","total_amount":"1","subject":"a","boddy":"secret"}"#;
    // A description of the app's own, which lets it through.
    let own = folder("own");
    fs::create_dir_all(own.join("specs/alipay/trade")).unwrap();
    let free = "method: alipay.trade.precreate\nrequest: any\n";
    fs::write(own.join("specs/alipay/trade/precreate.yaml"), free).unwrap();
    for (flags, code) in [(&[][..], 0), (&["--strict"], 3)] {
        let simulate = Simulate::start("strict", flags);
        let mut call = alipay(&["call", "alipay.trade.precreate", "--body", "-", "--config"]);
        let call = call.arg(simulate.folder.join("alipay.toml")).current_dir(&own);
        let called = given(call, misspelt.as_bytes());
        assert_eq!(called.status.code(), Some(code), "{called:?}");
        let words = simulate.words();
        let ignored = "ignored: `boddy` is not a parameter of this API; did you mean `body`?";
        assert_eq!(words.contains(ignored), code == 0, "{words}");
        assert!(!words.contains("secret"), "{words}");
    }
}

#[test]
fn what_cannot_be_done_is_said_before_it_listens() {
    let bad = folder("bad");
    let file = |name: &str, content: &str| {
        fs::write(bad.join(name), content).unwrap();
        format!("alipay.trade.query={}", bad.join(name).display())
    };
    let (list, misspelt) = (file("list.json", "[]"), file("misspelt.json", r#"{"trade_stauts":"1"}"#));
    let below = file("below.json", r#"{"fund_bill_list":[{"fund_chanel":"1"}]}"#);
    let not_json = file("not.json", "{");
    for (flag, value, code, words) in [
        ("--fault", "alipay.trade.precreat=cut-after", 1, "did you mean `alipay.trade.precreate`?"),
        ("--fault", "alipay.trade.pay=cut-aftr", 2, "did you mean `cut-after`?"),
        ("--fault", "alipay.trade.pay=delay", 2, "did you mean `delay:2s`?"),
        ("--fault", "alipay.trade.pay", 2, "write it as alipay.trade.pay=cut-after"),
        ("--answer", &list, 1, "the answer to `alipay.trade.query` is not a JSON object"),
        ("--answer", &misspelt, 1, "no member `trade_stauts`: did you mean `trade_status`?"),
        ("--answer", &below, 1, "no member `fund_bill_list.fund_chanel`: did you mean `fund_channel`?"),
        ("--answer", &not_json, 2, "not.json is not JSON"),
        ("--answer", "alipay.trade.query", 2, "write it as alipay.trade.query=reply.json"),
        ("--answer", "alipay.trade.query=/no/such", 2, "/no/such cannot be read"),
        ("--content-key", "c2VjcmV0", 2, "neither a file with a key nor a key itself"),
        ("--private-key-file", "-----BEGIN secret", 2, "a text that is not a path cannot be read"),
    ] {
        let refused: Output = alipay(&["simulate", "--addr", "127.0.0.1:0", flag, value]).output().unwrap();
        let said = text(&refused.stderr);
        assert_eq!(
            (refused.status.code(), text(&refused.stdout)),
            (Some(code), ""),
            "{flag} {value}: {said}"
        );
        assert!(said.contains(words) && !said.contains("c2VjcmV0"), "{flag} {value}: {said}");
    }
}
