//! What was expected, and how often it was so.

use std::error::Error;
use std::fmt::Debug;

#[derive(Default)]
pub(crate) struct Checks {
    pub(crate) held: usize,
}

impl Checks {
    /// Ends the run unless both are the same.
    #[expect(clippy::needless_pass_by_value, reason = "what was read is mostly made for this comparison")]
    pub(crate) fn equal<A, B>(&mut self, what: &str, actual: A, expected: B) -> Result<(), Box<dyn Error>>
    where
        A: PartialEq<B> + Debug,
        B: Debug,
    {
        if actual == expected {
            self.held += 1;
            return Ok(());
        }
        Err(format!("{what}: {actual:?} instead of {expected:?}").into())
    }
}
