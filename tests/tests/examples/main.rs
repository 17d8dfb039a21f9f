//! The programs in `examples` and `runtime/examples` do what they say: each is run, and its output is looked at.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails by panicking")]

#[path = "../buyer/mod.rs"]
mod buyer;
mod programs;
mod running;

use std::collections::BTreeSet;

use alipay::json;
use alipay_simulator::Simulator;
use alipay_tests::sources::root;
use programs::{PROGRAMS, Program};
use running::{Built, Running, settings};

/// A package of its own, which `.ci/nightly` builds and runs: the web framework alone takes as long as the rest of the gate's
/// examples together.
const NIGHTLY: &str = "actix";

/// What has a test of its own here.
const SERVERS: [&str; 1] = ["shop"];

/// Fails unless the output has these parts, in this order.
fn says(output: &str, parts: &[&str], program: &str) {
    let mut rest = output;
    for part in parts {
        let Some((_, behind)) = rest.split_once(part) else {
            panic!("{program} does not say {part:?} (in this order):\n{output}")
        };
        rest = behind;
    }
}

#[test]
fn each_program_runs_without_arguments_against_a_gateway_of_its_own() {
    let built = Built::all();
    for Program { name, arguments, says: parts, .. } in PROGRAMS {
        let output = built.example(name).args(*arguments).output().unwrap();
        let (said, errors) =
            (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{name}: {}\n{said}{errors}", output.status);
        says(&said, parts, name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_program_calls_the_gateway_that_the_environment_names() {
    let built = Built::all();
    let files = tempfile::tempdir().unwrap();
    let picture = files.path().join("picture.jpg");
    std::fs::write(&picture, b"\xff\xd8\xff\xe0\x00\x10JFIF").unwrap();
    for Program { name, elsewhere, .. } in PROGRAMS {
        let Some(elsewhere) = elsewhere else { continue };
        let builder = Simulator::builder();
        let builder = if *name == "certificates" { builder.certificates() } else { builder };
        let simulator = builder.start().await.unwrap();
        // Nobody is there to go through the check.
        simulator.on("alipay.user.certify.open.query").reply(json!({ "passed": "T" }));
        let mut program = built.example(name);
        program.envs(settings(&simulator, files.path()));
        for argument in elsewhere.arguments {
            if *argument == "PICTURE" {
                program.arg(&picture)
            } else {
                program.arg(argument)
            };
        }
        let output = tokio::task::spawn_blocking(move || program.output()).await.unwrap().unwrap();
        let (said, errors) =
            (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{name}: {}\n{said}{errors}", output.status);
        says(&said, elsewhere.says, name);
        let called: BTreeSet<String> = simulator.calls().into_iter().map(|call| call.called.method).collect();
        for method in elsewhere.calls {
            assert!(called.contains(*method), "{name} did not call {method}: {called:?}");
        }
    }
}

#[test]
fn a_program_that_meets_something_else_than_it_expects_fails() {
    let built = Built::all();
    // No gateway listens there.
    let nowhere = [
        ("ALIPAY_GATEWAY", "http://127.0.0.1:9/gateway.do".to_owned()),
        ("ALIPAY_APP_ID", "2014072300007148".to_owned()),
        ("ALIPAY_PRIVATE_KEY", alipay::PrivateKey::generate().unwrap().to_pkcs8_pem().to_string()),
        ("ALIPAY_PUBLIC_KEY", alipay::PrivateKey::generate().unwrap().public_key().to_spki_pem()),
    ];
    for Program { name, elsewhere, .. } in PROGRAMS.iter().filter(|program| program.elsewhere.is_some()) {
        let arguments = elsewhere.as_ref().map_or(&[][..], |elsewhere| elsewhere.arguments);
        let output = built.example(name).args(arguments).envs(nowhere.clone()).output().unwrap();
        assert!(!output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stdout));
    }
}

/// The program itself, as it is started from the README: two instances, a database of SQLite, a simulator of its own.
#[tokio::test]
async fn the_shop_sells_and_gives_back_at_two_instances() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Built::all().program("shop");
    program.args(["127.0.0.1:0", "127.0.0.1:0"]).env("TMPDIR", folder.path());
    let shop = Running::start(program, "The simulator: ");
    let addresses = shop.all("The shop:      ");
    let [one, other] = addresses.as_slice() else { panic!("{addresses:?}") };

    let page = buyer::agree(buyer::at_alipay(&buyer::order(one).await).await).await;
    assert!(page.contains("咖啡 Coffee, 250 g") && page.contains("paid 已支付"), "{page}");
    buyer::follow(other, "paid 已支付").await;
    let number = buyer::numbers(other).await.remove(0);
    buyer::give_back(other, &number).await;
    buyer::follow(one, "refunded 已退款").await;
    let calls = buyer::open(&format!("{}calls.json", shop.all("The simulator: ")[0])).await;
    assert!(calls.contains("alipay.trade.refund") && calls.contains("alipay.trade.page.pay"), "{calls}");
}

#[test]
fn the_shop_names_an_address_that_is_taken() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let folder = tempfile::tempdir().unwrap();
    let output = Built::all().program("shop").arg(&address).env("TMPDIR", folder.path()).output().unwrap();
    assert!(!output.status.success(), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains(&address), "{output:?}");
}

/// The names of the programs that there are, by their files.
fn programs_on_disk() -> BTreeSet<String> {
    let entries =
        |folder: &str| std::fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let small =
        entries("runtime/examples").filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    let packages = entries("examples").filter(|path| path.join("Cargo.toml").is_file());
    small.chain(packages).map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn every_program_is_run_and_has_a_row_in_the_readme() {
    let run = PROGRAMS.iter().map(|program| program.name).chain(SERVERS).chain([NIGHTLY]);
    assert_eq!(run.map(str::to_owned).collect::<BTreeSet<_>>(), programs_on_disk());
    let readme = std::fs::read_to_string(root().join("examples/README.md")).unwrap();
    for name in programs_on_disk() {
        assert!(readme.contains(&format!("\n| [{name}](")), "examples/README.md has no row about {name}");
    }
    let nightly = std::fs::read_to_string(root().join(".ci/nightly")).unwrap();
    assert!(nightly.contains(&format!("examples/{NIGHTLY}/")), ".ci/nightly does not run {NIGHTLY}");
}

#[test]
fn a_small_program_is_read_in_one_sitting() {
    for Program { name, elsewhere, .. } in PROGRAMS {
        let source = std::fs::read_to_string(root().join(format!("runtime/examples/{name}.rs"))).unwrap();
        let longest = if elsewhere.is_some() { 100 } else { 120 };
        assert!(source.lines().count() <= longest, "{name} has {} lines", source.lines().count());
    }
}
