//! Whatever bytes come from outside, and who reads them.

use std::cell::LazyCell;
use std::sync::{Arc, Mutex};

use alipay::bills::Bill;
use alipay::{
    BoxFuture, Certificates, Client, HttpReply, HttpRequest, KeyError, PrivateKey, PublicKey, Transport,
    TransportError, Verb, json,
};
use alipay_page_import::{Options, import};
use alipay_schema::{Source, read_api};
use alipay_simulator::Simulator;
use futures_util::FutureExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};

use crate::texts::{self, ALIPAY};

/// One of them.
pub(crate) struct Entrance {
    pub(crate) name: &'static str,
    /// The largest that is read, in words.
    pub(crate) largest: &'static str,
    /// The size of the smallest input that is tried.
    pub(crate) size: usize,
    pub(crate) input: fn(usize) -> Vec<u8>,
    /// Reads it to its end, which is a success.
    pub(crate) read: fn(&[u8]),
    /// What is refused by its length alone.
    pub(crate) limit: Option<Limit>,
}

#[derive(Clone, Copy)]
pub(crate) struct Limit {
    bytes: usize,
    /// Whether it is refused for being too large.
    pub(crate) is_too_large: fn(&[u8]) -> bool,
}

impl Limit {
    /// An input of the largest length, and so many bytes more.
    pub(crate) fn input(&self, more: usize) -> Vec<u8> {
        vec![b'a'; self.bytes + more]
    }
}

/// Answers with what was put in.
#[derive(Clone, Default)]
struct Answering(Arc<Mutex<Option<HttpReply>>>);

impl Transport for Answering {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        let reply = self.0.lock().unwrap().take().ok_or(TransportError::TimedOut);
        Box::pin(std::future::ready(reply))
    }
}

thread_local! {
    static CLIENT: LazyCell<(Client, Answering)> = const { LazyCell::new(|| {
        let answering = Answering::default();
        let builder = Client::builder().app_id("2014072300007148").private_key(PrivateKey::generate().unwrap());
        let builder = builder.alipay_public_key(ALIPAY.public_key()).transport(answering.clone());
        (builder.build().unwrap(), answering)
    }) };

    /// On this thread alone, so that all its work is counted.
    static SIMULATOR: LazyCell<(Runtime, Simulator)> = const { LazyCell::new(|| {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let simulator = runtime.block_on(Simulator::start()).unwrap();
        (runtime, simulator)
    }) };
}

fn with_client(read: impl FnOnce(&Client, &Answering)) {
    CLIENT.with(|own| read(&own.0, &own.1));
}

fn reply(bytes: &[u8]) {
    with_client(|client, answering| {
        *answering.0.lock().unwrap() = Some(HttpReply::new(200, [], bytes));
        drop(client.call("alipay.trade.query", json!({})).now_or_never().unwrap().unwrap());
    });
}

fn rest_reply(bytes: &[u8]) {
    with_client(|client, answering| {
        *answering.0.lock().unwrap() = Some(texts::rest_headers(bytes));
        drop(
            client
                .v3()
                .call(Verb::Post, "/v3/alipay/trade/query", json!({}))
                .now_or_never()
                .unwrap()
                .unwrap(),
        );
    });
}

fn notification(bytes: &[u8]) {
    with_client(|client, _| drop(client.verify_notification(bytes).now_or_never().unwrap().unwrap()));
}

fn return_url(bytes: &[u8]) {
    with_client(|client, _| drop(client.verify_return_url(bytes).now_or_never().unwrap().unwrap()));
}

fn is_form_too_large(bytes: &[u8]) -> bool {
    let mut words = String::new();
    with_client(|client, _| {
        words = client.verify_notification(bytes).now_or_never().unwrap().unwrap_err().to_string();
    });
    words.contains("more than 262144 bytes")
}

fn is_key_too_large(bytes: &[u8]) -> bool {
    matches!(PublicKey::parse(bytes), Err(KeyError::TooLarge { .. }))
}

