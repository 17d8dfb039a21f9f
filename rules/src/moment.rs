//! Dates and times as text, in the formats that Alipay's pages name.

use std::fmt;

/// What a date format says about a day and a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

/// A piece of a date format.
enum FormatPart {
    /// Digits, as many as the name has letters: `yyyy`.
    Field(&'static str),
    /// A character that stands for itself.
    Literal(char),
}

impl<'a> DateFormat<'a> {
    /// Whether `text` is written in this format and names a day and a time that exist.
    pub fn fits(self, text: &str) -> bool {
        self.read(text).is_some()
    }

    /// What `text` says; `None` if it is not written in this format, or names a day or a time that does not exist.
    ///
    /// ```
    /// use alipay_rules::DateFormat;
    ///
    /// let read = DateFormat("yyyyMM").read("202402");
    /// assert_eq!(read.map(|read| (read.year, read.month, read.day)), Some((Some(2024), Some(2), None)));
    /// ```
    pub fn read(self, text: &str) -> Option<MomentFields> {
        let mut found = MomentFields::default();
        let mut rest = text;
        for part in self.parts() {
            rest = match part {
                FormatPart::Literal(literal) => rest.strip_prefix(literal)?,
                FormatPart::Field(field) => {
                    let (digits, after) = rest.split_at_checked(field.len())?;
                    let value = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok());
                    found.set(field, value.flatten()?)?;
                    after
                }
            };
        }
        (rest.is_empty() && found.exists()).then_some(found)
    }

    /// A moment in this format; a field of which `fields` say nothing is written in zeros.
    ///
    /// ```
    /// use alipay_rules::{DateFormat, MomentFields};
    ///
    /// let month = MomentFields { year: Some(2024), month: Some(2), ..MomentFields::default() };
    /// assert_eq!(DateFormat("yyyy年MM月").render(month), "2024年02月");
    /// ```
    pub fn render(self, mut fields: MomentFields) -> String {
        let written = |part| match part {
            FormatPart::Field(field) => {
                format!("{:0width$}", fields.place(field).unwrap_or_default(), width = field.len())
            }
            FormatPart::Literal(literal) => literal.to_string(),
        };
        self.parts().map(written).collect()
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
    pub fn fields(self) -> impl Iterator<Item = &'static str> + 'a {
        self.parts().filter_map(|part| match part {
            FormatPart::Field(field) => Some(field),
            FormatPart::Literal(_) => None,
        })
    }

    /// The pieces of the format, in order.
    fn parts(self) -> impl Iterator<Item = FormatPart> + 'a {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let field = FIELDS.into_iter().find_map(|field| Some((field, rest.strip_prefix(field)?)));
            if let Some((field, after)) = field {
                rest = after;
                return Some(FormatPart::Field(field));
            }
            let mut characters = rest.chars();
            let literal = characters.next()?;
            rest = characters.as_str();
            Some(FormatPart::Literal(literal))
        })
    }
}

impl fmt::Display for DateFormat<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// What a text says of a moment, field by field; `None` where it says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MomentFields {
    /// The year: `yyyy`.
    pub year: Option<u16>,
    /// The month, from 1 to 12: `MM`.
    pub month: Option<u16>,
    /// The day of the month: `dd`.
    pub day: Option<u16>,
    /// The hour, from 0 to 23: `HH`.
    pub hour: Option<u16>,
    /// The minute: `mm`.
    pub minute: Option<u16>,
    /// The second, from 0 to 59: `ss`.
    pub second: Option<u16>,
    /// The thousandths of the second: `SSS`.
    pub millisecond: Option<u16>,
}

impl MomentFields {
    /// What stands for a field of a format.
    fn place(&mut self, field: &str) -> &mut Option<u16> {
        match field {
            "yyyy" => &mut self.year,
            "MM" => &mut self.month,
            "dd" => &mut self.day,
            "HH" => &mut self.hour,
            "mm" => &mut self.minute,
            "ss" => &mut self.second,
            _ => &mut self.millisecond,
        }
    }

