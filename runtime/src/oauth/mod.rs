//! Asking users and merchants for their consent, and the checks around it that are not calls of the gateway.

mod auth_type;
mod authorization;
mod environment;

pub use auth_type::AuthType;
pub use authorization::{AppAuthorization, UserAuthorization};
pub(crate) use environment::old_gateway;

use alipay_rules::{Kind, Limits, Violation};

/// Judges a required text by the length and the characters that Alipay's page states.
pub(crate) fn judge(
    name: &str,
    value: &str,
    max_length: usize,
    characters: Option<&'static str>,
) -> Vec<Violation> {
    let limits =
        Limits { required: true, max_length: Some(max_length), characters, ..Limits::of(Kind::Text) };
    limits.check(value).into_iter().map(|rule| Violation::new(name, rule)).collect()
}

#[cfg(test)]
mod tests;
