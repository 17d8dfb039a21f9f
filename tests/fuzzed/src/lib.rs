//! What reads bytes from outside, as functions that a fuzzer calls: each takes any bytes, and panics on a defect.
//!
//! `fuzz/` runs them under libFuzzer; the test next to them runs them on arbitrary bytes and on changed seeds.

#![expect(clippy::panic, clippy::expect_used, reason = "a defect is reported by panicking")]

mod bills;
mod descriptions;
mod forms;
mod keys;
mod replies;
mod seeds;
mod simulator;
mod support;

pub use bills::table as bill_table;
pub use seeds::seeds;

/// A reader: its name, and the function that gives it some bytes.
pub struct Target {
    /// The name of the fuzzer's program, of its corpus and of its seeds.
    pub name: &'static str,
    /// Reads any bytes.
    pub read: fn(&[u8]),
}

macro_rules! targets {
    ($($(#[$about:meta])* $name:ident: $read:path;)*) => {
        /// All readers.
        pub const TARGETS: &[Target] = &[$(Target { name: stringify!($name), read: $read }),*];

        $($(#[$about])*
        pub fn $name(bytes: &[u8]) {
            $read(bytes);
        })*
    };
}

targets! {
    /// A reply of the gateway that nobody signed is not a success.
    reply: replies::reply;
    /// A node that Alipay signed is given as it was signed, or not at all.
    signed_node: replies::signed_node;
    /// Headers and a body of the REST gateway that nobody signed are not a success.
    rest_reply: replies::rest;
    /// What an app hands back is not a success without a signature.
    app_result: replies::app_result;
    /// A form that nobody signed is not a notification.
    notification: forms::notification;
    /// A query that nobody signed is not a return.
    return_url: forms::return_url;
    /// A key that can be read is written and read as the same.
    key: keys::key;
    /// Certificates are read to the end.
    certificates: keys::certificates;
    /// A bill is read to its end, packed or not.
    bill: bills::bill;
    /// A description that is sound is written and read as the same.
    description: descriptions::description;
    /// A page makes a description that can be read.
    page: descriptions::page;
    /// Whatever holds a request is explained or refused.
    why: descriptions::why;
    /// A connection to the simulator is answered and ends.
    simulator_request: simulator::request;
}
