//! The mistakes that are known.

use alipay::{Charset, SignType};

use super::{Assembly, Change, Damage, RestMistake, Side, Subject};
use crate::known::Owner;
use crate::words::{RAW, filled};

/// One thing that was done wrong, on the way to a signature or afterwards.
///
/// Names of parameters stand in it, never their values.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mistake {
    /// The text of `sign` was changed.
    Signature(Damage),
    /// `sign_type` names another type than the signature has.
    SignType {
        /// What `sign_type` says.
        named: SignType,
        /// What the signature is.
        actual: SignType,
    },
    /// The signature is over another hash than those of `RSA2` and `RSA`.
    OtherHash {
        /// Its name.
        name: &'static str,
    },
    /// The signature holds a bare hash, without the structure that names it.
    BareHash {
        /// The name of the hash that is as long.
        name: &'static str,
    },
    /// The signature holds no hash at all.
    NoHash,
    /// The signature has the padding RSA-PSS in place of PKCS#1 v1.5.
    Probabilistic {
        /// The name of its hash.
        hash: &'static str,
    },
    /// The other side's key signed it.
    Signer(Owner),
    /// `sign_type` was left out of what was signed.
    SignTypeLeftOut,
    /// `sign_type` was signed with the others.
    SignTypeSigned,
    /// These parameters were signed with the others, and then not sent.
    NotSent {
        /// Their names.
        names: Vec<String>,
    },
    /// These parameters were added after the others had been signed.
    Extra {
        /// Their names.
        names: Vec<String>,
    },
    /// These parameters were taken for nothing when the text to sign was put together, because they are 0.
    ZerosDropped {
        /// Their names.
        names: Vec<String>,
    },
    /// The values of these parameters were sent without URL-encoding, and end at their first `&`.
    NotEncoded {
        /// Their names.
        names: Vec<String>,
    },
    /// The values of these parameters end in the middle of their JSON.
    CutShort {
        /// Their names.
        names: Vec<String>,
    },
    /// HTML made a sign of the beginning of these parameters: `×tamp` is what it shows of `&timestamp`.
    Entities {
        /// Their names.
        names: Vec<String>,
    },
    /// Letters or digits touch the request that were not signed.
    Touched(Side),
    /// The text was signed in another charset.
    Charset {
        /// The one that was signed.
        signed: Charset,
        /// The one that is named.
        named: Charset,
    },
    /// The text to sign was put together in another way.
    Assembly(Assembly),
    /// Values were signed that are not the ones that were sent.
    Values {
        /// What makes them differ.
        change: Change,
        /// The names of the parameters.
        names: Vec<String>,
    },
    /// Of a request of the REST gateway, another text was signed.
    Rest(RestMistake),
}

