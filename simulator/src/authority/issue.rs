//! How a certificate is written.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, IsCa, Issuer, KeyIdMethod,
    KeyUsagePurpose, PKCS_RSA_SHA256, PublicKeyData, SerialNumber, SignatureAlgorithm, SigningKey,
};

use alipay::{PrivateKey, SignType};

use super::IssueError;

/// The parts of a name, in their order.
pub(super) type Name<'a> = &'a [(DnType, &'a str)];

/// What a certificate is good for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// It issues authorities.
    Root,
    /// It issues certificates that issue nothing.
    Authority,
    /// It signs calls or replies.
    Signing,
}

/// A key that certificates are made for, and made with.
#[derive(Clone)]
pub(super) struct Key {
    private: PrivateKey,
    public: Vec<u8>,
}

impl Key {
    pub(super) fn of(private: PrivateKey) -> Result<Self, IssueError> {
        let pem = private.public_key().to_pkcs1_pem();
        let base64: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
        Ok(Self { private, public: STANDARD.decode(base64).map_err(IssueError::new)? })
    }

    pub(super) fn generate() -> Result<Self, IssueError> {
        Self::of(PrivateKey::generate().map_err(IssueError::new)?)
    }

    /// A number that is this key's alone: bytes from the middle of its modulus.
    fn number(&self) -> Vec<u8> {
        self.public.iter().skip(self.public.len() / 2).take(15).copied().collect()
    }
}

impl PublicKeyData for Key {
    fn der_bytes(&self) -> &[u8] {
        &self.public
    }

    fn algorithm(&self) -> &'static SignatureAlgorithm {
        &PKCS_RSA_SHA256
    }
}

impl SigningKey for Key {
    fn sign(&self, certificate: &[u8]) -> Result<Vec<u8>, rcgen::Error> {
        let base64 =
            SignType::Rsa2.sign(&self.private, certificate).map_err(|_| rcgen::Error::RemoteKeyError)?;
        STANDARD.decode(base64).map_err(|_| rcgen::Error::RemoteKeyError)
    }
}

/// A certificate as PEM text, and what issues others in its name.
pub(super) struct Issued {
    pub(super) pem: String,
    issuer: Issuer<'static, Key>,
}

impl Issued {
    pub(super) fn root(name: Name<'_>, key: Key) -> Result<Self, IssueError> {
        let parameters = parameters(name, Purpose::Root, &key);
        let certificate = parameters.self_signed(&key).map_err(IssueError::new)?;
        Ok(Self { pem: certificate.pem(), issuer: Issuer::new(parameters, key) })
    }

    pub(super) fn issue(&self, name: Name<'_>, purpose: Purpose, key: Key) -> Result<Self, IssueError> {
        let parameters = parameters(name, purpose, &key);
        let certificate = parameters.signed_by(&key, &self.issuer).map_err(IssueError::new)?;
        Ok(Self { pem: certificate.pem(), issuer: Issuer::new(parameters, key) })
    }
}

/// They are valid from 1975 to 4096, so that a test may set its clock as it likes.
fn parameters(name: Name<'_>, purpose: Purpose, key: &Key) -> CertificateParams {
    let mut parameters = CertificateParams::default();
    parameters.distinguished_name = DistinguishedName::new();
    for (part, value) in name {
        parameters.distinguished_name.push(part.clone(), *value);
    }
    parameters.serial_number = Some(SerialNumber::from_slice(&key.number()));
    parameters.key_identifier_method = KeyIdMethod::PreSpecified(key.number());
    parameters.is_ca = match purpose {
        Purpose::Root => IsCa::Ca(BasicConstraints::Unconstrained),
        Purpose::Authority => IsCa::Ca(BasicConstraints::Constrained(0)),
        Purpose::Signing => IsCa::NoCa,
    };
    parameters.key_usages = match purpose {
        Purpose::Root | Purpose::Authority => vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign],
        Purpose::Signing => vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::ContentCommitment],
    };
    parameters
}
