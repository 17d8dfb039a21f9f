//! `cargo run -p shop`, then open the address that it prints.
//!
//! With `ALIPAY_GATEWAY` set it is configured from the environment ([`Client::from_env`]), and `SHOP_URL` says under
//! which address Alipay reaches it. Otherwise it starts a simulator, and nothing leaves the machine.

use std::env;
use std::error::Error;

use alipay::Client;
use alipay_simulator::Simulator;
use shop::Shop;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:8080").await?;
    let local = format!("http://{}", listener.local_addr()?);
    // It listens as long as this is held.
    let simulator = match env::var_os("ALIPAY_GATEWAY") {
        Some(_) => None,
        None => Some(Simulator::start().await?),
    };
    let client = match &simulator {
        Some(simulator) => simulator.client()?,
        None => Client::from_env()?,
    };
    println!("The shop:      {local}");
    if let Some(simulator) = &simulator {
        println!("The simulator: {}", simulator.url().trim_end_matches("gateway.do"));
    }
    let shop = Shop::new(client, env::var("SHOP_URL").unwrap_or(local));
    axum::serve(listener, shop.router()).await?;
    Ok(())
}
