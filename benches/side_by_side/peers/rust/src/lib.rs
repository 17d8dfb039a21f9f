//! The material, the orders, the answers and the clock: the same as our own client's. Not as a dependency, so that what
//! is pinned here does not change with our crates.

#[path = "../../../ours/src/lib.rs"]
mod shared;

pub use shared::*;
