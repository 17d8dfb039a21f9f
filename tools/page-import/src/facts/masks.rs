//! What is hidden of a text: numbers of telephones, identity cards and bank cards, and addresses of mail.

/// Hides the middle of what looks like a number or an address of somebody.
pub(crate) fn mask(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_sign) {
        let end = rest[start..].find(|sign| !is_sign(sign)).map_or(rest.len(), |end| start + end);
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let run = &rest[..end - start];
        let phone = spaced_phone(rest);
        if let Some(length) = phone {
            out.extend([&rest[..3], "****", &rest[length - 4..length]]);
            rest = &rest[length..];
        } else if let Some(length) = mail(rest) {
            let at = rest.find('@').unwrap_or(1);
            out.extend([&rest[..1], "***", &rest[at..length]]);
            rest = &rest[length..];
        } else {
            out.push_str(&masked(run).unwrap_or_else(|| run.to_owned()));
            rest = &rest[run.len()..];
        }
    }
    out + rest
}

fn is_sign(sign: char) -> bool {
    sign.is_ascii_alphanumeric()
}

/// Hides all but the first sign of a short text, and but the ends of a longer one.
pub(crate) fn cover(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let shown = (signs.len() / 4).clamp(1, 4);
    let tail = if signs.len() < 4 { 0 } else { shown };
    let hide = |(at, sign): (usize, &char)| {
        if at < shown || at >= signs.len() - tail { *sign } else { '*' }
    };
    signs.iter().enumerate().map(hide).collect()
}

fn masked(run: &str) -> Option<String> {
    let digits = run.trim_end_matches(['x', 'X']);
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (length, number) = (run.len(), digits.len());
    let shown = match length {
        11 if number == 11 && run.starts_with('1') => (3, 4),
        13 if number == 13 && run.starts_with("861") => (5, 4),
        15 if number == 15 && is_day(&run[6..12]) && !run.starts_with('0') => (6, 3),
        18 if number >= 17 && matches!(&run[6..8], "19" | "20") && is_day(&run[8..14]) => (6, 4),
        16..=19 if number == length && is_bank_card(run) => (6, 4),
        _ => return None,
    };
    let hidden = "*".repeat(length - shown.0 - shown.1);
    Some([&run[..shown.0], &hidden, &run[length - shown.1..]].concat())
}

/// Whether six digits are a day: year, month and day of two each.
fn is_day(digits: &str) -> bool {
    let part = |from: usize| digits[from..from + 2].parse::<u8>().unwrap_or_default();
    (1..=12).contains(&part(2)) && (1..=31).contains(&part(4))
}

/// Whether digits are a bank card's: as issuers begin them, with the check digit that ISO/IEC 7812 asks for. Users of
/// Alipay have numbers of sixteen digits too, which begin with 2088.
fn is_bank_card(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, byte)| {
            let digit = u32::from(byte - b'0') * (1 + u32::from(at % 2 == 1));
            digit / 10 + digit % 10
        })
        .sum();
    digits.starts_with(['3', '4', '5', '6', '9']) && sum.is_multiple_of(10)
}

/// How long a telephone number of three groups is, where a text begins with one.
fn spaced_phone(text: &str) -> Option<usize> {
    let bytes = text.as_bytes().get(..13)?;
    let ends = text.as_bytes().get(13).is_none_or(|byte| !byte.is_ascii_alphanumeric());
    let fits = bytes.iter().enumerate().all(|(at, byte)| match at {
        3 | 8 => matches!(byte, b' ' | b'-'),
        _ => byte.is_ascii_digit(),
    });
    (fits && ends && bytes[0] == b'1').then_some(13)
}

/// How long an address of mail is, where a text begins with one.
fn mail(text: &str) -> Option<usize> {
    let is_local = |sign: char| sign.is_ascii_alphanumeric() || "._%+-".contains(sign);
    let (local, domain) = text.split_once('@')?;
    let end = domain
        .find(|sign: char| !(sign.is_ascii_alphanumeric() || ".-".contains(sign)))
        .unwrap_or(domain.len());
    let is_host = domain[..end].trim_matches('.').contains('.');
    (local.len() > 1 && local.len() <= 64 && local.chars().all(is_local) && is_host)
        .then_some(local.len() + 1 + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_people_are_masked() {
        for (text, masked) in [
            ("13912345678", "139****5678"),
            (r#"{"mobile_no": "13912345678"}"#, r#"{"mobile_no": "139****5678"}"#),
            ("+8613912345678", "+86139****5678"),
            ("86-13912345678", "86-139****5678"),
            ("139 1234 5678", "139****5678"),
            ("110101199003070000", "110101********0000"),
            ("11010119900307000X", "110101********000X"),
            ("110101900307001", "110101******001"),
            ("4111111111111111", "411111******1111"),
            (r#"{"card":"4111111111111111"}"#, r#"{"card":"411111******1111"}"#),
            ("somebody@example.com", "s***@example.com"),
            ("2088202880102045", "2088202880102045"),
            ("2016110310101010", "2016110310101010"),
            ("4111111111111112", "4111111111111112"),
            ("139****5678", "139****5678"),
            ("a@b", "a@b"),
        ] {
            assert_eq!(mask(text), masked);
        }
    }

    #[test]
    fn a_covered_text_shows_its_ends() {
        for (text, covered) in [("张三", "张*"), ("12345678", "12****78"), ("a", "a"), ("", "")] {
            assert_eq!(cover(text), covered);
        }
    }
}
