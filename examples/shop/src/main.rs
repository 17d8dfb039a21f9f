//! `cargo run -p shop [ADDRESS…]`, then open the address that it prints: `127.0.0.1:8080` unless others are given. Each one
//! more is one more instance of the shop.
//!
//! `DATABASE_URL` names the database that the instances share; without it, it is a file of SQLite among the temporary files.
//! With `ALIPAY_GATEWAY` set it is configured from the environment ([`Client::from_env`]), and `SHOP_URL` says under
//! which address Alipay reaches it. Otherwise it starts a simulator, and nothing leaves the machine.

use std::env;
use std::error::Error;

use alipay::Client;
use alipay_simulator::Simulator;
use shop::{Database, Shop};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // It listens as long as this is held.
    let simulator = match env::var_os("ALIPAY_GATEWAY") {
        Some(_) => None,
        None => Some(Simulator::start().await?),
    };
    let client = match &simulator {
        Some(simulator) => simulator.client()?,
        None => Client::from_env()?,
    };
    let database = env::var("DATABASE_URL").unwrap_or_else(|_| {
        let file = env::temp_dir().join(format!("alipay-shop-{}.db", std::process::id()));
        format!("sqlite:{}?mode=rwc", file.display())
    });
    let mut addresses: Vec<String> = env::args().skip(1).collect();
    if addresses.is_empty() {
        addresses.push("127.0.0.1:8080".to_owned());
    }
    let mut instances = JoinSet::new();
    for address in addresses {
        let listener = TcpListener::bind(&address).await.map_err(|error| format!("{address}: {error}"))?;
        let local = format!("http://{}", listener.local_addr()?);
        println!("The shop:      {local}");
        // A pool of its own: what instances share is in the database.
        let database = Database::open(&database).await?;
        let shop = Shop::new(client.clone(), database, env::var("SHOP_URL").unwrap_or(local));
        instances.spawn(shop.serve(listener));
    }
    if let Some(simulator) = &simulator {
        println!("The simulator: {}", simulator.url().trim_end_matches("gateway.do"));
    }
    while let Some(ended) = instances.join_next().await {
        ended??;
    }
    Ok(())
}
