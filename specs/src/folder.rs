//! How a folder of descriptions is laid out: the path of a file is its method's name.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The extension of a description's file.
const EXTENSION: &str = "yaml";

/// The name of the file that describes no API.
const COMMON: &str = "common";

/// Where a folder of descriptions keeps that of `method`, from the folder on, whether or not it has one.
///
/// Nothing when `method` is no name of an API: words of lower-case letters, digits and underscores with dots between
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_the_folder() {
        for method in [
            "",
            ".",
            "..",
            "common",
            "alipay.",
            ".alipay",
            "alipay..pay",
            "alipay.../etc/passwd",
            "../specs/alipay.trade",
            "alipay.trade/pay",
            "alipay\\trade.pay",
            "alipay.trade.pay\0",
            "C:.alipay",
            "Alipay.Trade.Pay",
            "alipay.支付",
            "alipay.trade.pay ",
        ] {
            assert_eq!(path(method), None, "{method:?}");
        }
    }

    #[test]
    fn a_folder_lists_what_has_a_dot_and_the_catalogue_also_what_has_none() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let own = methods_in(root).unwrap();
        let all = all_methods_in(root).unwrap();
        assert!(own.is_sorted() && all.is_sorted());
        assert!(own.iter().any(|method| method == "alipay.user.certify.open.certify"));
        assert!(own.iter().all(|method| method != "trade_status_sync"));
        assert!(all.iter().any(|method| method == "trade_status_sync"));
        assert!(all.iter().all(|method| method != "common"));
    }
}
