//! The numbers that the gateway knows certificates by.

use std::fmt;

use md5::{Digest, Md5};

/// The number of one certificate: `app_cert_sn`, `alipay_cert_sn`, or one part of `alipay_root_cert_sn`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct CertSn([u8; 16]);

impl CertSn {
    /// Gateway protocol: the MD5 of the issuer's name (RFC 2253) with the serial number in decimal behind it.
    pub(super) fn of(issuer: &str, serial: &str) -> Self {
        Self(Md5::new().chain_update(issuer).chain_update(serial).finalize().into())
    }

    /// Reads 32 hexadecimal digits; `None` if `text` is anything else.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if text.len() != 32 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        u128::from_str_radix(text, 16).ok().map(|number| Self(number.to_be_bytes()))
    }
}

/// 32 hexadecimal digits in lower case.
impl fmt::Display for CertSn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", u128::from_be_bytes(self.0))
    }
}

impl fmt::Debug for CertSn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CertSn({self})")
    }
}
