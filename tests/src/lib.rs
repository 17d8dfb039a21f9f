//! What crosses the crates. The code blocks of both READMEs run as this crate's documentation tests.

pub mod adversary;
pub mod peers;
pub mod secrets;
pub mod soak;
pub mod sources;
pub mod until_final;

/// README.md.
#[doc = include_str!("../../README.md")]
pub mod readme {}

/// README.zh-CN.md.
#[doc = include_str!("../../README.zh-CN.md")]
pub mod readme_zh_cn {}
