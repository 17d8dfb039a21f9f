//! What goes where: data and words, colours, closed pipes, disks that are full and folders that are none.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod support;

use std::fs;
use std::process::{Output, Stdio};

use support::{alipay, folder, given, text};

fn run(arguments: &[&str]) -> Output {
    alipay(arguments).output().unwrap()
}

#[test]
fn data_go_to_standard_output_and_words_to_standard_error() {
    let listed = run(&["list", "alipay.user.certify.open.certify"]);
    assert!(text(&listed.stdout).starts_with("alipay.user.certify.open.certify "));
    assert_eq!(text(&listed.stderr), "");
    let nothing = run(&["list", "no.such.api"]);
    assert_eq!((text(&nothing.stdout), text(&nothing.stderr)), ("", "no API fits\n"));
    let refused = run(&["show", "no.such.api"]);
    assert_eq!((text(&refused.stdout), refused.status.code()), ("", Some(1)));
    assert!(text(&refused.stderr).starts_with("error: there is no description of no.such.api"));
}

#[test]
fn colours_are_for_terminals_and_for_who_asks_for_them() {
    let broken = folder("colours").join("broken.yaml");
    fs::write(&broken, "method: a.b\ncal: page\n").unwrap();
    let path = broken.to_str().unwrap();
    let plain = run(&["check", path]);
    assert_eq!(plain.status.code(), Some(1));
    assert!(!text(&plain.stdout).contains('\u{1b}') && !text(&plain.stderr).contains('\u{1b}'));
    let coloured = run(&["check", path, "--color", "always"]);
    assert!(text(&coloured.stdout).contains("\u{1b}["));
    for refused in [&["show", "no.api", "--color=always"][..], &["check", "--colour", "--color", "always"]] {
        assert!(text(&run(refused).stderr).starts_with("\u{1b}[1"), "{refused:?}");
    }
}

#[test]
fn what_is_asked_for_goes_before_what_the_environment_says() {
    let [old, new] = ["max_length: 9", "max_length: 8"].map(|limit| {
        let file = folder("asked").join(limit.replace(": ", "-"));
        fs::write(&file, format!("method: a.b\nrequest: {{ x: {{ type: string, {limit} }} }}\n")).unwrap();
        file.into_os_string().into_string().unwrap()
    });
    for (environment, flag, coloured) in [
        (&[][..], None, false),
        (&[], Some("auto"), false),
        (&[], Some("always"), true),
        (&[("CLICOLOR_FORCE", "1")], None, true),
        (&[("CLICOLOR_FORCE", "")], None, false),
        (&[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], None, true),
        (&[("CLICOLOR_FORCE", "1")], Some("never"), false),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], None, false),
        (&[("NO_COLOR", "1")], Some("always"), true),
        (&[("CLICOLOR", "1")], None, false),
    ] {
        for arguments in [&["diff", &old, &new][..], &["show", "no.api"], &["show", "no.api", "--unknown"]] {
            let flag = flag.map(|when| format!("--color={when}"));
            let mut command = alipay(arguments);
            let ended = command.args(flag).envs(environment.iter().copied()).output().unwrap();
            let has = |stream: &[u8]| text(stream).contains('\u{1b}');
            let is_coloured = has(&ended.stdout) || has(&ended.stderr);
            assert_eq!(is_coloured, coloured, "{arguments:?} {environment:?} {ended:?}");
        }
    }
}

#[test]
fn a_reader_that_closes_the_pipe_ends_the_writing_and_nothing_else() {
    for arguments in [
        &["list"][..],
        &["show", "alipay.trade.pay"],
        &["show", "alipay.trade.pay", "--json"],
        &["completions", "bash"],
        &["--help"],
    ] {
        let mut child = alipay(arguments).spawn().unwrap();
        drop(child.stdout.take());
        let ended = child.wait_with_output().unwrap();
        assert_eq!((ended.status.code(), text(&ended.stderr)), (Some(0), ""), "{arguments:?}");
    }
    let mut child = alipay(&["show", "no.api"]).stdout(Stdio::null()).spawn().unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(1), "nobody listens to its words");
}

#[cfg(target_os = "linux")]
#[test]
fn data_that_cannot_be_written_are_an_error() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ended = alipay(&["list"]).stdout(full).spawn().unwrap().wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    assert!(text(&ended.stderr).starts_with("error: standard output cannot be written"), "{ended:?}");
}

#[test]
fn a_description_from_standard_input_is_checked_and_shown() {
    let shown = given(&mut alipay(&["show", "-"]), "method: a.b\ntitle: 送礼\n".as_bytes());
    assert!(text(&shown.stdout).contains("送礼"), "{shown:?}");
    let checked = given(&mut alipay(&["check", "-"]), b"method: a.b\nx: y\n");
    assert_eq!(checked.status.code(), Some(1));
    assert!(text(&checked.stdout).contains("standard input:2:1"), "{checked:?}");
    let no_text = given(&mut alipay(&["check", "-"]), b"\xff\xfe");
    assert!(text(&no_text.stderr).contains("it is not UTF-8 text"), "{no_text:?}");
}

