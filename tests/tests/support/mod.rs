//! The two APIs that the project started from, as an app names them.
#![allow(dead_code, reason = "each test binary uses what it needs")]

use alipay::alipay_api;

#[alipay_api("alipay.security.risk.authentication.initialize")]
pub mod initialize {}

#[alipay_api("alipay.user.certify.open.certify")]
pub mod certify {}

/// The principal of the documentation's example request, personal data masked as it shows them.
pub(crate) fn principal(user_name: &str) -> PrincipalBuilder {
    initialize::PrincipalInfo::builder()
        .tnt_inst_id("AliPay")
        .user_name(user_name)
        .user_id("208820*****02045")
        .mobile_no("1319****000")
        .operator_cert_type("IDENTITY_CARD")
        .operator_cert_no("320107******021111")
        .params(r#"{"mobile_no":"1319****301"}"#)
}

use alipay::__private::Set;
type PrincipalBuilder = initialize::builder::PrincipalInfo<Set, Set, Set, Set, Set, Set, Set>;
type SceneBuilder = initialize::builder::AuthenticationScene<Set, Set, Set, Set, Set>;

/// The scene of the documentation's example request.
pub(crate) fn scene() -> SceneBuilder {
    initialize::AuthenticationScene::builder()
        .biz_name("pi**y")
        .biz_product("wallet")
        .biz_prod_node("walletChangeQueryPassword")
        .access_channel("mobileClient")
        .scene_params(r#"{"call_back_url":"https://taobao.com"}"#)
}

/// The documentation's example request for `user_name`.
///
/// # Errors
/// When the name breaks its limit.
pub(crate) fn identity_check(user_name: &str) -> Result<initialize::Request, alipay::Violations> {
    initialize::Request::builder()
        .authentication_info(
            initialize::AuthenticationInfo::builder()
                .biz_id("0ad14d131507796000105855032107")
                .principal_info(principal(user_name))
                .authentication_scene(scene())
                .extend_info(r#"{"verify_type":"QRCODE","qrcode_expired_time":604800}"#),
        )
        .env_info(r#"{"osVersion":"iOS10.3.1","sdkVersion":"3.1.2.100"}"#)
        .biz_info(r#"{"task_id":"sign_task_1234567","service_version":"3"}"#)
        .build()
}