fn is_certificate_too_large(bytes: &[u8]) -> bool {
    matches!(Certificates::parse(bytes), Err(alipay::CertificateError::TooLarge { .. }))
}

fn bill(bytes: &[u8]) {
    let bill = Bill::from_bytes(bytes.to_vec()).unwrap();
    bill.trades().for_each(|row| drop(row.unwrap()));
}

fn description(bytes: &[u8]) {
    assert!(read_api(&Source::new("order.yaml", str::from_utf8(bytes).unwrap())).value.is_some());
}

fn page(bytes: &[u8]) {
    let source = Source::new("page.md", str::from_utf8(bytes).unwrap());
    let read = import(&source, &Options { draft: true, ..Options::default() });
    let findings: Vec<String> = read.findings.iter().take(3).map(|finding| finding.render(&source)).collect();
    assert!(read.value.is_some(), "{findings:?}");
}

fn request(bytes: &[u8]) {
    SIMULATOR.with(|own| {
        let (runtime, simulator) = &**own;
        runtime.block_on(async {
            let address = simulator.url().trim_start_matches("http://").trim_end_matches("/gateway.do");
            let (mut reading, mut writing) = TcpStream::connect(address).await.unwrap().into_split();
            let mut answer = Vec::with_capacity(64 * 1024);
            let (written, read) = tokio::join!(writing.write_all(bytes), reading.read_to_end(&mut answer));
            written.unwrap();
            read.unwrap();
            assert!(answer.starts_with(b"HTTP/1.1 200 OK"), "{}", String::from_utf8_lossy(&answer));
        });
        drop(simulator.take_calls());
    });
}

/// Each reader, with the smallest input that it is given here.
pub(crate) const ENTRANCES: &[Entrance] = &[
    Entrance {
        name: "reply",
        largest: "64 MiB (`reply_limit`), 64 members, 128 levels",
        size: 200,
        input: texts::reply,
        read: reply,
        limit: None,
    },
    Entrance {
        name: "REST reply",
        largest: "64 MiB (`reply_limit`), 128 levels",
        size: 200,
        input: texts::rest_reply,
        read: rest_reply,
        limit: None,
    },
    Entrance {
        name: "notification",
        largest: "256 KiB, 256 parameters",
        size: 20_000,
        input: texts::notification,
        read: notification,
        limit: Some(Limit { bytes: 256 * 1024, is_too_large: is_form_too_large }),
    },
    Entrance {
        name: "return URL",
        largest: "256 KiB, 256 parameters",
        size: 20_000,
        input: texts::return_url,
        read: return_url,
        limit: Some(Limit { bytes: 256 * 1024, is_too_large: is_form_too_large }),
    },
    Entrance {
        name: "keys",
        largest: "64 KiB",
        size: 12,
        input: texts::keys,
        read: |bytes| drop(PublicKey::parse_all(bytes).unwrap()),
        limit: Some(Limit { bytes: 64 * 1024, is_too_large: is_key_too_large }),
    },
    Entrance {
        name: "certificates",
        largest: "256 KiB, 64 certificates",
        size: 7,
        input: texts::certificates,
        read: |bytes| drop(Certificates::parse(bytes).unwrap().sn()),
        limit: Some(Limit { bytes: 256 * 1024, is_too_large: is_certificate_too_large }),
    },
    Entrance {
        name: "bill",
        largest: "1 GiB packed, 8 GiB unpacked, 64 KiB a line (`BillLimits`)",
        size: 200,
        input: |rows| alipay_fuzzed::bill_table(rows).into_bytes(),
        read: bill,
        limit: None,
    },
    Entrance {
        name: "description",
        largest: "any length, 24 levels",
        size: 50,
        input: texts::description,
        read: description,
        limit: None,
    },
    Entrance {
        name: "documentation page",
        largest: "any length, 512 levels of HTML",
        size: 50,
        input: texts::page,
        read: page,
        limit: None,
    },
    Entrance {
        name: "request to the simulator",
        largest: "64 MiB, 50 MiB a file",
        size: 50_000,
        input: texts::request,
        read: request,
        limit: None,
    },
];
