//! Memory that once held a key holds nothing of it when it is given back.

use alipay::{
    BoxFuture, Charset, Client, EncryptionKey, HttpReply, HttpRequest, PrivateKey, Settings, SignType,
};
use alipay::{Certificates, PublicKey, Transport, TransportError, Untyped};
use app_freed::{Freed, Scanning, freed};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use futures_util::FutureExt;

#[global_allocator]
static ALLOCATOR: Scanning = Scanning;

/// The key of the library's own tests: it is part of the program, so no copy of it is the test's own.
const KEY: &str = include_str!("../../../../runtime/src/testing/app_private_key.pem");

const CONTENT_KEY: &str = "q83vASNFZ4mrze8BI0VniQ==";

/// Where the secret numbers begin: behind the public ones, in PKCS#8.
const PUBLIC: usize = 26 + 275;

/// The secret numbers of the key, as bytes from both ends and in base64, and the key for content.
fn secrets() -> Vec<Vec<u8>> {
    let body: String = KEY.lines().filter(|line| !line.starts_with('-')).collect();
    let secret = STANDARD.decode(&body).unwrap().split_off(PUBLIC);
    let content = STANDARD.decode(CONTENT_KEY).unwrap();
    let (mut all, mut texts) = (Vec::new(), vec![CONTENT_KEY.as_bytes().to_vec()]);
    // A number begins at any place, so every run of a piece's length is looked for.
    for begin in 0..8 {
        all.push(secret[begin..].to_vec());
        all.push(secret.iter().rev().skip(begin).copied().collect());
    }
    for before in 0..3 {
        let text = STANDARD.encode([&vec![0; before], &*secret].concat()).into_bytes();
        texts.extend((4..12).map(|begin| text[begin..text.len() - 4].to_vec()));
    }
    all.extend(texts);
    all.push(content.iter().rev().copied().collect());
    all.push(content);
    all
}

/// Writes over what was on the stack: a future that moves to the heap takes along what lay in its unused room.
#[inline(never)]
fn overwrite_stack(depth: u8) {
    let room = [0_u8; 4096];
    std::hint::black_box(&room);
    if depth > 0 {
        overwrite_stack(depth - 1);
    }
    std::hint::black_box(&room);
}

/// What `work` gives back with a piece of a key in it.
fn left_behind<T>(work: impl FnOnce() -> T) -> Freed {
    let secrets = secrets();
    let secrets: Vec<&[u8]> = secrets.iter().map(Vec::as_slice).collect();
    let freed = freed(&secrets, work);
    println!("{freed:?}");
    assert!(freed.blocks > 0, "nothing was given back");
    freed
}

/// The setting of a file that holds the key.
fn of_file(name: &str) -> Option<std::ffi::OsString> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../runtime/src/testing/app_private_key.pem");
    (name == "ALIPAY_PRIVATE_KEY_FILE").then(|| file.into())
}

struct Silent;

impl Transport for Silent {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        Box::pin(std::future::ready(Err(TransportError::TimedOut)))
    }
}

#[test]
fn what_is_given_back_with_a_key_in_it_is_found() {
    let text = |bytes: &[u8]| STANDARD.encode(bytes);
    let body: String = KEY.lines().filter(|line| !line.starts_with('-')).collect();
    let der = STANDARD.decode(&body).unwrap();
    for at in [400, 555, 1001] {
        assert_eq!(left_behind(|| der[at..at + 15].to_vec()).found, 1, "bytes at {at}");
        assert_eq!(left_behind(|| der[at..at + 15].iter().rev().copied().collect::<Vec<u8>>()).found, 1);
        assert!(left_behind(|| text(&der[at..at + 24])).found >= 1, "base64 at {at}");
    }
    assert_eq!(left_behind(|| KEY.to_owned()).found, 1, "the file");
    assert_eq!(left_behind(|| CONTENT_KEY.to_owned()).found, 1, "the key for content");
    assert_eq!(left_behind(|| der[..200].to_vec()).found, 0, "the public number");
}

