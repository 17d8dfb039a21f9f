//! What the beginning of a member says of it.

use chrono::NaiveDateTime;

use super::columns::Header;
use super::content::BillContent;
use super::error::BillError;
use super::lines::{Line, Lines};
use super::marks::Mark;
use super::member::Member;
use super::source::Source;

/// The lines that are looked at.
const LINES: usize = 40;

/// A member's content, and whose it is.
pub(super) struct Head {
    pub(super) content: BillContent,
    /// Of a bill in several members, which of them: `_1`.
    pub(super) part: Option<u32>,
    pub(super) account: Option<String>,
    pub(super) period: Option<(NaiveDateTime, NaiveDateTime)>,
}

impl Head {
    /// Reads marks and the header. What is wrong with them comes up when the rows are read.
    pub(super) fn read(member: &Member, source: &Source) -> Result<Self, BillError> {
        let mut lines = Lines::new(member.open(source)?);
        let (mut titled, mut columns) = (None, None);
        let mut head =
            Self { content: BillContent::Other, part: part(&member.name), account: None, period: None };
        for _ in 0..LINES {
            let Ok(Some(line)) = lines.next() else { break };
            let Line::Text(line) = line else { continue };
            match Mark::read(&line) {
                Some(Mark::Title(content)) => titled = Some(content),
                Some(Mark::Account(account)) => head.account = Some(account),
                Some(Mark::Period(from, to)) => head.period = Some((from, to)),
                Some(_) => {}
                None => {
                    let header = Header::read(&line, None);
                    columns = header
                        .and_then(|header| BillContent::of_columns(|name| header.place(name).is_some()));
                    if columns.is_some() {
                        break;
                    }
                }
            }
        }
        let known = columns.or(titled).or_else(|| BillContent::of_words(&member.name));
        head.content = known.unwrap_or(BillContent::Other);
        Ok(head)
    }
}

/// The number at the end of a name: `…_账务明细_2.csv` is the second part.
fn part(name: &str) -> Option<u32> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let (before, number) = stem.rsplit_once('_')?;
    let is_part = before.ends_with(['细', '总', ')', '）']) && number.len() <= 4;
    number.parse().ok().filter(|_| is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_part_is_no_other_number_of_the_name() {
        for (name, expected) in [
            ("20881234567890120156_202001_账务明细_1.csv", Some(1)),
            ("20881234567890120156_202001_业务明细(汇总)_12.csv", Some(12)),
            ("20881234567890120156_20200101_业务明细.csv", None),
            ("20881234567890120156_20200101.csv", None),
            ("bill", None),
        ] {
            assert_eq!(part(name), expected, "{name}");
        }
    }
}