    /// `None` if the field has another value already.
    fn set(&mut self, field: &str, value: u16) -> Option<()> {
        (*self.place(field).get_or_insert(value) == value).then_some(())
    }

    fn exists(&self) -> bool {
        self.month.is_none_or(|month| (1..=12).contains(&month))
            && self.day.is_none_or(|day| (1..=self.days()).contains(&day))
            && self.hour.is_none_or(|hour| hour < 24)
            && self.minute.is_none_or(|minute| minute < 60)
            && self.second.is_none_or(|second| second < 60)
    }

    /// How many days the month has; as many as it can have where the text does not say which.
    fn days(&self) -> u16 {
        let is_leap =
            |year: u16| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        match self.month {
            Some(2) if self.year.is_none_or(is_leap) => 29,
            Some(2) => 28,
            Some(4 | 6 | 9 | 11) => 30,
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
            let read = DateFormat(format).read(text);
            assert_eq!(
                read.map(|fields| DateFormat(format).render(fields)).as_deref(),
                Some(text),
                "{format}"
            );
        }
    }

    #[test]
    fn fields_are_written_in_as_many_digits_as_their_names_have_letters() {
        let moment = MomentFields {
            year: Some(987),
            month: Some(7),
            day: Some(24),
            hour: Some(3),
            minute: Some(0),
            second: Some(9),
            millisecond: Some(5),
        };
        for (format, text) in [
            ("yyyy-MM-dd HH:mm:ss.SSS", "0987-07-24 03:00:09.005"),
            ("SSSssmmHH", "005090003"),
            ("100% yyyy", "100% 0987"),
            ("MM/MM", "07/07"),
            ("", ""),
        ] {
            assert_eq!(DateFormat(format).render(moment), text, "{format}");
        }
        assert_eq!(DateFormat("yyyyMMdd HH").render(MomentFields::default()), "00000000 00");
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
            "2024-01-01 00:00:60",
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
    fn a_text_says_what_its_format_has_and_nothing_more() {
        let read = |format, text| DateFormat(format).read(text);
        let none = MomentFields::default();
        assert_eq!(read("HH:mm", "12:34"), Some(MomentFields { hour: Some(12), minute: Some(34), ..none }));
        assert_eq!(
            read("yyyy年MM月", "2024年02月"),
            Some(MomentFields { year: Some(2024), month: Some(2), ..none })
        );
        assert_eq!(
            read("ss.SSS", "50.007"),
            Some(MomentFields { second: Some(50), millisecond: Some(7), ..none })
        );
        assert_eq!(read("MM/MM", "02/02"), Some(MomentFields { month: Some(2), ..none }));
        assert_eq!(read("MM/MM", "02/03"), None);
    }

    #[test]
    fn a_format_suits_at_most_the_one_moment_that_it_spells_out() {
        for (format, moment) in [
            ("yyyyMMdd", Some(Moment::Date)),
            ("yyyyMM", Some(Moment::Month)),
            ("HH:mm", Some(Moment::Time)),
            ("yyyy-MM-dd HH", Some(Moment::DateTime)),
            ("yyyy-MM-dd HH:mm:ss.SSS", Some(Moment::DateTime)),
            ("yyyy", None),
            ("MM", None),
            ("dd", None),
            ("MM-dd", None),
            ("yyyy-dd", None),
            ("yyyy HH", None),
            ("MM HH", None),
            ("dd HH", None),
            ("yyyy-MM HH", None),
            ("yyyy-MM-dd mm", None),
            ("yyyy-MM-dd ss", None),
            ("yyyy-MM-dd SSS", None),
            ("mm:ss", None),
            ("", None),
        ] {
            let suited: Vec<Moment> = [Moment::Date, Moment::DateTime, Moment::Time, Moment::Month]
                .into_iter()
                .filter(|moment| DateFormat(format).suits(*moment))
                .collect();
            assert_eq!(suited, Vec::from_iter(moment), "{format}");
        }
    }
}
