//! Certificates by their recipes, each issued when a row needs it.

use alipay::{Certificates, PrivateKey, SignType};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DistinguishedName, DnType, IsCa, Issuer,
    KeyIdMethod, KeyUsagePurpose, PKCS_RSA_SHA256, PublicKeyData, SerialNumber, SignatureAlgorithm,
    SigningKey, date_time_ymd,
};
use serde::Deserialize;

use super::key;
use super::texts::Texts;

/// How a certificate is made.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Recipe {
    /// The common name of its owner.
    subject: String,
    /// The certificate that issued it; none of a root.
    issuer: Option<String>,
    /// Whose key signed it, where that is not the issuer's.
    signed_by: Option<String>,
    /// Whose key it is about; its own name unless it says otherwise.
    key: Option<String>,
    /// Whether it says that it is an authority's.
    authority: bool,
    /// How many authorities may stand below it.
    path_length: Option<u8>,
    /// What its key may do; `none` leaves the extension out.
    usage: Usage,
    /// The first and the last year of its validity.
    years: Option<(i32, i32)>,
    /// Extensions that nobody knows.
    unknown_critical: bool,
    unknown: bool,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Usage {
    #[default]
    Fitting,
    None,
    Signing,
    Issuing,
    Enciphering,
}

/// A key as rcgen wants it.
struct Key {
    private: PrivateKey,
    public: Vec<u8>,
}

impl Key {
    fn of(name: &str) -> Result<Self, String> {
        let private = key(name)?;
        let pem = private.public_key().to_pkcs1_pem();
        let base64: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
        Ok(Self { private, public: STANDARD.decode(base64).map_err(|error| error.to_string())? })
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
        let signed =
            SignType::Rsa2.sign(&self.private, certificate).map_err(|_| rcgen::Error::RemoteKeyError)?;
        STANDARD.decode(signed).map_err(|_| rcgen::Error::RemoteKeyError)
    }
}

impl Recipe {
    fn key<'a>(&'a self, name: &'a str) -> &'a str {
        self.key.as_deref().unwrap_or(name)
    }

    fn parameters(&self, name: &str) -> CertificateParams {
        let mut parameters = CertificateParams::default();
        parameters.distinguished_name = DistinguishedName::new();
        parameters.distinguished_name.push(DnType::CommonName, self.subject.as_str());
        let number: Vec<u8> = [b"\x01", name.as_bytes()].concat().into_iter().take(16).collect();
        parameters.serial_number = Some(SerialNumber::from_slice(&number));
        parameters.key_identifier_method = KeyIdMethod::PreSpecified(number);
        parameters.is_ca = match (self.authority, self.path_length) {
            (true, None) => IsCa::Ca(BasicConstraints::Unconstrained),
            (true, Some(most)) => IsCa::Ca(BasicConstraints::Constrained(most)),
            (false, _) => IsCa::NoCa,
        };
        parameters.key_usages = match (self.usage, self.authority) {
            (Usage::None, _) => vec![],
            (Usage::Fitting, true) | (Usage::Issuing, _) => vec![KeyUsagePurpose::KeyCertSign],
            (Usage::Fitting, false) | (Usage::Signing, _) => vec![KeyUsagePurpose::DigitalSignature],
            (Usage::Enciphering, _) => vec![KeyUsagePurpose::KeyEncipherment],
        };
        let (from, to) = self.years.unwrap_or((2000, 2100));
        (parameters.not_before, parameters.not_after) = (date_time_ymd(from, 1, 1), date_time_ymd(to, 1, 1));
        for (wanted, critical) in [(self.unknown_critical, true), (self.unknown, false)] {
            if wanted {
                let mut extension = CustomExtension::from_oid_content(&[1, 2, 3, 4], vec![5, 0]);
                extension.set_criticality(critical);
                parameters.custom_extensions.push(extension);
            }
        }
        parameters
    }
}

/// One certificate as PEM text.
fn issued(texts: &Texts<'_>, name: &str) -> Result<String, String> {
    let recipe = texts.recipe(name)?;
    let (parameters, own) = (recipe.parameters(name), Key::of(recipe.key(name))?);
    let made = match &recipe.issuer {
        None => {
            let signer = Key::of(recipe.signed_by.as_deref().unwrap_or(recipe.key(name)))?;
            let issuer = Issuer::new(recipe.parameters(name), signer);
            parameters.signed_by(&own, &issuer)
        }
        Some(issuer) => {
            let above = texts.recipe(issuer)?;
            let signer = Key::of(recipe.signed_by.as_deref().unwrap_or(above.key(issuer)))?;
            parameters.signed_by(&own, &Issuer::new(above.parameters(issuer), signer))
        }
    };
    made.map(|certificate| certificate.pem()).map_err(|error| error.to_string())
}

/// Several, `leaf,class,root`, as one file.
pub(super) fn pem(texts: &Texts<'_>, names: &str) -> Result<String, String> {
    names.split(',').map(|name| issued(texts, name)).collect()
}

/// The number under which a reply names it.
pub(super) fn number(texts: &Texts<'_>, name: &str) -> Result<String, String> {
    let file = Certificates::parse(issued(texts, name)?).map_err(|error| error.to_string())?;
    file.sn().map_err(|error| error.to_string())
}

/// The numbers of roots.
pub(super) fn root_number(texts: &Texts<'_>, names: &str) -> Result<String, String> {
    let file = Certificates::parse(pem(texts, names)?).map_err(|error| error.to_string())?;
    file.root_sn().map_err(|error| error.to_string())
}
