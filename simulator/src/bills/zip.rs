//! Zip archives as Alipay writes them: names in GBK, which nothing announces. Libraries write such names in UTF-8.

use std::io::{self, Write};

use alipay::Charset;
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// The date of every member: the 1st of January 1980, the first one that there is.
const DATE: u16 = 0x21;

const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// An archive of these files, names and texts in GBK, or GB18030 where GBK lacks a character.
pub(super) fn zipped(files: &[(String, String)]) -> io::Result<Vec<u8>> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let (name, content) = (encoded(name)?, encoded(text)?);
        let start = small(archive.len())?;
        let mut crc = Crc::new();
        crc.update(&content);
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::default());
        packed.write_all(&content)?;
        let packed = packed.finish()?;
        let (method, data) =
            if packed.len() < content.len() { (DEFLATED, &packed) } else { (STORED, &content) };
        let mut common = Vec::new();
        for number in [20, 0, method, 0, DATE] {
            common.extend_from_slice(&number.to_le_bytes());
        }
        for number in [crc.sum(), small(data.len())?, small(content.len())?] {
            common.extend_from_slice(&number.to_le_bytes());
        }
        common.extend_from_slice(&u16::try_from(name.len()).map_err(io::Error::other)?.to_le_bytes());
        common.extend_from_slice(&[0; 2]);
        archive.extend_from_slice(b"PK\x03\x04");
        archive.extend_from_slice(&common);
        archive.extend_from_slice(&name);
        archive.extend_from_slice(data);
        directory.extend_from_slice(b"PK\x01\x02\x14\x00");
        directory.extend_from_slice(&common);
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&start.to_le_bytes());
        directory.extend_from_slice(&name);
    }
    let count = u16::try_from(files.len()).map_err(io::Error::other)?.to_le_bytes();
    let (size, start) = (small(directory.len())?, small(archive.len())?);
    archive.extend_from_slice(&directory);
    archive.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    archive.extend_from_slice(&count);
    archive.extend_from_slice(&count);
    archive.extend_from_slice(&size.to_le_bytes());
    archive.extend_from_slice(&start.to_le_bytes());
    archive.extend_from_slice(&[0; 2]);
    Ok(archive)
}

fn encoded(text: &str) -> io::Result<Vec<u8>> {
    let bytes = Charset::Gb18030.encode(text).map_err(io::Error::other)?;
    Ok(bytes.into_owned())
}

fn small(length: usize) -> io::Result<u32> {
    u32::try_from(length).map_err(io::Error::other)
}
