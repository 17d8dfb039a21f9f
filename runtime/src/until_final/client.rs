//! The operations of a client.

use alipay_rules::flow::{Flow, PAYMENT, REFUND, TRANSFER};

use super::operation::UntilFinal;
use crate::{Client, JsonValue, call_kind};

impl Client {
    /// Charges a payment code (`alipay.trade.pay`) and goes on until it is known what became of it.
    ///
    /// It pays, once. Where the buyer is still asked for a password (10003) or the outcome is unknown, it
    /// [queries](crate::UntilFinal::every) the trade every 3 seconds, for [30 seconds](crate::UntilFinal::deadline). Then it
    /// cancels, and cancels again while the outcome of the cancel is unknown or its reply says `retry_flag: Y`. That there is
    /// no such trade (`ACQ.TRADE_NOT_EXIST`) is not the end: the payment may still be on its way, and only the cancel closes
    /// the door.
    ///
    /// A reply that is about another amount than the request's ends it as [`Final::StillUnknown`](crate::Final::StillUnknown),
    /// and nothing is cancelled: the number belongs to another order.
    ///
    /// The answer is not a `Result`: what an error leaves open is a case of [`Final`](crate::Final). Do not begin a payment
    /// again that was dropped: [resume](crate::UntilFinal::resume_at) it.
    ///
    /// ```
    /// use alipay::{Client, Final, alipay_api};
    ///
    /// #[alipay_api("alipay.trade.pay")]
    /// mod pay {}
    ///
    /// /// Whether to hand over the goods; `None` if nobody knows yet.
    /// async fn is_paid(client: &Client, request: &pay::Request) -> Option<bool> {
    ///     match client.pay_until_final(request).await {
    ///         Final::Paid(_) => Some(true),
    ///         Final::Refused(_) | Final::Cancelled(_) => Some(false),
    ///         Final::StillUnknown(_) => None,
    ///     }
    /// }
    /// # fn main() {}
    /// ```
    pub fn pay_until_final<'a, R: call_kind::Payment>(&'a self, request: &'a R) -> UntilFinal<'a> {
        UntilFinal::begun(self, &PAYMENT, request)
    }

    /// Goes on with a payment of which only the number is known, such as after a crash: queries, and cancels what is not paid
    /// by the [deadline](crate::UntilFinal::deadline).
    ///
    /// ```
    /// use alipay::{Client, Final, StepKind};
    ///
    /// /// What was stored of a payment at its last step.
    /// async fn go_on(client: &Client, out_trade_no: &str, was_cancelling: bool) -> Final {
    ///     let step = if was_cancelling { StepKind::Cancel } else { StepKind::Query };
    ///     client.resume_payment(out_trade_no).resume_at(step).await
    /// }
    /// # fn main() {}
    /// ```
    pub fn resume_payment(&self, out_trade_no: impl Into<String>) -> UntilFinal<'_> {
        self.resumed(&PAYMENT, [("out_trade_no", out_trade_no.into())])
    }

    /// Gives back a payment or a part of it (`alipay.trade.refund`), and goes on until it is known whether the money went back.
    ///
    /// Where the outcome is unknown, or the reply says that this very call moved nothing (`fund_change: N`), it queries
    /// (`alipay.trade.fastpay.refund.query`) by `out_request_no`. Where the query finds no such refund, it sends the same
    /// request again: Alipay gives the money of one number back once. Never begin the refund again under another number. Give
    /// `out_request_no`; without it, a refund of the whole trade has the number of the trade.
    ///
    /// To resume it, give the same request again, with [`resume_at`](crate::UntilFinal::resume_at).
    ///
    /// ```
    /// use alipay::{Client, Final, StepKind, alipay_api};
    ///
    /// #[alipay_api("alipay.trade.refund")]
    /// mod refund {}
    ///
    /// async fn give_back(client: &Client, request: &refund::Request, was_begun: bool) -> Final {
    ///     let refund = client.refund_until_final(request);
    ///     if was_begun { refund.resume_at(StepKind::Query).await } else { refund.await }
    /// }
    /// # fn main() {}
    /// ```
    pub fn refund_until_final<'a, R: call_kind::Refund>(&'a self, request: &'a R) -> UntilFinal<'a> {
        UntilFinal::begun(self, &REFUND, request)
    }

    /// Asks for a refund of which only the numbers are known, until it is found. Nothing is sent again: for that, give the
    /// request to [`refund_until_final`](Self::refund_until_final).
    ///
    /// ```
    /// async fn went_back(client: &alipay::Client) -> bool {
    ///     client.resume_refund("20150320010101001", "HZ01RF001").await.is_paid()
    /// }
    /// # fn main() {}
    /// ```
    pub fn resume_refund(
        &self,
        out_trade_no: impl Into<String>,
        out_request_no: impl Into<String>,
    ) -> UntilFinal<'_> {
        let numbers = [("out_trade_no", out_trade_no.into()), ("out_request_no", out_request_no.into())];
        self.resumed(&REFUND, numbers)
    }

    /// Transfers money (`alipay.fund.trans.uni.transfer`), and goes on until it is known whether it arrived.
    ///
    /// Where the outcome is unknown or the transfer is under way (`DEALING`), it queries
    /// (`alipay.fund.trans.common.query`) by `out_biz_no`. Where the query finds no such transfer, it sends the same request
    /// again, as the description says of a lost reply: query, then repeat with the same number. Never begin the transfer again
    /// under another number.
    ///
    /// To resume it, give the same request again, with [`resume_at`](crate::UntilFinal::resume_at).
    ///
    /// ```
    /// use alipay::{Client, Final, alipay_api};
    ///
    /// #[alipay_api("alipay.fund.trans.uni.transfer")]
    /// mod transfer {}
    ///
    /// async fn commission(client: &Client, request: &transfer::Request) -> Final {
    ///     client.transfer_until_final(request).await
    /// }
    /// # fn main() {}
    /// ```
    pub fn transfer_until_final<'a, R: call_kind::Transfer>(&'a self, request: &'a R) -> UntilFinal<'a> {
        UntilFinal::begun(self, &TRANSFER, request)
    }

    /// Asks for a transfer of which only the numbers are known, until it has arrived or failed. Nothing is sent again: for
    /// that, give the request to [`transfer_until_final`](Self::transfer_until_final). A blank `biz_scene` is left out.
    ///
    /// ```
    /// async fn arrived(client: &alipay::Client) -> bool {
    ///     client.resume_transfer("201806300001", "TRANS_ACCOUNT_NO_PWD", "DIRECT_TRANSFER").await.is_paid()
    /// }
    /// # fn main() {}
    /// ```
    pub fn resume_transfer(
        &self,
        out_biz_no: impl Into<String>,
        product_code: impl Into<String>,
        biz_scene: impl Into<String>,
    ) -> UntilFinal<'_> {
        let numbers = [
            ("out_biz_no", out_biz_no.into()),
            ("product_code", product_code.into()),
            ("biz_scene", biz_scene.into()),
        ];
        self.resumed(&TRANSFER, numbers)
    }

    fn resumed(
        &self,
        flow: &'static Flow,
        numbers: impl IntoIterator<Item = (&'static str, String)>,
    ) -> UntilFinal<'_> {
        let given = numbers.into_iter().filter(|(_, value)| !alipay_rules::is_blank(value));
        let numbers = given.map(|(name, value)| (name.to_owned(), JsonValue::String(value))).collect();
        UntilFinal::resumed(self, flow, numbers)
    }
}
