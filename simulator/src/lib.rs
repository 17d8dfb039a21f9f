//! A stand-in for Alipay's gateway, for the tests of an app.
//!
//! It does what the gateway does, driven by the same descriptions as the SDK: it verifies the signature, checks the
//! common parameters and every parameter of the API, answers from the description's examples and signs. It listens
//! on a free port of the loopback interface with keys made at its start, so nothing leaves the machine.
//!
//! A page API opens a page on which a user agrees or refuses (buttons with the ids `agree` and `refuse`); then the browser
//! goes back to `return_url`. Notifications go to `notify_url` until they are answered with `success`; see
//! [`Simulator::delivered`]. A browser that opens the simulator's address sees the calls that came, personal data masked;
//! `/calls.json` has them as a file.
//!
//! ```
//! use alipay::alipay_api;
//! use alipay_simulator::Simulator;
//!
//! #[alipay_api("alipay.user.certify.open.certify")]
//! pub mod certify {}
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let simulator = Simulator::start().await?;
//! let client = simulator.client()?;
//! let request = certify::Request::builder().certify_id("OC201809253000000393900404029253").build()?;
//! assert!(client.page(&request).await?.url().starts_with(simulator.url()));
//! # Ok(())
//! # }
//! ```
//!
//! It serves the REST gateway (v3) as well, below `/v3/` of the same address: the same descriptions, trades, answers and
//! faults, asked for by a verb and a path ([`Called::operation`]). [`Simulator::on_stream`] gives events.
//!
//! It makes bills of its trades and refunds (`alipay.data.dataservice.bill.downloadurl.query`, kinds `trade` and
//! `signcustomer`), in the form and the encoding of the real ones, and serves them for 30 seconds. The bill of today is
//! there as well, unlike the gateway's; a day without business has an empty bill (`EMPTY_DATA_WITH_BILL_FILE`).
//!
//! What the gateway passes over, such as a member of `biz_content` that no description has, is passed over and
//! [recorded](Recorded::ignored), or refused by a [strict](SimulatorBuilder::strict) simulator.
//!
//! It also does, when it is told to, what no gateway should: cut a connection before or after the call is executed,
//! delay or garble a reply, forge its signature. [`Simulator::faults`] is where a test says so, and
//! [`Recorded::fault`] and [`Recorded::executed`] say what it came to.
//!
//! A test that names an API or a member of a reply that there is not fails at that line, and
//! [`Simulator::unused`] has the faults and answers that no call met.

mod answer;
mod app;
mod authority;
mod bills;
mod builder;
mod business;
mod called;
mod caller;
mod catalogue;
mod clock;
mod common;
mod connections;
mod content;
mod decoding;
mod delivery;
mod dispatch;
mod download;
mod elsewhere;
mod encryption;
mod fault;
mod files;
mod gate;
mod head;
mod home;
mod html;
mod incoming;
mod ledger;
mod legacy;
mod looking;
mod mask;
mod mode;
mod named;
mod notify;
mod orders;
mod outbox;
mod outgoing;
mod pages;
mod post;
mod received;
mod record;
mod refusal;
mod rest;
mod rest_headers;
mod script;
mod sent;
mod server;
mod shared;
mod signed;
mod simulator;
mod start_error;
mod status;
mod streams;
mod token;
mod told;
mod visits;
mod watch;

pub use authority::{Authority, IssueError};
pub use builder::SimulatorBuilder;
pub use called::Called;
pub use fault::{Fault, Faults, PlannedFault, UnknownFault};
pub use head::Head;
pub use ledger::{Buyer, Check, CheckStatus, Ledger, Payout, Refund, Trade, TradeStatus, Transfer};
pub use received::ReceivedFile;
pub use record::Recorded;
pub use script::On;
pub use sent::{NotificationAnswer, NotificationState, SentNotification};
pub use simulator::Simulator;
pub use start_error::StartError;
pub use told::Unused;
