//! How often the library asks for memory. The numbers are the same on every machine, so they are ceilings: a change that
//! copies once more fails here.
#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay::Charset;
use alipay_benches::apis::initialize;
use alipay_benches::waiting::{Late, Waiting, now, sent, waiting};
use alipay_benches::{client, forever, notification, replies, requests};
use allocation_counter::measure;

/// How many allocations `work` needs the second time that it is done: what is made once and kept is not counted.
fn allocations(mut work: impl FnMut()) -> u64 {
    work();
    measure(work).count_total
}

/// One call, sent and not answered.
fn call() -> Waiting<initialize::Response> {
    let reply = replies::reply("alipay.security.risk.authentication.initialize", replies::INITIALIZED);
    let request = forever(requests::initialize().unwrap());
    waiting(forever(client::canned_with(Late(reply))), request)
}

#[test]
fn a_page_is_made_of_few_pieces() {
    let client = client::signing(Charset::Utf8);
    let request = requests::certify().unwrap();
    let page = allocations(|| drop(now(client.page(&request)).unwrap()));
    assert!(page <= 20, "{page}");
}

#[test]
fn the_pieces_of_a_request_do_not_grow_with_its_parameters_and_its_charset() {
    let [utf8, gbk] = [Charset::Utf8, Charset::Gbk].map(client::canned);
    let (small, large) = (requests::initialize().unwrap(), requests::pay_in_chinese().unwrap());
    for (count, ceiling) in [
        (allocations(|| sent(&utf8, &small)), 24),
        (allocations(|| sent(&utf8, &large)), 24),
        (allocations(|| sent(&gbk, &large)), 28),
    ] {
        assert!(count <= ceiling, "{count}, and not {ceiling}");
    }
}

#[test]
fn a_reply_is_made_of_its_values_and_few_other_pieces() {
    drop(call().answered());
    let mut waiting = Some(call());
    let reply = measure(|| drop(waiting.take().unwrap().answered())).count_total;
    assert!(reply <= 20, "{reply}");
}

#[test]
fn a_large_reply_needs_memory_for_its_values_alone() {
    let entries = 1000;
    let (method, node) = ("alipay.data.bill.accountlog.query", replies::accountlog(entries));
    let client = forever(client::canned_with(Late(replies::reply(method, &node))));
    let request = forever(requests::accountlog().unwrap());
    let mut call = Some(waiting(client, request));
    let reply = measure(|| drop(call.take().unwrap().answered())).count_total;
    // Ten texts each, and the table of an entry's members, which grows three times.
    assert!(reply <= 13 * 1000 + 60, "{reply}");
}

#[test]
fn a_notification_is_made_of_its_parameters_and_few_other_pieces() {
    let (client, raw) = (client::canned(Charset::Utf8), notification::raw());
    let verified = allocations(|| drop(now(client.verify_notification(&raw)).unwrap()));
    assert!(verified <= 26 * 4 + 28, "{verified}");
}
