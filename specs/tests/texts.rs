//! The crate carries the text of every file in its folder, and of nothing else.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use alipay_specs::{common, methods, path, text};

#[test]
fn every_file_is_found_by_its_method_with_its_text() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for method in methods() {
        let file = fs::read_to_string(root.join(path(method).unwrap())).unwrap();
        assert_eq!(text(method), Some(file.replace("\r\n", "\n").as_str()), "{method}");
    }
    // Besides them there is one file, which describes what all share.
    assert_eq!(methods().len() + 1, descriptions_below(root));
}

fn descriptions_below(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let count = |path: PathBuf| match path.extension() {
        Some(extension) if extension == "yaml" => 1,
        _ if path.is_dir() => descriptions_below(&path),
        _ => 0,
    };
    entries.map(count).sum()
}

#[test]
fn what_is_not_a_method_has_no_text() {
    for name in ["", "common", "alipay", "alipay.trade", "alipay.trade.pay ", "zzz", "alipay/trade/pay"] {
        assert_eq!(text(name), None, "{name:?}");
    }
    assert!(common().contains("\nkind: common\n"));
}
