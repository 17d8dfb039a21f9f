//! Orders and answers.

use serde::{Deserialize, Serialize};

use super::Taken;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// The signed address of a page of `alipay.trade.page.pay`.
    Page,
    /// A call of `alipay.trade.query` to the gateway on loopback.
    Call,
    /// The reply to such a call, verified and decoded.
    Reply,
    /// A notification, verified.
    Notification,
    /// Many calls at once.
    Load,
}

/// One piece of work.
#[derive(Clone, Debug, Deserialize)]
pub struct Order {
    /// What to do.
    pub work: Work,
    /// How often.
    pub count: u64,
    /// Whether it is done on the forged material, which must be refused.
    #[serde(default)]
    pub forged: bool,
    /// How many calls are under way at once.
    #[serde(default)]
    pub tasks: usize,
    /// Who makes them, where a peer has more than one way.
    #[serde(default)]
    pub way: String,
    /// Whether the time of every call is wanted.
    #[serde(default)]
    pub each: bool,
}

/// What an order came to.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    processor: f64,
    wall: f64,
    value: String,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    load: Option<Load>,
}

/// What many calls at once came to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Load {
    /// The time of every call, in microseconds.
    pub each: Vec<u64>,
    /// How much later than asked for a timer of the same executor woke its task, in microseconds.
    pub late: Vec<u64>,
}

impl Answer {
    /// The time in seconds, and what the work gave the last time: an address, or an amount.
    pub fn new(taken: Taken, value: impl Into<String>) -> Self {
        let (processor, wall) = (taken.processor.as_secs_f64(), taken.wall.as_secs_f64());
        Self { processor, wall, value: value.into(), load: None }
    }

    /// The same with what was learned of every call.
    #[must_use]
    pub fn of_load(self, load: Load) -> Self {
        Self { load: Some(load), ..self }
    }
}

/// Why an order was not carried out.
#[derive(Debug)]
pub enum Failure {
    /// The peer has no way to do it.
    Cannot(&'static str),
    /// It failed, or refused what it was given.
    Error(Box<dyn std::error::Error>),
}

impl<E: Into<Box<dyn std::error::Error>>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Error(error.into())
    }
}
