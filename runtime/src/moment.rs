//! Dates and times in Beijing time, in the formats of Alipay's pages.

use std::fmt;
use std::str::FromStr;

use alipay_rules::{DateFormat, MomentFields, Rule};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike};

/// A month of a year.
///
/// ```
/// use alipay::{Month, NaiveDate};
///
/// assert_eq!(Month::new(2024, 2).map(|month| month.to_string()).as_deref(), Some("2024-02"));
/// assert_eq!(Month::new(2024, 13), None);
///
/// let leap_day = NaiveDate::from_ymd_opt(2024, 2, 29).map(Month::of);
/// assert_eq!(leap_day.map(Month::first_day), NaiveDate::from_ymd_opt(2024, 2, 1));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month(NaiveDate);

impl Month {
    /// The month with the number `month`, from 1 to 12; `None` if there is none.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).map(Self)
    }

    /// The month that `day` lies in.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        self.0
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m"))
    }
}

/// From `yyyy-MM`, as it is printed.
impl FromStr for Month {
    type Err = Rule;

    fn from_str(text: &str) -> Result<Self, Rule> {
        let read = DateFormat("yyyy-MM").read(text).and_then(month);
        read.ok_or_else(|| Rule::form("a month, written yyyy-MM"))
    }
}

/// The civil time in Beijing, eight hours before UTC all year.
pub(crate) fn beijing<Z: TimeZone>(moment: &DateTime<Z>) -> NaiveDateTime {
    let utc = moment.naive_utc();
    utc.checked_add_signed(TimeDelta::hours(8)).unwrap_or(utc)
}

/// Writes a moment in a description's format. A year of more than four digits fits none, and stays as it is printed.
pub(crate) fn write(moment: NaiveDateTime, format: DateFormat<'_>) -> String {
    fields(moment).map_or_else(|| moment.to_string(), |fields| format.render(fields))
}

fn fields(moment: NaiveDateTime) -> Option<MomentFields> {
    let year = u16::try_from(moment.year()).ok().filter(|year| *year <= 9999)?;
    let small = |number: u32| u16::try_from(number).ok();
    // A leap second is the 59th with a thousand milliseconds more.
    let milliseconds = moment.nanosecond() / 1_000_000;
    Some(MomentFields {
        year: Some(year),
        month: small(moment.month()),
        day: small(moment.day()),
        hour: small(moment.hour()),
        minute: small(moment.minute()),
        second: small(moment.second() + milliseconds / 1000),
        millisecond: small(milliseconds % 1000),
    })
}

/// The formats that are tried where a row states none, or a text is not written in the row's own.
const FORMATS: [&str; 15] = [
    "yyyy-MM-dd HH:mm:ss",
    "yyyy-MM-dd HH:mm:ss.SSS",
    "yyyy-MM-dd HH:mm",
    "yyyy-MM-ddHH:mm:ss",
    "yyyyMMddHHmmss",
    "yyyyMMddHHmm",
    "yyyyMMdd HH:mm:ss",
    "yyyy-MM-ddTHH:mm:ss",
    "yyyy-MM-dd",
    "yyyyMMdd",
    "yyyy/MM/dd",
    "HH:mm:ss",
    "HH:mm",
    "yyyy-MM",
    "yyyyMM",
];

/// Reads a moment in its row's own format, else in whichever of the known formats it is written. `made` makes the
/// value of the fields; `None` where they do not say all of it.
///
/// A known format of the same shape as the row's own is not tried: where the row says `ddMMyyyy`, eight digits are
/// nothing else.
pub(crate) fn read<T>(text: &str, own: Option<&str>, made: fn(MomentFields) -> Option<T>) -> Option<T> {
    let read = |format| DateFormat(format).read(text).and_then(made);
    let own_shape = own.map(shape);
    let known =
        || FORMATS.into_iter().filter(|format| own_shape.as_ref() != Some(&shape(format))).find_map(read);
    own.and_then(read).or_else(known)
}

/// The day, where all of it is said.
pub(crate) fn date(fields: MomentFields) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(fields.year?.into(), fields.month?.into(), fields.day?.into())
}

/// The time of day, from an hour on; what is finer is nought where the format does not have it.
pub(crate) fn time(fields: MomentFields) -> Option<NaiveTime> {
    let [minute, second, millisecond] =
        [fields.minute, fields.second, fields.millisecond].map(|finer| finer.unwrap_or_default().into());
    NaiveTime::from_hms_milli_opt(fields.hour?.into(), minute, second, millisecond)
}

