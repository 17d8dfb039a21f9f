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
    let mut segments = word.split('.');
    let family = segments.next().unwrap_or_default();
    let fits = |segment: &str| {
        segment.starts_with(|first: char| first.is_ascii_lowercase())
            && segment.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    };
    (FAMILIES.contains(&family) || alipay_specs::text(word).is_some())
        && (2..8).contains(&word.split('.').skip(1).count())
        && segments.all(fits)
        && !word.split('.').any(|segment| ["com", "cn", "htm", "html"].contains(&segment))
}
