//! What the catalogue weighs.

use std::collections::BTreeMap;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::number;

/// The unit in which most file systems give space to a file.
const BLOCK: usize = 4096;

pub(super) fn section(texts: &BTreeMap<String, String>) -> String {
    let bytes: usize = texts.values().map(String::len).sum();
    let blocks: usize = texts.values().map(|text| text.len().div_ceil(BLOCK) * BLOCK).sum();
    let largest = texts.iter().max_by_key(|(_, text)| text.len());
    let largest = largest.map(|(method, text)| format!("`{method}`, with {} bytes", number(text.len())));
    format!(
        "## What it weighs\n\n\
         {} files hold {} bytes, {} MB on a disk with blocks of 4 KiB. The largest is {}.\n\
         Packed, all of them are about {} MB, which is what the crate `alipay-specs` adds to a download.\n",
        number(texts.len()),
        number(bytes),
        megabytes(blocks),
        largest.unwrap_or_default(),
        megabytes(packed(texts)),
    )
}

fn packed(texts: &BTreeMap<String, String>) -> usize {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    for text in texts.values() {
        packer
            .write_all(text.as_bytes())
            .unwrap_or_else(|error| unreachable!("memory takes everything: {error}"));
    }
    packer.finish().map_or(0, |packed| packed.len())
}

fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{}", tenths / 10, tenths % 10)
}
