//! The settings of the client: variables of the environment (`ALIPAY_APP_ID`, …), then `alipay.toml` here.
//!
//! `alipay doctor` checks the same settings.

use std::env;
use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;

use alipay::{Client, Settings};
use toml::Table;

/// The client that every handler shares.
pub fn client() -> Result<Client, Box<dyn Error>> {
    let file = match fs::read_to_string("alipay.toml") {
        Ok(text) => text.parse()?,
        Err(error) if error.kind() == ErrorKind::NotFound => Table::new(),
        Err(error) => return Err(error.into()),
    };
    let settings = Settings::from_fn(|name| env::var_os(name).or_else(|| of_file(&file, name)));
    Ok(settings.builder()?.build()?)
}

/// `ALIPAY_APP_ID` is `app_id` in the file.
fn of_file(file: &Table, name: &str) -> Option<OsString> {
    let key = name.strip_prefix("ALIPAY_")?.to_ascii_lowercase();
    Some(file.get(&key)?.as_str()?.into())
}
