//! How the cost grows with the size of what is sent and received.

#![expect(clippy::expect_used, reason = "a benchmark; what is built here keeps its limits")]

mod processor;

use alipay::{Charset, Untyped};
use alipay_benches::waiting::{Late, Waiting, sent, waiting};
use alipay_benches::{client, forever, replies, requests};
use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use processor::Processor;

const SIZES: [usize; 4] = [1, 10, 100, 1000];

fn requested(criterion: &mut Criterion<Processor>) {
    let client = client::canned(Charset::Utf8);
    let mut group = criterion.benchmark_group("by size");
    for size in SIZES {
        group.bench_function(BenchmarkId::new("list items, sent", size), |bencher| {
            bencher.iter(|| sent(&client, &requests::pay_for(size).expect("its limits are kept")));
        });
        group.bench_function(BenchmarkId::new("members of the content, sent", size), |bencher| {
            bencher.iter(|| sent(&client, &requests::untyped(size).expect("its limits are kept")));
        });
        let untyped = requests::untyped(1).expect("its limits are kept");
        let beside = |call, number| -> alipay::Call<'_, Untyped> {
            alipay::Call::parameter(call, format!("extra_{number:04}"), "a short value")
        };
        group.bench_function(BenchmarkId::new("parameters outside of the content, sent", size), |bencher| {
            bencher.iter(|| sent(&client, &(0..size).fold(untyped.with(), beside)));
        });
    }
}

fn answered(criterion: &mut Criterion<Processor>) {
    let mut group = criterion.benchmark_group("by size");
    let request = forever(requests::accountlog().expect("its limits are kept"));
    for size in SIZES {
        let (method, node) = ("alipay.data.bill.accountlog.query", replies::accountlog(size));
        let client = forever(client::canned_with(Late(replies::reply(method, &node))));
        group.bench_function(BenchmarkId::new("list items, received", size), |bencher| {
            bencher.iter_batched(|| waiting(client, request), Waiting::answered, BatchSize::SmallInput);
        });
    }
}

criterion_group!(name = benches; config = processor::criterion(); targets = requested, answered);
criterion_main!(benches);
