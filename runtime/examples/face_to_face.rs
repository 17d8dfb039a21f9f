//! At the counter: the buyer shows a payment code, and the till goes on until it is known what became of the money.
//!
//! `cargo run -p alipay --example face_to_face [CODE]` asks a gateway in this process, or the one that `ALIPAY_GATEWAY`
//! names, which wants the code of a buyer's telephone.

use std::env;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use alipay::{Client, Final, alipay_api};
use alipay_simulator::{Buyer, Fault, Simulator};
use api::trade::{pay, refund};

#[alipay_api("alipay.trade.pay", "alipay.trade.refund")]
mod api {}

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How often the till asks, and for how long before it cancels.
type Pace = (Duration, Duration);

const TILL: Pace = (Duration::from_secs(3), Duration::from_secs(30));
const HURRIED: Pace = (Duration::from_millis(50), Duration::from_secs(30));
const IMPATIENT: Pace = (Duration::from_millis(50), Duration::from_millis(300));

#[tokio::main]
async fn main() -> Outcome<()> {
    let code = env::args().nth(1).unwrap_or_else(|| "28763443825664394".to_owned());
    if env::var_os("ALIPAY_GATEWAY").is_some() {
        return is(charge(&Client::from_env()?, &number(0)?, &code, TILL).await?, "paid");
    }
    let simulator = Simulator::start().await?;
    let client = simulator.client()?;

    println!("\nThe buyer pays at once:");
    is(charge(&client, &number(1)?, &code, HURRIED).await?, "paid")?;

    println!("\nThe buyer is asked for a password:");
    simulator.ledger().buyer(Buyer::Hesitates { queries: 2 });
    is(charge(&client, &number(2)?, &code, HURRIED).await?, "paid")?;

    println!("\nThe reply is lost:");
    simulator.ledger().buyer(Buyer::Pays);
    simulator.faults().once("alipay.trade.pay", Fault::CutAfter);
    let lost = number(3)?;
    is(charge(&client, &lost, &code, HURRIED).await?, "paid")?;

    println!("\nThe buyer never enters the password:");
    simulator.ledger().buyer(Buyer::Hesitates { queries: u32::MAX });
    is(charge(&client, &number(4)?, &code, IMPATIENT).await?, "cancelled")?;

    println!("\nThe goods are brought back:");
    is(give_back(&client, &lost).await?, "refunded")
}

/// An order's number, to be stored before the first call that uses it.
fn number(order: u8) -> Outcome<String> {
    Ok(format!("T{}{order}", SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis()))
}

async fn charge(client: &Client, number: &str, code: &str, (every, deadline): Pace) -> Outcome<Final> {
    let request = pay::Request::builder()
        .out_trade_no(number)
        .total_amount("0.01")
        .subject("Tea, 1 g")
        .scene("bar_code")
        .auth_code(code)
        .build()?;
    let paying = client.pay_until_final(&request).every(every).deadline(deadline);
    Ok(paying.on_step(|step| println!("  {}", step.method())).await)
}

async fn give_back(client: &Client, number: &str) -> Outcome<Final> {
    let request = refund::Request::builder()
        .out_trade_no(number)
        .refund_amount("0.01")
        .out_request_no(format!("R{number}"))
        .build()?;
    Ok(client.refund_until_final(&request).on_step(|step| println!("  {}", step.method())).await)
}

/// Says what became of it, which has to be what was expected.
fn is(known: Final, expected: &str) -> Outcome<()> {
    let words = match &known {
        Final::Paid(_) if expected == "refunded" => expected, // of a refund, it says that the money went back
        Final::Paid(_) => "paid",
        Final::Refused(_) => "refused",
        Final::Cancelled(_) => "cancelled",
        Final::StillUnknown(_) => "still unknown: resume it by its number",
    };
    println!("  {words}");
    if words == expected {
        return Ok(());
    }
    match known.into_evidence().error() {
        Some(error) => Err(format!("{words}: {error}").into()),
        None => Err(words.into()),
    }
}