/// The day and the time of day.
pub(crate) fn date_time(fields: MomentFields) -> Option<NaiveDateTime> {
    Some(date(fields)?.and_time(time(fields)?))
}

/// The month.
pub(crate) fn month(fields: MomentFields) -> Option<Month> {
    Month::new(fields.year?.into(), fields.month?.into())
}

/// A format with its fields as mere digits.
fn shape(format: &str) -> String {
    DateFormat(format).render(MomentFields::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2014, 7, 24).and_then(|day| day.and_hms_opt(3, 7, 50)).unwrap()
    }

    #[test]
    fn every_known_format_is_read_and_written_back() {
        for format in FORMATS {
            let text = write(moment(), DateFormat(format));
            let fields = read(&text, None, Some).unwrap();
            assert_eq!(Some(fields), DateFormat(format).read(&text), "{format}: {text}");
        }
    }

    #[test]
    fn no_two_known_formats_have_one_shape() {
        let mut shapes: Vec<String> = FORMATS.into_iter().map(shape).collect();
        shapes.sort_unstable();
        shapes.dedup();
        assert_eq!(shapes.len(), FORMATS.len());
    }

    #[test]
    fn a_row_s_own_format_is_read_and_no_other_of_its_shape() {
        let day = NaiveDate::from_ymd_opt(2014, 7, 24);
        for (format, text, expected) in [
            ("ddMMyyyy", "24072014", day),
            ("ddMMyyyy", "20140724", None), // the 20th of the 14th month
            ("yyyy-dd-MM", "2014-24-07", day),
            ("yyyy-dd-MM", "2014-07-24", None),
            ("yyyy年MM月dd日", "2014年07月24日", day),
            ("yyyy年MM月dd日", "2014-07-24", day),
            ("%Y yyyy%MM%dd", "%Y 2014%07%24", day),
        ] {
            assert_eq!(read(text, Some(format), date), expected, "{format}: {text}");
        }
    }

    #[test]
    fn fields_that_touch_are_written_one_by_one() {
        for (format, text) in
            [("HHMMmmddyyyy", "030707242014"), ("SSSssmmHH", "000500703"), ("100% yyyy", "100% 2014")]
        {
            assert_eq!(write(moment(), DateFormat(format)), text, "{format}");
        }
    }

    #[test]
    fn a_moment_that_no_format_can_hold_is_written_so_that_none_fits() {
        let day = |year| NaiveDate::from_ymd_opt(year, 2, 28).unwrap();
        let leap_second = day(2016).and_hms_milli_opt(23, 59, 59, 1_007).unwrap();
        for format in FORMATS.map(DateFormat) {
            for moment in [10_000, -1, 70_000].map(|year| day(year).and_time(NaiveTime::MIN)) {
                assert!(!format.fits(&write(moment, format)), "{format}");
            }
        }
        let format = DateFormat("yyyy-MM-dd HH:mm:ss.SSS");
        assert_eq!(write(leap_second, format), "2016-02-28 23:59:60.007");
        assert!(!format.fits(&write(leap_second, format)));
    }

    #[test]
    fn a_month_is_read_as_it_is_printed() {
        let month = Month::new(2024, 2).unwrap();
        assert_eq!(month.to_string().parse(), Ok(month));
        for text in ["2024-13", "202402", "2024-02-01", ""] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
    }

    #[test]
    fn any_zone_becomes_beijing_time_and_the_end_of_time_stays() {
        let utc =
            NaiveDate::from_ymd_opt(2024, 2, 28).and_then(|day| day.and_hms_opt(20, 0, 0)).unwrap().and_utc();
        assert_eq!(beijing(&utc).to_string(), "2024-02-29 04:00:00");
        let end = DateTime::<chrono::Utc>::MAX_UTC;
        assert_eq!(beijing(&end), end.naive_utc());
    }

    #[test]
    fn a_text_in_no_known_format_is_not_read() {
        for text in ["yesterday", "2014-02-30", " 2014-02-28", "2014-02-28 ", "2014-2-28", "0", ""] {
            assert_eq!(read(text, None, Some), None, "{text:?}");
        }
    }
}
