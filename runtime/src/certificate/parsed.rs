//! One certificate, as far as it is needed.

use std::time::{SystemTime, UNIX_EPOCH};

use rsa::BigUint;
use x509_cert::der::asn1::{BitString, ContextSpecific, Int, ObjectIdentifier};
use x509_cert::der::{self, Decode, Reader, SliceReader, TagNumber};
use x509_cert::ext::Extensions;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage};
use x509_cert::spki::AlgorithmIdentifierOwned;
use x509_cert::time::Validity;
use x509_cert::{Version, der::oid::AssociatedOid};

use super::name::rfc2253;
use super::number::CertSn;
use crate::{CertificateError, KeyError, PublicKey};

/// The longest serial number that is read, in bytes; RFC 5280 allows 20. Writing one in decimal takes time that grows
/// with the square of its length.
const LONGEST_SERIAL: usize = 64;

/// A certificate. What every use needs could be read; the rest is there if it could be.
pub(crate) struct Certificate {
    /// The whole document.
    pub(crate) der: Vec<u8>,
    /// The part of it that the issuer signed.
    pub(super) signed: Vec<u8>,
    pub(super) issuer: String,
    pub(super) subject: String,
    pub(super) sn: CertSn,
    pub(super) algorithm: ObjectIdentifier,
    pub(super) signature: Option<Vec<u8>>,
    key: Vec<u8>,
    validity: Option<Validity>,
    /// `None` if they cannot be read.
    extensions: Option<Extensions>,
}

impl Certificate {
    /// Reads a DER document; `Damaged` if it is not a certificate, or not whole where it matters.
    ///
    /// Parameters of algorithms are not looked at: one of Alipay's root certificates has a NULL among them that does
    /// not belong there, and another one names a curve that few libraries know.
    pub(super) fn read(document: &[u8]) -> Result<Self, CertificateError> {
        SliceReader::new(document)
            .and_then(|mut reader| reader.sequence(|outer| Self::outer(document, outer)))
            .unwrap_or(Err(CertificateError::Damaged))
    }

    fn outer<'a, R: Reader<'a>>(
        document: &[u8],
        outer: &mut R,
    ) -> der::Result<Result<Self, CertificateError>> {
        let signed = outer.tlv_bytes()?;
        let algorithm = AlgorithmIdentifierOwned::decode(outer)?.oid;
        let signature = BitString::from_der(outer.tlv_bytes()?).ok();
        SliceReader::new(signed)?.sequence(|inner| {
            ContextSpecific::<Version>::decode_explicit(inner, TagNumber::N0)?;
            let serial = Int::decode(inner)?;
            if serial.as_bytes().len() > LONGEST_SERIAL {
                inner.read_slice(inner.remaining_len())?;
                return Ok(Err(CertificateError::SerialNumber { limit: LONGEST_SERIAL }));
            }
            let inner_algorithm = inner.tlv_bytes()?;
            let issuer = rfc2253(inner.tlv_bytes()?)?;
            let validity = Validity::from_der(inner.tlv_bytes()?).ok();
            let subject = rfc2253(inner.tlv_bytes()?)?;
            let key = inner.tlv_bytes()?;
            let rest = inner.read_slice(inner.remaining_len())?;
            let same_algorithm =
                AlgorithmIdentifierOwned::from_der(inner_algorithm).is_ok_and(|inner| inner.oid == algorithm);
            Ok(Ok(Self {
                der: document.to_vec(),
                signed: signed.to_vec(),
                sn: CertSn::of(&issuer, &decimal(&serial)),
                issuer,
                subject,
                algorithm,
                signature: signature
                    .and_then(|bits| Some(bits.as_bytes()?.to_vec()))
                    .filter(|_| same_algorithm),
                key: key.to_vec(),
                validity,
                extensions: extensions(rest),
            }))
        })
    }

    pub(crate) fn public_key(&self) -> Result<PublicKey, KeyError> {
        PublicKey::from_der(&self.key)
    }

