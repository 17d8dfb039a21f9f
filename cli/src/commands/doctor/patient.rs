//! What is looked at: the settings, wherever they come from.

use std::time::SystemTime;

use alipay::{Error, Settings};

use super::check::Check;
use super::messages::{Item, Message};
use super::reasons;
use crate::configuration::Configuration;
use crate::language::Language;

/// The settings, and what is said of them in which language.
pub(super) struct Patient<'a> {
    pub(super) configuration: &'a Configuration,
    pub(super) settings: Settings<'a>,
    pub(super) language: Language,
    pub(super) now: SystemTime,
}

impl<'a> Patient<'a> {
    pub(super) fn of(configuration: &'a Configuration, language: Language) -> Self {
        let settings = configuration.settings();
        Self { configuration, settings, language, now: SystemTime::now() }
    }

    /// A setting that cannot be used.
    pub(super) fn unusable(&self, item: Item, error: &Error) -> Check {
        let reason = reasons::of(error, self.configuration, self.language);
        Check::wrong(item, Message::Unusable { reason })
    }

    /// A setting that is needed and not there, with every way to give it.
    pub(super) fn missing(&self, item: Item, setting: &str, variables: &str) -> Check {
        let flag = setting.replace('_', "-");
        let names = match self.language {
            Language::English => {
                format!("give --{flag}, set {variables}, or write {setting} into alipay.toml")
            }
            Language::Chinese => {
                format!("请用 --{flag}，或环境变量 {variables}，或在 alipay.toml 中写 {setting}")
            }
        };
        Check::wrong(item, Message::Missing { names })
    }
}
