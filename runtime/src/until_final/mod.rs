//! Calls that move money, until it is known what became of it: `sent → asked → perhaps undone → known`.
//!
//! `alipay_rules::flow` is the table of the APIs, `reading` what an answer comes to by it, `machine` decides what is done next
//! and does nothing, and `operation` does it.

mod client;
mod known;
mod machine;
mod operation;
mod question;
mod reading;
mod step;

pub use known::{Evidence, Final};
pub use operation::UntilFinal;
pub use step::{Step, StepKind};
