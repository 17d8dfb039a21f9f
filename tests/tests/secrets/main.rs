//! What is printed holds no key, no token and no value that somebody gave: the program `everything` does all that the SDK can do
//! and prints all that anything says, the command line is run with all its commands that take a secret, and what they printed is
//! searched for each secret in every form in which it could be written down.

#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

mod command_line;
mod forms;
mod given;
mod types;

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Output};

use alipay::{EncryptionKey, PrivateKey};
use alipay_tests::secrets::{Search, Secret, VALUE, of_key, texts};
use given::folder;

/// How many ways of printing the canary tries.
const WAYS: usize = 8;

fn everything(arguments: &[&str], settings: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_everything"));
    let output = command.args(arguments).envs(settings.iter().copied()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

#[test]
fn a_secret_is_found_on_every_way_on_which_something_is_printed() {
    let search = Search::of(&texts()).unwrap();
    let output = everything(&["canary"], &[]);
    let mut ways = BTreeSet::new();
    for stream in [output.stdout, output.stderr] {
        let text = String::from_utf8(stream).unwrap();
        for (section, secret) in text.split("\nway: ").skip(1).zip(in_turn(&text)) {
            let way = section.lines().next().unwrap();
            ways.insert(way.to_owned());
            let found = search.found(section.as_bytes());
            assert!(found.iter().any(|words| words.starts_with(&secret)), "{way}: {secret} in {section}");
        }
    }
    assert_eq!(ways.len(), WAYS, "{ways:?}");
}

/// The name of the secret of each section: every way of a stream prints the first one, then the second one, and so on.
fn in_turn(text: &str) -> impl Iterator<Item = String> {
    let secrets = texts();
    let ways = text.matches("\nway: ").count() / secrets.len();
    secrets.into_iter().flat_map(move |secret| std::iter::repeat_n(secret.name, ways))
}

#[test]
fn a_run_of_everything_prints_no_key_no_token_and_no_value() {
    let (key, content) = (PrivateKey::generate().unwrap(), EncryptionKey::generate().unwrap().to_base64());
    let pages = folder("everything").join("pages");
    let settings =
        [("EVERYTHING_PRIVATE_KEY", key.to_pkcs8_pem()), ("EVERYTHING_CONTENT_KEY", content.clone())];
    let mut settings: Vec<(&str, &str)> =
        settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    settings.push(("EVERYTHING_PAGES", pages.to_str().unwrap()));
    let output = everything(&[], &settings);
    let pages = fs::read(&pages).unwrap();

    let mut secrets = texts();
    secrets.extend(of_key("private key", &key.to_pkcs1_pem()));
    secrets.extend(Secret::encryption_key(&content));
    let on_pages = Search::of(&secrets).unwrap();
    secrets.push(Secret::text("a value", VALUE));
    let anywhere = Search::of(&secrets).unwrap();
    for (search, printed, what) in [
        (&anywhere, &output.stdout, "what is held and reported"),
        (&anywhere, &output.stderr, "traces, logs and panics"),
        (&on_pages, &pages, "pages of the simulator"),
    ] {
        let found = search.found(printed);
        assert!(found.is_empty(), "{what}: {found:?}, {}", given::around(search, printed));
        println!(
            "{}: none of {} forms of {} secrets in {} bytes",
            what,
            search.needles(),
            secrets.len(),
            printed.len()
        );
    }
    // All of it was there to be looked through.
    let (held, traced) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    for words in
        ["PrivateKey(2048 bits)", "EncryptionKey(128 bits)", "TypedNotification", "Evidence", "TradeRow(line"]
    {
        assert!(held.contains(words), "{words} was not printed");
    }
    let unseen = types::unseen(&held);
    assert!(unseen.is_empty(), "not printed: {unseen:?}");
    for words in ["alipay.call", "message=answered", "message=failed", "log DEBUG reqwest", "panicked at"] {
        assert!(traced.contains(words), "{words} was not traced");
    }
    assert!(String::from_utf8_lossy(&pages).contains("8261734"), "the pages show what may be shown");
}
