//! What a request costs, step by step and as a whole.

#![expect(clippy::expect_used, reason = "a benchmark; what is built here keeps its limits")]

mod processor;

use alipay::{Charset, PrivateKey, Request, SignType, call_kind, string_to_sign};
use alipay_benches::waiting::{now, page_of_certify, sent};
use alipay_benches::{client, requests};
use criterion::{Criterion, criterion_group, criterion_main};
use processor::Processor;

/// One API: its parameters given, its content written, and its call made as far as the transport.
fn call<R: call_kind::Execute>(criterion: &mut Criterion<Processor>, name: &str, build: impl Fn() -> R) {
    let mut group = criterion.benchmark_group(name);
    let request = build();
    group.bench_function("build", |bencher| bencher.iter(&build));
    group.bench_function("serialise", |bencher| bencher.iter(|| request.content()));
    for charset in [Charset::Utf8, Charset::Gbk] {
        let client = client::canned(charset);
        group.bench_function(format!("send {charset}"), |bencher| bencher.iter(|| sent(&client, &request)));
        group.bench_function(format!("all {charset}"), |bencher| bencher.iter(|| sent(&client, &build())));
    }
    let client = client::signing(Charset::Utf8);
    group.bench_function("prepare and sign", |bencher| bencher.iter(|| now(client.prepare(&request))));
}

fn calls(criterion: &mut Criterion<Processor>) {
    let content =
        requests::pay("Tea", "A cup").expect("its limits are kept").content().expect("it has content");
    let document = serde_json::from_str(&content).expect("it is JSON");
    assert_eq!(requests::parameters(&document), requests::MANY, "{content}");
    call(criterion, "initialize", || requests::initialize().expect("its limits are kept"));
    call(criterion, "pay", || requests::pay("Tea", "A cup").expect("its limits are kept"));
    call(criterion, "pay in Chinese", || requests::pay_in_chinese().expect("its limits are kept"));
    call(criterion, "ordervoucher", || requests::ordervoucher().expect("its limits are kept"));
}

/// The page of `certify`: everything, and what of it is RSA.
fn page(criterion: &mut Criterion<Processor>) {
    let mut group = criterion.benchmark_group("certify");
    let request = requests::certify().expect("its limits are kept");
    group.bench_function("build", |bencher| bencher.iter(requests::certify));
    group.bench_function("serialise", |bencher| bencher.iter(|| request.content()));
    for charset in [Charset::Utf8, Charset::Gbk] {
        let client = client::canned(charset);
        group.bench_function(format!("all {charset}"), |bencher| bencher.iter(|| page_of_certify(&client)));
    }
    let canned = client::canned(Charset::Utf8);
    let page = now(canned.page(&request)).expect("it is signed");
    group.bench_function("form", |bencher| bencher.iter(|| page.form()));
    let signing = client::signing(Charset::Utf8);
    let prepared = now(signing.prepare(&request)).expect("it is signed");
    let parameters: Vec<(String, String)> = prepared
        .string_to_sign()
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    group.bench_function("string to sign", |bencher| {
        bencher.iter(|| string_to_sign(parameters.iter().map(|(name, value)| (name, value))));
    });
    let order = requests::untyped(1).expect("its limits are kept");
    group.bench_function("order string", |bencher| bencher.iter(|| now(canned.order_string(&order))));

    let key = PrivateKey::parse(client::APP_KEY).expect("the file is a key");
    let message = prepared.string_to_sign().as_bytes();
    group.bench_function("sign", |bencher| bencher.iter(|| SignType::Rsa2.sign(&key, message)));
    group.finish();
}

criterion_group!(name = benches; config = processor::criterion(); targets = calls, page);
criterion_main!(benches);
