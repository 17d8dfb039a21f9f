//! `alipay simulate` as a program of its own, and the other commands against it.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod simulating;
mod support;

use std::fs;
use std::path::Path;

use simulating::Simulate;
use support::{alipay, folder, given, text};

fn written(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn it_writes_its_files_and_one_line_and_shows_the_traffic() {
    let simulate = Simulate::start("simulate", &[]);
    for (name, first) in [
        ("app_private_key.pem", "-----BEGIN PRIVATE KEY-----"),
        ("app_private_key_pkcs1.pem", "-----BEGIN RSA PRIVATE KEY-----"),
        ("app_public_key.pem", "-----BEGIN PUBLIC KEY-----"),
        ("alipay_public_key.pem", "-----BEGIN PUBLIC KEY-----"),
    ] {
        assert!(written(&simulate.folder, name).starts_with(first), "{name}");
    }
    assert!(written(&simulate.folder, "alipay.toml").contains(&simulate.url));

    let paid = simulate
        .run(&["call", "alipay.trade.precreate", "out_trade_no=T1", "total_amount=88.80", "subject=茶"], b"");
    assert_eq!(paid.status.code(), Some(0), "{paid:?}");
    assert!(text(&paid.stdout).contains("\"qr_code\": "), "{paid:?}");
    let none = simulate.run(&["call", "alipay.trade.query", "out_trade_no=T2", "--charset", "gbk"], b"");
    assert_eq!(none.status.code(), Some(3), "{none:?}");
    let words = simulate.words();
    assert!(words.contains("alipay.trade.precreate  10000"), "{words}");
    assert!(words.contains("alipay.trade.query  40004 ACQ.TRADE_NOT_EXIST"), "{words}");
    assert!(!words.contains("88.80") && !words.contains('茶'), "no value is shown: {words}");
}

#[test]
fn certificate_mode_works_from_the_same_files() {
    let simulate = Simulate::start("certificates", &["--certificates"]);
    let paid = simulate.run(
        &["call", "alipay.trade.precreate", "out_trade_no=T1", "total_amount=1", "subject=茶", "--json"],
        b"",
    );
    assert_eq!(paid.status.code(), Some(0), "{paid:?}");
    assert!(text(&paid.stdout).contains("\"verified\": true"));
    let rehearsed =
        simulate.run(&["call", "alipay.trade.query", "out_trade_no=T1", "--dry-run", "--json"], b"");
    let why = simulate.run(&["why"], &rehearsed.stdout);
    assert_eq!(why.status.code(), Some(0), "{why:?}");
    assert!(text(&why.stdout).contains("app_cert_sn="));
    // One certificate is enough to compare with, and one of another app is noticed.
    let file = |name: &str| simulate.folder.join(name).into_os_string().into_string().unwrap();
    let (key, app, alipays) =
        (file("app_private_key.pem"), file("app_certificate.pem"), file("alipay_certificate.pem"));
    let alone = |flags: &[&str]| given(alipay(&["why"]).args(flags), &rehearsed.stdout);
    let certificate = alone(&["--app-cert-file", &app]);
    assert_eq!((certificate.status.code(), text(&certificate.stderr)), (Some(0), ""), "{certificate:?}");
    let stranger = alone(&["--private-key-file", &key, "--app-cert-file", &alipays]);
    assert!(text(&stranger.stderr).contains("(app_cert_file) does not belong to its key"), "{stranger:?}");
}

#[test]
fn what_is_not_believed_is_no_success() {
    let (simulate, other) = (Simulate::start("one", &[]), Simulate::start("other", &[]));
    let wrong_key = other.folder.join("alipay_public_key.pem").into_os_string().into_string().unwrap();
    let precreate = ["call", "alipay.trade.precreate", "out_trade_no=T1", "total_amount=1", "subject=a"];
    let unbelieved = simulate.run(&[&precreate[..], &["--public-key-file", &wrong_key]].concat(), b"");
    assert_eq!((unbelieved.status.code(), text(&unbelieved.stdout)), (Some(4), ""), "{unbelieved:?}");
    assert!(text(&unbelieved.stderr).contains("do not believe this reply"), "{unbelieved:?}");
    let as_json = simulate.run(&[&precreate[..], &["--public-key-file", &wrong_key, "--json"]].concat(), b"");
    assert!(text(&as_json.stdout).contains("\"response\": null"), "{as_json:?}");

    // Signed by another app's key: the gateway says so, and so does `why`.
    let stranger = other.folder.join("app_private_key.pem").into_os_string().into_string().unwrap();
    let refused = simulate.run(&[&precreate[..], &["--private-key-file", &stranger]].concat(), b"");
    assert_eq!(refused.status.code(), Some(3), "{refused:?}");
    let rehearsed = other.run(&["call", "alipay.trade.query", "out_trade_no=T1", "--dry-run", "--json"], b"");
    let why = simulate.run(&["why"], &rehearsed.stdout);
    assert_eq!(why.status.code(), Some(1));
    assert!(text(&why.stdout).contains("none of these keys made it"), "{why:?}");

    let own = simulate.folder.join("app_public_key.pem").into_os_string().into_string().unwrap();
    let why = simulate.run(&["why", "--public-key-file", &own], &rehearsed.stdout);
    assert!(
        text(&why.stdout).contains("the key configured as Alipay's (public_key) is the app's own"),
        "{why:?}"
    );
    let keys = [&own, &wrong_key, &stranger].map(|path| fs::read_to_string(path).unwrap());
    for key in keys {
        let body: String = key.lines().filter(|line| !line.starts_with("-----")).collect();
        assert!(!text(&why.stdout).contains(&body[..40]) && !text(&why.stderr).contains(&body[..40]));
    }
}

#[test]
fn a_page_and_an_order_verify_as_what_they_are() {
    let simulate = Simulate::start("page", &[]);
    let page = simulate.run(
        &["page", "alipay.user.certify.open.certify", "certify_id=OC201809253000000393900404029253"],
        b"",
    );
    assert!(text(&page.stdout).starts_with(&simulate.url), "{page:?}");
    assert_eq!(simulate.run(&["why"], &page.stdout).status.code(), Some(0));
    let certify = ["page", "alipay.user.certify.open.certify", "certify_id=OC201809253000000393900404029253"];
    let query = ["call", "alipay.trade.query", "out_trade_no=\"茶\" & <b>"];
    let app_pay = ["order", "alipay.trade.app.pay", "out_trade_no=1", "total_amount=1", "subject=a+b"];
    for (command, flags) in [
        (&certify[..], &["--post"][..]),
        (&certify, &["--json"]),
        (&certify, &["--dry-run"]),
        (&query, &["--dry-run"]),
        (&query, &["--dry-run", "--charset", "gbk"]),
        (&query, &["--dry-run", "--json"]),
        (&app_pay, &["--dry-run"]),
        (&app_pay, &["--json"]),
    ] {
        let printed = simulate.run(&[command, flags].concat(), b"");
        assert!(printed.status.success(), "{printed:?}");
        let why = simulate.run(&["why"], &printed.stdout);
        assert_eq!(why.status.code(), Some(0), "{command:?} {flags:?} {why:?}");
    }
    let order = simulate
        .run(&["order", "alipay.trade.app.pay", "out_trade_no=1", "total_amount=1", "subject=a+b"], b"");
    assert_eq!(simulate.run(&["why"], &order.stdout).status.code(), Some(0));
    let lost = text(&order.stdout).replace("a%2Bb", "a+b");
    let why = simulate.run(&["why", "--json"], lost.as_bytes());
    assert!(text(&why.stdout).contains("+ became a space in `biz_content`"), "{why:?}");
}

#[test]
fn keys_of_somebody_else_are_spared() {
    let mine = folder("mine");
    fs::write(mine.join("alipay.toml"), "app_id = \"mine\"\n").unwrap();
    let refused = alipay(&["simulate", "--addr", "127.0.0.1:0", "--dir"]).arg(&mine).output().unwrap();
    assert_eq!((refused.status.code(), text(&refused.stdout)), (Some(1), ""), "{refused:?}");
    assert!(text(&refused.stderr).contains("no simulator wrote it: name another folder"), "{refused:?}");
    assert_eq!(written(&mine, "alipay.toml"), "app_id = \"mine\"\n");
    fs::remove_dir_all(mine).unwrap();
}

#[cfg(unix)]
#[test]
fn it_ends_well_when_it_is_interrupted_right_after_its_line() {
    for signal in ["-INT", "-TERM"] {
        let mut simulate = Simulate::start("interrupted", &[]);
        let number = simulate.child.id().to_string();
        assert!(std::process::Command::new("kill").args([signal, &number]).status().unwrap().success());
        assert_eq!(simulate.child.wait().unwrap().code(), Some(0), "{signal}");
    }
}

#[test]
fn the_gateway_of_another_machine_is_called_without_encryption_when_asked() {
    let simulate = Simulate::start("plain", &[]);
    let query =
        ["call", "alipay.trade.query", "out_trade_no=1", "--dry-run", "--gateway", "http://10.0.0.1/"];
    let refused = simulate.run(&query, b"");
    assert_eq!(refused.status.code(), Some(2), "{refused:?}");
    assert!(text(&refused.stderr).starts_with("error: --gateway: "), "{refused:?}");
    assert!(text(&refused.stderr).contains("or give --allow-plain-http"), "{refused:?}");
    let signed = simulate.run(&[&query[..], &["--allow-plain-http"]].concat(), b"");
    assert!(text(&signed.stdout).contains("http://10.0.0.1/?app_id="), "{signed:?}");
}

#[test]
fn what_a_dry_run_shows_is_all_that_was_signed() {
    let simulate = Simulate::start("dry-run", &[]);
    let photo = folder("photo").join("photo.jpg");
    fs::write(&photo, "seven b").unwrap();
    let file = format!("file_content@{}", photo.display());
    let upload = ["call", "alipay.open.file.upload", "biz_code=openpt_appstore", &file, "--dry-run"];
    let certify_id = "certify_id=OC201809253000000393900404029253";
    let page = ["page", "alipay.user.certify.open.certify", certify_id, "--post", "--dry-run"];
    let rest = [&upload[..], &["--v3"]].concat();
    let activity =
        ["call", "alipay.marketing.activity.query", "activity_id=a b+c", "merchant_id=茶&=", "--v3"];
    let activity = [&activity[..], &["--app-auth-token", "202611BBtoken", "--dry-run"]].concat();
    for (rehearsal, shown) in [
        (&upload[..], "(7 bytes)"),
        (&page, "<form "),
        (&rest, "(7 bytes)"),
        (&activity, "/v3/alipay/marketing"),
    ] {
        for more in [&[][..], &["--json"]] {
            let rehearsed = simulate.run(&[rehearsal, more].concat(), b"");
            assert!(text(&rehearsed.stdout).contains(shown), "{rehearsed:?}");
            let why = simulate.run(&["why"], &rehearsed.stdout);
            assert_eq!(why.status.code(), Some(0), "{rehearsed:?}\n{why:?}");
        }
    }
}
