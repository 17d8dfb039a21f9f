//! What methods are called.

/// First words of the methods that Alipay's gateway has; others are known by the catalogue.
const FAMILIES: [&str; 20] = [
    "alipay",
    "koubei",
    "zhima",
    "anttech",
    "ant",
    "mybank",
    "antfortune",
    "datadigital",
    "zoloz",
    "xinghe",
    "ssdata",
    "techrisk",
    "myxiaojin",
    "huanxu",
    "robby",
    "aft",
    "amap",
    "alios",
    "monitor",
    "antchain",
];

/// Whether a word can be the name of a method.
pub(crate) fn is_method(word: &str) -> bool {
    let family = word.split('.').next().unwrap_or_default();
    (FAMILIES.contains(&family) || alipay_specs::text(word).is_some())
        && is_written_as_method(word)
        && !word.split('.').any(|segment| ["com", "cn", "htm", "html"].contains(&segment))
}

/// Whether a word has the form of a method's name, whoever has such a method.
pub(crate) fn is_written_as_method(word: &str) -> bool {
    let fits = |segment: &str| {
        segment.starts_with(|first: char| first.is_ascii_lowercase())
            && segment.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    };
    (3..9).contains(&word.split('.').count()) && word.split('.').all(fits)
}
