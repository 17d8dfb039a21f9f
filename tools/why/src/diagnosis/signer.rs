//! Whose key made a signature, and over which hash: undone with the right key, it shows its padding.

use alipay::__private::why::{Undone, rsa_numbers, undone};
use alipay::{PublicKey, SignType};
use rsa::traits::{PublicKeyParts, SignatureScheme};
use rsa::{BigUint, Pss, RsaPublicKey};
use sha1::Sha1;
use sha2::{Sha256, Sha512};

use super::Mistake;
use super::hash::Hash;
use crate::known::Owner;

/// The key that made a signature, and what the signature holds.
pub(super) struct Made {
    /// The key's place among the known ones.
    pub(super) place: usize,
    pub(super) sign_type: Option<SignType>,
    pub(super) hash: Option<Hash>,
    pub(super) digest: Vec<u8>,
    /// Why it is none of Alipay's types.
    pub(super) mistake: Option<Mistake>,
}

impl Made {
    /// The key that made a signature as PKCS#1 v1.5 has it.
    pub(super) fn of(keys: &[(Owner, PublicKey)], signature: &[u8]) -> Option<Self> {
        let made = |(place, (_, key)): (usize, &(Owner, PublicKey))| Some((place, undone(key, signature)?));
        let (place, Undone { sign_type, hash: digest }) = keys.iter().enumerate().find_map(made)?;
        // Hashes are told apart by their lengths: no two are alike.
        if let Some(hash) = sign_type.and_then(|_| Hash::as_long_as(&digest)) {
            return Some(Self { place, sign_type, hash: Some(hash), digest, mistake: None });
        }
        let (hash, digest, mistake) = match (Hash::named_in(&digest), Hash::as_long_as(&digest)) {
            (Some((hash, value)), _) => {
                (Some(hash), value.to_vec(), Mistake::OtherHash { name: hash.name() })
            }
            (None, Some(hash)) => (Some(hash), digest, Mistake::BareHash { name: hash.name() }),
            (None, None) => (None, digest, Mistake::NoHash),
        };
        Some(Self { place, sign_type, hash, digest, mistake: Some(mistake) })
    }

    /// Whether the signature is over this content.
    pub(super) fn holds(&self, content: &[u8]) -> bool {
        match self.hash {
            Some(hash) => hash.of(content) == self.digest,
            // A signature without a hash may hold the beginning of the text.
            None => content == self.digest,
        }
    }
}

/// A signature with the padding RSA-PSS, which Alipay does not take.
pub(super) struct Probabilistic<'a> {
    pub(super) place: usize,
    key: RsaPublicKey,
    signature: &'a [u8],
}

/// The key as the numbers that it is; none for one that is longer than RSA is looked at here.
fn numbers(key: &PublicKey) -> Option<RsaPublicKey> {
    let (modulus, exponent) = rsa_numbers(key);
    let [modulus, exponent] = [modulus, exponent].map(|number| BigUint::from_bytes_be(&number));
    RsaPublicKey::new_with_max_size(modulus, exponent, LONGEST).ok()
}

/// The bits of the longest key that anybody has.
const LONGEST: usize = 16_384;

impl<'a> Probabilistic<'a> {
    /// The keys with which a signature ends as RSA-PSS does; one in 256 that they did not make, does too.
    pub(super) fn suspects(
        keys: &'a [(Owner, PublicKey)],
        signature: &'a [u8],
    ) -> impl Iterator<Item = Self> + use<'a> {
        let suspect = move |(place, (_, key)): (usize, &(Owner, PublicKey))| {
            let key = numbers(key)?;
            let block = BigUint::from_bytes_be(signature).modpow(key.e(), key.n()).to_bytes_be();
            let ends_so = signature.len() == key.size() && block.last() == Some(&0xbc);
            ends_so.then_some(Self { place, key, signature })
        };
        keys.iter().enumerate().filter_map(suspect)
    }

    /// The hash with which the signature is over this content.
    pub(super) fn hash_over(&self, content: &[u8]) -> Option<Hash> {
        let longest = self.key.size().saturating_sub(2);
        [Hash::Sha256, Hash::Sha1, Hash::Sha512].into_iter().find(|hash| {
            let salts = [hash.size(), longest.saturating_sub(hash.size()), 20, 0];
            let digest = hash.of(content);
            salts.into_iter().any(|salt| {
                let padding = match hash {
                    Hash::Sha1 => Pss::new_with_salt::<Sha1>(salt),
                    Hash::Sha512 => Pss::new_with_salt::<Sha512>(salt),
                    _ => Pss::new_with_salt::<Sha256>(salt),
                };
                padding.verify(&self.key, &digest, self.signature).is_ok()
            })
        })
    }
}
