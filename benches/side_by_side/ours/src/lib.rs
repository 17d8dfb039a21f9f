//! What every peer in Rust shares: the material, the orders, the answers and the clock.
//!
//! A peer reads one JSON object a line. The first is the [`Material`]; every other one is an [`Order`], which it carries
//! out as often as the order says and answers with an [`Answer`].

mod clock;
mod lines;
mod material;
mod order;

pub use clock::{Clock, Taken};
pub use lines::{Peer, answer_all};
pub use material::Material;
pub use order::{Answer, Failure, Load, Order, Work};
