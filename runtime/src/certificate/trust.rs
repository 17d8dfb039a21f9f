//! Which downloaded certificates are believed.

use std::time::SystemTime;

use super::parsed::Certificate;
use super::{Certificates, TrustError, signature};

/// A path longer than this is nobody's; the limit keeps hostile files cheap.
const LONGEST: usize = 8;

/// The last certificate of a downloaded file, if the file is one path that begins at one of the roots and holds at
/// `now`.
///
/// Gateway protocol: every certificate of the file must be a part of the path, at most one of them may be self-signed,
/// and every one must be valid. Beyond it, an issuer must say that it is one: the certificate that a merchant got from
/// the same authority cannot issue others.
pub(super) fn check<'a>(
    file: &'a Certificates,
    roots: &Certificates,
    now: SystemTime,
) -> Result<&'a Certificate, TrustError> {
    let path = in_order(file).ok_or(TrustError::Path)?;
    let (&top, &last) = path.first().zip(path.last()).ok_or(TrustError::Path)?;
    let is_root = |one: &Certificate| roots.iter().any(|root| root.der == one.der);
    if path.iter().any(|one| one.has_unknown_extension() && !is_root(one)) {
        return Err(TrustError::Extension);
    }
    from_root(top, roots)?;
    valid(top, now)?;
    for (index, pair) in path.windows(2).enumerate() {
        let &[issuer, issued] = pair else { return Err(TrustError::Path) };
        let authorities_below = path.len() - 2 - index;
        if !issuer.may_issue(authorities_below) {
            return Err(TrustError::Issuer);
        }
        signature::check(issued, issuer)?;
        valid(issued, now)?;
    }
    Ok(last)
}

/// The certificates from the top of the path to its end, if they are exactly one path.
fn in_order(file: &Certificates) -> Option<Vec<&Certificate>> {
    let mut rest = file.all().filter(|all| all.len() <= LONGEST)?;
    let is_top =
        |one: &Certificate| one.is_self_signed() || !rest.iter().any(|other| other.subject == one.issuer);
    let top = only(&rest, |one| is_top(one))?;
    let mut path = vec![rest.swap_remove(top)];
    while let (Some(&issuer), false) = (path.last(), rest.is_empty()) {
        let next = only(&rest, |one| one.issuer == issuer.subject)?;
        path.push(rest.swap_remove(next));
    }
    Some(path)
}

/// The position of the only certificate that `is` true for.
fn only(certificates: &[&Certificate], is: impl Fn(&Certificate) -> bool) -> Option<usize> {
    let mut found = (0..certificates.len()).filter(|&index| is(certificates[index]));
    found.next().filter(|_| found.next().is_none())
}

/// Whether a root has issued the certificate, or is the very certificate.
fn from_root(top: &Certificate, roots: &Certificates) -> Result<(), TrustError> {
    let mut reason = TrustError::Root;
    for root in roots.iter().filter(|root| root.subject == top.issuer) {
        if root.der == top.der {
            return Ok(());
        }
        match signature::check(top, root) {
            Ok(()) => return Ok(()),
            Err(error) => reason = error,
        }
    }
    Err(reason)
}

fn valid(certificate: &Certificate, now: SystemTime) -> Result<(), TrustError> {
    match (certificate.not_before(), certificate.not_after()) {
        (Some(from), _) if now < from => Err(TrustError::NotYetValid),
        (Some(_), Some(to)) if now <= to => Ok(()),
        _ => Err(TrustError::Expired),
    }
}
