//! The secret numbers of an RSA key, in pieces.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::secret::Secret;

/// A run of twice as many bytes holds a piece whole, wherever it begins.
const PIECE: usize = 16;

/// The members of PKCS#1: the version, the two of the public key, and the secret ones.
const NUMBERS: [&str; 9] = ["", "", "", "d", "p", "q", "d mod p-1", "d mod q-1", "1/q mod p"];

/// A private key of PKCS#1 PEM: the pieces of each secret number, from both ends, and each number in decimal digits. What is
/// printed of a part is found as well.
pub fn of_key(name: &str, pem: &str) -> Vec<Secret> {
    let base64: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    let der = STANDARD.decode(base64.trim()).unwrap_or_default();
    let mut secrets = Vec::new();
    for (number, bytes) in NUMBERS.into_iter().zip(integers(&der)) {
        if number.is_empty() {
            continue;
        }
        let reversed: Vec<u8> = bytes.iter().rev().copied().collect();
        for (order, bytes) in [("", bytes), (", reversed", &reversed)] {
            secrets.extend(bytes.chunks_exact(PIECE).enumerate().map(|(at, piece)| Secret {
                name: format!("{name}: {number}{order}, piece {at}"),
                bytes: piece.to_vec(),
            }));
        }
        secrets.push(Secret::text(format!("{name}: {number} in decimal digits"), &decimal(bytes)));
    }
    secrets
}

/// The contents of the INTEGERs in a SEQUENCE of DER, without signs.
fn integers(der: &[u8]) -> Vec<&[u8]> {
    let mut rest = content(der).map_or(&[][..], |(inside, _)| inside);
    let mut integers = Vec::new();
    while let Some((integer, behind)) = content(rest) {
        integers.push(integer.strip_prefix(&[0]).unwrap_or(integer));
        rest = behind;
    }
    integers
}

/// What the first element holds, and what stands behind it.
fn content(der: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = match der.get(1..)? {
        [0x82, high, low, rest @ ..] => (usize::from(*high) << 8 | usize::from(*low), rest),
        [0x81, length, rest @ ..] | [length, rest @ ..] => (usize::from(*length), rest),
        [] => return None,
    };
    rest.split_at_checked(length)
}

/// A number of big-endian bytes in decimal digits.
fn decimal(bytes: &[u8]) -> String {
    let mut digits = vec![0_u8];
    for byte in bytes {
        let mut carry = u32::from(*byte);
        for digit in &mut digits {
            let sum = u32::from(*digit) * 256 + carry;
            *digit = u8::try_from(sum % 10).unwrap_or_default();
            carry = sum / 10;
        }
        while carry > 0 {
            digits.push(u8::try_from(carry % 10).unwrap_or_default());
            carry /= 10;
        }
    }
    digits.iter().rev().map(|digit| char::from(b'0' + digit)).collect()
}

#[cfg(test)]
mod tests {
    use alipay::PrivateKey;

    use super::*;

    #[test]
    fn a_key_comes_in_pieces_of_all_its_secret_numbers() {
        assert_eq!(decimal(&[1, 0, 255]), "65791");
        let pem = PrivateKey::generate().unwrap().to_pkcs1_pem();
        let pieces = of_key("key", &pem);
        // 256 bytes of one number and 128 of five, both ways, and six in digits.
        assert!((105..=118).contains(&pieces.len()), "{}", pieces.len());
        let base64: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
        let der = STANDARD.decode(base64).unwrap();
        let is_there = |piece: &Secret| der.windows(PIECE).any(|window| window == piece.bytes);
        assert_eq!(pieces.iter().filter(|piece| is_there(piece)).count(), (pieces.len() - 6) / 2);
    }
}
