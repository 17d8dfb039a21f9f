//! The page's common parameters against those of the catalogue: they are compared, never imported.

use std::sync::OnceLock;

use alipay_schema::{Common, CommonParameter, MaxLength, Source, read_common};

use crate::{
    findings::{Findings, quoted},
    rows::row::Row,
    words::length::{self, Length},
};

/// The catalogue's common description, which is read once.
pub(crate) fn catalogue() -> &'static Common {
    static COMMON: OnceLock<Common> = OnceLock::new();
    COMMON.get_or_init(|| {
        let reading = read_common(&Source::new("common.yaml", alipay_specs::common()));
        reading.value.unwrap_or_else(|| Common { parameters: Vec::new(), codes: Vec::new() })
    })
}

/// Reports where rows of the page differ from the catalogue.
pub(crate) fn compare(rows: &[Row], common: &Common, of_response: bool, findings: &mut Findings) {
    for row in rows {
        let is_same = |known: &&CommonParameter| {
            *known.parameter.name == *row.name && known.location.is_of_requests() != of_response
        };
        match common.parameters.iter().find(is_same) {
            Some(known) => compare_row(row, known, findings),
            None => {
                let title = format!("the catalogue has no common parameter {}", quoted(&row.name));
                findings.warning(row.name.span, title, "not imported");
            }
        }
    }
}

/// Leaves out rows of the common parameters that stand in the table of an API's own. An API may have one of their
/// names too; two of them show what the table is.
pub(crate) fn leave_out(
    rows: Vec<Row>,
    common: &Common,
    of_response: bool,
    findings: &mut Findings,
) -> Vec<Row> {
    let top = rows.iter().map(|row| row.rank).min().unwrap_or_default();
    let is_common = |row: &Row| {
        row.rank == top
            && common.parameters.iter().any(|known| {
                *known.parameter.name == *row.name && known.location.is_of_requests() != of_response
            })
    };
    let is_one = |row: &Row| *row.name == CONTENT && row.rank == top;
    let many = rows.iter().filter(|row| is_common(row)).count() > 1;
    let (left, kept): (Vec<Row>, Vec<Row>) =
        rows.into_iter().partition(|row| (many && is_common(row)) || (!of_response && is_one(row)));
    for row in left {
        let title = format!(
            "{} is a common parameter and not one of the API's own: it is left out",
            quoted(&row.name)
        );
        findings.warning(row.name.span, title, "not imported");
    }
    kept
}

/// What the API's own parameters travel in.
const CONTENT: &str = "biz_content";

fn compare_row(row: &Row, known: &CommonParameter, findings: &mut Findings) {
    let name = quoted(&row.name);
    let required = row.required();
    if let (Some(page), Some(ours)) = (required, known.parameter.limits.required)
        && page != ours
    {
        let title = format!("the page's flag of the common parameter {name} is not the catalogue's");
        findings.warning(row.name.span, title, "another flag");
    }
    let length = row.length.as_ref().map(|cell| length::read(cell));
    if let (Some(Length::Stated(MaxLength::Limit(page))), Some(MaxLength::Limit(ours))) =
        (length, known.parameter.limits.max_length)
        && page != ours
    {
        let title = format!(
            "the page gives the common parameter {name} a length of {page}, the catalogue has {ours}"
        );
        findings.warning(row.name.span, title, "another length");
    }
}
