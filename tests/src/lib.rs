//! What crosses the crates. The code blocks of the README run as this crate's documentation tests.
#![doc = include_str!("../../README.md")]
