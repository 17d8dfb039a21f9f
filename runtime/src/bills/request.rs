//! Asking for a bill.

use std::fmt;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tempfile::NamedTempFile;

use super::address;
use super::bill::Bill;
use super::download::{Download, Failed, Progress, Sink};
use super::error::{BillError, BillProblem};
use super::kind::{BillDate, BillDateError, BillKind};
use super::limits::BillLimits;
use super::source::Source;
use crate::{Client, Error, ErrorKind, ErrorRow, Outcome, Untyped, json};

/// The API that gives the address of a bill.
const METHOD: &str = "alipay.data.dataservice.bill.downloadurl.query";

/// The API's own codes: each of them says that the call did nothing. `NO_BILL_DATA` is not an error here.
const CODES: &[ErrorRow] = &[
    code(
        "BILL_DATE_BEFORE_REGISTRATION",
        "The bill is of a day before the merchant signed up",
        "Give a later day",
    ),
    code("BILL_NOT_EXIST", "There is no such bill yet", "Ask again later"),
    code("INVAILID_ARGUMENTS", "A parameter is missing or malformed", "Look at the kind and the date"),
    code("SYSTEM_RATE_LIMIT", "All merchants together call too often", "Wait for a minute and ask again"),
    code(
        "TYPE_NOT_SUPPORTED",
        "The merchant has no bills of this kind",
        "Look at what the merchant signed up for",
    ),
    code("USER_RATE_LIMIT", "The merchant calls too often", "Wait for a minute and ask again"),
];

const fn code(code: &'static str, meaning: &'static str, advice: &'static str) -> ErrorRow {
    ErrorRow { code, meaning, advice, outcome: Some(Outcome::Rejected) }
}

impl Client {
    /// Asks for a bill: `date` is a [`BillDate`], a `NaiveDate`, a [`Month`](crate::Month), or a text such as `2026-11-29` or `2026-11`.
    ///
    /// Nothing is sent until one of the request's methods is awaited. Yesterday's bill is there from about 09:00.
    ///
    /// ```
    /// use alipay::Client;
    /// use alipay::bills::{BillError, BillKind};
    ///
    /// async fn received(client: &Client) -> Result<usize, BillError> {
    ///     let Some(bill) = client.bill(BillKind::Trade, "2026-11-29").download().await? else {
    ///         return Ok(0); // a day without business
    ///     };
    ///     let mut trades = 0;
    ///     for row in bill.trades() {
    ///         trades += usize::from(!row?.received.is_negative());
    ///     }
    ///     Ok(trades)
    /// }
    /// # fn main() {}
    /// ```
    pub fn bill<D>(&self, kind: BillKind, date: D) -> BillRequest<'_>
    where
        D: TryInto<BillDate>,
        BillDateError: From<D::Error>,
    {
        let date = date.try_into().map_err(BillDateError::from).and_then(|date| match (kind, date) {
            (BillKind::Settlement, BillDate::Month(_)) => {
                Err(BillDateError("settlementMerge has bills of days, and none of months"))
            }
            _ => Ok(date),
        });
        let stall = self.0.timeout;
        BillRequest {
            client: self,
            kind,
            date,
            smid: None,
            limits: BillLimits::default(),
            stall,
            progress: None,
        }
    }
}

/// A bill that is about to be asked for; made by [`Client::bill`].
///
/// The address of its file is a verified reply like any other, and holds for 30 seconds: if its host refuses it before
/// anything came, a new one is asked for, once. It is used if it leads by https to a host below alipay.com or
/// alipaydev.com, by http to dwbillcenter.alipay.com or a host below alipaydev.com, or to this machine where the gateway is on
/// it too. No redirect is followed. The file itself is not signed: https, which is asked for, protects it.
///
/// ```
/// use std::time::Duration;
///
/// use alipay::Client;
/// use alipay::bills::{BillError, BillKind, BillLimits};
///
/// async fn keep(client: &Client) -> Result<(), BillError> {
///     let request = client
///         .bill(BillKind::Account, "2026-10")
///         .limits(BillLimits { packed: 64 * 1024 * 1024, ..BillLimits::default() })
///         .stall(Duration::from_secs(60))
///         .on_progress(|received, total| eprintln!("{received} of {total:?} bytes"));
///     if let Some(path) = request.save_to("bills").await? {
///         println!("{}", path.display()); // bills/alipay_signcustomer_2026-10.zip
///     }
///     Ok(())
/// }
/// # fn main() {}
/// ```
#[derive(Clone)]
#[must_use = "a request is sent by download(), in_memory() or save_to()"]
pub struct BillRequest<'a> {
    client: &'a Client,
    kind: BillKind,
    date: Result<BillDate, BillDateError>,
    smid: Option<String>,
    limits: BillLimits,
    stall: Duration,
    progress: Option<Progress>,
}

