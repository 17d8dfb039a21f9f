//! Values that serde reads from text.

use std::fmt;
use std::str::FromStr;

use serde::de::{Error, Visitor};

/// A value that is written as text. `whole`: whether a whole number is read as well, which is exact.
pub(crate) struct Written<V> {
    pub(crate) expected: &'static str,
    pub(crate) whole: bool,
    pub(crate) read: fn(&str) -> Result<V, String>,
}

impl<V> Visitor<'_> for Written<V> {
    type Value = V;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V, E> {
        (self.read)(text).map_err(|rule| E::custom(format_args!("{} is expected: {rule}", self.expected)))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<V, E> {
        if self.whole { self.visit_str(&number.to_string()) } else { Err(refused(&self)) }
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<V, E> {
        Err(refused(&self))
    }

    // A float has lost what was written, and an error must not quote it.
    fn visit_f64<E: Error>(self, _: f64) -> Result<V, E> {
        Err(refused(&self))
    }
}

fn refused<V, E: Error>(written: &Written<V>) -> E {
    E::custom(format_args!("{} is expected, not a number of another kind", written.expected))
}

/// Reads a value as its own `FromStr` does.
pub(crate) fn parsed<V: FromStr<Err: fmt::Display>>(text: &str) -> Result<V, String> {
    text.parse().map_err(|error: V::Err| error.to_string())
}
