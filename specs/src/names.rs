//! Names of methods: the file of each in a folder of descriptions, and patterns that stand for many: `alipay.trade.*`.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The extension of a description's file.
const EXTENSION: &str = "yaml";

/// The name of the file that describes no API.
const COMMON: &str = "common";

/// Where a folder of descriptions keeps that of `method`, from the folder on, whether or not it has one.
///
/// `None` if `method` is not a name of an API: words of lower-case letters, digits and underscores with dots between
/// them. So the path never leaves the folder.
///
/// ```
/// let path = alipay_specs::path("alipay.trade.pay").unwrap();
/// assert_eq!(path, std::path::Path::new("alipay/trade/pay.yaml"));
/// assert_eq!(alipay_specs::path("alipay/../../etc.passwd"), None);
/// ```
pub fn path(method: &str) -> Option<PathBuf> {
    let words: PathBuf = method.split('.').map(word).collect::<Option<_>>()?;
    (method != COMMON).then(|| words.with_extension(EXTENSION))
}

/// The methods of a folder that is laid out like the catalogue, sorted: an app's own `specs/`.
///
/// Those of one word are not listed: an app may keep descriptions straight in the folder under any name.
///
/// # Errors
/// When a folder cannot be read.
pub fn methods_in(root: &Path) -> io::Result<Vec<String>> {
    let mut methods = all_methods_in(root)?;
    methods.retain(|method| method.contains('.'));
    Ok(methods)
}

/// The methods of a folder, sorted, also those of one word.
pub(crate) fn all_methods_in(root: &Path) -> io::Result<Vec<String>> {
    let mut methods = Vec::new();
    let mut open = vec![(root.to_owned(), String::new())];
    while let Some((folder, above)) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = entry.path();
            let Some(name) = path.file_stem().and_then(|name| name.to_str()).and_then(word) else { continue };
            let method = if above.is_empty() { name.to_owned() } else { format!("{above}.{name}") };
            if entry.file_type()?.is_dir() {
                open.push((path, method));
            } else if path.extension().is_some_and(|extension| extension == EXTENSION) && method != COMMON {
                methods.push(method);
            }
        }
    }
    methods.sort_unstable();
    Ok(methods)
}

/// `text`, if it can be a word of a method's name.
fn word(text: &str) -> Option<&str> {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    (!text.is_empty() && text.bytes().all(fits)).then_some(text)
}

/// Whether `name` is a pattern and not one method's name.
pub fn is_pattern(name: &str) -> bool {
    name.contains('*')
}

/// Whether `method` is one that `pattern` stands for: `*` is one segment, `**` everything below.
///
/// ```
/// use alipay_specs::pattern_fits;
///
/// assert!(pattern_fits("alipay.trade.*", "alipay.trade.pay"));
/// assert!(!pattern_fits("alipay.trade.*", "alipay.trade.page.pay"));
/// assert!(pattern_fits("alipay.**", "alipay.trade.page.pay"));
/// ```
pub fn pattern_fits(pattern: &str, method: &str) -> bool {
    segments_fit(&pattern.split('.').collect::<Vec<_>>(), &method.split('.').collect::<Vec<_>>())
}

fn segments_fit(pattern: &[&str], segments: &[&str]) -> bool {
    match (pattern, segments) {
        ([], []) | (["**"], [_, ..]) => true,
        (["**", rest @ ..], [_, after @ ..]) => segments_fit(rest, after) || segments_fit(pattern, after),
        (["*", rest @ ..], [_, after @ ..]) => segments_fit(rest, after),
        ([word, rest @ ..], [segment, after @ ..]) => word == segment && segments_fit(rest, after),
        _ => false,
    }
}

/// What is wrong with a pattern; `None` if it is sound.
pub fn pattern_fault(pattern: &str) -> Option<String> {
    let odd = pattern.split('.').find(|word| word.contains('*') && !matches!(*word, "*" | "**"))?;
    Some(format!("`{odd}` is not a segment: `*` stands for one whole segment, `**` for everything below"))
}