/// A file stands in the place of the folder: a folder without permissions would not stop whoever runs tests as root.
#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let file = folder("read-only").join("file");
    fs::write(&file, "").unwrap();
    let below = file.join("below");
    let path = below.to_str().unwrap();
    for arguments in [&["keygen", path][..], &["simulate", "--addr", "127.0.0.1:0", "--dir", path]] {
        let ended = run(arguments);
        assert_eq!((ended.status.code(), text(&ended.stdout)), (Some(1), ""), "{arguments:?}");
        assert!(text(&ended.stderr).contains("cannot be written"), "{ended:?}");
    }
}

#[test]
fn without_settings_a_call_says_every_way_to_give_one_and_sends_nothing() {
    let ended = run(&["call", "alipay.trade.query", "out_trade_no=T1"]);
    assert_eq!(ended.status.code(), Some(2));
    assert_eq!(
        text(&ended.stderr),
        "error: the setting app_id is missing: give --app-id, set ALIPAY_APP_ID, or write app_id into alipay.toml\n       \
         the setting private_key is missing: give --private-key-file, set ALIPAY_PRIVATE_KEY or ALIPAY_PRIVATE_KEY_FILE, or write private_key_file into alipay.toml\n       \
         the setting public_key is missing: give --public-key-file, set ALIPAY_PUBLIC_KEY or ALIPAY_PUBLIC_KEY_FILE, or write public_key_file into alipay.toml\n"
    );
    let ended = run(&["why", "/dev/null"]);
    assert_eq!(ended.status.code(), Some(2));
    assert!(text(&ended.stderr).contains("no key to compare with"), "{ended:?}");
}

#[test]
fn a_key_in_the_place_of_a_file_is_not_repeated() {
    let key = "-----BEGIN PRIVATE KEY-----\nMIIEvgIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n";
    for (flag, value) in [
        ("--private-key-file", key),
        ("--aes-key-file", key),
        ("--aes-key-file", "4r6bO8/EdAunbzyN6dkzVg=="),
        ("--app-cert-file", key),
    ] {
        let ended = run(&["call", "alipay.trade.query", "out_trade_no=1", "--app-id", "1", flag, value]);
        assert_eq!(ended.status.code(), Some(2), "{ended:?}");
        let words = text(&ended.stderr);
        assert!(!words.contains("MIIE") && !words.contains("4r6b"), "{words}");
    }
}

#[test]
fn what_can_be_checked_is_checked_beside_what_cannot_be_read() {
    let folder = folder("unread");
    fs::write(folder.join("a.yaml"), "method: a.b\ncal: page\n").unwrap();
    fs::write(folder.join("b.yaml"), b"\xff\xfe").unwrap();
    let check = |more: &[&str]| alipay(&[&["check"], more].concat()).current_dir(&folder).output().unwrap();
    let checked = check(&["none.yaml", "b.yaml", "a.yaml"]);
    assert_eq!(checked.status.code(), Some(1), "{checked:?}");
    assert!(text(&checked.stdout).contains("unknown key `cal`"), "{checked:?}");
    let words = text(&checked.stderr);
    assert!(words.contains("none.yaml cannot be read") && words.contains("b.yaml cannot be read"), "{words}");
    let data = check(&["none.yaml", "a.yaml", "--json"]).stdout;
    let data: serde_json::Value = serde_json::from_slice(&data).unwrap();
    assert_eq!(data[0]["line"], 2);
    assert_eq!((&data[1]["file"], &data[1]["line"]), (&"none.yaml".into(), &serde_json::Value::Null));
    assert_eq!(check(&["none.yaml"]).status.code(), Some(2));
}

#[test]
fn standard_input_is_put_in_order_on_standard_output() {
    let fixed = given(&mut alipay(&["check", "--fix", "-"]), b"title: 'T'\nmethod: a.b\n");
    assert_eq!(text(&fixed.stdout), "method: a.b\ntitle: T\n", "{fixed:?}");
}

#[test]
fn a_description_is_kept_by_a_shell_that_makes_its_file_first() {
    let folder = folder("kept");
    let place = folder.join("specs/alipay/trade/pay.yaml");
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    let show = |more: &[&str]| {
        alipay(&[&["show", "alipay.trade.pay"], more].concat()).current_dir(&folder).output().unwrap()
    };
    let published = show(&["--yaml"]);
    assert!(text(&published.stdout).contains("method: alipay.trade.pay\n"), "{published:?}");

    fs::write(&place, "").unwrap(); // what `alipay show alipay.trade.pay --yaml > specs/alipay/trade/pay.yaml` begins with
    let kept = show(&["--yaml"]);
    assert_eq!((kept.status.code(), &kept.stdout), (Some(0), &published.stdout), "{kept:?}");
    let read = show(&[]);
    assert!(text(&read.stderr).contains("the description is empty"), "{read:?}");

    fs::write(&place, "method: alipay.trade.pay\ncall: execute\n").unwrap();
    assert_eq!(text(&show(&["--yaml"]).stdout), "method: alipay.trade.pay\ncall: execute\n");
}
