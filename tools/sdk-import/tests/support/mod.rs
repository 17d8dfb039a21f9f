//! Small SDKs of our own writing, packed as the real ones are.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::{fs, io::Write, path::Path};

use alipay_sdk_import::{Progress, Shapes, read_release};
use zip::{ZipWriter, write::SimpleFileOptions};

/// Reads a release that holds these files.
pub(crate) fn release(files: &[(&str, &str)]) -> Shapes {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sdk.zip");
    pack(&path, files);
    read_release(&path, &Progress::new()).unwrap_or_else(|error| panic!("{error}"))
}

pub(crate) fn pack(path: &Path, files: &[(&str, &str)]) {
    let mut archive = ZipWriter::new(fs::File::create(path).unwrap());
    for (name, text) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap();
}
