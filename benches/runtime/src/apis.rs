//! The APIs, as an app names them.

use alipay::alipay_api;

/// One parameter, a page.
#[alipay_api("alipay.user.certify.open.certify")]
pub mod certify {}

/// Three levels of objects.
#[alipay_api("alipay.security.risk.authentication.initialize")]
pub mod initialize {}

/// The API with the most use.
#[alipay_api("alipay.trade.pay")]
pub mod pay {}

/// Many small objects in each other.
#[alipay_api("alipay.marketing.activity.ordervoucher.create")]
pub mod ordervoucher {}

/// Replies of thousands of entries.
#[alipay_api("alipay.data.bill.accountlog.query")]
pub mod accountlog {}
