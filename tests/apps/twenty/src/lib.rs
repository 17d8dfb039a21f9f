//! A shop with twenty APIs, as its owner writes it from the README.

pub mod bills;
pub mod consent;
pub mod identity;
pub mod notifications;
pub mod partner;
pub mod payments;
pub mod photos;
pub mod refunds;
pub mod transfers;

/// Every API that the shop calls, and what it is told.
#[alipay::alipay_api(
    "alipay.trade.page.pay",
    "alipay.trade.wap.pay",
    "alipay.trade.app.pay",
    "alipay.trade.pay",
    "alipay.trade.precreate",
    "alipay.trade.query",
    "alipay.trade.cancel",
    "alipay.trade.close",
    "alipay.trade.refund",
    "alipay.trade.fastpay.refund.query",
    "alipay.fund.trans.uni.transfer",
    "alipay.fund.trans.common.query",
    "alipay.offline.material.image.upload",
    "alipay.system.oauth.token",
    "alipay.open.auth.token.app",
    "alipay.user.info.share",
    "alipay.user.certify.open.initialize",
    "alipay.user.certify.open.certify",
    "alipay.data.dataservice.bill.downloadurl.query",
    "partner.order.sync"
)]
pub mod api {}

/// What Alipay tells of payments and refunds.
#[alipay::alipay_api("trade_status_sync")]
pub mod trade_status {}

/// Whatever goes wrong, as the shop passes it on.
pub type Failed = Box<dyn std::error::Error + Send + Sync>;

/// An order of the shop.
#[derive(Clone, Debug)]
pub struct Order {
    /// Its number, each once.
    pub number: String,
    /// What it costs.
    pub total: alipay::Amount,
    /// What is sold.
    pub title: String,
}
