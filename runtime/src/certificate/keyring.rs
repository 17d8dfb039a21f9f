//! Alipay's keys in certificate mode: the configured ones, and those of certificates that came later.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use futures_util::future::{FutureExt, Shared, WeakShared};

use super::parsed::Certificate;
use super::suspects::Suspects;
use super::{
    CertSn, CertificateDownloadError, CertificateError, Certificates, SharedCertificates, TrustError, trust,
};
use crate::{BoxFuture, Clock, PublicKey};

/// Where unknown certificates come from: the gateway.
pub(crate) trait Source: Send + Sync {
    /// Asks for the certificate of that number and the ones above it.
    fn certificates(&self, sn: CertSn) -> BoxFuture<'static, Result<Certificates, CertificateDownloadError>>;

    /// Whether anyone at all may have named the number, so that few such numbers are asked for.
    fn is_unasked(&self) -> bool {
        false
    }

    /// Whether one more signature that does not match is explained: of what anyone may have sent, few are.
    fn explains(&self) -> bool {
        true
    }
}

/// What became of one download, for everyone who waits for it.
type Downloaded = Result<PublicKey, Arc<CertificateDownloadError>>;
type Flight = BoxFuture<'static, Downloaded>;

/// Alipay's keys by the numbers of their certificates.
pub(crate) struct Keyring {
    /// At least one.
    configured: Vec<(CertSn, PublicKey)>,
    subject: String,
    roots: Certificates,
    clock: Arc<dyn Clock>,
    shared: Arc<SharedCertificates>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Only certificates that are trusted come in, so nobody but Alipay can make it grow.
    trusted: HashMap<CertSn, (PublicKey, SystemTime)>,
    /// Weak, so that a download ends when nobody waits for it any more.
    flights: HashMap<CertSn, WeakShared<Flight>>,
    suspects: Suspects,
}

impl State {
    fn forget_expired(&mut self, now: SystemTime) {
        self.trusted.retain(|_, (_, until)| now <= *until);
    }
}

impl Keyring {
    /// The configured certificates are trusted as they are: no root vouches for the sandbox's. The owner of the first one
    /// is the one that downloaded certificates must have.
    pub(crate) fn new(
        alipay: &[Certificates],
        roots: Certificates,
        clock: Arc<dyn Clock>,
        shared: Arc<SharedCertificates>,
    ) -> Result<Self, CertificateError> {
        let (mut configured, mut subject) = (Vec::new(), None);
        for file in alipay {
            for own in owners(file)? {
                configured.push((own.sn, own.public_key().map_err(CertificateError::Key)?));
                subject = subject.or_else(|| Some(own.subject.clone()));
            }
        }
        let subject = subject.ok_or(CertificateError::Empty)?;
        let roots = shared.roots(roots);
        Ok(Self { configured, subject, roots, clock, shared, state: Mutex::default() })
    }

    pub(crate) fn configured(&self) -> impl Iterator<Item = &PublicKey> {
        self.configured.iter().map(|(_, key)| key)
    }

    /// The configured keys, then those of the downloaded certificates.
    pub(crate) fn trusted(&self) -> Vec<PublicKey> {
        let mut state = self.lock();
        state.forget_expired(self.clock.now());
        let downloaded = state.trusted.values().map(|(key, _)| key);
        self.configured().chain(downloaded).cloned().collect()
    }

    /// The key of the certificate with that number; an unknown one is downloaded, once for all who ask meanwhile.
    ///
    /// A number that anyone may have named is not downloaded if it lately led to no certificate, or if many did:
    /// the app's calls are counted, and made-up numbers must not use them up.
    pub(crate) async fn key(self: &Arc<Self>, sn: CertSn, source: &dyn Source) -> Downloaded {
        if let Some((_, key)) = self.configured.iter().find(|(own, _)| *own == sn) {
            return Ok(key.clone());
        }
        let now = self.clock.now();
        if let Some(key) = self.downloaded(sn, now) {
            return Ok(key);
        }
        let flight = {
            let mut state = self.lock();
            match state.flights.get(&sn).and_then(WeakShared::upgrade) {
                Some(flight) => flight,
                None if source.is_unasked() && !state.suspects.admit(sn, now) => {
                    return Err(Arc::new(CertificateDownloadError::Postponed));
                }
                None => self.flight(&mut state, sn, source),
            }
        };
        flight.await
    }