impl BillRequest<'_> {
    /// The merchant below the platform whose bill it is, for [`BillKind::SubMerchantTrade`].
    pub fn smid(mut self, smid: impl Into<String>) -> Self {
        self.smid = Some(smid.into());
        self
    }

    /// How large the bill may be.
    pub fn limits(mut self, limits: BillLimits) -> Self {
        self.limits = limits;
        self
    }

    /// How long nothing may come before the download is given up: the client's timeout unless set.
    pub fn stall(mut self, stall: Duration) -> Self {
        self.stall = stall;
        self
    }

    /// Who is told how many bytes have come, and how many there are, if that is known. It is called between the pieces: be
    /// quick.
    pub fn on_progress(mut self, progress: impl Fn(u64, Option<u64>) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(progress));
        self
    }

    /// Downloads the bill into a temporary file, which vanishes with it. `None` if there was no business (`NO_BILL_DATA`);
    /// some merchants get a bill without rows then.
    ///
    /// # Errors
    /// When the call fails, which gives the address; when the address is not used; when the download fails, stalls or is
    /// too large; when what came is not a bill.
    pub async fn download(&self) -> Result<Option<Bill>, BillError> {
        let mut file = tempfile::tempfile()?;
        if !self.fetch(&mut Sink::File(&mut file)).await? {
            return Ok(None);
        }
        file.seek(SeekFrom::Start(0))?;
        self.opened(Source::file(file)).map(Some)
    }

    /// Downloads the bill into memory, for systems without a disk; else as [`download`](Self::download).
    ///
    /// ```
    /// use alipay::Client;
    /// use alipay::bills::{BillError, BillKind};
    ///
    /// /// How many trades a merchant below the platform had.
    /// async fn trades(client: &Client, smid: &str, has_disk: bool) -> Result<usize, BillError> {
    ///     let request = client.bill(BillKind::SubMerchantTrade, "2026-11-29").smid(smid);
    ///     let bill = if has_disk { request.download().await? } else { request.in_memory().await? };
    ///     Ok(bill.map_or(0, |bill| bill.trades().count()))
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// As [`download`](Self::download).
    pub async fn in_memory(&self) -> Result<Option<Bill>, BillError> {
        let mut bytes = Vec::new();
        if !self.fetch(&mut Sink::Memory(&mut bytes)).await? {
            return Ok(None);
        }
        self.opened(Source::Memory(bytes.into())).map(Some)
    }

    /// Downloads the bill as a file in `folder`, which must exist, and gives its path; `None` as in
    /// [`download`](Self::download).
    ///
    /// The name is made of the kind and the date, `alipay_trade_2026-11-29.zip`, never of what somebody sends. It has the whole
    /// file or is not there; a file of that name is replaced. On Unix nobody else can read it.
    ///
    /// # Errors
    /// As [`download`](Self::download), but what came may turn out not to be a bill when it is [opened](Bill::open);
    /// also when the folder cannot be written to.
    pub async fn save_to(&self, folder: impl AsRef<Path>) -> Result<Option<PathBuf>, BillError> {
        let folder = folder.as_ref();
        let unwritable = |path: &Path, error| BillProblem::File { path: Some(path.to_owned()), error };
        let mut file = NamedTempFile::new_in(folder).map_err(|error| unwritable(folder, error))?;
        if !self.fetch(&mut Sink::File(file.as_file_mut())).await? {
            return Ok(None);
        }
        let mut beginning = Vec::new();
        file.seek(SeekFrom::Start(0))?;
        file.as_file_mut().take(2).read_to_end(&mut beginning)?;
        let ending = if beginning == b"PK" { "zip" } else { "csv" };
        let path = folder.join(format!("alipay_{}_{}.{ending}", self.kind, self.date()?));
        file.as_file().sync_all().map_err(|error| unwritable(&path, error))?;
        file.persist(&path).map_err(|failed| unwritable(&path, failed.error))?;
        Ok(Some(path))
    }

    fn opened(&self, source: Source) -> Result<Bill, BillError> {
        Bill::of(source, &format!("alipay_{}_{}", self.kind, self.date()?), &self.limits)
    }

    fn date(&self) -> Result<BillDate, BillError> {
        self.date.map_err(|error| BillProblem::Date(error).into())
    }

    /// Fills `sink`; `false` if there is no bill since there was no business.
    async fn fetch(&self, sink: &mut Sink<'_>) -> Result<bool, BillError> {
        let inner = &*self.client.0;
        let download = Download {
            transport: &*inner.transport,
            clock: &*inner.clock,
            limit: self.limits.packed,
            stall: self.stall,
            progress: self.progress.as_ref(),
        };
        let mut is_first = true;
        loop {
            let Some(address) = self.ask().await? else { return Ok(false) };
            let url = address::checked(&address, &inner.protocol.address)?;
            match download.run(&url, sink).await {
                Ok(()) => return Ok(true),
                Err(Failed::AtOnce(_)) if is_first => is_first = false,
                Err(failed) => return Err(failed.into_problem().into()),
            }
        }
    }

    /// A fresh address; `None` if there was no business.
    async fn ask(&self) -> Result<Option<String>, BillError> {
        let mut content = json!({
            "bill_type": self.kind.as_str(),
            "bill_date": self.date()?.to_string(),
            "secure": "true",
        });
        if let Some(smid) = &self.smid {
            content["smid"] = json!(smid);
        }
        let request = Untyped::new(METHOD, content).map_err(Error::from)?.errors(CODES);
        let reply = match self.client.execute(&request).await {
            Ok(reply) => reply,
            Err(error)
                if matches!(error.kind(), ErrorKind::Failure) && error.sub_code() == Some("NO_BILL_DATA") =>
            {
                return Ok(None);
            }
            Err(error) => return Err(error.into()),
        };
        let address = reply["bill_download_url"].as_str().filter(|address| !address.trim().is_empty());
        address.map(|address| Some(address.to_owned())).ok_or_else(|| BillProblem::NoAddress.into())
    }
}

impl fmt::Debug for BillRequest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BillRequest")
            .field("kind", &self.kind)
            .field("date", &self.date)
            .field("limits", &self.limits)
            .field("stall", &self.stall)
            .finish_non_exhaustive()
    }
}
