//! One member of a bill's archive, and its bytes as they are unpacked and checked.

use std::io::{self, BufReader, Read, Seek, SeekFrom, Take};
use std::sync::Arc;

use flate2::Crc;
use flate2::bufread::DeflateDecoder;

use super::error::BillProblem;
use super::source::{Reader, Source};

/// Where a member stands in the file, and what the archive says of it.
#[derive(Clone)]
pub(super) struct Member {
    pub(super) name: Arc<str>,
    pub(super) start: u64,
    pub(super) packed: u64,
    pub(super) size: u64,
    pub(super) packing: Packing,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    /// The file itself, of which nothing says what it should be.
    Plain,
    Stored {
        crc: u32,
    },
    Deflated {
        crc: u32,
    },
}

impl Member {
    /// Its bytes, from the beginning.
    pub(super) fn open(&self, source: &Source) -> io::Result<Unpacked> {
        let mut reader = source.reader();
        reader.seek(SeekFrom::Start(self.start))?;
        let packed = BufReader::with_capacity(BUFFER, reader.take(self.packed));
        let (bytes, crc) = match self.packing {
            Packing::Plain => (Bytes::AsTheyAre(packed), None),
            Packing::Stored { crc } => (Bytes::AsTheyAre(packed), Some(crc)),
            Packing::Deflated { crc } => (Bytes::Deflated(Box::new(DeflateDecoder::new(packed))), Some(crc)),
        };
        Ok(Unpacked { bytes, left: self.size, stated: crc, crc: Crc::new() })
    }
}

const BUFFER: usize = 64 * 1024;

/// The bytes of a member. It ends in an error unless they are as long as the archive says, and have its checksum.
pub(super) struct Unpacked {
    bytes: Bytes,
    left: u64,
    stated: Option<u32>,
    crc: Crc,
}

enum Bytes {
    AsTheyAre(BufReader<Take<Reader>>),
    Deflated(Box<DeflateDecoder<BufReader<Take<Reader>>>>),
}

impl Read for Unpacked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = match &mut self.bytes {
            Bytes::AsTheyAre(bytes) => bytes.read(buffer)?,
            Bytes::Deflated(bytes) => bytes.read(buffer).map_err(|error| match error.kind() {
                io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
                    damaged()
                }
                _ => error,
            })?,
        };
        let Some(stated) = self.stated else { return Ok(count) };
        self.left = self.left.checked_sub(count as u64).ok_or_else(damaged)?;
        self.crc.update(&buffer[..count]);
        if count == 0 && !buffer.is_empty() && (self.left > 0 || self.crc.sum() != stated) {
            return Err(damaged());
        }
        Ok(count)
    }
}

fn damaged() -> io::Error {
    io::Error::other(BillProblem::Damaged)
}
