//! How much of a bill is read.

/// How large a bill may be. What is beyond a limit is an error, so that no file fills the memory or the disk.
///
/// ```
/// use alipay::bills::{Bill, BillLimits};
///
/// let limits = BillLimits { packed: 64 * 1024 * 1024, ..BillLimits::default() };
/// assert!(Bill::read_with(&b""[..], &limits).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BillLimits {
    /// The bytes of the file as it is downloaded or read: 1 GiB unless set.
    pub packed: u64,
    /// The bytes of all its members, unpacked: 8 GiB unless set.
    pub unpacked: u64,
    /// The members of the archive: 100 unless set.
    pub members: usize,
    /// How many times larger than packed a member of more than 16 MiB may be: 200 unless set. Bills are 5 to 20 times
    /// larger.
    pub ratio: u64,
}

impl Default for BillLimits {
    fn default() -> Self {
        const GIB: u64 = 1024 * 1024 * 1024;
        Self { packed: GIB, unpacked: 8 * GIB, members: 100, ratio: 200 }
    }
}

/// Smaller members are not suspected of anything.
pub(super) const SUSPICIOUS: u64 = 16 * 1024 * 1024;

/// The most bytes of a line: a row of 40 columns has a few hundred.
pub(super) const LINE: u64 = 64 * 1024;
