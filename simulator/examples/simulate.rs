//! A gateway of its own process: `cargo run -p alipay-simulator --example simulate -- [FOLDER] [ADDRESS]`.
//!
//! It writes keys and an `alipay.toml` into FOLDER (`alipay-simulator` unless given) and listens on ADDRESS
//! (127.0.0.1:8230 unless given; port 0 is a free one), until it is interrupted.

use std::error::Error;
use std::net::SocketAddr;

use alipay_simulator::Simulator;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "alipay-simulator".to_owned());
    let address: SocketAddr = arguments.next().as_deref().unwrap_or("127.0.0.1:8230").parse()?;
    let simulator = Simulator::builder().address(address).start().await?;
    simulator.write_files(&folder)?;
    println!("listening on {}", simulator.url());
    eprintln!(
        "keys and alipay.toml are in {folder}; the calls are shown at {}",
        simulator.url().replace("gateway.do", "")
    );
    if address.ip().is_loopback() {
        eprintln!("it is reached from this machine alone");
    } else {
        eprintln!("it listens on {}: whoever reaches that address can call it", address.ip());
    }
    tokio::signal::ctrl_c().await?;
    Ok(())
}
