//! The text to sign was put together in another way.

use sha2::{Digest, Sha256};

use super::*;

#[track_caller]
fn is(content: impl AsRef<[u8]>, expected: Assembly) {
    assert_eq!(mistakes(sent(&parameters(&REQUEST), content)), [Mistake::Assembly(expected)]);
}

fn pairs() -> Vec<String> {
    let said = REQUEST.into_iter().filter(|(_, value)| !value.is_empty());
    said.map(|(name, value)| format!("{name}={value}")).collect()
}

#[test]
fn the_order_is_named() {
    is(pairs().join("&"), Assembly::Unsorted);
    let mut descending = pairs();
    descending.sort_by(|one, other| other.cmp(one));
    is(descending.join("&"), Assembly::SortedDescending);

    let more = [&REQUEST[..], &[("a", "1"), ("a1", "2"), ("Zed", "3")]].concat();
    let joined = |mut pairs: Vec<(&str, &str)>, key: &dyn Fn(&(&str, &str)) -> String| {
        pairs.retain(|(_, value)| !value.is_empty());
        pairs.sort_by_key(key);
        pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    };
    let as_pairs = joined(more.clone(), &|(name, value)| format!("{name}={value}"));
    let without_case = joined(more.clone(), &|(name, _)| name.to_lowercase());
    for (content, expected) in
        [(as_pairs, Assembly::SortedAsPairs), (without_case.clone(), Assembly::SortedWithoutCase)]
    {
        assert_eq!(mistakes(sent(&parameters(&more), content)), [Mistake::Assembly(expected)]);
    }
    // Sent in the order in which it was sorted.
    let mut in_order = more;
    in_order.sort_by_key(|(name, _)| name.to_lowercase());
    let expected = [Mistake::Assembly(Assembly::SortedWithoutCase)];
    assert_eq!(mistakes(sent(&parameters(&in_order), without_case)), expected);
}

#[test]
fn what_stands_around_and_between_the_pairs_is_named() {
    for (before, after, by) in [
        ("", "\n", "a line break"),
        ("", "\r\n", "a line break"),
        ("", " ", "a space"),
        ("", "&", "&"),
        ("&", "", "&"),
        ("?", "", "?"),
        ("\u{feff}", "", "a byte order mark"),
    ] {
        is(format!("{before}{}{after}", right()), Assembly::Surrounded { by });
    }
    let mut pairs = pairs();
    pairs.sort_unstable();
    is(pairs.concat(), Assembly::Joined);
    is(pairs.join("&amp;"), Assembly::Joined);
    let quoted: Vec<String> = pairs.iter().map(|pair| pair.replacen('=', "=\"", 1) + "\"").collect();
    is(quoted.join("&"), Assembly::Quoted);
}

#[test]
fn too_much_and_too_little_is_named() {
    is(right().replace("&biz_content", "&auth_token=&biz_content"), Assembly::BlanksKept);
    is(right().replace("&sign_type", "&sign=&sign_type"), Assembly::SignKept);
    is(CONTENT, Assembly::ContentAlone);
    is(format!("biz_content={CONTENT}"), Assembly::ContentAlone);
}

#[test]
fn what_was_done_with_the_whole_text_is_named() {
    is(encoded(right()), Assembly::Encoded);
    let hash = Sha256::digest(right());
    is(hash, Assembly::Hashed);
    let hex = hex(&hash);
    is(hex.to_uppercase(), Assembly::Hashed);
    is(hex, Assembly::Hashed);
}
