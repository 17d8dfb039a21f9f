//! Which environments make a client, and what is said of the others.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;

use super::variables::CERTIFICATES;
use super::*;
use crate::testing::{APP_KEY, Gateway, alipay_key};
use crate::{EncryptionKey, ErrorKind, PrivateKey};

/// A complete environment with some variables set otherwise; an empty value counts as not set.
fn client(changes: &[(&'static str, &str)]) -> Result<Client, Error> {
    let alipay_key = alipay_key().public_key().to_spki_pem();
    let mut set: HashMap<&str, OsString> = HashMap::from([
        ("ALIPAY_APP_ID", "2014072300007148".into()),
        ("ALIPAY_PRIVATE_KEY", APP_KEY.replace('\n', "\\n").into()),
        ("ALIPAY_PUBLIC_KEY", alipay_key.into()),
    ]);
    set.extend(changes.iter().map(|(name, value)| (*name, OsString::from(value))));
    Settings::from_fn(|name| set.get(name).cloned()).builder()?.transport(Gateway::answering("")).build()
}

fn refused(changes: &[(&'static str, &str)]) -> String {
    let error = client(changes).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Configuration(_)), "{error:?}");
    error.to_string()
}

fn file(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/testing");
    folder.join(name).into_os_string().into_string().unwrap()
}

#[test]
fn the_names_are_all_that_is_asked_for() {
    let asked = RefCell::new(BTreeSet::new());
    let settings = Settings::from_fn(|name| {
        asked.borrow_mut().insert(name.to_owned());
        match name {
            "ALIPAY_APP_ID" => Some("2014072300007148".into()),
            "ALIPAY_PRIVATE_KEY" => Some(APP_KEY.into()),
            "ALIPAY_PUBLIC_KEY" => Some(alipay_key().public_key().to_spki_pem().into()),
            _ => None,
        }
    });
    assert!(settings.builder().is_ok());
    drop(settings);
    let names: BTreeSet<String> = Settings::NAMES.iter().map(ToString::to_string).collect();
    assert_eq!(asked.into_inner(), names, "left is what a builder asks for, right is `Settings::NAMES`");
}

#[test]
fn three_variables_are_enough() {
    assert!(client(&[]).is_ok());
}

#[test]
fn blanks_and_line_ends_around_a_value_do_not_count() {
    let client =
        client(&[("ALIPAY_APP_ID", " 2014072300007149\r\n"), ("ALIPAY_APP_AUTH_TOKEN", "\n")]).unwrap();
    assert!(format!("{client:?}").starts_with("Client { app_id: \"2014072300007149\", "), "{client:?}");
    assert_eq!(client.0.caller.app_auth_token, None);
}

#[test]
fn the_others_change_the_defaults() {
    let client = client(&[
        ("ALIPAY_GATEWAY", "Sandbox"),
        ("ALIPAY_SIGN_TYPE", "rsa"),
        ("ALIPAY_CHARSET", "GBK"),
        ("ALIPAY_APP_AUTH_TOKEN", "token"),
        ("ALIPAY_AES_KEY", "AAECAwQFBgcICQoLDA0ODw=="),
    ])
    .unwrap();
    assert_eq!(
        format!("{client:?}"),
        "Client { app_id: \"2014072300007148\", gateway: \"https://openapi-sandbox.dl.alipaydev.com/gateway.do\", charset: Gbk, sign_type: Rsa, .. }"
    );
}

#[test]
fn keys_may_stand_in_files() {
    let (private, public) = (file("app_private_key_pkcs1.pem"), file("app_public_key.pem"));
    assert!(client(&[("ALIPAY_PRIVATE_KEY", ""), ("ALIPAY_PRIVATE_KEY_FILE", &private)]).is_ok());
    let own = refused(&[("ALIPAY_PUBLIC_KEY", ""), ("ALIPAY_PUBLIC_KEY_FILE", &public)]);
    assert!(own.contains("is the app's own"), "{own}");
}

#[test]
fn certificates_stand_in_three_files_in_place_of_the_public_key() {
    let files =
        [file("certificates/app.pem"), file("certificates/alipay.pem"), file("certificates/root.pem")];
    let all: Vec<_> = CERTIFICATES.into_iter().zip(files.iter().map(String::as_str)).collect();
    let keyless = [&all[..], &[("ALIPAY_PUBLIC_KEY", "")]].concat();
    assert!(client(&keyless).is_ok());

    let both = refused(&all[1..]);
    assert_eq!(
        both,
        "the environment variable ALIPAY_PUBLIC_KEY is set together with ALIPAY_CERT_FILE: set one of the two"
    );
    for (index, name) in CERTIFICATES.into_iter().enumerate() {
        let mut changed = keyless.clone();
        changed[index].1 = "";
        assert_eq!(refused(&changed), format!("the environment variable {name} is not set"));
        changed[index].1 = "/nowhere.crt";
        let sentence = refused(&changed);
        assert!(
            sentence
                .starts_with(&format!("the environment variable {name} names a file that cannot be read")),
            "{sentence}"
        );
    }
}

#[test]
fn a_variable_that_cannot_be_used_is_named() {
    for (changes, expected) in [
        (&[("ALIPAY_APP_ID", "")][..], "the environment variable ALIPAY_APP_ID is not set"),
        (&[("ALIPAY_PRIVATE_KEY", "")], "the environment variable ALIPAY_PRIVATE_KEY is not set"),
        (&[("ALIPAY_PUBLIC_KEY", "")], "the environment variable ALIPAY_PUBLIC_KEY is not set"),
        (
            &[("ALIPAY_PUBLIC_KEY_FILE", "/x")],
            "the environment variable ALIPAY_PUBLIC_KEY is set together with ALIPAY_PUBLIC_KEY_FILE: set one of the two",
        ),
        (
            &[("ALIPAY_SIGN_TYPE", "SM2")],
            "the environment variable ALIPAY_SIGN_TYPE is not understood: it must be RSA2 or RSA",
        ),
        (
            &[("ALIPAY_CHARSET", "latin1")],
            "the environment variable ALIPAY_CHARSET is not understood: it must be utf-8, gbk, gb2312 or gb18030",
        ),
        (&[("ALIPAY_PRIVATE_KEY", "x.pem")], "the app's private key cannot be used: it is neither PEM"),
        (&[("ALIPAY_AES_KEY", "x")], "the key for content encryption cannot be used: it is not base64"),
        (
            &[("ALIPAY_AES_KEY", "x"), ("ALIPAY_AES_KEY_FILE", "/x")],
            "the environment variable ALIPAY_AES_KEY is set together with ALIPAY_AES_KEY_FILE: set one of the two",
        ),
        (&[("ALIPAY_GATEWAY", "gateway.do")], "the gateway's address cannot be used: it is not a URL"),
    ] {
        let sentence = refused(changes);
        assert!(sentence.starts_with(expected), "{sentence}");
    }
    let missing = refused(&[("ALIPAY_PRIVATE_KEY", ""), ("ALIPAY_PRIVATE_KEY_FILE", &file("nowhere.pem"))]);
    assert!(
        missing.starts_with("the environment variable ALIPAY_PRIVATE_KEY_FILE names a file"),
        "{missing}"
    );
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_no_text_is_refused() {
    use std::os::unix::ffi::OsStringExt;

    let settings = Settings::from_fn(|_| Some(OsString::from_vec(vec![0xff])));
    let error = settings.builder().unwrap_err();
    assert_eq!(error.to_string(), "the environment variable ALIPAY_APP_ID is not Unicode text");
}

#[test]
fn client_and_builder_read_the_variables_of_the_process() {
    let by_builder = ClientBuilder::from_env().and_then(ClientBuilder::build);
    let shown = |client: Result<Client, Error>| {
        client.map(|client| format!("{client:?}")).map_err(|error| error.to_string())
    };
    assert_eq!(shown(Client::from_env()), shown(by_builder), "whatever they are here");
}

#[test]
fn single_settings_can_be_had_without_the_others() {
    let (private, public) = (file("app_private_key_pkcs1.pem"), file("app_public_key.pem"));
    let set = HashMap::from([("ALIPAY_PRIVATE_KEY_FILE", private), ("ALIPAY_PUBLIC_KEY_FILE", public)]);
    let settings = Settings::from_fn(|name| set.get(name).map(Into::into));
    let private = settings.private_key().unwrap().unwrap();
    assert_eq!(settings.alipay_public_key().unwrap().as_ref(), Some(private.public_key()));
    assert_eq!((settings.sign_type().unwrap(), settings.charset().unwrap()), (None, None));
    assert!(Settings::from_fn(|_| None).private_key().unwrap().is_none());
    assert_eq!(format!("{settings:?}"), "Settings { .. }");

    let certificate = file("certificates/alipay.pem");
    let certificates = Settings::from_fn(|name| CERTIFICATES.contains(&name).then(|| (&certificate).into()));
    assert_eq!(certificates.alipay_public_key().unwrap().as_ref(), Some(alipay_key().public_key()));
}

#[test]
fn without_a_private_key_a_signer_does() {
    let alipay_key = alipay_key().public_key().to_spki_pem();
    let set = HashMap::from([("ALIPAY_APP_ID", "1".to_owned()), ("ALIPAY_PUBLIC_KEY", alipay_key)]);
    let settings = Settings::from_fn(|name| set.get(name).map(Into::into));
    assert!(settings.builder().is_err());
    let signer = PrivateKey::parse(APP_KEY).unwrap();
    assert!(settings.builder_without_private_key().unwrap().signer(signer).build().is_ok());
}

#[test]
fn quotes_and_what_nobody_sees_around_a_value_do_not_count() {
    let (app, alipay) = (APP_KEY.replace('\n', "\\n"), alipay_key().public_key().to_spki_pem());
    for [before, after] in
        [["'", "'"], ["\"", "\""], [" \"", "\" "], ["\u{feff}", ""], ["\u{200b}'", "'\u{a0}"]]
    {
        let around = |value: &str| format!("{before}{value}{after}");
        let made = client(&[
            ("ALIPAY_APP_ID", &around("2014072300007148")),
            ("ALIPAY_PRIVATE_KEY", &around(&app)),
            ("ALIPAY_PUBLIC_KEY", &around(&alipay)),
            ("ALIPAY_GATEWAY", &around("sandbox")),
            ("ALIPAY_SIGN_TYPE", &around("RSA2")),
            ("ALIPAY_AES_KEY", &around("AAECAwQFBgcICQoLDA0ODw==")),
        ]);
        assert_eq!(made.unwrap().0.caller.app_id, "2014072300007148", "{before}…{after}");
    }
    assert!(
        client(&[
            ("ALIPAY_PRIVATE_KEY", ""),
            ("ALIPAY_PRIVATE_KEY_FILE", &format!("'{}'", file("app_private_key.pem")))
        ])
        .is_ok()
    );
    assert_eq!(refused(&[("ALIPAY_APP_ID", "''")]), "the environment variable ALIPAY_APP_ID is not set");
}

#[test]
fn pem_may_hold_alipays_next_key_as_well() {
    let next = crate::testing::certificates::next_key().public_key().clone();
    let both = [alipay_key().public_key().to_spki_pem(), next.to_spki_pem()].concat();
    let client = client(&[("ALIPAY_PUBLIC_KEY", &both)]).unwrap();
    assert_eq!(client.0.verifier.keys.trusted(), [alipay_key().public_key().clone(), next]);
    let cut = both.trim_end().rsplit_once('\n').unwrap().0;
    let sentence = refused(&[("ALIPAY_PUBLIC_KEY", cut)]);
    assert!(
        sentence.starts_with("Alipay's public key cannot be used: a part of it is missing"),
        "{sentence}"
    );
}

#[test]
fn what_stands_in_the_place_of_a_path_is_never_repeated() {
    let bare: String = APP_KEY.lines().filter(|line| !line.starts_with('-')).collect();
    for (name, secret) in [
        ("ALIPAY_PRIVATE_KEY_FILE", APP_KEY),
        ("ALIPAY_PRIVATE_KEY_FILE", &bare),
        ("ALIPAY_PRIVATE_KEY_FILE", &bare[..100]),
        ("ALIPAY_PRIVATE_KEY_FILE", &APP_KEY.replace('\n', "\\n")),
        ("ALIPAY_AES_KEY_FILE", "AAECAwQFBgcICQoLDA0ODw=="),
        ("ALIPAY_AES_KEY_FILE", "AAECAwQFBgcICQoLDA0ODw"),
        ("ALIPAY_AES_KEY_FILE", "/AECAwQFBgcICQoLDA0ODw=="),
        ("ALIPAY_PRIVATE_KEY_FILE", &format!("/run/{APP_KEY}")),
    ] {
        let without = if name == "ALIPAY_PRIVATE_KEY_FILE" { "ALIPAY_PRIVATE_KEY" } else { "ALIPAY_AES_KEY" };
        let sentence = refused(&[(without, ""), (name, secret)]);
        assert_eq!(
            sentence,
            format!(
                "the environment variable {name} holds a key or a certificate itself: give the path of its file"
            )
        );
    }
    let path = refused(&[("ALIPAY_PRIVATE_KEY", "/etc/alipay/app_private_key.pem")]);
    assert!(path.contains("not the path of its file") && !path.contains("/etc"), "{path}");
}

#[test]
fn a_path_that_could_be_base64_is_a_path() {
    // 22 characters, as the base64 of an encryption key has without its padding.
    for path in ["/run/secrets/alipaymsg", "/run/secrets/alipay/pk", "/run/secrets/alipayky2"] {
        for name in ["ALIPAY_PRIVATE_KEY", "ALIPAY_PUBLIC_KEY", "ALIPAY_AES_KEY"] {
            let file = *Settings::NAMES.iter().find(|file| **file == format!("{name}_FILE")).unwrap();
            let sentence = refused(&[(name, ""), (file, path)]);
            let expected = format!("the environment variable {file} names a file that cannot be read");
            assert!(sentence.starts_with(&expected), "{sentence}");
        }
    }
    assert!(EncryptionKey::parse("/run/secrets/alipaymsg").is_ok(), "it could be a key");
}

#[test]
fn all_that_is_missing_is_named_at_once() {
    let none = [("ALIPAY_APP_ID", ""), ("ALIPAY_PRIVATE_KEY", ""), ("ALIPAY_PUBLIC_KEY", "")];
    let certificate = ("ALIPAY_CERT_FILE", "alipay.crt");
    for (changes, names) in [
        (none.to_vec(), "ALIPAY_APP_ID, ALIPAY_PRIVATE_KEY, ALIPAY_PUBLIC_KEY"),
        (none[..2].to_vec(), "ALIPAY_APP_ID, ALIPAY_PRIVATE_KEY"),
        (none[1..].to_vec(), "ALIPAY_PRIVATE_KEY, ALIPAY_PUBLIC_KEY"),
        (
            vec![none[1], none[2], certificate],
            "ALIPAY_PRIVATE_KEY, ALIPAY_APP_CERT_FILE, ALIPAY_ROOT_CERT_FILE",
        ),
        (
            vec![none[0], none[1], ("ALIPAY_PRIVATE_KEY_FILE", "key.pem"), none[2]],
            "ALIPAY_APP_ID, ALIPAY_PUBLIC_KEY",
        ),
    ] {
        assert_eq!(refused(&changes), format!("the environment variables {names} are not set"));
    }
    let settings = Settings::from_fn(|_| None);
    let error = settings.builder_without_private_key().map(drop).unwrap_err();
    assert_eq!(error.to_string(), "the environment variables ALIPAY_APP_ID, ALIPAY_PUBLIC_KEY are not set");
    let error = Client::builder().build().unwrap_err();
    let words = "`app_id`, `private_key`, `alipay_public_key` are missing: give them to Client::builder()";
    assert_eq!(error.to_string(), words);
}
