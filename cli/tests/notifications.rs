//! `alipay verify-notify` and `alipay why`, given what the simulator sends.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod support;

use std::process::Output;

use alipay::{Untyped, json};
use alipay_simulator::Simulator;
use support::{alipay, folder, given};

/// What the simulator sent about a paid trade, and the folder with its files.
async fn notification(simulator: &Simulator) -> String {
    let order = json!({ "out_trade_no": "T1", "total_amount": "88.80", "subject": "茶 a+b" });
    let order = Untyped::new("alipay.trade.precreate", order).unwrap();
    let order = order.with().notify_url("http://127.0.0.1:9/notify");
    simulator.client().unwrap().execute(&order).await.unwrap();
    simulator.ledger().pay("T1");
    simulator.delivered().await.remove(0).body
}

fn run(arguments: &[&str], input: &str) -> Output {
    given(&mut alipay(arguments), input.as_bytes())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notification_is_verified_with_alipays_key_alone_and_a_changed_one_is_explained() {
    let simulator = Simulator::start().await.unwrap();
    let body = notification(&simulator).await;
    let folder = folder("keys");
    simulator.write_files(&folder).unwrap();
    let key = folder.join("alipay_public_key.pem").into_os_string().into_string().unwrap();
    let verify = |more: &[&str], body: &str| {
        let settings = ["verify-notify", "--app-id", simulator.app_id(), "--public-key-file", &key];
        run(&[&settings[..], more].concat(), body)
    };

    let verified = verify(&[], &body);
    assert_eq!(verified.status.code(), Some(0), "{verified:?}");
    let shown = String::from_utf8(verified.stdout).unwrap();
    assert!(shown.contains("total_amount=88.80\n") && shown.contains("subject=茶 a+b\n"), "{shown}");
    assert!(!shown.contains("sign="), "{shown}");
    let data = verify(&["--json"], &body);
    let data: serde_json::Value = serde_json::from_slice(&data.stdout).unwrap();
    assert_eq!(data["subject"], "茶 a+b");

    let lost = body.replace("a%2Bb", "a+b");
    assert_ne!(lost, body);
    let refused = verify(&[], &lost);
    assert_eq!((refused.status.code(), refused.stdout.len()), (Some(1), 0), "{refused:?}");
    let why = run(&["why", "--public-key-file", &key], &lost);
    let shown = String::from_utf8(why.stdout).unwrap();
    assert_eq!(why.status.code(), Some(1));
    assert!(
        shown.starts_with("notification: the signature does not match\n  - + became a space in `subject`"),
        "{shown}"
    );

    let more = format!("ticket=7&{body}");
    let why = run(&["why", "--public-key-file", &key], &more);
    let shown = String::from_utf8(why.stdout).unwrap();
    assert!(shown.contains("Alipay did not sign `ticket`"), "{shown}");
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_private_key_at_hand_alipays_new_certificate_is_downloaded() {
    let simulator = Simulator::builder().certificates().start().await.unwrap();
    let folder = folder("certificates");
    simulator.write_files(&folder).unwrap();
    simulator.authority().unwrap().rotate().unwrap();
    let body = notification(&simulator).await;
    let file = |name: &str| folder.join(name).into_os_string().into_string().unwrap();
    simulator.take_calls();

    let names = ["app_certificate.pem", "alipay_certificate.pem", "root_certificates.pem"].map(file);
    let [app, alipay, roots] = names.each_ref().map(String::as_str);
    let certificates = ["--app-cert-file", app, "--cert-file", alipay, "--root-cert-file", roots];
    let keyless = ["verify-notify", "--app-id", simulator.app_id(), "--gateway", simulator.url()];
    let refused = run(&[&keyless[..], &certificates].concat(), &body);
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    let words = String::from_utf8(refused.stderr).unwrap();
    assert!(words.contains("there is no private key here"), "{words}");
    assert!(simulator.take_calls().is_empty());

    let verified = run(&["verify-notify", "--config", &file("alipay.toml")], &body);
    assert_eq!(verified.status.code(), Some(0), "{verified:?}");
    let methods: Vec<_> = simulator.take_calls().into_iter().map(|call| call.called.method).collect();
    assert_eq!(methods, ["alipay.open.app.alipaycert.download"]);
    std::fs::remove_dir_all(folder).unwrap();
}
