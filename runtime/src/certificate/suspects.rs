//! Numbers of certificates that anyone may have made up.

use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use super::CertSn;

/// Alipay changes its certificate every few years; two or three at a time are more than it ever names.
const MOST: usize = 8;

/// Alipay repeats a notification after minutes.
const SPAN: Duration = Duration::from_secs(60);

/// The numbers that were asked for lately although anyone may have named them, and that have led to no certificate.
#[derive(Default)]
pub(super) struct Suspects(HashMap<CertSn, SystemTime>);

impl Suspects {
    /// Whether that number may be asked for: it was not, lately, nor were too many others.
    pub(super) fn admit(&mut self, sn: CertSn, now: SystemTime) -> bool {
        self.0.retain(|_, asked| now.duration_since(*asked).is_ok_and(|age| age < SPAN));
        let admitted = self.0.len() < MOST && !self.0.contains_key(&sn);
        if admitted {
            self.0.insert(sn, now);
        }
        admitted
    }

    /// Forgets a number that is a certificate's.
    pub(super) fn acquit(&mut self, sn: CertSn) {
        self.0.remove(&sn);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sn(number: usize) -> CertSn {
        CertSn::parse(&format!("{number:032x}")).unwrap()
    }

    #[test]
    fn a_number_is_asked_for_once_a_minute_and_few_numbers_are() {
        let (mut suspects, begin) = (Suspects::default(), SystemTime::UNIX_EPOCH + SPAN);
        assert!(suspects.admit(sn(0), begin));
        assert!(!suspects.admit(sn(0), begin + SPAN / 2));
        let admitted = (1..1000).filter(|number| suspects.admit(sn(*number), begin + SPAN / 2)).count();
        assert_eq!((admitted, suspects.0.len()), (MOST - 1, MOST));
        assert!(suspects.admit(sn(0), begin + SPAN), "a minute later");
        suspects.acquit(sn(0));
        assert!(suspects.admit(sn(1000), begin + SPAN));
    }

    #[test]
    fn a_clock_that_was_set_back_forgets_them() {
        let (mut suspects, now) = (Suspects::default(), SystemTime::UNIX_EPOCH + SPAN);
        assert!(suspects.admit(sn(0), now));
        assert!(suspects.admit(sn(0), SystemTime::UNIX_EPOCH));
    }
}
