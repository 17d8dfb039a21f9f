//! The catalogue: descriptions of Alipay's APIs, and the way to find one by method name.
