//! Keys that are thrown away: each name gets one, once.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use alipay::PrivateKey;

static KEYS: LazyLock<Mutex<HashMap<String, PrivateKey>>> = LazyLock::new(Mutex::default);

/// The key of that name: `alipay`, `app`, `stranger`, or whoever a row speaks of.
///
/// # Errors
/// When the system gives no randomness.
pub fn key(name: &str) -> Result<PrivateKey, String> {
    let mut keys = KEYS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(key) = keys.get(name) {
        return Ok(key.clone());
    }
    let key = PrivateKey::generate().map_err(|error| error.to_string())?;
    keys.insert(name.to_owned(), key.clone());
    Ok(key)
}
