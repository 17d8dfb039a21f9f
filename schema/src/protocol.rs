//! The names that belong to the protocol, whatever an API calls its own.

/// The common parameters of requests, as the catalogue's `common.yaml` describes them; the client itself gives them.
pub const PROTOCOL_PARAMETERS: [&str; 20] = [
    "app_id",
    "method",
    "format",
    "return_url",
    "charset",
    "sign_type",
    "sign",
    "timestamp",
    "version",
    "app_auth_token",
    "biz_content",
    "notify_url",
    "auth_token",
    "target_app_id",
    "terminal_type",
    "terminal_info",
    "prod_code",
    "app_cert_sn",
    "alipay_root_cert_sn",
    "encrypt_type",
];

/// The common members of a reply's node, by which it says whether the call succeeded, as `common.yaml` describes them.
pub const PROTOCOL_MEMBERS: [&str; 4] = ["code", "msg", "sub_code", "sub_msg"];
