//! The code of the guide: the blocks of its English pages are one test program, and those that must not compile are
//! documentation tests.
//!
//! `docs/guide/check` holds the Chinese pages to the same blocks. `specs/` has the descriptions that the pages show.

#[cfg(test)]
#[allow(dead_code, unused_imports, reason = "a block shows what its reader may use")]
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "blocks are as short as they can be"
)]
mod blocks {
    include!(concat!(env!("OUT_DIR"), "/blocks.rs"));
}

/// What a block's `main` may give back.
#[cfg(test)]
trait Ended {
    fn judge(self);
}

#[cfg(test)]
impl Ended for () {
    fn judge(self) {}
}

#[cfg(test)]
impl<E: std::fmt::Debug> Ended for Result<(), E> {
    fn judge(self) {
        assert!(self.is_ok(), "{:?}", self.err());
    }
}

#[cfg(doctest)]
#[doc = include_str!(concat!(env!("OUT_DIR"), "/refused.md"))]
pub mod refused {}
