//! Which of GBK's two-byte codes belong to GB2312, whose encoder no maintained library has.

use std::ops::RangeInclusive;

/// The rows of GB/T 2312-1980 with gaps: lead byte and the trail bytes that are assigned.
///
/// Two of them are left out: A1A4 is `·` and A1AA `—` in GBK, and Java reads them as `・` and `―` in GB2312.
const PARTLY: [(u8, RangeInclusive<u8>); 17] = [
    (0xa1, 0xa1..=0xa3), // punctuation, mathematics
    (0xa1, 0xa5..=0xa9),
    (0xa1, 0xab..=0xfe),
    (0xa2, 0xb1..=0xe2), // numbers with a point, in parentheses, in circles
    (0xa2, 0xe5..=0xee), // Chinese numbers in parentheses
    (0xa2, 0xf1..=0xfc), // Roman numbers
    (0xa3, 0xa1..=0xfe), // wide ASCII
    (0xa4, 0xa1..=0xf3), // hiragana
    (0xa5, 0xa1..=0xf6), // katakana
    (0xa6, 0xa1..=0xb8), // Greek capitals
    (0xa6, 0xc1..=0xd8), // Greek
    (0xa7, 0xa1..=0xc1), // Cyrillic capitals
    (0xa7, 0xd1..=0xf1), // Cyrillic
    (0xa8, 0xa1..=0xba), // pinyin
    (0xa8, 0xc5..=0xe9), // bopomofo
    (0xa9, 0xa4..=0xef), // box drawing
    (0xd7, 0xa1..=0xf9), // the last row of the frequent Chinese characters
];

/// Whether a two-byte code of GBK is one of GB2312.
pub(super) fn holds(lead: u8, trail: u8) -> bool {
    match lead {
        // Chinese characters, rows 16 to 87 but row 55.
        0xb0..=0xd6 | 0xd8..=0xf7 => (0xa1..=0xfe).contains(&trail),
        _ => PARTLY.iter().any(|(row, trails)| *row == lead && trails.contains(&trail)),
    }
}
