//! The Rust SDK for Alipay's open platform: typed, signed and verified gateway calls.