impl Mistake {
    /// Its name for programs, which stays.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Signature(damage) => damage.code(),
            Self::SignType { .. } => "sign_type",
            Self::OtherHash { .. } => "other_hash",
            Self::BareHash { .. } => "bare_hash",
            Self::NoHash => "no_hash",
            Self::Probabilistic { .. } => "rsa_pss",
            Self::Signer(_) => "signer",
            Self::SignTypeLeftOut => "sign_type_left_out",
            Self::SignTypeSigned => "sign_type_signed",
            Self::NotSent { .. } => "not_sent",
            Self::Extra { .. } => "extra",
            Self::ZerosDropped { .. } => "zeros_dropped",
            Self::NotEncoded { .. } => "not_encoded",
            Self::CutShort { .. } => "cut_short",
            Self::Entities { .. } => "html_entities",
            Self::Touched(_) => "touched",
            Self::Charset { .. } => "charset",
            Self::Assembly(whole) => whole.code(),
            Self::Values { change, .. } => change.code(),
            Self::Rest(mistake) => mistake.code(),
        }
    }

    /// The names of the parameters that it is about, as they were received.
    pub fn parameters(&self) -> &[String] {
        match self {
            Self::NotSent { names }
            | Self::Extra { names }
            | Self::ZerosDropped { names }
            | Self::NotEncoded { names }
            | Self::CutShort { names }
            | Self::Entities { names }
            | Self::Values { names, .. } => names,
            _ => &[],
        }
    }

    /// What it is, and what to change in whose code, in one sentence that a terminal can show.
    ///
    /// ```
    /// use alipay_why::{Mistake, Subject};
    ///
    /// let extra = Mistake::Extra { names: vec!["shop".to_owned()] };
    /// assert_eq!((extra.code(), extra.parameters()), ("extra", &["shop".to_owned()][..]));
    /// assert!(extra.sentence(Subject::Request).contains("sign last"));
    /// assert!(extra.sentence(Subject::Notification).contains("passback_params"));
    /// ```
    pub fn sentence(&self, subject: Subject) -> String {
        let sentence = match self {
            Self::Signature(damage) => damage.sentence(subject),
            Self::Assembly(whole) => whole.sentence(),
            Self::Values { change, .. } => change.sentence(subject),
            Self::Rest(mistake) => mistake.sentence().to_owned(),
            Self::SignType { named, actual } if subject.is_alipays() => {
                format!("`sign_type` says {named}, but the signature is {actual}: {RAW}")
            }
            Self::SignType { named, actual } => {
                format!("`sign_type` says {named}, but the signature is {actual}: make them the same")
            }
            Self::OtherHash { name } => format!(
                "the signature is over {name}: sign with SHA-256 (SHA256withRSA) for RSA2, with SHA-1 for RSA"
            ),
            Self::BareHash { name } => format!(
                "the signature holds a bare hash as long as {name}, without the DigestInfo that names it: use the \
                 signing function (SHA256withRSA), not encryption with the private key"
            ),
            Self::NoHash => "the signature holds no hash: use the signing function (SHA256withRSA), which hashes, not \
                             encryption with the private key"
                .to_owned(),
            Self::Probabilistic { hash } => format!(
                "the signature has the padding RSA-PSS (with {hash}): Alipay accepts PKCS#1 v1.5 alone (SHA256withRSA)"
            ),
            Self::Signer(Owner::App) => {
                "it was signed with the app's own key, so it is not from Alipay".to_owned()
            }
            Self::Signer(_) => "it was signed with the key configured as Alipay's, and the app's had to sign it: were \
                                the two public keys exchanged?"
                .to_owned(),
            Self::SignTypeLeftOut => {
                "`sign_type` was left out of the string to sign: in a request everything but `sign` is signed"
                    .to_owned()
            }
            Self::SignTypeSigned => {
                "`sign_type` is part of the string that was signed: here everything but `sign` and `sign_type` is"
                    .to_owned()
            }
            Self::Charset { signed, named } if subject.is_alipays() => {
                format!("it was signed in {signed} and read in {named}: give the bytes of the raw body, which nobody has transcoded")
            }
            Self::Charset { signed, named } => format!(
                "the text was signed in {signed}, but the charset is {named}: sign the bytes of the `charset` that is sent"
            ),
            Self::NotSent { .. } => "{} {were} signed, and then not sent: send what was signed".to_owned(),
            Self::Extra { .. } if subject.is_alipays() => {
                "Alipay did not sign {}; do not give notify_url or return_url a query of its own, but use passback_params"
                    .to_owned()
            }
            Self::Extra { .. } => "{} {were} not signed: sign last, after every parameter was added".to_owned(),
            Self::ZerosDropped { .. } => {
                "{} {were} not signed: added after signing, or filtered out as empty because it is 0 (as PHP's \
                 array_filter does); sign every value that is sent"
                    .to_owned()
            }
            Self::CutShort { .. } => {
                "{} {were} cut in the middle of the JSON: a value in a page ends at a quote of its own (write \" as \
                 &quot; and ' as &#39;), in a URL at & and #, in a column at its length"
                    .to_owned()
            }
            Self::Entities { .. } => {
                "HTML made a sign of the beginning of {} (&times became ×, &not became ¬), so the parameter is lost: \
                 write & as &amp; in a page, and copy a request from its source"
                    .to_owned()
            }
            Self::Touched(side) => format!(
                "something that was not signed stands {} the request and touches it: send and give the request without",
                match side {
                    Side::Before => "before",
                    Side::Behind => "behind",
                    Side::Around => "before and behind",
                }
            ),
            Self::NotEncoded { .. } => {
                "{} {were} not URL-encoded, so its first & ended the value: encode every value".to_owned()
            }
        };
        filled(&sentence, self.parameters())
    }
}
