//! Replies, signed by the key that stands for Alipay's.

use std::fmt::Write as _;

use alipay::SignType;

use crate::client::alipay_key;

/// The node of the reply to `initialize`.
pub const INITIALIZED: &str = "{\"code\":\"10000\",\"msg\":\"Success\",\
    \"token_id\":\"96d559c6cf9b4b5ebba71e040b4c28c9\",\
    \"biz_result\":\"{ \\\"task_list\\\": [ { \\\"status\\\": \\\"SUCCESS\\\",\\\"task_id\\\": \\\"12323\\\",\
    \\\"biz_info\\\": \\\"\\\", \\\"signed_file_list\\\": [ {}] }]}\"}";

/// How many entries make a reply of a megabyte.
pub const MEGABYTE: usize = 3_600;

/// The node of a reply to `accountlog` with so many entries, each of which is about 290 bytes long.
pub fn accountlog(entries: usize) -> String {
    let mut node = format!(
        "{{\"code\":\"10000\",\"msg\":\"Success\",\"page_no\":\"1\",\"page_size\":\"{entries}\",\
         \"total_size\":\"{entries}\",\"detail_list\":["
    );
    for entry in 0..entries {
        let comma = if entry == 0 { "" } else { "," };
        // Writing to a string does not fail.
        let _ = write!(
            node,
            "{comma}{{\"trans_dt\":\"2019-01-01 00:00:00\",\"account_log_id\":\"{entry:011}\",\
             \"alipay_order_no\":\"2019010122001400000000{entry:06}\",\"merchant_order_no\":\"TX{entry:06}\",\
             \"trans_amount\":\"1000.00\",\"balance\":\"10000.00\",\"type\":\"交易\",\
             \"other_account\":\"张*(a**@example.com)\",\"trans_memo\":\"备注{entry}\",\"direction\":\"收入\"}}"
        );
    }
    node.push_str("]}");
    node
}

/// The signature of a node.
///
/// # Panics
/// When the operating system has no randomness.
#[expect(clippy::expect_used, reason = "the operating system has randomness")]
pub fn signature(node: &str) -> String {
    SignType::Rsa2.sign(&alipay_key(), node.as_bytes()).expect("the operating system has randomness")
}

/// The whole reply to `method`.
pub fn reply(method: &str, node: &str) -> Vec<u8> {
    let (name, signature) = (method.replace('.', "_"), signature(node));
    format!("{{\"{name}_response\":{node},\"sign\":\"{signature}\"}}").into_bytes()
}
