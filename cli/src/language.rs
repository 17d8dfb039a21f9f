//! The language that the command speaks: that of `--lang`, else that of the locale.

use std::env;
use std::sync::OnceLock;

pub(crate) use alipay_rules::Language;

/// `--lang`.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(crate) enum Lang {
    /// English
    En,
    /// Chinese
    Zh,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::English,
            Lang::Zh => Self::Chinese,
        }
    }
}

static CHOSEN: OnceLock<Language> = OnceLock::new();

/// Decides about the language of whatever is written from now on.
pub(crate) fn choose(given: Option<Lang>) {
    let language = given.map_or_else(|| of_locale(|name| env::var(name).ok()), Language::from);
    // It is chosen once, when the command line has been read.
    let _ = CHOSEN.set(language);
}

/// The one that was chosen; English before.
pub(crate) fn chosen() -> Language {
    CHOSEN.get().copied().unwrap_or_default()
}

/// The language of the locale, by the first of its variables that is set: `zh_CN.UTF-8`.
fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Language {
    let mut set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable);
    let locale = set.find(|locale| !locale.is_empty()).unwrap_or_default();
    let language = locale.split(['_', '.', '-', '@']).next().unwrap_or_default();
    if language.eq_ignore_ascii_case("zh") { Language::Chinese } else { Language::English }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_of_the_locale_that_is_set_decides() {
        for (variables, expected) in [
            (&[][..], Language::English),
            (&[("LANG", "zh_CN.UTF-8")], Language::Chinese),
            (&[("LANG", "zh-Hans")], Language::Chinese),
            (&[("LANG", "ZH")], Language::Chinese),
            (&[("LANG", "zha_CN")], Language::English),
            (&[("LANG", "de_DE.UTF-8")], Language::English),
            (&[("LC_ALL", "C"), ("LANG", "zh_CN.UTF-8")], Language::English),
            (&[("LC_ALL", ""), ("LANG", "zh_CN.UTF-8")], Language::Chinese),
            (&[("LC_MESSAGES", "zh_TW"), ("LANG", "en_US.UTF-8")], Language::Chinese),
        ] {
            let variable = |name: &str| {
                let found = variables.iter().find(|(own, _)| *own == name);
                found.map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(of_locale(variable), expected, "{variables:?}");
        }
    }
}
