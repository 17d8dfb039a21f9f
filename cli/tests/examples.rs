//! The example at the end of each command's help does what it shows.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails by panicking")]
#![cfg(unix)]

mod support;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use alipay::{PrivateKey, Untyped, json};
use alipay_simulator::Simulator;
use support::{alipay, without_settings};

/// The line of an example, as a shell runs it.
fn example(command: &str) -> String {
    let help = alipay(&[command, "--help"]).env("COLUMNS", "400").output().unwrap().stdout;
    let help = String::from_utf8(help).unwrap();
    let line = help.lines().find_map(|line| line.strip_prefix("Example: ")).map(str::to_owned);
    line.filter(|line| line.starts_with(&format!("alipay {command}"))).unwrap_or_else(|| panic!("{help}"))
}

/// A folder with the files that the examples name, and settings that lead to the simulator.
async fn folder(simulator: &Simulator) -> PathBuf {
    let folder = support::folder("here");
    simulator.write_files(&folder).unwrap();
    let own = folder.join("specs/alipay/trade");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("pay.yaml"), alipay_specs::text("alipay.trade.pay").unwrap()).unwrap();
    let documents = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd");
    fs::copy(documents.join("import.in/page.md"), folder.join("page.md")).unwrap();
    fs::write(folder.join("partner.yaml"), "method: example.partner\ncall: execute\n").unwrap();
    let certificate = documents.join("keys.in/certificate.pem");
    fs::copy(certificate, folder.join("appCertPublicKey_2014072300007148.crt")).unwrap();

    let client = simulator.client().unwrap();
    let trade = json!({ "out_trade_no": "20150320010101001", "total_amount": "1.00", "subject": "茶" });
    let trade = Untyped::new("alipay.trade.precreate", trade).unwrap();
    let trade = trade.with().notify_url("http://127.0.0.1:9/notify");
    client.execute(&trade).await.unwrap();
    simulator.ledger().pay("20150320010101001");
    fs::write(folder.join("body.txt"), simulator.delivered().await.remove(0).body).unwrap();
    let order = client.order_string(&trade).await.unwrap();
    fs::write(folder.join("request.txt"), order).unwrap();
    folder
}

fn run(line: &str, folder: &Path) -> Output {
    let binaries = Path::new(env!("CARGO_BIN_EXE_alipay")).parent().unwrap();
    let path = env::join_paths([binaries, Path::new("/usr/bin"), Path::new("/bin")]).unwrap();
    let mut shell = Command::new("sh");
    without_settings(&mut shell)
        .args(["-c", line])
        .current_dir(folder)
        .env("PATH", path)
        .env("LC_ALL", "C")
        .output()
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_example_of_the_help_runs() {
    let simulator = Simulator::start().await.unwrap();
    let folder = folder(&simulator).await;
    for (command, shown) in [
        ("import", "specs/alipay/parking/space/reserve.yaml"),
        ("check", ""),
        ("list", "alipay.trade.pay "),
        ("show", ""),
        ("diff", ""),
        ("facts", ""),
        ("why", "request: the signature matches"),
        ("call", "\"trade_status\": \"TRADE_SUCCESS\""),
        ("page", "certify_id"),
        ("order", "app_id="),
        ("bill", "0 rows"),
        ("keygen", "keys/app_private_key.pem"),
        ("cert-sn", "00ebecea5e94921d491c00e6975b1f2e"),
        ("verify-notify", "trade_status=TRADE_SUCCESS"),
        ("completions", ""),
        ("new", "tea-shop/src/shop.rs"),
        ("doctor", "permitted"),
    ] {
        let line = example(command);
        let ended = run(&line, &folder);
        assert!(ended.status.success(), "{line}\n{ended:?}");
        let out = String::from_utf8(ended.stdout).unwrap();
        assert!(out.contains(shown) && (out.is_empty() == shown.is_empty()), "{line}\n{out}");
    }
    assert!(fs::read_to_string(folder.join("pay.json")).unwrap().contains("\"out_trade_no\""));
    assert!(fs::read_to_string(folder.join("alipay.bash")).unwrap().contains("verify-notify"));
    let key = fs::read(folder.join("keys/app_private_key.pem")).unwrap();
    assert_eq!(PrivateKey::parse(key).unwrap().bits(), 2048);
    // It runs until it is interrupted; `simulate.rs` runs it.
    assert!(example("simulate").starts_with("alipay simulate --dir sandbox"));
    // It needs a release of an official SDK; `alipay-sdk-import` has an example that fetches them.
    assert!(example("catalogue").starts_with("alipay catalogue update "));
    fs::remove_dir_all(folder).unwrap();
}
