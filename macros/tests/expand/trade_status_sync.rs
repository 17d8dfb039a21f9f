// What the macro makes of `trade_status_sync`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The notification `trade_status_sync`.
///
/// A trade changed its state.
///
/// Parameters that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Notification {
    /// `notify_time`: required. Empty if it was not received: see `missing` and `complete`. Beijing time, written `yyyy-MM-dd HH:mm:ss`.
    ///
    /// When this notification was sent.
    ///
    /// Example: `2024-05-06 15:08:09`
    pub notify_time: ::alipay::Received<::alipay::NaiveDateTime>,
    /// `notify_type`: required. Empty if it was not received: see `missing` and `complete`. At most 64 characters.
    ///
    /// What kind of notification this is.
    ///
    /// Example: `trade_status_sync`
    pub notify_type: ::alipay::__private::String,
    /// `notify_id`: required. Empty if it was not received: see `missing` and `complete`. At most 128 characters.
    ///
    /// The number of this notification. It stays the same when Alipay sends the notification again.
    ///
    /// Example: `ac05099524730693a8b330c5ecf72da9786`
    pub notify_id: ::alipay::__private::String,
    /// `charset`: whether it is required is not stated. At most 10 characters.
    ///
    /// The charset of the notification itself.
    ///
    /// Example: `utf-8`
    pub charset: ::alipay::__private::Option<::alipay::__private::String>,
    /// `version`: whether it is required is not stated. At most 3 characters.
    ///
    /// The version of the notification.
    ///
    /// Example: `1.0`
    pub version: ::alipay::__private::Option<::alipay::__private::String>,
    /// `app_id`: required. Empty if it was not received: see `missing` and `complete`. At most 32 characters.
    ///
    /// The app that is told.
    ///
    /// Example: `2014072300007148`
    pub app_id: ::alipay::__private::String,
    /// `auth_app_id`: whether it is required is not stated. At most 32 characters.
    ///
    /// The app of the merchant, where another app called in its name.
    ///
    /// Example: `2014072300007148`
    pub auth_app_id: ::alipay::__private::Option<::alipay::__private::String>,
    /// `trade_no`: required. Empty if it was not received: see `missing` and `complete`. At most 64 characters.
    ///
    /// Alipay's number of the trade.
    ///
    /// Example: `2013112011001004330000121536`
    pub trade_no: ::alipay::__private::String,
    /// `out_trade_no`: required. Empty if it was not received: see `missing` and `complete`. At most 64 characters.
    ///
    /// The merchant's number of the trade.
    ///
    /// Example: `6823789339978248`
    pub out_trade_no: ::alipay::__private::String,
    /// `out_biz_no`: optional. At most 64 characters.
    ///
    /// The merchant's own number of what happened; after a refund, that of the refund request.
    ///
    /// Example: `HZRF001`
    pub out_biz_no: ::alipay::__private::Option<::alipay::__private::String>,
    /// `buyer_id`: optional. At most 16 characters.
    ///
    /// The buyer's user number.
    ///
    /// Example: `2088102122524333`
    pub buyer_id: ::alipay::__private::Option<::alipay::__private::String>,
    /// `buyer_open_id`: whether it is required is not stated. No length is stated.
    ///
    /// The buyer as this app alone knows them.
    ///
    /// Example: `074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5`
    pub buyer_open_id: ::alipay::__private::Option<::alipay::__private::String>,
    /// `buyer_logon_id`: optional. At most 100 characters.
    ///
    /// The buyer's login, masked by Alipay.
    ///
    /// Example: `180****0062`
    pub buyer_logon_id: ::alipay::__private::Option<::alipay::__private::String>,
    /// `seller_id`: optional. At most 30 characters.
    ///
    /// The seller's user number.
    ///
    /// Example: `2088101106499364`
    pub seller_id: ::alipay::__private::Option<::alipay::__private::String>,
    /// `seller_email`: optional. At most 100 characters.
    ///
    /// The seller's login.
    ///
    /// Example: `shop****@example.com`
    pub seller_email: ::alipay::__private::Option<::alipay::__private::String>,
    /// `trade_status`: whether it is required is not stated. At most 32 characters.
    ///
    /// The state of the trade.
    ///
    /// Values:
    ///
    /// * `WAIT_BUYER_PAY`: the trade exists and is not paid.
    /// * `TRADE_CLOSED`: it was not paid in time, or all of it was refunded.
    /// * `TRADE_SUCCESS`: it is paid, and can be refunded.
    /// * `TRADE_FINISHED`: it is paid, and can no longer be refunded.
    ///
    /// Example: `TRADE_SUCCESS`
    pub trade_status: ::alipay::Received<values::TradeStatus>,
    /// `total_amount`: whether it is required is not stated. At most 11 characters.
    ///
    /// What the order costs.
    ///
    /// Example: `20.00`
    pub total_amount: ::alipay::Received<::alipay::Amount>,
    /// `receipt_amount`: optional. At most 11 characters.
    ///
    /// What the seller gets.
    ///
    /// Example: `15.00`
    pub receipt_amount: ::alipay::Received<::alipay::Amount>,
    /// `invoice_amount`: optional. At most 11 characters.
    ///
    /// What an invoice may be made out for.
    ///
    /// Example: `10.00`
    pub invoice_amount: ::alipay::Received<::alipay::Amount>,
    /// `buyer_pay_amount`: optional. At most 11 characters.
    ///
    /// What the buyer paid.
    ///
    /// Example: `13.88`
    pub buyer_pay_amount: ::alipay::Received<::alipay::Amount>,
    /// `point_amount`: optional. At most 11 characters.
    ///
    /// What was paid with points.
    ///
    /// Example: `12.00`
    pub point_amount: ::alipay::Received<::alipay::Amount>,
    /// `refund_fee`: optional. At most 11 characters.
    ///
    /// All refunds of this trade so far.
    ///
    /// Example: `2.58`
    pub refund_fee: ::alipay::Received<::alipay::Amount>,
    /// `send_back_fee`: optional. At most 11 characters.
    ///
    /// What this refund gave back to the buyer.
    ///
    /// Example: `2.08`
    pub send_back_fee: ::alipay::Received<::alipay::Amount>,
    /// `subject`: optional. At most 256 characters.
    ///
    /// The order's title.
    ///
    /// Example: `A telephone`
    pub subject: ::alipay::__private::Option<::alipay::__private::String>,
    /// `body`: optional. At most 400 characters.
    ///
    /// The order's text.
    ///
    /// Example: `A telephone in red`
    pub body: ::alipay::__private::Option<::alipay::__private::String>,
    /// `gmt_create`: optional. Beijing time, written `yyyy-MM-dd HH:mm:ss`.
    ///
    /// When the trade was created.
    ///
    /// Example: `2024-05-06 15:07:12`
    pub gmt_create: ::alipay::Received<::alipay::NaiveDateTime>,
    /// `gmt_payment`: optional. Beijing time, written `yyyy-MM-dd HH:mm:ss`.
    ///
    /// When it was paid.
    ///
    /// Example: `2024-05-06 15:07:58`
    pub gmt_payment: ::alipay::Received<::alipay::NaiveDateTime>,
    /// `gmt_refund`: optional. Beijing time, written `yyyy-MM-dd HH:mm:ss.SSS`.
    ///
    /// When it was refunded.
    ///
    /// Example: `2024-05-06 15:08:08.320`
    pub gmt_refund: ::alipay::Received<::alipay::NaiveDateTime>,
    /// `gmt_close`: optional. Beijing time, written `yyyy-MM-dd HH:mm:ss`.
    ///
    /// When it ended.
    ///
    /// Example: `2024-05-07 15:07:58`
    pub gmt_close: ::alipay::Received<::alipay::NaiveDateTime>,
    /// `fund_bill_list`: optional.
    ///
    /// The channels that the money came through.
    pub fund_bill_list: ::alipay::__private::Vec<FundBill>,
    /// `voucher_detail_list`: optional. No length is stated.
    ///
    /// The vouchers that were used, as a list of objects.
    ///
    /// Example: `[{"amount":"0.20","name":"A voucher","type":"ALIPAY_CASH_VOUCHER"}]`
    pub voucher_detail_list: ::alipay::Received<::alipay::Json>,
    /// `passback_params`: optional. At most 512 characters.
    ///
    /// What the call gave to have it back here; still URL-encoded, as it was given.
    ///
    /// Example: `merchantBizType%3d3C%26merchantBizNo%3d2016010101111`
    pub passback_params: ::alipay::__private::Option<::alipay::__private::String>,
    rest_: ::alipay::Unknown,
}
impl ::core::cmp::Eq for Notification {}
impl Notification {
    /// What was received beyond these fields, or in a shape that they cannot hold.
    #[must_use]
    #[inline]
    pub fn unknown(&self) -> &::alipay::Unknown {
        &self.rest_
    }
}
impl ::alipay::__private::Decode for Notification {
    #[inline]
    fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
        members
            .expect(
                &[
                    "notify_time",
                    "notify_type",
                    "notify_id",
                    "app_id",
                    "trade_no",
                    "out_trade_no",
                ],
            );
        Self {
            notify_time: members.scalar("notify_time"),
            notify_type: members.required_text("notify_type"),
            notify_id: members.required_text("notify_id"),
            charset: members.text("charset"),
            version: members.text("version"),
            app_id: members.required_text("app_id"),
            auth_app_id: members.text("auth_app_id"),
            trade_no: members.required_text("trade_no"),
            out_trade_no: members.required_text("out_trade_no"),
            out_biz_no: members.text("out_biz_no"),
            buyer_id: members.text("buyer_id"),
            buyer_open_id: members.text("buyer_open_id"),
            buyer_logon_id: members.text("buyer_logon_id"),
            seller_id: members.text("seller_id"),
            seller_email: members.text("seller_email"),
            trade_status: members.scalar("trade_status"),
            total_amount: members.scalar("total_amount"),
            receipt_amount: members.scalar("receipt_amount"),
            invoice_amount: members.scalar("invoice_amount"),
            buyer_pay_amount: members.scalar("buyer_pay_amount"),
            point_amount: members.scalar("point_amount"),
            refund_fee: members.scalar("refund_fee"),
            send_back_fee: members.scalar("send_back_fee"),
            subject: members.text("subject"),
            body: members.text("body"),
            gmt_create: members.scalar("gmt_create"),
            gmt_payment: members.scalar("gmt_payment"),
            gmt_refund: members.moment("gmt_refund", "yyyy-MM-dd HH:mm:ss.SSS"),
            gmt_close: members.scalar("gmt_close"),
            fund_bill_list: members.objects("fund_bill_list"),
            voucher_detail_list: members.scalar("voucher_detail_list"),
            passback_params: members.text("passback_params"),
            rest_: members.rest(),
        }
    }
}
::alipay::__private::received!(
    Notification rest_ "notify_time" notify_time "notify_type" notify_type "notify_id"
    notify_id "charset" charset "version" version "app_id" app_id "auth_app_id"
    auth_app_id "trade_no" trade_no "out_trade_no" out_trade_no "out_biz_no" out_biz_no
    "buyer_id" buyer_id "buyer_open_id" buyer_open_id "buyer_logon_id" buyer_logon_id
    "seller_id" seller_id "seller_email" seller_email "trade_status" trade_status
    "total_amount" total_amount "receipt_amount" receipt_amount "invoice_amount"
    invoice_amount "buyer_pay_amount" buyer_pay_amount "point_amount" point_amount
    "refund_fee" refund_fee "send_back_fee" send_back_fee "subject" subject "body" body
    "gmt_create" gmt_create "gmt_payment" gmt_payment "gmt_refund" gmt_refund "gmt_close"
    gmt_close "fund_bill_list" fund_bill_list "voucher_detail_list" voucher_detail_list
    "passback_params" passback_params
);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Notification {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Notification",
            &[
                ("notify_time", &self.notify_time),
                ("notify_type", &self.notify_type),
                ("notify_id", &self.notify_id),
                ("charset", &self.charset),
                ("version", &self.version),
                ("app_id", &self.app_id),
                ("auth_app_id", &self.auth_app_id),
                ("trade_no", &self.trade_no),
                ("out_trade_no", &self.out_trade_no),
                ("out_biz_no", &self.out_biz_no),
                ("buyer_id", &self.buyer_id),
                ("buyer_open_id", &self.buyer_open_id),
                ("buyer_logon_id", &::alipay::__private::Hidden),
                ("seller_id", &self.seller_id),
                ("seller_email", &::alipay::__private::Hidden),
                ("trade_status", &self.trade_status),
                ("total_amount", &self.total_amount),
                ("receipt_amount", &self.receipt_amount),
                ("invoice_amount", &self.invoice_amount),
                ("buyer_pay_amount", &self.buyer_pay_amount),
                ("point_amount", &self.point_amount),
                ("refund_fee", &self.refund_fee),
                ("send_back_fee", &self.send_back_fee),
                ("subject", &self.subject),
                ("body", &self.body),
                ("gmt_create", &self.gmt_create),
                ("gmt_payment", &self.gmt_payment),
                ("gmt_refund", &self.gmt_refund),
                ("gmt_close", &self.gmt_close),
                ("fund_bill_list", &self.fund_bill_list),
                ("voucher_detail_list", &self.voucher_detail_list),
                ("passback_params", &self.passback_params),
            ],
            &self.rest_,
            f,
        )
    }
}
impl ::alipay::NotificationPayload for Notification {
    const NAME: &'static ::core::primitive::str = "trade_status_sync";
}
impl Notification {
    /// Reads the parameters as one JSON object, for tests of the code that uses them.
    ///
    /// # Errors
    /// When `json` is not a JSON object.
    #[inline]
    pub fn from_json(
        json: &::core::primitive::str,
    ) -> ::alipay::__private::Result<Self, ::alipay::NotAnObject> {
        ::alipay::__private::read(json).map(|(notification, _)| notification)
    }
}
/// `FundBill` in the notification `trade_status_sync`.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct FundBill {
    /// `fundChannel`: required. Empty if it was not received: see `missing` and `complete`. At most 32 characters.
    ///
    /// The channel: a balance, a bank card, points.
    ///
    /// Example: `ALIPAYACCOUNT`
    pub fund_channel: ::alipay::__private::String,
    /// `amount`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
    ///
    /// What came through it.
    ///
    /// Example: `15.00`
    pub amount: ::alipay::Received<::alipay::Amount>,
    rest_: ::alipay::Unknown,
}
impl ::core::cmp::Eq for FundBill {}
impl FundBill {
    /// What was received beyond these fields, or in a shape that they cannot hold.
    #[must_use]
    #[inline]
    pub fn unknown(&self) -> &::alipay::Unknown {
        &self.rest_
    }
}
impl ::alipay::__private::Decode for FundBill {
    #[inline]
    fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
        members.expect(&["fundChannel", "amount"]);
        Self {
            fund_channel: members.required_text("fundChannel"),
            amount: members.scalar("amount"),
            rest_: members.rest(),
        }
    }
}
::alipay::__private::received!(
    FundBill rest_ "fundChannel" fund_channel "amount" amount
);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for FundBill {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "FundBill",
            &[("fund_channel", &self.fund_channel), ("amount", &self.amount)],
            &self.rest_,
            f,
        )
    }
}
/// Values that have a name.
pub mod values {
    /// The values of `trade_status` that are known; others arrive as [`Other`](Self::Other).
    #[derive(::core::clone::Clone, ::core::fmt::Debug)]
    #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
    #[non_exhaustive]
    pub enum TradeStatus {
        /// `WAIT_BUYER_PAY`: the trade exists and is not paid.
        WaitBuyerPay,
        /// `TRADE_CLOSED`: it was not paid in time, or all of it was refunded.
        TradeClosed,
        /// `TRADE_SUCCESS`: it is paid, and can be refunded.
        TradeSuccess,
        /// `TRADE_FINISHED`: it is paid, and can no longer be refunded.
        TradeFinished,
        /// A value that the description does not list.
        Other(::alipay::__private::String),
    }
    impl TradeStatus {
        /// The value as it was received.
        #[must_use]
        #[inline]
        pub fn as_str(&self) -> &::core::primitive::str {
            match self {
                Self::WaitBuyerPay => "WAIT_BUYER_PAY",
                Self::TradeClosed => "TRADE_CLOSED",
                Self::TradeSuccess => "TRADE_SUCCESS",
                Self::TradeFinished => "TRADE_FINISHED",
                Self::Other(value) => value,
            }
        }
    }
    impl ::alipay::FromReceived for TradeStatus {
        const EXPECTED: &'static ::core::primitive::str = "a value of TradeStatus";
        #[inline]
        fn from_text(
            text: &::core::primitive::str,
        ) -> ::alipay::__private::Option<Self> {
            ::alipay::__private::Option::Some(
                match text {
                    "WAIT_BUYER_PAY" => Self::WaitBuyerPay,
                    "TRADE_CLOSED" => Self::TradeClosed,
                    "TRADE_SUCCESS" => Self::TradeSuccess,
                    "TRADE_FINISHED" => Self::TradeFinished,
                    other => Self::Other(::alipay::__private::text(other)),
                },
            )
        }
    }
}
