//! What a cell of the length column says.

use alipay_schema::MaxLength;

use crate::words::cells;

/// What the length column says; `None` if it leaves the length open.
pub(crate) enum Length {
    NotStated,
    Stated(MaxLength),
    Bytes(usize),
    Unreadable,
}

/// Whether a cell of the length column leaves the length open.
pub(crate) fn says_nothing(cell: &str) -> bool {
    matches!(cell.trim(), "" | "-" | "--" | "—" | "/")
}

/// Reads a cell of the length column.
pub(crate) fn read(cell: &str) -> Length {
    let text = narrow(cell);
    let text = text.trim().trim_matches(cells::QUOTATION);
    if says_nothing(text) {
        return Length::NotStated;
    }
    if matches!(text, "无" | "不限" | "无限制" | "不限制" | "无限" | "最大长度不限") {
        return Length::Stated(MaxLength::Unlimited);
    }
    let text = interval(text).unwrap_or_else(|| text.trim_matches(['(', ')']));
    let text = BEFORE.iter().fold(text, |text, word| text.strip_prefix(word).unwrap_or(text).trim());
    let (digits, bytes) = match ["个字节", "字节", "bytes"].iter().find_map(|word| text.strip_suffix(word))
    {
        Some(digits) => (digits, true),
        None => {
            (BEHIND.iter().fold(text, |text, word| text.strip_suffix(word).unwrap_or(text).trim()), false)
        }
    };
    match number(range(digits.trim())) {
        Some(max) if bytes => Length::Bytes(max),
        Some(max) => Length::Stated(MaxLength::Limit(max)),
        None => Length::Unreadable,
    }
}

const BEFORE: [&str; 6] = ["最大长度", "最长", "最大", "不超过", "≤", "<="];
const BEHIND: [&str; 5] = ["以内", "字符", "位", "个", "characters"];

/// Wide digits and brackets as ASCII has them.
fn narrow(cell: &str) -> String {
    let narrow = |sign: char| match sign {
        '０'..='９' => char::from_u32(u32::from(sign) - u32::from('０') + u32::from('0')).unwrap_or(sign),
        '（' => '(',
        '）' => ')',
        '，' => ',',
        '：' => ':',
        sign => sign,
    };
    cell.chars().map(narrow).collect()
}

/// The upper end of `(0,64]`. Without the square bracket it could be digits before and behind a point.
fn interval(text: &str) -> Option<&str> {
    let inside = text.strip_prefix(['(', '['])?.strip_suffix(']')?;
    let (low, high) = inside.split_once(',')?;
    number(high.trim()).filter(|_| low.trim().parse::<usize>().is_ok()).map(|_| high.trim())
}

/// The upper end of `1-64`.
fn range(text: &str) -> &str {
    let ends = text.split_once(['-', '~', '～', '–']);
    let ends = ends.filter(|(low, _)| low.trim().parse::<usize>().is_ok());
    ends.map_or(text, |(_, high)| high.trim())
}

/// A number above zero, perhaps with a comma before each three digits.
fn number(text: &str) -> Option<usize> {
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    let is_grouped = groups.all(|group| group.len() == 3);
    let digits = text.replace(',', "");
    let fits = !first.is_empty() && is_grouped && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|max| fits && *max > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_pages_write_them() {
        for cell in [
            "64",
            "“64”",
            "(64)",
            "（64）",
            "６４",
            "64位",
            "64个字符",
            "最长64",
            "≤64",
            "(0,64]",
            "[1, 64]",
            "1-64",
            "最大长度64字符",
        ] {
            assert!(matches!(read(cell), Length::Stated(MaxLength::Limit(64))), "{cell}");
        }
        assert!(matches!(read("1,024"), Length::Stated(MaxLength::Limit(1024))));
        assert!(matches!(read("2000字节"), Length::Bytes(2000)));
        for cell in ["9,2", "(9,2)", "10K", "32/64", "0", "a-64", "8-", "单价"] {
            assert!(matches!(read(cell), Length::Unreadable), "{cell}");
        }
    }
}
