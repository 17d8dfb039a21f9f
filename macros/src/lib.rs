//! The attribute macro alipay_api, which turns a description of an Alipay API into Rust; use it through the crate alipay.
