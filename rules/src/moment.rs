//! Dates and times as text, in the formats that Alipay's pages name.

use std::fmt;

/// What a date format says about a day and a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Moment {
    /// A day: `yyyy-MM-dd`.
    Date,
    /// A day and a time of day: `yyyy-MM-dd HH:mm:ss`.
    DateTime,
    /// A time of day: `HH:mm:ss`.
    Time,
    /// A month: `yyyy-MM`.
    Month,
}

impl Moment {
    /// The format that applies where a description states none.
    pub const fn default_format(self) -> &'static str {
        match self {
            Self::Date => "yyyy-MM-dd",
            Self::DateTime => "yyyy-MM-dd HH:mm:ss",
            Self::Time => "HH:mm:ss",
            Self::Month => "yyyy-MM",
        }
    }
}

/// A date format in the notation of Alipay's pages, which is Java's: `yyyy-MM-dd HH:mm:ss`.
///
/// It knows the fields `yyyy`, `MM`, `dd`, `HH`, `mm`, `ss` and `SSS`; every other character stands for itself.
///
/// ```
/// use alipay_rules::DateFormat;
///
/// assert!(DateFormat("yyyyMMdd").fits("20240229"));
/// assert!(!DateFormat("yyyyMMdd").fits("20230229"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateFormat<'a>(pub &'a str);

const FIELDS: [&str; 7] = ["yyyy", "MM", "dd", "HH", "mm", "SSS", "ss"];

impl DateFormat<'_> {
    /// Whether `text` is written in this format and names a day and a time that exist.
    pub fn fits(self, text: &str) -> bool {
        let mut found = Found::default();
        let (mut format, mut text) = (self.0, text);
        while !format.is_empty() {
            let Some((field, format_rest)) = next_field(format) else {
                let mut characters = format.chars();
                match characters.next().and_then(|literal| text.strip_prefix(literal)) {
                    Some(rest) => (format, text) = (characters.as_str(), rest),
                    None => return false,
                }
                continue;
            };
            let Some((digits, text_rest)) = text.split_at_checked(field.len()) else { return false };
            if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return false;
            }
            found.set(field, digits.parse().unwrap_or(u16::MAX));
            (format, text) = (format_rest, text_rest);
        }
        text.is_empty() && found.exists()
    }

    /// Whether this format says what a `moment` needs, no more and no less.
    pub fn suits(self, moment: Moment) -> bool {
        let has = |field: &str| self.fields().any(|found| found == field);
        let day = has("yyyy") && has("MM") && has("dd");
        let month = has("yyyy") && has("MM") && !has("dd");
        let any_time = has("HH") || has("mm") || has("ss") || has("SSS");
        match moment {
            Moment::Date => day && !any_time,
            Moment::DateTime => day && has("HH"),
            Moment::Time => has("HH") && !has("yyyy") && !has("MM") && !has("dd"),
            Moment::Month => month && !any_time,
        }
    }

    /// The fields of the format, in order.
    pub fn fields(&self) -> impl Iterator<Item = &'static str> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            while !rest.is_empty() {
                if let Some((field, after)) = next_field(rest) {
                    rest = after;
                    return Some(field);
                }
                let mut characters = rest.chars();
                characters.next();
                rest = characters.as_str();
            }
            None
        })
    }
}

fn next_field(format: &str) -> Option<(&'static str, &str)> {
    FIELDS.iter().find_map(|field| format.strip_prefix(field).map(|rest| (*field, rest)))
}

impl fmt::Display for DateFormat<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// What a text says, with a value that exists where it says nothing.
struct Found {
    year: u16,
    month: u16,
    day: u16,
    hour: u16,
    minute: u16,
    second: u16,
}

impl Default for Found {
    fn default() -> Self {
        Self { year: 2000, month: 1, day: 1, hour: 0, minute: 0, second: 0 }
    }
}

impl Found {
    fn set(&mut self, field: &str, value: u16) {
        match field {
            "yyyy" => self.year = value,
            "MM" => self.month = value,
            "dd" => self.day = value,
            "HH" => self.hour = value,
            "mm" => self.minute = value,
            "ss" => self.second = value,
            _ => {}
        }
    }

    fn exists(&self) -> bool {
        (1..=12).contains(&self.month)
            && (1..=self.days()).contains(&self.day)
            && self.hour < 24
            && self.minute < 60
            && self.second < 60
    }

    fn days(&self) -> u16 {
        let leap =
            self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_that_alipay_uses_reads_its_own_example() {
        for (format, text) in [
            ("yyyy-MM-dd HH:mm:ss", "2014-07-24 03:07:50"),
            ("yyyy-MM-dd", "2024-02-29"),
            ("yyyyMMdd", "20140724"),
            ("HH:mm:ss", "23:59:59"),
            ("yyyyMMddHHmmss", "20140724030750"),
            ("HH:mm", "00:00"),
            ("yyyy-MM-dd HH:mm", "2014-07-24 03:07"),
            ("yyyyMM", "201407"),
            ("yyyy-MM-dd HH:mm:ss.SSS", "2014-07-24 03:07:50.123"),
            ("yyyy/MM/dd", "2014/07/24"),
        ] {
            assert!(DateFormat(format).fits(text), "{format} {text}");
        }
    }

    #[test]
    fn days_and_times_that_do_not_exist_are_refused() {
        for text in [
            "2023-02-29 00:00:00",
            "1900-02-29 00:00:00",
            "2024-13-01 00:00:00",
            "2024-04-31 00:00:00",
            "2024-01-01 24:00:00",
            "2024-01-01 00:60:00",
            "2024-01-01T00:00:00",
            "2024-1-01 00:00:00",
            "2024-01-01 00:00:00 ",
            "２０24-01-01 00:00:00",
            "",
        ] {
            assert!(!DateFormat("yyyy-MM-dd HH:mm:ss").fits(text), "{text}");
        }
    }

    #[test]
    fn a_format_suits_the_moment_that_it_spells_out() {
        assert!(DateFormat("yyyyMMdd").suits(Moment::Date));
        assert!(DateFormat("yyyy-MM-dd HH:mm").suits(Moment::DateTime));
        assert!(DateFormat("HH:mm").suits(Moment::Time));
        assert!(DateFormat("yyyyMM").suits(Moment::Month));
        assert!(!DateFormat("yyyy-MM-dd").suits(Moment::DateTime));
        assert!(!DateFormat("yyyy-MM-dd HH:mm").suits(Moment::Date));
    }
}
