//! A program without async: an order, a refund, and a notification that is handled once, while threads share the client.
//!
//! `cargo run -p alipay --example blocking --features blocking` asks a gateway in this process, or the one that `ALIPAY_GATEWAY`
//! names.

use std::env;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use alipay::blocking::Client;
use alipay::once::{Handled, HandledOnce, OnceError};
use alipay::{Final, alipay_api};
use alipay_simulator::Simulator;
use api::trade::{precreate, refund};
use tokio::runtime::Runtime;

#[alipay_api("alipay.trade.precreate", "alipay.trade.refund")]
mod api {}

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// Nobody listens there: this program hands over itself what was sent.
const NOTIFY: &str = "http://127.0.0.1:9/notify";

fn main() -> Outcome<()> {
    let numbers: Vec<String> = (1..=4).map(number).collect::<Outcome<_>>()?;
    if env::var_os("ALIPAY_GATEWAY").is_some() {
        return order_all(&Client::from_env()?, &numbers);
    }
    // The simulator is a server and needs a runtime; the client below has a thread of its own.
    let runtime = Runtime::new()?;
    let simulator = runtime.block_on(Simulator::start())?;
    let client = simulator.client_builder().build_blocking()?;

    order_all(&client, &numbers)?;
    simulator.ledger().pay(&numbers[0]).ok_or("the simulator has no such order")?;
    let sent = runtime.block_on(simulator.delivered()).pop().ok_or("nobody was notified")?;
    let once = HandledOnce::in_memory(); // an app has a database: see alipay-sqlx
    for expected in [Handled::Now(()), Handled::Before] {
        let received = client.verify_notification(&sent.body)?;
        let handled = client.once(&once, &received, |_| {
            println!("{} is paid", received.get("out_trade_no").unwrap_or_default());
            Ok::<_, OnceError>(())
        })?;
        println!("answered with {}", handled.answer());
        if handled != expected {
            return Err(format!("{handled:?} in place of {expected:?}").into());
        }
    }
    give_back(&client, &numbers[0])
}

/// An order's number, to be stored before the first call that uses it.
fn number(order: u8) -> Outcome<String> {
    Ok(format!("T{}{order}", SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis()))
}

/// Places all orders at the same time, each from a thread of its own.
fn order_all(client: &Client, numbers: &[String]) -> Outcome<()> {
    thread::scope(|scope| {
        let threads: Vec<_> = numbers
            .iter()
            .map(|number| scope.spawn(move || order(client, number).map_err(|error| error.to_string())))
            .collect();
        for (number, thread) in numbers.iter().zip(threads) {
            let code = thread.join().map_err(|_| "a thread has panicked")??;
            println!("{number} is paid by {code}");
        }
        Ok(())
    })
}

fn order(client: &Client, number: &str) -> Outcome<String> {
    let request =
        precreate::Request::builder().out_trade_no(number).total_amount("88.80").subject("Tea").build()?;
    Ok(client.execute(&request.with().notify_url(NOTIFY))?.complete()?.into_inner().qr_code)
}

fn give_back(client: &Client, number: &str) -> Outcome<()> {
    let request = refund::Request::builder()
        .out_trade_no(number)
        .refund_amount("8.80")
        .out_request_no(format!("R{number}"))
        .build()?;
    match client.refund_until_final(&request).deadline(Duration::from_secs(10)).wait()? {
        Final::Paid(_) => println!("8.80 of {number} went back"),
        other => return Err(format!("the refund: {other:?}").into()),
    }
    Ok(())
}
