//! What [`alipay simulate`](https://crates.io/crates/alipay-cli) shows a browser in place of the simulator's status page.
//!
//! The calls with both sides and the text that was signed, trades and refunds, notifications with their next attempt, faults to
//! switch on and off, the catalogue of descriptions, and a form for every API: it says what the description refuses, shows the
//! Rust code and the curl line of what was filled in, and sends it to the simulator.
//!
//! Every page is HTML from the server, and everything works without scripts; the one script says while you type what sending the
//! form would say, and keeps lists fresh. [`Console`] puts the pages at the simulator's own address.
//!
//! ```
//! use std::sync::Arc;
//!
//! use alipay_console::Console;
//! use alipay_simulator::Simulator;
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let simulator = Arc::new(Simulator::start().await?);
//! Console::of(&simulator)?.open()?;
//! let browser = reqwest::Client::builder().no_proxy().build()?;
//! let page = browser.get(simulator.url().replace("gateway.do", "apis/alipay.trade.pay")).send().await?;
//! assert!(page.text().await?.contains("auth_code"));
//! # Ok(())
//! # }
//! ```

mod apis;
mod assets;
mod calls;
mod console;
mod faults;
mod form;
mod guard;
mod layout;
mod notifications;
mod pairs;
mod refusal;
mod speech;
mod state;
mod token;
mod trades;
mod visitor;
mod words;

pub use console::{Console, NotOpened};
pub use token::{Token, UnusableToken};
