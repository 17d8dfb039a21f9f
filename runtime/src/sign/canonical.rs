//! The text that is signed for a call.

/// The string to sign of a set of parameters: `name=value` pairs in the order of their names, joined by `&`.
///
/// Gateway protocol: `sign` itself is left out, and so is every pair whose name or value is empty or white space alone
/// (it is not sent either), where a space that does not break is none. Names are compared byte by byte, so capitals come first. Values stand as they are, without any
/// encoding. The string becomes bytes in the call's charset before it is signed.
///
/// ```
/// use alipay::string_to_sign;
///
/// let parameters = [("version", "1.0"), ("app_id", "2014072300007148"), ("notify_url", ""), ("sign", "…")];
/// assert_eq!(string_to_sign(parameters), "app_id=2014072300007148&version=1.0");
/// ```
pub fn string_to_sign<N: AsRef<str>, V: AsRef<str>>(parameters: impl IntoIterator<Item = (N, V)>) -> String {
    let parameters: Vec<(N, V)> = parameters.into_iter().collect();
    let mut pairs: Vec<(&str, &str)> = parameters
        .iter()
        .map(|(name, value)| (name.as_ref(), value.as_ref()))
        .filter(|(name, value)| *name != "sign" && !is_dropped(name) && !is_dropped(value))
        .collect();
    pairs.sort_by_key(|(name, _)| *name);
    let mut text =
        String::with_capacity(pairs.iter().map(|(name, value)| name.len() + value.len() + 2).sum());
    for (name, value) in pairs {
        let separator = if text.is_empty() { "" } else { "&" };
        text.extend([separator, name, "=", value]);
    }
    text
}

/// Whether a text is dropped before anything is signed.
///
/// Gateway protocol: white space is what Java takes for it, which is not what Unicode calls so: the spaces that do not
/// break and the control character U+0085 are none, and U+001C to U+001F are some.
pub fn is_dropped(text: &str) -> bool {
    text.chars().all(|character| match character {
        '\u{85}' | '\u{a0}' | '\u{2007}' | '\u{202f}' => false,
        '\u{1c}'..='\u{1f}' => true,
        other => other.is_whitespace(),
    })
}
