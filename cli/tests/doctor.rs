//! `alipay doctor`: what it finds in settings, and what it learns from a gateway.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod support;

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use alipay::{PrivateKey, json};
use alipay_simulator::{Fault, Simulator, SimulatorBuilder};
use serde_json::Value;
use support::{alipay, folder, text};

/// A simulator, the folder with its files, and what else a case needs from there.
struct Case {
    simulator: Simulator,
    folder: PathBuf,
}

impl Case {
    async fn start(name: &str, builder: SimulatorBuilder) -> Self {
        let simulator = builder.start().await.unwrap();
        let folder = folder(name);
        simulator.write_files(&folder).unwrap();
        Self { simulator, folder }
    }

    fn path(&self, name: &str) -> String {
        self.folder.join(name).to_str().unwrap().to_owned()
    }

    /// A file next to the others; only its owner can read it.
    fn file(&self, name: &str, content: &str) -> String {
        let path = self.folder.join(name);
        fs::write(&path, content).unwrap();
        protect(&path, 0o600);
        path.to_str().unwrap().to_owned()
    }

    /// Runs doctor with the simulator's settings and these flags before them.
    async fn doctor(&self, flags: &[&str]) -> Output {
        let mut command = alipay(&["doctor"]);
        command.args(flags).arg("--config").arg(self.folder.join("alipay.toml"));
        ended(command).await
    }

    /// Whether these are among what was found, as `item verdict code`, and how it ended.
    async fn finds(&self, flags: &[&str], exit: i32, expected: &[&str]) -> Value {
        let output = self.doctor(&[flags, &["--json"]].concat()).await;
        let found: Value = serde_json::from_slice(&output.stdout).unwrap();
        let checks = rows(&found);
        for one in expected {
            assert!(checks.iter().any(|check| check == one), "{flags:?}: no {one} in {checks:#?}");
        }
        assert_eq!(output.status.code(), Some(exit), "{flags:?}: {checks:#?}");
        found
    }
}

fn rows(found: &Value) -> Vec<String> {
    let text = |check: &Value, name: &str| check[name].as_str().unwrap().to_owned();
    let row =
        |check: &Value| format!("{} {} {}", text(check, "item"), text(check, "verdict"), text(check, "code"));
    found["checks"].as_array().unwrap().iter().map(row).collect()
}

/// The simulator answers while the command runs.
async fn ended(mut command: Command) -> Output {
    tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
}

