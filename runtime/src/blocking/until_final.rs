//! Calls that move money, until it is known what became of it, for programs without async.

use std::fmt;
use std::time::Duration;

use super::Client;
use crate::{Error, Final, Step, StepKind, call_kind};

/// An operation that moves money and runs until its outcome is known; see [`alipay::UntilFinal`](crate::UntilFinal). Nothing is
/// sent until [`wait`](Self::wait) is called.
///
/// ```
/// use std::time::Duration;
///
/// use alipay::{Error, Final, StepKind, alipay_api, blocking};
///
/// #[alipay_api("alipay.trade.pay")]
/// mod pay {}
///
/// fn charge(client: &blocking::Client, request: &pay::Request) -> Result<Final, Error> {
///     client.pay_until_final(request).on_step(|step| println!("{step:?}")).wait()
/// }
///
/// /// One of a merchant's payments, after a crash.
/// fn go_on(client: &blocking::Client, next: StepKind, token: &str) -> Result<Final, Error> {
///     let payment = client.resume_payment("20150320010101001").resume_at(next).app_auth_token(token);
///     payment.every(Duration::from_secs(2)).deadline(Duration::from_secs(60)).wait()
/// }
/// # fn main() {}
/// ```
#[must_use = "nothing is sent until `wait` is called"]
pub struct UntilFinal<'a> {
    client: &'a Client,
    waits_for: crate::UntilFinal<'a>,
}

impl<'a> UntilFinal<'a> {
    /// How long it waits between two steps; see [`alipay::UntilFinal::every`](crate::UntilFinal::every).
    pub fn every(self, interval: Duration) -> Self {
        Self { waits_for: self.waits_for.every(interval), ..self }
    }

    /// How long it asks, and then tries to undo; see [`alipay::UntilFinal::deadline`](crate::UntilFinal::deadline).
    pub fn deadline(self, deadline: Duration) -> Self {
        Self { waits_for: self.waits_for.deadline(deadline), ..self }
    }

    /// Reports each step; see [`alipay::UntilFinal::on_step`](crate::UntilFinal::on_step).
    pub fn on_step(self, told: impl FnMut(&Step<'_>) + Send + 'a) -> Self {
        Self { waits_for: self.waits_for.on_step(told), ..self }
    }

    /// Goes on with one that was begun before; see [`alipay::UntilFinal::resume_at`](crate::UntilFinal::resume_at).
    pub fn resume_at(self, step: StepKind) -> Self {
        Self { waits_for: self.waits_for.resume_at(step), ..self }
    }

    /// On behalf of a merchant; see [`alipay::UntilFinal::app_auth_token`](crate::UntilFinal::app_auth_token).
    pub fn app_auth_token(self, token: impl Into<String>) -> Self {
        Self { waits_for: self.waits_for.app_auth_token(token), ..self }
    }

    /// Runs it to its end.
    ///
    /// # Errors
    /// When it is called inside of an async runtime, with nothing sent. Whatever goes wrong in the operation is a case of
    /// [`Final`].
    pub fn wait(self) -> Result<Final, Error> {
        self.client.output_of(self.waits_for.into_future())
    }
}

impl fmt::Debug for UntilFinal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("blocking::UntilFinal").field(&self.waits_for).finish()
    }
}

/// Operations that move money are begun and resumed as those of [`alipay::Client`](crate::Client).
///
/// ```
/// use alipay::{Error, Final, blocking, call_kind};
///
/// fn begun(
///     client: &blocking::Client,
///     payment: &impl call_kind::Payment,
///     refund: &impl call_kind::Refund,
///     transfer: &impl call_kind::Transfer,
/// ) -> Result<[Final; 3], Error> {
///     let payment = client.pay_until_final(payment).wait()?;
///     let refund = client.refund_until_final(refund).wait()?;
///     Ok([payment, refund, client.transfer_until_final(transfer).wait()?])
/// }
///
/// fn resumed(client: &blocking::Client) -> Result<[Final; 3], Error> {
///     let payment = client.resume_payment("20150320010101001").wait()?;
///     let refund = client.resume_refund("20150320010101001", "HZ01RF001").wait()?;
///     let transfer = client.resume_transfer("201806300001", "TRANS_ACCOUNT_NO_PWD", "DIRECT_TRANSFER");
///     Ok([payment, refund, transfer.wait()?])
/// }
/// ```
impl Client {
    /// Charges a payment code until it is known what became of it; see
    /// [`alipay::Client::pay_until_final`](crate::Client::pay_until_final).
    pub fn pay_until_final<'a, R: call_kind::Payment>(&'a self, request: &'a R) -> UntilFinal<'a> {
        UntilFinal { client: self, waits_for: self.as_async().pay_until_final(request) }
    }

    /// Goes on with a payment; see [`alipay::Client::resume_payment`](crate::Client::resume_payment).
    pub fn resume_payment(&self, out_trade_no: impl Into<String>) -> UntilFinal<'_> {
        UntilFinal { client: self, waits_for: self.as_async().resume_payment(out_trade_no) }
    }

    /// Gives a payment back until it is known whether the money went back; see
    /// [`alipay::Client::refund_until_final`](crate::Client::refund_until_final).
    pub fn refund_until_final<'a, R: call_kind::Refund>(&'a self, request: &'a R) -> UntilFinal<'a> {
        UntilFinal { client: self, waits_for: self.as_async().refund_until_final(request) }
    }

    /// Asks for a refund; see [`alipay::Client::resume_refund`](crate::Client::resume_refund).
    pub fn resume_refund(
        &self,
        out_trade_no: impl Into<String>,
        out_request_no: impl Into<String>,
    ) -> UntilFinal<'_> {
        UntilFinal { client: self, waits_for: self.as_async().resume_refund(out_trade_no, out_request_no) }
    }

    /// Transfers money until it is known whether it arrived; see
    /// [`alipay::Client::transfer_until_final`](crate::Client::transfer_until_final).
    pub fn transfer_until_final<'a, R: call_kind::Transfer>(&'a self, request: &'a R) -> UntilFinal<'a> {
        UntilFinal { client: self, waits_for: self.as_async().transfer_until_final(request) }
    }

    /// Asks for a transfer; see [`alipay::Client::resume_transfer`](crate::Client::resume_transfer).
    pub fn resume_transfer(
        &self,
        out_biz_no: impl Into<String>,
        product_code: impl Into<String>,
        biz_scene: impl Into<String>,
    ) -> UntilFinal<'_> {
        let waits_for = self.as_async().resume_transfer(out_biz_no, product_code, biz_scene);
        UntilFinal { client: self, waits_for }
    }
}
