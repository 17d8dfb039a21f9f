//! The names that belong to the protocol: the client itself gives the parameters that are called so.

/// The common parameters of requests, as the catalogue's `common.yaml` describes them.
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
