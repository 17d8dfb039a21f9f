//! A shop with one product, which is paid through Alipay: a page to buy on, the notification, and the way back.

mod settings;
mod shop;
#[cfg(test)]
mod tests;

use std::env;
use std::error::Error;

use tokio::net::TcpListener;

/// Where the shop listens.
const LISTEN: &str = "127.0.0.1:8080";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = settings::client()?;
    // Alipay must reach this address from the internet; the simulator reaches it here.
    let address = env::var("SHOP_URL").unwrap_or_else(|_| format!("http://{LISTEN}"));
    let listener = TcpListener::bind(LISTEN).await.map_err(|error| format!("{LISTEN}: {error}"))?;
    println!("The shop is open: {address}");
    axum::serve(listener, shop::router(client, &address)).await?;
    Ok(())
}
