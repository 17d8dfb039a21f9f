//! A stand-in for Alipay's gateway, driven by the same descriptions as the SDK.
