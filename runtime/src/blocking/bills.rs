//! Bills, for programs without async.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Client;
use crate::bills::{self, Bill, BillDate, BillDateError, BillError, BillKind, BillLimits};

impl Client {
    /// Asks for a bill; see [`alipay::Client::bill`](crate::Client::bill).
    ///
    /// ```
    /// use alipay::bills::{BillError, BillKind};
    /// use alipay::blocking;
    ///
    /// fn rows(client: &blocking::Client) -> Result<usize, BillError> {
    ///     let bill = client.bill(BillKind::Trade, "2026-11-29").download()?;
    ///     Ok(bill.map_or(0, |bill| bill.trades().count()))
    /// }
    /// # fn main() {}
    /// ```
    pub fn bill<D>(&self, kind: BillKind, date: D) -> BillRequest<'_>
    where
        D: TryInto<BillDate>,
        BillDateError: From<D::Error>,
    {
        BillRequest { client: self, request: self.waits_for.bill(kind, date) }
    }
}

/// A bill that is about to be asked for; see [`alipay::bills::BillRequest`](crate::bills::BillRequest).
///
/// ```
/// use std::path::PathBuf;
/// use std::time::Duration;
///
/// use alipay::bills::{BillError, BillKind, BillLimits};
/// use alipay::blocking;
///
/// /// Keeps a merchant's bill of a month, and says how many trades it has.
/// fn kept(client: &blocking::Client, smid: &str) -> Result<(Option<PathBuf>, usize), BillError> {
///     let request = client
///         .bill(BillKind::Trade, "2026-11")
///         .smid(smid)
///         .limits(BillLimits { packed: 64 * 1024 * 1024, ..BillLimits::default() })
///         .stall(Duration::from_secs(20))
///         .on_progress(|came, of| println!("{came} bytes of {of:?}"));
///     let bill = request.in_memory()?; // or download(), into a temporary file
///     Ok((request.save_to("bills")?, bill.map_or(0, |bill| bill.trades().count())))
/// }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a request is sent by download(), in_memory() or save_to()"]
pub struct BillRequest<'a> {
    client: &'a Client,
    request: bills::BillRequest<'a>,
}

impl BillRequest<'_> {
    /// The merchant below the platform whose bill it is.
    pub fn smid(self, smid: impl Into<String>) -> Self {
        Self { request: self.request.smid(smid), ..self }
    }

    /// How large the bill may be.
    pub fn limits(self, limits: BillLimits) -> Self {
        Self { request: self.request.limits(limits), ..self }
    }

    /// How long nothing may come before the download is given up.
    pub fn stall(self, stall: Duration) -> Self {
        Self { request: self.request.stall(stall), ..self }
    }

    /// Who is told how many bytes have come, and how many there are, if that is known.
    pub fn on_progress(self, progress: impl Fn(u64, Option<u64>) + Send + Sync + 'static) -> Self {
        Self { request: self.request.on_progress(progress), ..self }
    }

    /// Downloads the bill into a temporary file; see
    /// [`alipay::bills::BillRequest::download`](crate::bills::BillRequest::download).
    ///
    /// ```
    /// use alipay::bills::{Bill, BillError};
    /// use alipay::blocking::BillRequest;
    ///
    /// fn bill(request: &BillRequest<'_>) -> Result<Option<Bill>, BillError> {
    ///     request.download()
    /// }
    /// ```
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime, with nothing sent.
    pub fn download(&self) -> Result<Option<Bill>, BillError> {
        self.client.wait(self.request.download())
    }

    /// Downloads the bill into memory; see
    /// [`alipay::bills::BillRequest::in_memory`](crate::bills::BillRequest::in_memory).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime, with nothing sent.
    pub fn in_memory(&self) -> Result<Option<Bill>, BillError> {
        self.client.wait(self.request.in_memory())
    }

    /// Downloads the bill as a file in `folder`; see
    /// [`alipay::bills::BillRequest::save_to`](crate::bills::BillRequest::save_to).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime, with nothing sent.
    pub fn save_to(&self, folder: impl AsRef<Path>) -> Result<Option<PathBuf>, BillError> {
        self.client.wait(self.request.save_to(folder))
    }
}