    pub(crate) fn is_self_signed(&self) -> bool {
        self.issuer == self.subject
    }

    /// Whether its owner is that app: the common name is `<pid>-<app_id>`.
    pub(crate) fn is_named_for(&self, app_id: &str) -> bool {
        let parts = self.subject.split([',', '+']);
        parts
            .filter_map(|part| part.strip_prefix("CN=")?.strip_suffix(app_id)?.strip_suffix('-'))
            .any(|pid| !pid.is_empty() && pid.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// The last moment at which it is valid.
    pub(super) fn not_after(&self) -> Option<SystemTime> {
        UNIX_EPOCH.checked_add(self.validity?.not_after.to_unix_duration())
    }

    pub(super) fn not_before(&self) -> Option<SystemTime> {
        UNIX_EPOCH.checked_add(self.validity?.not_before.to_unix_duration())
    }

    /// Whether it says that it may issue certificates, with so many authorities between itself and the last one.
    pub(super) fn may_issue(&self, authorities_below: usize) -> bool {
        let usage = self.extension::<KeyUsage>();
        self.constraints().is_some_and(|own| {
            own.ca && own.path_len_constraint.is_none_or(|most| authorities_below <= usize::from(most))
        }) && usage.is_none_or(|usage| usage.is_ok_and(|usage| usage.key_cert_sign()))
    }

    /// Whether it says that it is an authority's.
    pub(super) fn is_authority(&self) -> bool {
        self.constraints().is_some_and(|own| own.ca)
    }

    fn constraints(&self) -> Option<BasicConstraints> {
        self.extension::<BasicConstraints>().and_then(Result::ok)
    }

    /// Whether it says of its key that it may sign, or says nothing of it.
    pub(super) fn may_sign(&self) -> bool {
        let usage = self.extension::<KeyUsage>();
        usage
            .is_none_or(|usage| usage.is_ok_and(|usage| usage.digital_signature() || usage.non_repudiation()))
    }

    /// RFC 5280, 4.2: whoever does not know a critical extension must not use the certificate. The known ones are those
    /// that are looked at here.
    pub(super) fn has_unknown_extension(&self) -> bool {
        let known = [BasicConstraints::OID, KeyUsage::OID];
        let is_unknown =
            |all: &Extensions| all.iter().any(|one| one.critical && !known.contains(&one.extn_id));
        self.extensions.as_ref().is_none_or(is_unknown)
    }

    /// The one extension of this type; a second one makes it unreadable.
    fn extension<'a, T: Decode<'a> + AssociatedOid>(&'a self) -> Option<der::Result<T>> {
        let mut all =
            self.extensions.as_deref().unwrap_or_default().iter().filter(|one| one.extn_id == T::OID);
        let read = T::from_der(all.next()?.extn_value.as_bytes());
        Some(if all.next().is_none() { read } else { Err(der::ErrorKind::Failed.into()) })
    }
}

/// Behind the key: two identifiers that nobody uses, then the extensions.
fn extensions(mut rest: &[u8]) -> Option<Extensions> {
    while !rest.is_empty() {
        let element = SliceReader::new(rest).and_then(|mut reader| reader.tlv_bytes()).ok()?;
        rest = rest.get(element.len()..)?;
        if element.first() == Some(&EXTENSIONS) {
            let found = ContextSpecific::<Extensions>::from_der(element).ok()?;
            return rest.is_empty().then_some(found.value);
        }
    }
    Some(Extensions::new())
}

/// The tag `[3]`.
const EXTENSIONS: u8 = 0xa3;

/// An integer of any size in decimal.
pub(super) fn decimal(integer: &Int) -> String {
    let bytes = integer.as_bytes();
    let value = BigUint::from_bytes_be(bytes);
    if bytes.first().is_some_and(|first| first & 0x80 != 0) {
        // The two's complement of a negative number, which an issuer that forgot the leading zero has written.
        return format!("-{}", (BigUint::from(1_u8) << (bytes.len() * 8)) - value);
    }
    value.to_string()
}