#[test]
fn a_key_that_is_read_used_written_and_dropped_leaves_nothing() {
    let pkcs1 = PrivateKey::parse(KEY).unwrap().to_pkcs1_pem();
    let works: [(&str, &dyn Fn()); 8] = [
        ("read", &|| drop(PrivateKey::parse(KEY).unwrap())),
        ("read as PKCS#1", &|| drop(PrivateKey::parse(pkcs1.as_str()).unwrap())),
        ("given away", &|| drop(PrivateKey::try_from(KEY.to_owned()).unwrap())),
        ("signs", &|| drop(SignType::Rsa2.sign(&PrivateKey::parse(KEY).unwrap(), b"a=1").unwrap())),
        ("written", &|| drop(PrivateKey::parse(KEY).unwrap().to_pkcs8_pem())),
        ("cloned", &|| drop(vec![PrivateKey::parse(KEY).unwrap(); 3])),
        ("of a file", &|| drop(Settings::from_fn(of_file).private_key().unwrap().unwrap())),
        ("printed", &|| drop(format!("{:?}", PrivateKey::parse(KEY).unwrap()))),
    ];
    for (what, work) in works {
        assert_eq!(left_behind(work).found, 0, "{what}");
    }
}

#[test]
fn a_content_key_that_is_read_used_written_and_dropped_leaves_nothing() {
    let works: [(&str, &dyn Fn()); 4] = [
        ("read", &|| drop(EncryptionKey::parse(CONTENT_KEY).unwrap())),
        ("given away", &|| drop(EncryptionKey::try_from(CONTENT_KEY.to_owned()).unwrap())),
        ("written", &|| drop(EncryptionKey::parse(CONTENT_KEY).unwrap().to_base64())),
        ("printed", &|| drop(format!("{:?}", EncryptionKey::parse(CONTENT_KEY).unwrap()))),
    ];
    for (what, work) in works {
        assert_eq!(left_behind(work).found, 0, "{what}");
    }
}

#[test]
fn a_key_with_a_mistake_in_it_leaves_nothing() {
    let cut = &KEY[..KEY.len() - 300];
    let body: String = KEY.lines().filter(|line| !line.starts_with('-')).collect();
    let der = STANDARD.decode(&body).unwrap();
    let is_certificate = |given: &[u8]| Certificates::parse(given).and_then(|file| file.sn()).is_ok();
    let works: [(&str, &dyn Fn()); 7] = [
        ("cut", &|| assert!(PrivateKey::parse(cut).is_err())),
        ("not public", &|| assert!(PublicKey::parse(KEY).is_err())),
        ("not a certificate", &|| assert!(!is_certificate(KEY.as_bytes()))),
        ("not a certificate, as base64", &|| assert!(!is_certificate(body.as_bytes()))),
        ("not a certificate, as DER", &|| assert!(!is_certificate(&der))),
        ("not for content", &|| assert!(EncryptionKey::parse(&KEY[..800]).is_err())),
        ("too short", &|| assert!(EncryptionKey::parse(&CONTENT_KEY[..20]).is_err())),
    ];
    for (what, work) in works {
        assert_eq!(left_behind(work).found, 0, "{what}");
    }
}

#[test]
fn a_key_that_stands_next_to_the_name_of_a_file_leaves_nothing() {
    let work = || {
        let settings = Settings::from_fn(|name| match name {
            "ALIPAY_PRIVATE_KEY" => Some(KEY.into()),
            "ALIPAY_AES_KEY" => Some(CONTENT_KEY.into()),
            name => name.ends_with("_FILE").then(|| "key.pem".into()),
        });
        drop(settings.private_key().unwrap_err());
        drop(settings.encryption_key().unwrap_err());
        drop(settings.builder().unwrap_err());
    };
    assert_eq!(left_behind(work).found, 0);
}

#[test]
fn a_client_of_settings_that_makes_calls_and_is_dropped_leaves_nothing() {
    let public = PrivateKey::generate().unwrap().public_key().to_spki_pem();
    let work = || {
        let settings = Settings::from_fn(|name| match name {
            "ALIPAY_APP_ID" => Some("2014072300007148".into()),
            "ALIPAY_PRIVATE_KEY" => Some(KEY.into()),
            "ALIPAY_PUBLIC_KEY" => Some(public.as_str().into()),
            "ALIPAY_AES_KEY" => Some(CONTENT_KEY.into()),
            _ => None,
        });
        let builder = settings.builder().unwrap().charset(Charset::Gbk).transport(Silent);
        let client: Client = builder.build().unwrap();
        let request = Untyped::new("alipay.trade.query", r#"{"out_trade_no":"T1"}"#).unwrap();
        overwrite_stack(60);
        assert!(client.prepare(&request).now_or_never().unwrap().is_ok());
        overwrite_stack(60);
        assert!(client.v3().client().page(&request).now_or_never().unwrap().is_ok());
        overwrite_stack(60);
        assert!(client.execute(&request).now_or_never().unwrap().is_err());
    };
    assert_eq!(left_behind(work).found, 0);
}
