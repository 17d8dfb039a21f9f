//! The way of a bill from its host, whatever that one does.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt, stream};

use super::usual;
use crate::bills::{Bill, BillError, BillKind, BillLimits, BillProblem, BillRequest};
use crate::testing::{alipay_key, app_key, signed};
use crate::{BoxFuture, Client, HttpReply, HttpRequest, HttpStream, Transport, TransportError};

const METHOD: &str = "alipay.data.dataservice.bill.downloadurl.query";
const ADDRESS: &str = "http://dwbillcenter.alipay.com/downloadBillFile.resource?token=1";

/// What the host of bills does with one request.
#[derive(Clone)]
enum Host {
    Gives(u16, Vec<&'static [u8]>, Option<u64>),
    Whole(Vec<u8>),
    Unreachable,
    /// Breaks off behind these bytes.
    Breaks(&'static [u8]),
    /// Gives these bytes, and nothing more.
    Stalls(&'static [u8]),
}

/// A gateway that gives an address, and the host behind it, which does one thing after the other.
#[derive(Clone)]
struct World {
    node: &'static str,
    host: Arc<Mutex<VecDeque<Host>>>,
    asked: Arc<Mutex<Vec<HttpRequest>>>,
}

impl World {
    fn new(host: impl IntoIterator<Item = Host>) -> Self {
        let node = r#"{"code":"10000","msg":"Success","bill_download_url":"http:\/\/dwbillcenter.alipay.com\/downloadBillFile.resource?token=1"}"#;
        Self { node, host: Arc::new(Mutex::new(host.into_iter().collect())), asked: Arc::default() }
    }

    fn client(&self) -> Client {
        let builder = Client::builder().app_id("2014072300007148").private_key(app_key());
        let builder = builder.alipay_public_key(alipay_key().public_key()).transport(self.clone());
        builder.timeout(Duration::from_millis(200)).build().unwrap()
    }

    /// The addresses that were asked for: of the gateway without their query.
    fn asked(&self) -> Vec<String> {
        let asked = self.asked.lock().unwrap();
        asked
            .iter()
            .map(
                |request| {
                    if request.body.length() == Some(0) { request.url.clone() } else { "gateway".to_owned() }
                },
            )
            .collect()
    }
}

impl Transport for World {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        self.asked.lock().unwrap().push(request);
        Box::pin(async { Ok(HttpReply::new(200, [], signed(METHOD, self.node))) })
    }

    fn stream(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpStream, TransportError>> {
        self.asked.lock().unwrap().push(request);
        let host = self.host.lock().unwrap().pop_front();
        Box::pin(async move {
            let broken = || TransportError::Interrupted("reset".into());
            let length = |length: u64| ("Content-Length".to_owned(), length.to_string());
            Ok(match host.expect("the host is not asked again") {
                Host::Gives(status, pieces, announced) => {
                    let pieces = pieces.into_iter().map(|piece| Ok(Bytes::from_static(piece)));
                    HttpStream::new(status, announced.map(length), stream::iter(pieces.collect::<Vec<_>>()))
                }
                Host::Whole(bytes) => {
                    let pieces: Vec<_> =
                        bytes.chunks(100).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
                    HttpStream::new(200, [length(bytes.len() as u64)], stream::iter(pieces))
                }
                Host::Unreachable => return Err(TransportError::NotSent("no route".into())),
                Host::Breaks(piece) => {
                    let piece = Some(Bytes::from_static(piece)).filter(|piece| !piece.is_empty());
                    let pieces = piece.map(Ok).into_iter().chain([Err(broken())]);
                    HttpStream::new(200, [], stream::iter(pieces.collect::<Vec<_>>()))
                }
                Host::Stalls(piece) => {
                    let piece = stream::iter([Ok(Bytes::from_static(piece))]);
                    HttpStream::new(200, [], piece.chain(stream::pending()))
                }
            })
        })
    }
}

async fn problem(request: BillRequest<'_>) -> BillError {
    request.in_memory().await.map(drop).unwrap_err()
}

#[tokio::test]
async fn a_bill_comes_by_the_address_of_a_verified_reply_with_its_progress() {
    let told = Arc::new(Mutex::new(Vec::new()));
    let told_too = Arc::clone(&told);
    let world = World::new([Host::Whole(usual().into_bytes()), Host::Whole(usual().into_bytes())]);
    let client = world.client();
    let request = client
        .bill(BillKind::Trade, "2026-11-29")
        .on_progress(move |received, total| told_too.lock().unwrap().push((received, total)));
    let bill = request.download().await.unwrap().unwrap();
    assert_eq!(bill.trades().flatten().count(), 2);
    assert_eq!(bill.members().next().unwrap().0, "alipay_trade_2026-11-29");
    assert_eq!(request.in_memory().await.unwrap().unwrap().trades().flatten().count(), 2);
    assert_eq!(world.asked(), ["gateway", ADDRESS, "gateway", ADDRESS]);
    let length = usual().len() as u64;
    let told = told.lock().unwrap();
    assert_eq!((told[0], told[1]), ((100, Some(length)), (200, Some(length))));
    assert_eq!(told.last(), Some(&(length, Some(length))));
    let sent = world.asked.lock().unwrap();
    let content = String::from_utf8(sent[0].body.as_bytes().unwrap().to_vec()).unwrap();
    for part in ["bill_type", "trade", "2026-11-29", "secure"] {
        assert!(content.contains(part), "{content}");
    }
}

#[tokio::test]
async fn an_address_that_is_refused_before_anything_came_is_asked_for_again_and_only_once() {
    let bill = || Host::Whole(usual().into_bytes());
    for refusal in [
        Host::Gives(403, vec![], None),
        Host::Gives(404, vec![b"gone"], None),
        Host::Gives(500, vec![], None),
        Host::Gives(200, vec![b"\r\n<html>expired</html>"], None),
        Host::Gives(200, vec![], None),
        Host::Unreachable,
        Host::Breaks(b""),
    ] {
        let world = World::new([refusal.clone(), bill()]);
        let client = world.client();
        assert!(client.bill(BillKind::Trade, "2026-11-29").in_memory().await.unwrap().is_some());
        assert_eq!(world.asked(), ["gateway", ADDRESS, "gateway", ADDRESS]);
        let world = World::new([refusal.clone(), refusal]);
        problem(world.client().bill(BillKind::Trade, "2026-11-29")).await;
        assert_eq!(world.asked().len(), 4);
    }
}

#[tokio::test]
async fn whatever_else_goes_wrong_is_an_error_at_once() {
    let limits = BillLimits { packed: 10, ..BillLimits::default() };
    for (host, expected) in [
        (Host::Gives(302, vec![], None), "the bill's host pointed elsewhere (HTTP 302)"),
        (Host::Breaks(b"#"), "the bill was not downloaded: the connection to the gateway failed: reset"),
        (Host::Stalls(b"#"), "the download stalled"),
        (Host::Gives(200, vec![b"#####"], Some(9)), "the download ended after 5 of 9 bytes"),
        (Host::Gives(200, vec![b"#"], Some(11)), "it is larger than 10 bytes"),
        (Host::Gives(200, vec![b"######", b"######"], None), "it is larger than 10 bytes"),
    ] {
        let world = World::new([host]);
        let client = world.client();
        let error = problem(client.bill(BillKind::Trade, "2026-11-29").limits(limits)).await;
        assert!(error.to_string().starts_with(expected), "{error}");
        assert_eq!(world.asked().len(), 2, "{error}");
    }
}

#[tokio::test]
async fn a_host_that_stalls_is_given_up_when_nothing_came_for_so_long() {
    let world = World::new([Host::Stalls(b"#")]);
    let client = world.client();
    let began = std::time::Instant::now();
    let error = problem(client.bill(BillKind::Trade, "2026-11-29").stall(Duration::from_millis(20))).await;
    assert!(matches!(error.problem(), BillProblem::Stalled), "{error}");
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn a_day_without_business_has_no_bill_and_another_failure_is_the_call_s() {
    let failed = |code: &str| -> &'static str {
        let node = format!(r#"{{"code":"40004","msg":"Business Failed","sub_code":"{code}","sub_msg":"-"}}"#);
        Box::leak(node.into_boxed_str())
    };
    let ask = async |node| {
        let world = World { node, ..World::new([]) };
        world.client().bill(BillKind::Account, "2026-11").download().await
    };
    assert!(ask(failed("NO_BILL_DATA")).await.unwrap().is_none());
    for code in ["BILL_NOT_EXIST", "USER_RATE_LIMIT", "TYPE_NOT_SUPPORTED"] {
        let error = ask(failed(code)).await.unwrap_err();
        let BillProblem::Call(call) = error.problem() else { panic!("{error}") };
        assert_eq!(call.sub_code(), Some(code));
    }
    for (address, expected) in [
        ("", "the reply has no address of a bill"),
        (r#","bill_download_url":"""#, "the reply has no address of a bill"),
        (
            r#","bill_download_url":"http:\/\/127.0.0.1:9\/a""#,
            "the address of the bill is not used: it is one of this machine",
        ),
        (
            r#","bill_download_url":"https:\/\/example.com\/a""#,
            "the address of the bill is not used: its host is not one of Alipay's",
        ),
    ] {
        let node = format!(r#"{{"code":"10000","msg":"Success"{address}}}"#);
        let error = ask(Box::leak(node.into_boxed_str())).await.unwrap_err();
        assert!(error.to_string().starts_with(expected), "{error}");
    }
}

#[tokio::test]
async fn a_date_that_is_none_is_refused_before_anything_is_sent() {
    let world = World::new([]);
    let client = world.client();
    for (kind, date) in [(BillKind::Trade, "yesterday"), (BillKind::Settlement, "2026-11")] {
        let error = problem(client.bill(kind, date)).await;
        assert!(matches!(error.problem(), BillProblem::Date(_)), "{error}");
    }
    assert_eq!(world.asked(), [""; 0]);
}

#[tokio::test]
async fn a_file_is_kept_in_the_folder_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let names = || -> Vec<String> {
        let entries = std::fs::read_dir(folder.path()).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    let save = async |host| {
        World::new([host]).client().bill(BillKind::Trade, "2026-11-29").save_to(folder.path()).await
    };
    save(Host::Breaks(b"PK")).await.unwrap_err();
    assert_eq!(names(), [""; 0]);
    let saved = save(Host::Whole(usual().into_bytes())).await.unwrap().unwrap();
    assert_eq!(saved, folder.path().join("alipay_trade_2026-11-29.csv"));
    assert_eq!(Bill::open(&saved).unwrap().trades().flatten().count(), 2);
    let part = super::zipped::Part::new("a.csv", &usual());
    let archive = super::zipped::zip(&[part]);
    for _ in 0..2 {
        let saved = save(Host::Whole(archive.clone())).await.unwrap().unwrap();
        assert_eq!(saved, folder.path().join("alipay_trade_2026-11-29.zip"));
        assert_eq!(std::fs::read(&saved).unwrap(), archive);
    }
    assert_eq!(names().len(), 2);
    let world = World::new([]);
    let missing =
        world.client().bill(BillKind::Trade, "2026-11-29").save_to(folder.path().join("none")).await;
    assert!(matches!(missing.unwrap_err().problem(), BillProblem::File { path: Some(_), .. }));
    assert_eq!(world.asked(), [""; 0], "nothing is asked for without a place to keep it");
}
