//! `alipay.toml`: settings under the names of variables, in lower case and without the prefix.

use std::collections::HashMap;
use std::ffi::OsString;
use std::path::Path;

use alipay::Settings;

use super::PREFIX;
use crate::exit::Stop;

/// A file's settings under the names of variables; its paths are seen from its own folder.
pub(super) fn read(path: &Path, text: &str) -> Result<HashMap<String, OsString>, Stop> {
    let shown = path.display();
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        // The whole error shows the line, which may hold a key.
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        Stop::usage(format!("{shown} is not valid TOML, at line {line}: {}", error.message()))
    })?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut settings = HashMap::new();
    for (key, value) in table {
        let name = format!("{PREFIX}{}", key.to_ascii_uppercase());
        let known = || Settings::NAMES.iter().copied();
        if key.chars().any(char::is_uppercase) || !known().any(|known| known == name) {
            let names: Vec<String> =
                known().filter_map(|name| Some(name.strip_prefix(PREFIX)?.to_ascii_lowercase())).collect();
            let meant = alipay_schema::suggest(&key, names.iter().map(String::as_str));
            let meant = meant.map(|name| format!(": did you mean `{name}`?")).unwrap_or_default();
            return Err(Stop::usage(format!("{shown} has no setting `{key}`{meant}")));
        }
        let toml::Value::String(value) = value else {
            return Err(Stop::usage(format!("`{key}` in {shown} must be a text in quotes")));
        };
        let value = if key.ends_with("_file") && !value.trim().is_empty() {
            folder.join(value).into_os_string()
        } else {
            value.into()
        };
        settings.insert(name, value);
    }
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_with_its_paths_and_refused_with_its_line() {
        let settings =
            read(Path::new("keys/alipay.toml"), "app_id = '1'\npublic_key_file = 'a.pem'\n").unwrap();
        assert_eq!(settings["ALIPAY_PUBLIC_KEY_FILE"], Path::new("keys/a.pem"));
        for (text, words) in [
            ("app_id = '1'\napp_idd = '2'", "has no setting `app_idd`: did you mean `app_id`?"),
            ("app_id = '1'\n= 3\n", "alipay.toml is not valid TOML, at line 2"),
            ("app_id = 1", "`app_id` in alipay.toml must be a text in quotes"),
            ("app_id = '1'\nprivate_key = MIIEvg\n", "alipay.toml is not valid TOML, at line 2"),
            ("APP_ID = '1'", "has no setting `APP_ID`"),
        ] {
            let stop = read(Path::new("alipay.toml"), text).unwrap_err();
            assert!(stop.words.contains(words) && !stop.words.contains("MIIE"), "{}", stop.words);
        }
    }
}
