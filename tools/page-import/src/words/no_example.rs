//! The words of a cell that has no example.

/// Words of a cell that has no example.
const NONE: [&str; 11] = ["", "-", "--", "/", "无", "空", "暂无", "无示例", "null", "n/a", "none"];

/// Whether a cell says that there is no example.
pub(crate) fn is_none(text: &str) -> bool {
    NONE.iter().any(|none| none.eq_ignore_ascii_case(text.trim()))
}
