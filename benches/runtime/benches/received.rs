//! What a reply and a notification cost, next to the verification that they cannot do without.

#![expect(clippy::expect_used, reason = "a benchmark; what is received here is in order")]

mod processor;

use std::hint::black_box;

use alipay::{Charset, JsonValue, PublicKey, SignType, Untyped, call_kind};
use alipay_benches::waiting::{Late, now, waiting};
use alipay_benches::{client, forever, notification, replies, requests};
use criterion::{BatchSize, BenchmarkGroup, Criterion, criterion_group, criterion_main};
use processor::Processor;

/// A reply to `request`: taken from the transport, located, verified and decoded.
fn reply<R: call_kind::Execute + 'static>(
    group: &mut BenchmarkGroup<'_, Processor>,
    name: &str,
    request: R,
    method: &str,
    node: &str,
) {
    let client = forever(client::canned_with(Late(replies::reply(method, node))));
    let request = forever(request);
    group.bench_function(name, |bencher| {
        bencher.iter_batched(|| waiting(client, request), |call| call.answered(), BatchSize::SmallInput);
    });
}

fn bare(group: &mut BenchmarkGroup<'_, Processor>, text: &str, signature: &str) {
    let key = client::alipay_key();
    let key: &PublicKey = key.public_key();
    group.bench_function("bare verification", |bencher| {
        bencher.iter(|| SignType::Rsa2.verify(key, black_box(text.as_bytes()), signature));
    });
}

fn initialized(criterion: &mut Criterion<Processor>) {
    let mut group = criterion.benchmark_group("reply of initialize");
    let method = "alipay.security.risk.authentication.initialize";
    for turn in 1..=3 {
        let request = requests::initialize().expect("its limits are kept");
        reply(&mut group, &format!("typed {turn}"), request, method, replies::INITIALIZED);
        group.bench_function(format!("bare {turn}"), |bencher| {
            let (key, signature) = (client::alipay_key(), replies::signature(replies::INITIALIZED));
            let message = replies::INITIALIZED.as_bytes();
            bencher.iter(|| SignType::Rsa2.verify(key.public_key(), black_box(message), &signature));
        });
    }
}

fn megabyte(criterion: &mut Criterion<Processor>) {
    let mut group = criterion.benchmark_group("reply of 1 MB");
    group.sample_size(30);
    let (method, node) = ("alipay.data.bill.accountlog.query", replies::accountlog(replies::MEGABYTE));
    group.bench_function("Value", |bencher| {
        bencher.iter(|| serde_json::from_slice::<JsonValue>(black_box(node.as_bytes())));
    });
    let untyped = Untyped::new(method, "{}").expect("it is the name of an API");
    reply(&mut group, "untyped", untyped, method, &node);
    let typed = requests::accountlog().expect("its limits are kept");
    reply(&mut group, "typed", typed, method, &node);
    bare(&mut group, &node, &replies::signature(&node));
}

fn notified(criterion: &mut Criterion<Processor>) {
    let mut group = criterion.benchmark_group("notification");
    let (client, raw) = (client::canned(Charset::Utf8), notification::raw());
    now(client.verify_notification(&raw)).expect("it is signed");
    group.bench_function("verified", |bencher| bencher.iter(|| now(client.verify_notification(&raw))));
    let (text, signature) = notification::signed();
    bare(&mut group, &text, &signature);
}

criterion_group!(name = benches; config = processor::criterion(); targets = initialized, megabyte, notified);
criterion_main!(benches);
