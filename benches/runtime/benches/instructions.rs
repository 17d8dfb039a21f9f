//! The same as numbers of instructions, which no other work on the machine changes. Callgrind knows no AVX-512, so RSA is
//! left out of requests, and stands alone next to what is received.

#![allow(missing_docs, unused_qualifications, reason = "the macros' code")]
#![expect(clippy::expect_used, reason = "a benchmark; what is built here is in order")]

use std::hint::black_box;

use alipay::{Charset, Client, JsonValue, PublicKey, Reply, SignType, Untyped, call_kind};
use alipay_benches::apis::{accountlog, initialize, ordervoucher, pay};
use alipay_benches::waiting::{Late, Waiting, now, page_of_certify, sent, waiting};
use alipay_benches::{client, forever, notification, replies, requests};
use gungraun::{library_benchmark, library_benchmark_group, main};

#[library_benchmark(setup = client::canned)]
#[bench::utf8(Charset::Utf8)]
#[bench::gbk(Charset::Gbk)]
fn certify_page(client: Client) -> (Client, String) {
    let url = page_of_certify(&client);
    (client, url)
}

#[library_benchmark(setup = client::canned)]
#[bench::utf8(Charset::Utf8)]
#[bench::gbk(Charset::Gbk)]
fn initialize_call(client: Client) -> (Client, initialize::Request) {
    send(client, requests::initialize().expect("its limits are kept"))
}

#[library_benchmark(setup = client::canned)]
#[bench::utf8(Charset::Utf8)]
#[bench::gbk(Charset::Gbk)]
fn pay_call(client: Client) -> (Client, pay::Request) {
    send(client, requests::pay("Tea", "A cup").expect("its limits are kept"))
}

#[library_benchmark(setup = client::canned)]
#[bench::utf8(Charset::Utf8)]
#[bench::gbk(Charset::Gbk)]
fn pay_in_chinese_call(client: Client) -> (Client, pay::Request) {
    send(client, requests::pay_in_chinese().expect("its limits are kept"))
}

#[library_benchmark(setup = client::canned)]
#[bench::utf8(Charset::Utf8)]
#[bench::gbk(Charset::Gbk)]
fn ordervoucher_call(client: Client) -> (Client, ordervoucher::Request) {
    send(client, requests::ordervoucher().expect("its limits are kept"))
}

/// Gives both back, so that dropping them is not counted.
fn send<R: call_kind::Execute>(client: Client, request: R) -> (Client, R) {
    sent(&client, &request);
    (client, request)
}

library_benchmark_group!(
    name = requested,
    benchmarks = [certify_page, initialize_call, pay_call, pay_in_chinese_call, ordervoucher_call]
);

fn initialized() -> Waiting<initialize::Response> {
    let reply = replies::reply("alipay.security.risk.authentication.initialize", replies::INITIALIZED);
    let request = forever(requests::initialize().expect("its limits are kept"));
    waiting(forever(client::canned_with(Late(reply))), request)
}

#[library_benchmark]
#[bench::typed(setup = initialized)]
fn reply_of_initialize(call: Waiting<initialize::Response>) -> Reply<initialize::Response> {
    call.answered()
}

const BILL: &str = "alipay.data.bill.accountlog.query";

fn bill() -> String {
    replies::accountlog(replies::MEGABYTE)
}

fn bill_typed() -> Waiting<accountlog::Response> {
    let client = forever(client::canned_with(Late(replies::reply(BILL, &bill()))));
    waiting(client, forever(requests::accountlog().expect("its limits are kept")))
}

fn bill_untyped() -> Waiting<JsonValue> {
    let client = forever(client::canned_with(Late(replies::reply(BILL, &bill()))));
    waiting(client, forever(Untyped::new(BILL, "{}").expect("it is the name of an API")))
}

#[library_benchmark]
#[bench::large(setup = bill_typed)]
fn typed(call: Waiting<accountlog::Response>) -> Reply<accountlog::Response> {
    call.answered()
}

#[library_benchmark]
#[bench::large(setup = bill_untyped)]
fn untyped(call: Waiting<JsonValue>) -> Reply<JsonValue> {
    call.answered()
}

#[library_benchmark]
#[bench::large(setup = bill)]
fn value(node: String) -> (String, JsonValue) {
    let value = serde_json::from_slice(node.as_bytes()).expect("it is JSON");
    (node, value)
}

/// A text, its signature and the key to verify it with.
type Signed = (PublicKey, String, String);

fn signed((text, signature): (String, String)) -> Signed {
    (client::alipay_key().public_key().clone(), text, signature)
}

fn small() -> Signed {
    signed((replies::INITIALIZED.to_owned(), replies::signature(replies::INITIALIZED)))
}

fn large() -> Signed {
    let node = bill();
    let signature = replies::signature(&node);
    signed((node, signature))
}

fn payment() -> Signed {
    signed(notification::signed())
}

#[library_benchmark]
#[bench::initialize(setup = small)]
#[bench::large(setup = large)]
#[bench::notification(setup = payment)]
fn bare_verification(signed: Signed) -> (Signed, bool) {
    let holds = {
        let (key, text, signature) = black_box(&signed);
        SignType::Rsa2.verify(key, text.as_bytes(), signature).is_ok()
    };
    (signed, holds)
}

fn notified() -> (Client, Vec<u8>) {
    (client::canned(Charset::Utf8), notification::raw())
}

#[library_benchmark]
#[bench::payment(setup = notified)]
fn notification_verified((client, raw): (Client, Vec<u8>)) -> (Client, bool) {
    let holds = now(client.verify_notification(&raw)).is_ok();
    (client, holds)
}

library_benchmark_group!(
    name = received,
    benchmarks = [reply_of_initialize, typed, untyped, value, bare_verification, notification_verified]
);

main!(library_benchmark_groups = requested, received);
