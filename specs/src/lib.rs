//! The catalogue: descriptions of Alipay's APIs, and the way to find one by method name.
//!
//! A description is a YAML file whose path is its method's name: `alipay.trade.pay` is `alipay/trade/pay.yaml` below
//! [`root`]. What all APIs share is [`common`]. Notifications are described too, under the name that they give
//! themselves, which may be one word: `trade_status_sync`.
//!
//! ```
//! let file = alipay_specs::find("alipay.user.certify.open.certify").unwrap();
//! assert!(file.ends_with("alipay/user/certify/open/certify.yaml"));
//! assert!(alipay_specs::methods()?.contains(&"alipay.user.certify.open.certify".to_owned()));
//! # Ok::<(), std::io::Error>(())
//! ```

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The extension of a description's file.
const EXTENSION: &str = "yaml";

/// The name of the file that describes no API.
const COMMON: &str = "common";

/// The folder that holds the catalogue.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The description of what all APIs share: the common parameters and the gateway's own codes.
pub fn common() -> PathBuf {
    root().join(COMMON).with_extension(EXTENSION)
}

/// Where the catalogue keeps the description of `method`, whether or not it has one.
///
/// Nothing when `method` is no name of an API: words of lower-case letters, digits and underscores with dots between
/// them. So the path never leaves [`root`].
///
/// ```
/// let path = alipay_specs::path("alipay.trade.pay").unwrap();
/// assert_eq!(path, alipay_specs::root().join("alipay/trade/pay.yaml"));
/// assert_eq!(alipay_specs::path("alipay/../../etc.passwd"), None);
/// ```
pub fn path(method: &str) -> Option<PathBuf> {
    let words: PathBuf = method.split('.').map(word).collect::<Option<_>>()?;
    (method != COMMON).then(|| root().join(words).with_extension(EXTENSION))
}

/// The description of `method`, if the catalogue has one.
pub fn find(method: &str) -> Option<PathBuf> {
    path(method).filter(|path| path.is_file())
}

/// The methods of all descriptions in the catalogue, sorted.
///
/// # Errors
/// When a folder of the catalogue cannot be read.
pub fn methods() -> io::Result<Vec<String>> {
    let mut methods = methods_in(root())?;
    for entry in fs::read_dir(root())? {
        methods.extend(described(&entry?.path()).filter(|name| *name != COMMON).map(str::to_owned));
    }
    methods.sort_unstable();
    Ok(methods)
}

/// The methods of another folder that is laid out like the catalogue: an app's own `specs/`.
///
/// Those of one word are not listed: an app may keep descriptions straight in the folder under any name.
///
/// # Errors
/// When a folder cannot be read.
pub fn methods_in(root: &Path) -> io::Result<Vec<String>> {
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
            } else if described(&path).is_some() && !above.is_empty() {
                methods.push(method);
            }
        }
    }
    methods.sort_unstable();
    Ok(methods)
}

/// The last word of the method that a file describes; nothing if the file is no description.
fn described(path: &Path) -> Option<&str> {
    let is_description = path.extension().is_some_and(|extension| extension == EXTENSION);
    path.file_stem().and_then(|name| name.to_str()).and_then(word).filter(|_| is_description)
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
    fn no_name_leads_out_of_the_catalogue() {
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
            assert_eq!(find(method), None, "{method:?}");
        }
    }

    #[test]
    fn a_method_that_the_catalogue_lacks_has_a_path_but_no_file() {
        assert_eq!(find("alipay"), None, "a folder");
        assert!(path("alipay.no.such.api").is_some_and(|path| path.starts_with(root())));
        assert_eq!(find("alipay.no.such.api"), None);
    }

    #[test]
    fn every_method_that_is_listed_can_be_found_and_the_common_description_is_none() {
        let methods = methods().unwrap();
        assert!(methods.is_sorted());
        for method in [
            "alipay.security.risk.authentication.initialize",
            "alipay.user.certify.open.certify",
            "trade_status_sync",
        ] {
            assert!(methods.iter().any(|listed| listed == method), "{method}");
        }
        for method in &methods {
            assert!(find(method).is_some(), "{method}");
        }
        assert!(!methods.iter().any(|method| method == "common"));
        assert!(common().is_file());
    }
}