#[cfg(unix)]
fn protect(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;

    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[cfg(not(unix))]
fn protect(_: &Path, _: u32) {}

fn tests_key(name: &str) -> String {
    format!("{}/tests/keys/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_setting_is_judged_and_nothing_is_sent() {
    let case = Case::start("settings", Simulator::builder()).await;
    let own_public = case.path("app_public_key.pem");
    let key = case.file("good_key.txt", "4r6bO8/EdAunbzyN6dkzVg==");
    let bad_key = case.file("bad_key.txt", "c2VjcmV0");
    let (tiny, private) = (tests_key("tiny_private_key.pem"), case.path("app_private_key.pem"));
    let certificate = tests_key("certificate.pem");
    for (flags, exit, expected) in [
        (
            &[][..],
            0,
            &[
                "app_id fine app-id-fits",
                "private_key fine key-fits",
                "private_key_file fine file-private",
                "public_key fine key-fits",
                "gateway fine gateway-here",
                "sign_type fine sign-type",
                "charset fine charset",
                "aes_key fine aes-key-none",
            ][..],
        ),
        (&["--app-id", "2088102169481075"], 1, &["app_id wrong app-id-is-pid"]),
        (&["--app-id", "123"], 0, &["app_id warning app-id-shape"]),
        (
            &["--app-id", "9021000122671234", "--gateway", "production"],
            1,
            &["app_id wrong app-id-of-sandbox", "gateway fine gateway-production"],
        ),
        (&["--private-key-file", &own_public], 1, &["private_key wrong unusable"]),
        (&["--private-key-file", &tiny], 1, &["private_key wrong unusable"]),
        (&["--private-key-file", &certificate], 1, &["private_key wrong unusable"]),
        (&["--private-key-file", "/no/such/file"], 1, &["private_key wrong unusable"]),
        (&["--public-key-file", &own_public], 1, &["public_key wrong key-of-app"]),
        (&["--public-key-file", &private], 1, &["public_key wrong unusable"]),
        (&["--public-key-file", &certificate], 1, &["public_key wrong unusable"]),
        (&["--gateway", "sandbox"], 0, &["gateway fine gateway-sandbox"]),
        (&["--gateway", "https://gateway.example/gateway.do"], 0, &["gateway warning gateway-other"]),
        (&["--gateway", "http://gateway.example/gateway.do"], 1, &["gateway wrong gateway-plain"]),
        (&["--gateway", "openapi.alipay.com"], 1, &["gateway wrong gateway-malformed"]),
        (&["--sign-type", "RSA"], 0, &["sign_type warning sign-type-old"]),
        (&["--sign-type", "MD5"], 1, &["sign_type wrong unusable"]),
        (&["--charset", "gbk"], 0, &["charset warning charset-not-utf-8"]),
        (&["--charset", "latin1"], 1, &["charset wrong unusable"]),
        (&["--aes-key-file", &key], 0, &["aes_key fine aes-key-fits", "aes_key_file fine file-private"]),
        (&["--aes-key-file", &bad_key], 1, &["aes_key wrong unusable"]),
        (&["--notify-url", "https://8.8.8.8/notify"], 0, &["notify_url fine notify-url-fits"]),
        (&["--notify-url", "http://8.8.8.8/notify"], 0, &["notify_url warning notify-url-plain"]),
        (&["--notify-url", "https://127.0.0.1/notify"], 1, &["notify_url wrong notify-url-private"]),
        (&["--notify-url", "shop.example"], 1, &["notify_url wrong notify-url-malformed"]),
        (&["--notify-url", "https://shop.invalid/"], 4, &["notify_url unknown notify-url-unresolved"]),
    ] {
        case.finds(flags, exit, expected).await;
    }
    assert!(case.simulator.calls().is_empty(), "nothing is sent without --live");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_secret_that_others_can_read_is_reported_with_what_to_do() {
    let case = Case::start("readable", Simulator::builder()).await;
    let key = case.path("app_private_key.pem");
    for (mode, expected) in [
        (0o600, "private_key_file fine file-private"),
        (0o400, "private_key_file fine file-private"),
        (0o640, "private_key_file warning file-readable"),
        (0o604, "private_key_file warning file-readable"),
    ] {
        protect(Path::new(&key), mode);
        case.finds(&[], 0, &[expected]).await;
    }
    let said = case.doctor(&[]).await;
    assert!(text(&said.stdout).contains(&format!("chmod 600 {key}")), "{said:?}");
    // A key that stands in the file of settings makes that one a secret.
    let bare =
        fs::read_to_string(&key).unwrap().lines().filter(|line| !line.starts_with('-')).collect::<String>();
    let settings = format!("app_id = '2014072300007148'\nprivate_key = '{bare}'\n");
    let settings = case.file("own.toml", &settings);
    protect(Path::new(&settings), 0o644);
    let said = ended(alipay_doctor(&["--config", &settings])).await;
    assert!(text(&said.stdout).contains(&format!("chmod 600 {settings}")), "{said:?}");
    assert!(!text(&said.stdout).contains(&bare[..40]), "the key is not shown");
}

fn alipay_doctor(flags: &[&str]) -> Command {
    alipay(&[&["doctor"], flags].concat())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_named_with_every_way_to_give_it() {
    let said = ended(alipay_doctor(&[])).await;
    assert_eq!(said.status.code(), Some(1));
    let words = text(&said.stdout);
    for way in ["--app-id", "ALIPAY_PRIVATE_KEY_FILE", "public_key_file into alipay.toml"] {
        assert!(words.contains(way), "{way}: {words}");
    }
    let broken = folder("broken").join("alipay.toml");
    fs::write(&broken, "app_idd = '1'\n").unwrap();
    let said = ended(alipay_doctor(&["--config", broken.to_str().unwrap()])).await;
    assert_eq!(said.status.code(), Some(1));
    assert!(text(&said.stdout).contains("did you mean `app_id`?"), "{said:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_files_of_certificate_mode_are_held_against_each_other() {
    let case = Case::start("certificates", Simulator::builder().certificates()).await;
    let other = Case::start("other", Simulator::builder().certificates().app_ids(["2014072300007149"])).await;
    let key = other.path("app_private_key.pem");
    let app = other.path("app_certificate.pem");
    let roots = other.path("root_certificates.pem");
    let (own, own_alipay) = (case.path("app_certificate.pem"), case.path("alipay_certificate.pem"));
    let cut = case.file("cut.pem", &fs::read_to_string(&own).unwrap()[..300]);
    for (flags, exit, expected) in [
        (
            &[][..],
            0,
            &[
                "app_cert fine cert-fits",
                "app_cert fine cert-issuer-elsewhere",
                "alipay_cert fine cert-fits",
                "alipay_cert fine cert-trusted",
                "root_cert fine roots-fit",
            ][..],
        ),
        (&["--private-key-file", &key], 1, &["app_cert wrong cert-of-other-key"]),
        (
            &["--app-cert-file", &app],
            1,
            &["app_cert wrong cert-of-other-key", "app_cert wrong cert-of-other-app"],
        ),
        (&["--root-cert-file", &roots], 0, &["alipay_cert warning cert-untrusted"]),
        (&["--app-cert-file", &own_alipay], 1, &["app_cert wrong cert-of-other-key"]),
        (&["--cert-file", &own], 1, &["settings wrong settings-refused"]),
        (&["--app-cert-file", &cut], 1, &["app_cert wrong unusable"]),
        (&["--cert-file", "/no/such/file"], 1, &["alipay_cert wrong unusable"]),
    ] {
        case.finds(flags, exit, expected).await;
    }
    let words = case.doctor(&[]).await;
    assert!(
        text(&words.stdout).contains("2014072300007148"),
        "the names of certificates are shown: {words:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_gateway_says_whether_keys_app_and_clock_are_right() {
    let case = Case::start("live", Simulator::builder()).await;
    let stranger = PrivateKey::generate().unwrap();
    let private = case.file("stranger.pem", &stranger.to_pkcs8_pem());
    let public = case.file("stranger_public.pem", &stranger.public_key().to_spki_pem());
    for (flags, exit, expected) in [
        (
            &["--live"][..],
            0,
            &[
                "connection fine reached",
                "clock fine clock-fits",
                "signature fine signature-accepted",
                "reply fine reply-verified",
                "permission fine permitted",
            ][..],
        ),
        (
            &["--live", "--private-key-file", &private],
            1,
            &["signature wrong signature-refused", "reply fine reply-verified"],
        ),
        (&["--live", "--public-key-file", &public], 1, &["reply wrong reply-unverified"]),
        (
            &["--live", "--app-id", "2014072300007149"],
            1,
            &["app_id wrong app-unknown", "signature unknown signature-unknown"],
        ),
        (&["--live", "--gateway", "http://127.0.0.1:1/gateway.do"], 4, &["connection unknown unreachable"]),
        (&["--live", "--private-key-file", "/no/such"], 1, &["connection unknown not-asked"]),
    ] {
        case.finds(flags, exit, expected).await;
    }
    let asked = case.simulator.calls();
    assert!(asked.iter().all(|call| call.called.method == "alipay.trade.query"), "it reads only");
    case.simulator.advance(Duration::from_secs(60));
    case.finds(&["--live"], 0, &["clock warning clock-off"]).await;
    case.simulator.advance(Duration::from_secs(10 * 60));
    case.finds(&["--live"], 1, &["clock wrong clock-off", "signature fine signature-accepted"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_wrong_on_the_way_is_told_from_what_is_set_wrong() {
    let case = Case::start("faults", Simulator::builder()).await;
    for (fault, exit, expected) in [
        (Fault::HtmlPage, 1, "connection wrong not-a-gateway"),
        (Fault::Unavailable { executed: false }, 4, "connection unknown gateway-troubled"),
        (Fault::CutAfter, 4, "connection unknown unreachable"),
        (Fault::OtherKey, 1, "reply wrong reply-unverified"),
        (Fault::WrongSignature, 1, "reply wrong reply-unverified"),
        (Fault::TooManyCalls, 0, "permission warning answered"),
    ] {
        case.simulator.faults().once("alipay.trade.query", fault);
        case.finds(&["--live"], exit, &[expected]).await;
    }
    let refused = json!({
        "code": "40006", "msg": "Insufficient Permissions", "sub_code": "isv.insufficient-isv-permissions"
    });
    case.simulator.on("alipay.trade.query").reply(refused);
    let expected = ["permission warning not-permitted", "signature fine signature-accepted"];
    case.finds(&["--live"], 0, &expected).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notification_address_is_sent_an_empty_form_only_with_live() {
    let case = Case::start("notify", Simulator::builder()).await;
    for (status, exit, expected) in [
        ("302 Found\r\nLocation: https://shop.example/", 1, "notify_url wrong notify-url-redirects"),
        ("404 Not Found", 1, "notify_url wrong notify-url-absent"),
        // The address is one of this machine, which Alipay cannot reach, whatever it answers.
        ("400 Bad Request", 1, "notify_url fine notify-url-answers"),
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/notify", listener.local_addr().unwrap());
        let reply = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        let server = std::thread::spawn(move || once(&listener, &reply));
        case.finds(&["--live", "--notify-url", &url], exit, &[expected]).await;
        assert!(server.join().unwrap().starts_with("POST /notify"));
    }
}

/// Answers one request; what it was.
fn once(listener: &TcpListener, reply: &str) -> String {
    use std::io::{Read, Write};

    let (mut stream, _) = listener.accept().unwrap();
    let mut request = [0; 1024];
    let read = stream.read(&mut request).unwrap();
    stream.write_all(reply.as_bytes()).unwrap();
    text(&request[..read]).to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_for_others_holds_no_secret_no_name_and_no_whole_number() {
    let case = Case::start("report", Simulator::builder().certificates()).await;
    let found = case.finds(&["--live"], 0, &["reply fine reply-verified"]).await;
    let report = found["report"].as_str().unwrap();
    for part in [
        "certificate mode, gateway: this machine, app …7148",
        "private_key: fine (key-fits)",
        "alipay_cert: fine (cert-trusted)",
        "clock: fine (clock-fits)",
        "alipay.trade.query: 40004 ACQ.TRADE_NOT_EXIST, trace id …",
    ] {
        assert!(report.contains(part), "{part}: {report}");
    }
    let digits = |word: &str| word.chars().filter(char::is_ascii_hexdigit).count();
    let words = report.split(|character: char| !character.is_ascii_alphanumeric());
    let long: Vec<&str> = words.filter(|word| digits(word) > 8).collect();
    assert!(long.is_empty(), "{long:?}");
    assert!(!report.contains(case.folder.to_str().unwrap()) && !report.contains("127.0.0.1"), "{report}");
    let shown = case.doctor(&["--live"]).await;
    assert!(text(&shown.stdout).contains("For an issue, without secrets"), "{shown:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_speaks_chinese_where_that_is_asked_for_or_the_locale_is() {
    let case = Case::start("chinese", Simulator::builder()).await;
    let public = case.path("app_public_key.pem");
    let said = case.doctor(&["--lang", "zh", "--live", "--private-key-file", &public]).await;
    let words = text(&said.stdout);
    for part in ["错误 应用私钥: 无法使用：这是公钥", "正常 支付宝公钥", "没有请求网关", "可粘贴到 issue 中"]
    {
        assert!(words.contains(part), "{part}: {words}");
    }
    let mut of_locale = alipay(&["doctor", "--config"]);
    of_locale.arg(case.path("alipay.toml")).env("LC_ALL", "zh_CN.UTF-8");
    let said = ended(of_locale).await;
    assert!(text(&said.stdout).contains("正常 应用 ID: …7148"), "{said:?}");
    let mut english = alipay(&["doctor", "--lang", "en", "--config"]);
    english.arg(case.path("alipay.toml")).env("LC_ALL", "zh_CN.UTF-8");
    assert!(text(&ended(english).await.stdout).contains("fine    app id: …7148"));
}
