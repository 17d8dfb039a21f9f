//! The bill of trades.

use std::fmt;

use chrono::NaiveDateTime;

use super::amount::SignedAmount;
use super::cell::Cell;
use super::row::row;
use super::totals::Tally;
use crate::JsonValue;

/// What a row of a bill of trades is about (业务类型).
///
/// ```
/// use alipay::bills::TradeType;
///
/// assert_eq!(TradeType::Refund.as_str(), "退款");
/// assert_eq!(TradeType::Other("转账".to_owned()).to_string(), "转账");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TradeType {
    /// A trade (交易).
    Trade,
    /// A refund (退款).
    Refund,
    /// Something else, in the bill's words.
    Other(String),
}

impl TradeType {
    /// The bill's words.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Trade => "交易",
            Self::Refund => "退款",
            Self::Other(words) => words,
        }
    }
}

impl fmt::Display for TradeType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Cell for TradeType {
    fn read(text: Option<&str>) -> Result<Self, &'static str> {
        match text.unwrap_or_default() {
            "" => Err("a kind of business, such as 交易"),
            "交易" => Ok(Self::Trade),
            "退款" => Ok(Self::Refund),
            other => Ok(Self::Other(other.to_owned())),
        }
    }

    fn written(&self) -> JsonValue {
        self.as_str().into()
    }
}

row! {
    /// A trade or a refund in a bill (业务明细).
    ///
    /// A refund repeats both numbers of its trade, and its amounts are negative. Which columns besides the required ones a
    /// bill has, and in which order, is the merchant's setting.
    ///
    /// ```
    /// use alipay::bills::{Bill, TradeType};
    ///
    /// let text = "支付宝交易号,商户订单号,业务类型,订单金额（元）,商家实收（元）,城市\n\
    ///             2026112922001,T1,交易,20.00,20.00,杭州\n\
    ///             2026112922001,T1,退款,-5.00,-5.00,杭州\n";
    /// let mut refunded = Vec::new();
    /// for row in Bill::read(text.as_bytes())?.trades() {
    ///     let row = row?;
    ///     assert_eq!(row.other("城市"), Some("杭州")); // a column that has no field
    ///     assert_eq!(row.others().count(), 1);
    ///     if row.kind == TradeType::Refund {
    ///         refunded.push((row.out_trade_no, row.received.to_string()));
    ///     }
    /// }
    /// assert_eq!(refunded, [("T1".to_owned(), "-5.00".to_owned())]);
    /// # Ok::<(), alipay::bills::BillError>(())
    /// ```
    TradeRow: Trades, totals(|| vec![
        Tally::new("交易合计", &["商家实收", "商家优惠"]),
        Tally::new("退款合计", &["商家实收退款", "商家优惠退款"]),
    ], |row, tallies| {
        let index = match row.kind {
            TradeType::Trade => 0,
            TradeType::Refund => 1,
            TradeType::Other(_) => return,
        };
        if let Some(tally) = tallies.get_mut(index) {
            tally.add(&[Some(row.received), row.merchant_discount]);
        }
    });
    /// Alipay's number of the trade.
    trade_no: String = "支付宝交易号";
    /// The merchant's number of the trade.
    out_trade_no: String = "商户订单号";
    /// Whether it is a trade or a refund.
    kind: TradeType = "业务类型";
    /// The order's title.
    subject: Option<String> = "商品名称";
    /// When it was created.
    created_at: Option<NaiveDateTime> = "创建时间";
    /// When it was finished.
    finished_at: Option<NaiveDateTime> = "完成时间";
    /// The store's number.
    store_id: Option<String> = "门店编号";
    /// The store's name.
    store_name: Option<String> = "门店名称";
    /// Who operated the till.
    operator_id: Option<String> = "操作员";
    /// The till.
    terminal_id: Option<String> = "终端号";
    /// The buyer's account, masked by Alipay.
    payer: Option<String> = "对方账户";
    /// What was ordered for.
    total: SignedAmount = "订单金额（元）";
    /// What the merchant received of it.
    received: SignedAmount = "商家实收（元）";
    /// Paid by a red packet of Alipay's.
    red_packet: Option<SignedAmount> = "支付宝红包（元）";
    /// Paid by points.
    points: Option<SignedAmount> = "集分宝（元）";
    /// A discount of Alipay's.
    alipay_discount: Option<SignedAmount> = "支付宝优惠（元）";
    /// A discount of the merchant's.
    merchant_discount: Option<SignedAmount> = "商家优惠（元）";
    /// Paid by coupons.
    coupon: Option<SignedAmount> = "券核销金额（元）";
    /// The coupon's name.
    coupon_name: Option<String> = "券名称";
    /// Paid by a red packet of the merchant's.
    merchant_red_packet: Option<SignedAmount> = "商家红包消费金额（元）";
    /// Paid by a card of the merchant's.
    card: Option<SignedAmount> = "卡消费金额（元）";
    /// The number of the refund (`out_request_no`).
    refund_no: Option<String> = "退款批次号/请求号";
    /// Alipay's fee, negative where it was charged.
    fee: Option<SignedAmount> = "服务费（元）";
    /// What others got as their share.
    share: Option<SignedAmount> = "分润（元）";
    /// The remark.
    remark: Option<String> = "备注";
}

row! {
    /// A store's trades in the summary of a bill (业务汇总); the last row, whose store is `合计`, is the sum of all.
    ///
    /// ```
    /// use alipay::bills::Bill;
    ///
    /// let text = "门店编号,交易订单总笔数,订单金额（元）,商家实收（元）,城市\n\
    ///             S1,2,40.00,38.00,杭州\n\
    ///             合计,2,40.00,38.00,杭州\n";
    /// for row in Bill::read(text.as_bytes())?.trade_summary() {
    ///     let row = row?;
    ///     assert_eq!((row.trades, row.received.cents()), (2, 3800));
    ///     assert_eq!(row.other("城市"), Some("杭州")); // a column that has no field
    ///     assert_eq!(row.others().count(), 1);
    /// }
    /// # Ok::<(), alipay::bills::BillError>(())
    /// ```
    TradeSummaryRow: TradeSummary, totals(Vec::new, |_, _| {});
    /// The store's number; `合计` in the last row.
    store_id: String = "门店编号";
    /// The store's name.
    store_name: Option<String> = "门店名称";
    /// How many trades there are.
    trades: u64 = "交易订单总笔数";
    /// How many refunds there are.
    refunds: Option<u64> = "退款订单总笔数";
    /// What was ordered for.
    total: SignedAmount = "订单金额（元）";
    /// What the merchant received of it.
    received: SignedAmount = "商家实收（元）";
    /// Discounts of Alipay's.
    alipay_discount: Option<SignedAmount> = "支付宝优惠（元）";
    /// Discounts of the merchant's.
    merchant_discount: Option<SignedAmount> = "商家优惠（元）";
    /// Paid by cards of the merchant's.
    card: Option<SignedAmount> = "卡消费金额（元）";
    /// Alipay's fees.
    fee: Option<SignedAmount> = "服务费（元）";
    /// What others got as their share.
    share: Option<SignedAmount> = "分润（元）";
    /// What the merchant received without fees and shares.
    net: Option<SignedAmount> = "实收净额（元）";
}
