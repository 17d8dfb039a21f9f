//! What ten thousand merchants cost in one process. Bytes and allocations are the same on every machine, so they are
//! ceilings; `cargo test -p alipay-tests --test many_merchants -- --nocapture` prints them, and times.
#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::hint::black_box;
use std::time::Instant;

use alipay::{Client, ClientBuilder, Clients, PrivateKey, PublicKey};
use alipay_benches::client::{ALIPAY_KEY, APP_KEY, Silent};
use alipay_benches::notification;
use allocation_counter::{AllocationInfo, measure};

const MERCHANTS: usize = 10_000;

/// The app that the benchmarks' notification is for.
const NOTIFIED: &str = "2014072300007148";

fn clients() -> Clients {
    Clients::new(Client::builder().transport(Silent)).unwrap()
}

fn merchant(clients: &Clients, number: usize) -> ClientBuilder {
    clients.builder().app_id(format!("20140723{number:08}"))
}

/// What one more merchant with keys of its own keeps, in bytes and pieces.
fn with_own_keys(clients: &Clients, number: usize) -> AllocationInfo {
    let alipay = PrivateKey::parse(ALIPAY_KEY).unwrap().public_key().to_spki_pem();
    measure(|| {
        // Each reads its own: nothing of a key is shared.
        let (app, alipay) = (PrivateKey::parse(APP_KEY).unwrap(), PublicKey::parse(&alipay).unwrap());
        let client = merchant(clients, number).private_key(app).alipay_public_key(&alipay).build().unwrap();
        clients.insert(client);
    })
}

/// As many, whose keys are shared: reading 10,000 keys takes minutes where nothing is optimised.
fn many(count: usize) -> Clients {
    let (clients, app) = (clients(), PrivateKey::parse(APP_KEY).unwrap());
    let alipay = PrivateKey::parse(ALIPAY_KEY).unwrap().public_key().clone();
    for number in 0..count {
        clients
            .insert(merchant(&clients, number).private_key(&app).alipay_public_key(&alipay).build().unwrap());
    }
    let notified = clients.builder().app_id(NOTIFIED).private_key(&app).alipay_public_key(&alipay);
    clients.insert(notified.build().unwrap());
    clients
}

#[test]
fn a_merchant_takes_a_few_kilobytes() {
    let clients = clients();
    with_own_keys(&clients, 0);
    let counted: Vec<AllocationInfo> = (1..=200).map(|number| with_own_keys(&clients, number)).collect();
    let bytes = counted.iter().map(|info| info.bytes_current).sum::<i64>() / 200;
    let pieces = counted.iter().map(|info| info.count_current).sum::<i64>() / 200;
    let all = bytes * i64::try_from(MERCHANTS).unwrap() / 1_000_000;
    println!("a merchant keeps {bytes} bytes in {pieces} pieces: {MERCHANTS} of them {all} MB");
    assert!(bytes <= 8 * 1024, "{bytes}");
    assert!(pieces <= 60, "{pieces}");
}

#[test]
fn a_look_up_costs_the_same_among_many_and_among_few() {
    let raw = notification::raw();
    let counted: Vec<u64> = [1, MERCHANTS]
        .into_iter()
        .map(|count| {
            let clients = many(count);
            let found = || black_box(clients.client_for(black_box(&raw)).unwrap());
            assert_eq!(found().app_id(), NOTIFIED);
            let allocations = measure(|| drop(found())).count_total;
            let (begin, times) = (Instant::now(), 2000);
            (0..times).for_each(|_| drop(found()));
            let each = begin.elapsed() / times;
            // The map alone, without reading the notification.
            let begin = Instant::now();
            (0..times).for_each(|_| drop(black_box(clients.get(black_box(NOTIFIED)))));
            let by_name = begin.elapsed() / times;
            println!(
                "among {}: found by its notification in {each:?} and {allocations} allocations, by name in {by_name:?}",
                clients.len()
            );
            allocations
        })
        .collect();
    assert_eq!(counted[0], counted[1], "allocations");
    assert!(counted[1] <= 120, "{}", counted[1]);
    let clients = clients();
    let unknown = measure(|| drop(black_box(clients.client_for(&raw))));
    assert_eq!(unknown.bytes_current, 0, "an app that nobody knows leaves nothing behind");
}
