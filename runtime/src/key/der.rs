//! Just enough DER to tell key formats apart by their shape and to reach the RSA key inside.

use zeroize::Zeroizing;

use super::KeyError;

pub(super) const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const OCTET_STRING: u8 = 0x04;
const OBJECT_IDENTIFIER: u8 = 0x06;
pub(super) const SEQUENCE: u8 = 0x30;

/// 1.2.840.113549.1.1.1
const RSA_ENCRYPTION: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];

/// What a DER document is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shape<'a> {
    /// A PKCS#1 private key, found bare or inside PKCS#8.
    RsaPrivate(&'a [u8]),
    /// A PKCS#1 public key, found bare or inside a `SubjectPublicKeyInfo`.
    RsaPublic(&'a [u8]),
    OtherAlgorithm,
    Certificate,
    Encrypted,
}

impl<'a> Shape<'a> {
    pub(super) fn of(der: &'a [u8]) -> Result<Self, KeyError> {
        let (outer, rest) = Element::read(der).map_err(|short| match short {
            Short::End => KeyError::Truncated,
            Short::Form => KeyError::NotAKey,
        })?;
        let children = outer.children().filter(|_| outer.tag == SEQUENCE && rest.is_empty());
        let children = children.ok_or(KeyError::NotAKey)?;
        let tags: Vec<u8> = children.iter().map(|child| child.tag).collect();
        match (tags.as_slice(), children.as_slice()) {
            ([INTEGER, SEQUENCE, OCTET_STRING, ..], [_, algorithm, key, ..]) => {
                Ok(if algorithm.is_rsa() { Self::RsaPrivate(key.content) } else { Self::OtherAlgorithm })
            }
            ([SEQUENCE, BIT_STRING], [algorithm, key]) => match key.content {
                [0, key @ ..] if algorithm.is_rsa() => Ok(Self::RsaPublic(key)),
                _ => Ok(Self::OtherAlgorithm),
            },
            ([INTEGER, INTEGER, INTEGER, ..], all) if all.len() == 9 => Ok(Self::RsaPrivate(der)),
            ([INTEGER, INTEGER], _) => Ok(Self::RsaPublic(der)),
            ([INTEGER, OCTET_STRING, ..], _) => Ok(Self::OtherAlgorithm),
            ([SEQUENCE, SEQUENCE, BIT_STRING], _) => Ok(Self::Certificate),
            ([SEQUENCE, OCTET_STRING], _) => Ok(Self::Encrypted),
            _ => Err(KeyError::NotAKey),
        }
    }
}

/// A tag, its content, and both with the length between them.
pub(super) struct Element<'a> {
    tag: u8,
    content: &'a [u8],
    pub(super) whole: &'a [u8],
}

enum Short {
    /// The input ends before the element does.
    End,
    /// A length that DER does not know.
    Form,
}

impl<'a> Element<'a> {
    fn read(input: &'a [u8]) -> Result<(Self, &'a [u8]), Short> {
        let (&[tag, first], after) = input.split_first_chunk().ok_or(Short::End)?;
        let (length, header) = match first {
            0..=0x7f => (usize::from(first), 2),
            0x81..=0x83 => {
                let count = usize::from(first & 0x7f);
                let digits = after.get(..count).ok_or(Short::End)?;
                (digits.iter().fold(0, |length, &digit| length << 8 | usize::from(digit)), 2 + count)
            }
            _ => return Err(Short::Form),
        };
        let (whole, rest) = input.split_at_checked(header + length).ok_or(Short::End)?;
        Ok((Self { tag, content: &whole[header..], whole }, rest))
    }

    fn children(&self) -> Option<Vec<Self>> {
        let (mut children, mut rest) = (Vec::new(), self.content);
        while !rest.is_empty() {
            let (child, after) = Element::read(rest).ok()?;
            children.push(child);
            rest = after;
        }
        Some(children)
    }

    fn is_rsa(&self) -> bool {
        let children = self.children().unwrap_or_default();
        children
            .first()
            .is_some_and(|first| first.tag == OBJECT_IDENTIFIER && first.content == RSA_ENCRYPTION)
    }
}

/// The elements of a DER sequence; nothing when it is none.
pub(super) fn elements(der: &[u8]) -> Option<Vec<Element<'_>>> {
    let (outer, _) = Element::read(der).ok()?;
    outer.children()
}

/// Writes one element, which may hold a private key.
pub(super) fn write(tag: u8, parts: &[&[u8]]) -> Zeroizing<Vec<u8>> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let bytes = length.to_be_bytes();
    let significant = &bytes[bytes.iter().position(|&byte| byte != 0).unwrap_or(bytes.len() - 1)..];
    let mut der = Zeroizing::new(Vec::with_capacity(2 + significant.len() + length));
    der.push(tag);
    if length >= 0x80 {
        #[expect(clippy::cast_possible_truncation, reason = "a length has at most 8 bytes")]
        der.push(0x80 | significant.len() as u8);
    }
    der.extend(significant);
    for part in parts {
        der.extend(*part);
    }
    der
}

/// A PKCS#1 private key as PKCS#8.
pub(super) fn pkcs8(pkcs1: &[u8]) -> Zeroizing<Vec<u8>> {
    write(SEQUENCE, &[&write(INTEGER, &[&[0]]), &rsa_algorithm(), &write(OCTET_STRING, &[pkcs1])])
}

/// A PKCS#1 public key as `SubjectPublicKeyInfo`.
pub(super) fn spki(pkcs1: &[u8]) -> Zeroizing<Vec<u8>> {
    write(SEQUENCE, &[&rsa_algorithm(), &write(BIT_STRING, &[&[0], pkcs1])])
}

fn rsa_algorithm() -> Zeroizing<Vec<u8>> {
    write(SEQUENCE, &[&write(OBJECT_IDENTIFIER, &[RSA_ENCRYPTION]), &[0x05, 0x00]])
}
