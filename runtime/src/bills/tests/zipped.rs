//! Zip archives, right and wrong ones.

use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// A member, and what the archive says of it in place of the truth.
pub(super) struct Part {
    pub(super) name: Vec<u8>,
    pub(super) content: Vec<u8>,
    pub(super) method: u16,
    pub(super) flags: u16,
    pub(super) size: Option<u32>,
    pub(super) crc: Option<u32>,
    /// A byte of the data that is another one.
    pub(super) damaged: Option<usize>,
}

impl Part {
    /// As Alipay makes one: the name in GBK, deflated.
    pub(super) fn new(name: &str, text: &str) -> Self {
        let (name, content) = (super::gbk(name), super::gbk(text));
        Self { name, content, method: 8, flags: 0, size: None, crc: None, damaged: None }
    }
}

pub(super) fn zip(parts: &[Part]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for part in parts {
        let mut crc = Crc::new();
        crc.update(&part.content);
        let mut data = part.content.clone();
        if part.method == 8 {
            let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
            packed.write_all(&part.content).unwrap();
            data = packed.finish().unwrap();
        }
        if let Some(place) = part.damaged {
            data[place] ^= 0xff;
        }
        let small = |length: usize| u32::try_from(length).unwrap();
        let mut common = Vec::new();
        for number in [20, part.flags, part.method, 0, 0x21] {
            common.extend_from_slice(&number.to_le_bytes());
        }
        let size = part.size.unwrap_or_else(|| small(part.content.len()));
        for number in [part.crc.unwrap_or_else(|| crc.sum()), small(data.len()), size] {
            common.extend_from_slice(&number.to_le_bytes());
        }
        common.extend_from_slice(&u16::try_from(part.name.len()).unwrap().to_le_bytes());
        common.extend_from_slice(&[0; 2]);
        directory.extend_from_slice(b"PK\x01\x02\x14\x00");
        directory.extend_from_slice(&common);
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&small(archive.len()).to_le_bytes());
        directory.extend_from_slice(&part.name);
        archive.extend_from_slice(b"PK\x03\x04");
        archive.extend_from_slice(&common);
        archive.extend_from_slice(&part.name);
        archive.extend_from_slice(&data);
    }
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    let sizes = [directory.len(), archive.len()].map(|length| u32::try_from(length).unwrap().to_le_bytes());
    archive.extend_from_slice(&directory);
    archive.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    for number in [&count[..], &count, &sizes[0], &sizes[1], &[0; 2]] {
        archive.extend_from_slice(number);
    }
    archive
}