    /// The key of a certificate that was downloaded before, for this client or for another one that shares what it has.
    fn downloaded(&self, sn: CertSn, now: SystemTime) -> Option<PublicKey> {
        let mut state = self.lock();
        state.forget_expired(now);
        let own = state.trusted.get(&sn).map(|(key, _)| key.clone());
        drop(state);
        own.or_else(|| self.accept(sn, &self.shared.downloaded(sn, now)?).ok())
    }

    /// Begins to download that certificate.
    fn flight(self: &Arc<Self>, state: &mut State, sn: CertSn, source: &dyn Source) -> Shared<Flight> {
        let (keyring, download) = (Arc::clone(self), source.certificates(sn));
        let flight: Flight = Box::pin(async move {
            let result = download.await.and_then(|file| keyring.accept(sn, &file)).map_err(Arc::new);
            keyring.lock().flights.remove(&sn);
            result
        });
        let flight = flight.shared();
        // Nobody waits any more for those that cannot be upgraded.
        state.flights.retain(|_, flight| flight.upgrade().is_some());
        state.flights.extend(flight.downgrade().map(|flight| (sn, flight)));
        flight
    }

    /// Takes a downloaded certificate in, if it is the one that was asked for and Alipay's.
    ///
    /// Its subject must be the first configured certificate's, which names Alipay and the merchant whom it serves: the same
    /// authorities issue certificates to everyone.
    fn accept(&self, sn: CertSn, file: &Certificates) -> Result<PublicKey, CertificateDownloadError> {
        let judge = || {
            let last = trust::check(file, &self.roots, self.clock.now())?;
            if last.sn != sn {
                return Err(TrustError::Number);
            }
            if last.subject != self.subject {
                return Err(TrustError::Subject);
            }
            if !last.may_sign() {
                return Err(TrustError::Usage);
            }
            Ok((last.public_key().map_err(TrustError::Key)?, last.not_after().ok_or(TrustError::Expired)?))
        };
        let (key, until) = judge().map_err(CertificateDownloadError::Untrusted)?;
        self.shared.keep(sn, file.clone(), until);
        let mut state = self.lock();
        state.trusted.insert(sn, (key.clone(), until));
        state.suspects.acquit(sn);
        Ok(key)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing is left half done where a panic could poison it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether both have their roots in the same memory.
    #[cfg(test)]
    pub(crate) fn shares_roots_with(&self, other: &Self) -> bool {
        self.roots.is_same_memory(&other.roots)
    }

    /// How many certificates and downloads it holds.
    #[cfg(test)]
    pub(crate) fn size(&self) -> (usize, usize) {
        let state = self.lock();
        (state.trusted.len(), state.flights.len())
    }
}

/// The certificates of Alipay's file that are there for their own sake, and not for the sake of what they have issued;
/// the first one, if all of them could be authorities'.
fn owners(file: &Certificates) -> Result<Vec<&Certificate>, CertificateError> {
    let first = file.first()?;
    let has_issued =
        |one: &Certificate| file.iter().any(|other| other.issuer == one.subject && !other.is_self_signed());
    // A certificate that is signed with its own key often says that it is an authority's.
    let is_like_first = |one: &Certificate| one.subject == first.subject;
    let is_own = |one: &&Certificate| !has_issued(one) && (is_like_first(one) || !one.is_authority());
    let own: Vec<&Certificate> = file.iter().filter(is_own).collect();
    Ok(if own.is_empty() { vec![first] } else { own })
}

impl std::fmt::Debug for Keyring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let numbers: Vec<CertSn> = self.configured.iter().map(|(sn, _)| *sn).collect();
        f.debug_struct("Keyring").field("configured", &numbers).finish_non_exhaustive()
    }
}
