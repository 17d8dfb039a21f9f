//! `specs/schema.json`, which editors read, is the one that the reader's tables make.

use std::path::Path;

#[test]
fn the_bundled_schema_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/schema.json");
    let made = alipay_schema::json_schema();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, format!("{made:#}\n")).unwrap();
    }
    let bundled: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    assert!(bundled == made, "{} is out of date: run this test again with BLESS=1", path.display());
}
