//! Asking users and merchants for their consent, and the checks around it that are no calls of the gateway.

mod app_login;
mod authorization;
mod environment;
mod notify_id;

pub use app_login::AuthType;
pub use authorization::{AppAuthorization, UserAuthorization};

use alipay_rules::{Kind, Limits, Violation};

/// Judges a required text by the length and the characters that Alipay's page states.
fn judge(name: &str, value: &str, max_length: usize, characters: Option<&'static str>) -> Vec<Violation> {
    let limits =
        Limits { required: true, max_length: Some(max_length), characters, ..Limits::of(Kind::Text) };
    limits.check(value).into_iter().map(|rule| Violation::new(name, rule)).collect()
}

#[cfg(test)]
mod tests;
