//! `alipay console` as a program of its own, and what browsers get from it and from `alipay simulate`.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod simulating;
mod support;

use std::io::{Read, Write};
use std::net::TcpStream;

use simulating::Simulate;
use support::{alipay, folder, text};

/// What is answered to a browser's request for a page.
fn page(url: &str, path: &str) -> String {
    let host = url.strip_prefix("http://").unwrap().split('/').next().unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8(answer).unwrap()
}

#[test]
fn simulate_and_console_show_the_console_at_the_gateways_address() {
    let console = ["console", "--no-open"];
    for command in [&["simulate"][..], &console] {
        let simulate = Simulate::start_with(command, "console", &[]);
        let called = simulate.run(&["call", "alipay.trade.query", "out_trade_no=T1"], b"");
        assert_eq!(called.status.code(), Some(3), "{called:?}");
        let shown = page(&simulate.url, "/");
        assert!(shown.starts_with("HTTP/1.1 200 OK") && shown.contains("href=\"/calls/1\""), "{shown}");
        assert!(page(&simulate.url, "/try/alipay.trade.pay").contains("name=\"p.auth_code\""));
        let home = simulate.url.replace("gateway.do", "");
        let words = simulate.words();
        assert!(words.contains(&format!("the console is at {home}")), "{words}");
    }
}

#[test]
fn beyond_this_machine_there_is_no_console_without_a_token() {
    for (given, words) in [
        (&["--addr", "0.0.0.0:0"][..], "give --token, or listen on 127.0.0.1"),
        (&["--addr", "[::]:0"], "give --token, or listen on 127.0.0.1"),
        (&["--addr", "0.0.0.0:0", "--token", "hunter2"], "--token: a token has at least 16 characters"),
    ] {
        let arguments = [&["console", "--no-open", "--dir"][..], &["made"], given].concat();
        let refused = alipay(&arguments).current_dir(folder("refused")).output().unwrap();
        assert_eq!((refused.status.code(), text(&refused.stdout)), (Some(2), ""), "{refused:?}");
        assert!(text(&refused.stderr).contains(words), "{refused:?}");
        assert!(!text(&refused.stderr).contains("hunter2"), "{refused:?}");
        assert!(!folder("refused").join("made").exists());
    }
    let beyond = ["--addr", "0.0.0.0:0", "--token", "correct-horse-battery"];
    let simulate = Simulate::start_with(&["console", "--no-open"], "token", &beyond);
    assert!(page(&simulate.url, "/").starts_with("HTTP/1.1 401 "));
    assert!(page(&simulate.url, "/?token=correct-horse-battery").starts_with("HTTP/1.1 303 "));
}

#[test]
fn a_gateway_beyond_this_machine_keeps_its_masked_page() {
    let simulate = Simulate::start_with(&["simulate"], "beyond", &["--addr", "0.0.0.0:0"]);
    let query = simulate.run(&["call", "alipay.trade.query", "out_trade_no=T1"], b"");
    assert_eq!(query.status.code(), Some(3), "{query:?}");
    assert!(page(&simulate.url, "/").contains("<b>alipay.trade.query</b>"));
    assert!(page(&simulate.url, "/faults").starts_with("HTTP/1.1 404 "));
    let words = simulate.words();
    assert!(words.contains("there is no console: other machines reach this address"), "{words}");
}

#[cfg(unix)]
#[test]
fn a_browser_is_opened_at_the_console() {
    use std::os::unix::fs::PermissionsExt;
    use std::{fs, thread, time::Duration};

    let folder = folder("browser");
    let (browser, opened) = (folder.join("browser"), folder.join("opened"));
    fs::write(&browser, format!("#!/bin/sh\necho \"$1\" > '{}'\n", opened.display())).unwrap();
    fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).unwrap();
    let simulate = Simulate::start_as(
        alipay(&["console"]).env("BROWSER", &browser).args(["--addr", "127.0.0.1:0"]),
        "opened",
    );
    let home = simulate.url.replace("gateway.do", "");
    for _ in 0..200 {
        if fs::read_to_string(&opened).is_ok_and(|address| address.trim() == home) {
            return;
        }
        thread::sleep(Duration::from_millis(50));
    }
    panic!("no browser was opened: {}", simulate.words());
}
