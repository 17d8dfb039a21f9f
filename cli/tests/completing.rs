//! What a shell is told when it completes a line.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod support;

use std::fs;

use support::{alipay, folder, text};

/// What fish would offer for the last of these words: a candidate a line, with its help behind a tab.
fn offered(words: &[&str]) -> Vec<String> {
    let mut shell = alipay(&[&["--", "alipay"], words].concat());
    let own = folder("own");
    fs::create_dir_all(own.join("specs/shop/points")).unwrap();
    let description = "method: shop.points.grant\nrequest: { member_id: { type: string } }\n";
    fs::write(own.join("specs/shop/points/grant.yaml"), description).unwrap();
    let output = shell.env("COMPLETE", "fish").current_dir(own).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let lines = text(&output.stdout).lines();
    lines.map(|line| line.split('\t').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn methods_and_their_parameters_are_offered() {
    for (words, expected) in [
        (&["call", "alipay.trade.pa"][..], &["alipay.trade.pay", "alipay.trade.page.pay"][..]),
        (&["page", "alipay.trade.wap"], &["alipay.trade.wap.pay"]),
        (&["show", "shop."], &["shop.points.grant"]),
        (&["call", "alipay.trade.query", "out"], &["out_trade_no="]),
        (&["call", "alipay.trade.pay", "out_trade_no=1", "goods_d"], &["goods_detail[0]."]),
        (&["call", "alipay.trade.pay", "goods_detail[0].goods_n"], &["goods_detail[0].goods_name="]),
        (&["call", "shop.points.grant", ""], &["member_id="]),
        (&["call", "--json", "shop.points.grant", "m"], &["member_id="]),
        (&["doct"], &["doctor"]),
    ] {
        let offered = offered(words);
        for one in expected {
            assert!(offered.iter().any(|offer| offer == one), "{words:?}: no {one} in {offered:?}");
        }
    }
    let given = offered(&["call", "alipay.trade.query", "out_trade_no=1", "o"]);
    assert!(!given.iter().any(|offer| offer == "out_trade_no="), "{given:?}");
    assert_eq!(offered(&["call", "no.such.method", "out"]), [""; 0]);
}

#[test]
fn a_shell_is_told_how_to_ask() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = alipay(&["completions", shell, "--dynamic"]).output().unwrap();
        assert_eq!(script.status.code(), Some(0), "{shell}: {script:?}");
        assert!(text(&script.stdout).contains("COMPLETE"), "{shell}");
        let fixed = alipay(&["completions", shell]).output().unwrap();
        assert!(text(&fixed.stdout).contains("verify-notify") && fixed.stdout != script.stdout, "{shell}");
    }
}
