//! What many clients of one process need once.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use super::{CertSn, Certificates};

/// Files of certificates that clients share. Each client judges them by its own roots and names: what is shared saves
/// memory and downloads, and vouches for nothing.
#[derive(Default)]
pub(crate) struct SharedCertificates(Mutex<Files>);

#[derive(Default)]
struct Files {
    /// Each root file once; there are as many as Alipay has.
    roots: Vec<Certificates>,
    /// Only files that a client trusts come in, so nobody but Alipay can make it grow.
    downloaded: HashMap<CertSn, (Certificates, SystemTime)>,
}

impl SharedCertificates {
    /// The same roots, in the memory of those that were given before.
    pub(crate) fn roots(&self, roots: Certificates) -> Certificates {
        let mut files = self.lock();
        if let Some(same) = files.roots.iter().find(|own| own.is_same_file(&roots)) {
            return same.clone();
        }
        files.roots.retain(Certificates::is_shared);
        files.roots.push(roots.clone());
        roots
    }

    /// The file that another client has downloaded for this number.
    pub(super) fn downloaded(&self, sn: CertSn, now: SystemTime) -> Option<Certificates> {
        let mut files = self.lock();
        files.downloaded.retain(|_, (_, until)| now <= *until);
        files.downloaded.get(&sn).map(|(file, _)| file.clone())
    }

    /// Keeps a file that a client trusts.
    pub(super) fn keep(&self, sn: CertSn, file: Certificates, until: SystemTime) {
        self.lock().downloaded.insert(sn, (file, until));
    }

    fn lock(&self) -> MutexGuard<'_, Files> {
        // Nothing is left half done where a panic could poison it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
