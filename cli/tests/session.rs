//! `docs/session.svg`, the picture of a session in the README: it shows what the commands print.
//! `BLESS=1 cargo test -p alipay-cli --test session` draws it anew.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod simulating;
mod support;

use std::env;
use std::fs;
use std::io::{Read, pipe};
use std::path::Path;

use anstyle_svg::{Term, WIN10_CONSOLE};

use simulating::Simulate;
use support::{alipay, folder};

const SESSION: [&str; 5] = [
    "alipay import page.md --out specs",
    "alipay check specs",
    SIMULATE,
    "alipay call alipay.parking.space.reserve parking_id=PK20190702 --config sandbox/alipay.toml",
    "alipay call alipay.parking.space.reserve parking_id=PK20190702 car.plate_no=沪A00000 --config sandbox/alipay.toml",
];

const SIMULATE: &str = "alipay simulate --descriptions specs --dir sandbox &";

#[test]
fn the_picture_shows_what_the_commands_print() {
    let folder = folder("session");
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::copy(crate_folder.join("tests/cmd/import.in/page.md"), folder.join("page.md")).unwrap();
    let mut simulate = None;
    let blocks = SESSION.map(|command| {
        let printed = if command == SIMULATE {
            let specs = folder.join("specs");
            let simulate = simulate
                .insert(Simulate::start("session/sandbox", &["--descriptions", specs.to_str().unwrap()]));
            format!("listening on {}\n", with_usual_port(&simulate.url))
        } else {
            printed(command, &folder)
        };
        format!("\u{1b}[1;32m$\u{1b}[0m \u{1b}[1m{command}\u{1b}[0m\n{}\n", printed.trim_end())
    });
    let drawn = Term::new().palette(WIN10_CONSOLE).render_svg(&blocks.join("\n"));
    let picture = crate_folder.join("../docs/session.svg");
    if env::var_os("BLESS").is_some() {
        fs::write(&picture, &drawn).unwrap();
    }
    let kept = fs::read_to_string(&picture).unwrap_or_default();
    assert!(
        kept == drawn,
        "docs/session.svg shows another session: run this test with BLESS=1 and look at it"
    );
}

/// Both streams of a command, as a terminal shows them.
fn printed(command: &str, folder: &Path) -> String {
    let (mut shown, terminal) = pipe().unwrap();
    let arguments: Vec<&str> = command.split(' ').skip(1).chain(["--color=always"]).collect();
    let mut child = {
        let mut command = alipay(&arguments);
        command.current_dir(folder).stdout(terminal.try_clone().unwrap()).stderr(terminal);
        command.spawn().unwrap()
    };
    let mut text = String::new();
    shown.read_to_string(&mut text).unwrap();
    child.wait().unwrap();
    text
}

/// The address as `alipay simulate` has it by itself; the test lets the system choose a port.
fn with_usual_port(url: &str) -> String {
    let (host, rest) = url.rsplit_once(':').unwrap();
    let (_, path) = rest.split_once('/').unwrap();
    format!("{host}:8230/{path}")
}
