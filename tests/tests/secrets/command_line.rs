//! The command line: words go to standard error and hold no secret; data on standard output hold no key.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use alipay::EncryptionKey;
use alipay_tests::secrets::{APP_AUTH_TOKEN, PROXY_PASSWORD, Search, Secret, VALUE, of_key, personal, texts};

use crate::given::{around, folder};

/// The program, as the workspace's tests have built it.
fn program() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let program = target.join("debug").join(format!("alipay{}", std::env::consts::EXE_SUFFIX));
    if program.exists() {
        return program;
    }
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--offline", "--quiet", "--workspace", "--bin", "alipay"]);
    assert!(build.env("CARGO_TARGET_DIR", target).status().unwrap().success());
    program
}

/// `alipay simulate`, and the settings that it wrote.
struct Sandbox {
    program: PathBuf,
    folder: PathBuf,
    simulate: Child,
    content_key: String,
}

impl Sandbox {
    fn start() -> Self {
        let (program, folder) = (program(), folder("command line"));
        let mut simulate = Command::new(&program);
        simulate.args(["simulate", "--addr", "127.0.0.1:0", "--dir"]).arg(&folder);
        let mut simulate = simulate.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(simulate.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.starts_with("listening on "), "{line}");
        let content_key = EncryptionKey::generate().unwrap().to_base64().to_string();
        Self { program, folder, simulate, content_key }
    }

    fn run(&self, arguments: &[&str], input: &str) -> Output {
        let mut command = Command::new(&self.program);
        command.args(arguments).current_dir(&self.folder).env("ALIPAY_AES_KEY", &self.content_key);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // Who refuses its command line does not read.
        drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
        child.wait_with_output().unwrap()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).unwrap()
    }

    /// What it has said of the calls that came; it ends.
    fn words(&mut self) -> Vec<u8> {
        self.simulate.kill().unwrap();
        self.simulate.wait().unwrap();
        let mut words = Vec::new();
        self.simulate.stderr.take().unwrap().read_to_end(&mut words).unwrap();
        words
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // It may have ended.
        drop(self.simulate.kill());
        drop(self.simulate.wait());
    }
}

/// Whether standard output is what the caller asked for, signed values included, or holds no value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Data {
    Signed,
    Free,
}

#[test]
fn the_command_line_says_no_secret_and_gives_no_key() {
    let mut sandbox = Sandbox::start();
    let key = sandbox.read("app_private_key_pkcs1.pem");
    let mut keys = of_key("private key", &key);
    keys.extend(Secret::encryption_key(&sandbox.content_key));
    let in_data = Search::of(&keys).unwrap();
    let all = [keys, texts(), vec![Secret::text("a value", VALUE)]].concat();
    let in_words = Search::of(&all).unwrap();

    let [name, card, phone, code] = ["name", "identity card", "telephone", "payment code"].map(personal);
    let identity = format!(
        r#"identity_param:={{"identity_type":"CERT_INFO","cert_type":"IDENTITY_CARD","cert_name":"{name}","cert_no":"{card}","phone_no":"{phone}"}}"#
    );
    let check = [
        "alipay.user.certify.open.initialize",
        "outer_order_no=C1",
        "biz_code=FACE",
        &identity,
        "merchant_config:={}",
    ];
    let subject = format!("subject={VALUE}");
    let code = format!("auth_code={code}");
    let pay = ["alipay.trade.pay", "out_trade_no=T1", "total_amount=1.00", "scene=bar_code", &subject, &code];
    let on_behalf = ["--app-auth-token", APP_AUTH_TOKEN];
    let long = format!("out_trade_no={}", name.repeat(100));
    let no_such = format!("no_such_parameter={card}");
    let proxy = format!("http://user:{PROXY_PASSWORD}@127.0.0.1:1/gateway.do");
    let form = format!("app_id=1&subject={name}&sign_type=RSA2&sign={card}");
    let page = [
        "page",
        "alipay.trade.page.pay",
        "out_trade_no=P1",
        "total_amount=1.00",
        "product_code=FAST_INSTANT_TRADE_PAY",
        &subject,
    ];
    let runs: Vec<(Vec<&str>, &str, Data)> = vec![
        ([&["call"][..], &check, &on_behalf].concat(), "", Data::Free),
        ([&["call"][..], &check, &on_behalf, &["--v3"]].concat(), "", Data::Free),
        ([&["call"][..], &pay, &on_behalf, &["--json"]].concat(), "", Data::Free),
        ([&["call"][..], &pay, &["--lang", "zh"]].concat(), "", Data::Free),
        ([&["call"][..], &pay, &on_behalf, &["--dry-run", "--json"]].concat(), "", Data::Signed),
        ([&page[..], &on_behalf].concat(), "", Data::Signed),
        (
            vec!["order", "alipay.trade.app.pay", "out_trade_no=P2", "total_amount=1.00", &subject],
            "",
            Data::Signed,
        ),
        (vec!["call", "alipay.trade.query", &long], "", Data::Free),
        (vec!["call", "alipay.trade.query", &long, "--lang", "zh"], "", Data::Free),
        (vec!["call", "alipay.trade.query", &long, "--json"], "", Data::Free),
        (vec!["call", "alipay.trade.query", "out_trade_no=T1", "--private-key-file", &key], "", Data::Free),
        (
            vec!["call", "alipay.trade.query", "out_trade_no=T1", "--aes-key-file", &sandbox.content_key],
            "",
            Data::Free,
        ),
        (vec!["call", "alipay.trade.query", "out_trade_no=T1", "--gateway", &proxy], "", Data::Free),
        (vec!["call", "alipay.trade.query", &no_such], "", Data::Signed),
        (vec!["doctor"], "", Data::Free),
        (vec!["doctor", "--json"], "", Data::Free),
        (vec!["verify-notify"], form.as_str(), Data::Free),
        (vec!["why"], form.as_str(), Data::Signed),
        (vec!["bill", "trade", "2026-11-30"], "", Data::Free),
    ];
    let count = runs.len();
    for (arguments, input, data) in runs {
        let output = sandbox.run(&arguments, input);
        let shown = format!("{} {}", arguments[0], arguments.get(1).unwrap_or(&""));
        assert!(output.status.code().is_some_and(|code| code < 5), "{shown}: {output:?}");
        let of_data = if data == Data::Signed { &in_data } else { &in_words };
        for (search, printed) in [(of_data, &output.stdout), (&in_words, &output.stderr)] {
            let found = search.found(printed);
            assert!(found.is_empty(), "{shown}: {found:?}{}", around(search, printed));
        }
    }
    let words = sandbox.words();
    assert!(in_words.found(&words).is_empty(), "simulate: {}", around(&in_words, &words));
    assert!(String::from_utf8_lossy(&words).contains("alipay.trade.pay"), "calls arrived");
    println!("command line: none of {} forms in what {count} commands said", in_words.needles());
}
