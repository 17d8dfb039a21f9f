//! What a signed request takes beyond its RSA operation, which takes a hundred times as long: the three are done in turns, one
//! of each again and again, so that a busy moment of the machine meets all of them. Prints the medians in nanoseconds.

#![expect(clippy::expect_used, reason = "a benchmark; what is built here is in order")]
#![expect(clippy::print_stdout, reason = "its result")]

use std::hint::black_box;
use std::time::Duration;

use alipay::{Charset, PrivateKey};
use alipay_benches::waiting::{now, page_of_certify};
use alipay_benches::{client, requests};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeyPair;
use aws_lc_rs::signature::RSA_PKCS1_SHA256;
use base64::Engine as _;
use cpu_time::ThreadTime;

/// So often each is done; the first tenth warms up.
const ROUNDS: usize = 4000;

fn main() {
    let client = client::signing(Charset::Utf8);
    let (rest, pay) = (client.v3(), requests::pay("Tea", "A cup").expect("its limits are kept"));
    let certify = requests::certify().expect("its limits are kept");
    let prepared = now(client.prepare(&certify)).expect("it is signed");
    let (bare, message) = (bare_key(), prepared.string_to_sign().as_bytes());
    let mut signature = vec![0; bare.public_modulus_len()];

    let mut taken: [Vec<Duration>; 3] = Default::default();
    for _ in 0..ROUNDS {
        taken[0].push(time(|| page_of_certify(&client)));
        taken[1].push(time(|| now(rest.prepare(&pay))));
        taken[2].push(time(|| {
            bare.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), black_box(message), &mut signature)
        }));
    }
    let [page, rest, bare] = taken.map(median);
    println!("{}", alipay::json!({ "page": page, "rest": rest, "bare": bare }));
}

/// What of the processor the thread takes for it.
fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let began = ThreadTime::now();
    black_box(work());
    began.elapsed()
}

fn median(mut times: Vec<Duration>) -> u64 {
    times.drain(..ROUNDS / 10);
    times.sort_unstable();
    u64::try_from(times[times.len() / 2].as_nanos()).expect("it takes less than centuries")
}

fn bare_key() -> KeyPair {
    let pem = PrivateKey::parse(client::APP_KEY).expect("the file is a key").to_pkcs8_pem();
    let base64: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    let der = base64::engine::general_purpose::STANDARD.decode(base64).expect("PEM is base64");
    KeyPair::from_pkcs8(&der).expect("the library takes what it wrote")
}
