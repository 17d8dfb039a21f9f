//! The members of a bill: of a zip archive, or the one file that it is.

use std::io::Read;
use std::sync::Arc;

use encoding_rs::GB18030;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use super::error::{BillError, BillProblem};
use super::limits::{BillLimits, SUSPICIOUS};
use super::member::{Member, Packing};
use super::source::Source;

/// What every zip archive begins with: a member, or its end.
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// The members of `source`, which is called `name` where it is a single file.
pub(super) fn members(source: &Source, name: &str, limits: &BillLimits) -> Result<Vec<Member>, BillError> {
    let length = source.length()?;
    if length > limits.packed {
        return Err(BillProblem::TooLarge { limit: limits.packed }.into());
    }
    let mut beginning = Vec::new();
    source.reader().take(4).read_to_end(&mut beginning)?;
    if beginning.is_empty() {
        return Err(BillProblem::Empty.into());
    }
    if beginning.starts_with(b"<") {
        return Err(BillProblem::WebPage.into());
    }
    if ZIP.contains(&beginning.as_slice()) {
        return zipped(source, limits);
    }
    if length > limits.unpacked {
        return Err(BillProblem::TooLarge { limit: limits.unpacked }.into());
    }
    let packing = Packing::Plain;
    Ok(vec![Member { name: name.into(), start: 0, packed: length, size: length, packing }])
}

fn zipped(source: &Source, limits: &BillLimits) -> Result<Vec<Member>, BillError> {
    let mut archive = ZipArchive::new(source.reader()).map_err(unreadable)?;
    if archive.has_duplicate_names() {
        return Err(BillProblem::Duplicate.into());
    }
    if archive.len() > limits.members {
        return Err(BillProblem::TooManyMembers { limit: limits.members }.into());
    }
    let mut members = Vec::new();
    let mut unpacked = 0_u64;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(unreadable)?;
        if entry.is_dir() {
            continue;
        }
        let name = plain_name(entry.name_raw())?;
        let of_member = |problem: BillProblem| BillError::from(problem).in_member(&name);
        if entry.encrypted() {
            return Err(of_member(BillProblem::Encrypted));
        }
        let packing = match entry.compression() {
            CompressionMethod::Stored => Packing::Stored { crc: entry.crc32() },
            CompressionMethod::Deflated => Packing::Deflated { crc: entry.crc32() },
            _ => return Err(of_member(BillProblem::Compression)),
        };
        let (packed, size) = (entry.compressed_size(), entry.size());
        unpacked = unpacked.saturating_add(size);
        if unpacked > limits.unpacked {
            return Err(of_member(BillProblem::TooLarge { limit: limits.unpacked }));
        }
        let ratio = size / packed.max(1);
        if size > SUSPICIOUS && ratio > limits.ratio {
            return Err(of_member(BillProblem::Bomb { ratio }));
        }
        let missing = || of_member(BillProblem::Archive("a member is missing".to_owned()));
        let start = entry.data_start().ok_or_else(missing)?;
        members.push(Member { name: Arc::clone(&name), start, packed, size, packing });
    }
    if members.is_empty() {
        return Err(BillProblem::NoMembers.into());
    }
    Ok(members)
}

fn unreadable(error: ZipError) -> BillError {
    match error {
        ZipError::Io(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => error.into(),
        error => BillProblem::Archive(crate::words::plain(&error.to_string())).into(),
    }
}

/// The name of a member, which nothing is ever written to: in UTF-8 or, as Alipay writes them, in GBK without saying so.
fn plain_name(raw: &[u8]) -> Result<Arc<str>, BillError> {
    let text = match std::str::from_utf8(raw) {
        Ok(text) => text.into(),
        Err(_) => {
            GB18030.decode_without_bom_handling_and_without_replacement(raw).ok_or(BillProblem::MemberName)?
        }
    };
    let is_plain = !text.is_empty()
        && text != ".."
        && !text.contains(['/', '\\', ':'])
        && !text.chars().any(char::is_control);
    if is_plain { Ok(text.as_ref().into()) } else { Err(BillProblem::MemberName.into()) }
}
