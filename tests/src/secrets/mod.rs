//! What nobody may read in anything that is printed, in every form in which it could be written down, and the search for it.

mod encodings;
mod key;
mod search;
mod secret;

pub use encodings::written;
pub use key::of_key;
pub use search::Search;
pub use secret::Secret;

/// The token of a merchant.
pub const APP_AUTH_TOKEN: &str = "202611BB7f3c9d2e51a84b0c96de12a7";

/// The token of a user.
pub const AUTH_TOKEN: &str = "authusrB1c2d3e4f5a697808a9bcdef01";

/// What the address of a proxy holds.
pub const PROXY_PASSWORD: &str = "proxy/pass+word=7d1f";

/// Who somebody is: the values of rows that descriptions call sensitive.
pub const PERSONAL: [(&str, &str); 6] = [
    ("name", "欧阳修远之一"),
    ("identity card", "260104197909275964"),
    ("telephone", "13900006789"),
    ("bank card", "6222021234567890123"),
    ("login", "ouyang.xiu+yuan@example.com"),
    ("payment code", "28763443825664394"),
];

/// A value that is not a secret as such. The library prints it no more than any other value of a parameter; a page of the
/// simulator may.
pub const VALUE: &str = "订单：\"绿茶\" & <b>No. 8261734</b>\\100%";

/// Tokens, passwords and persons.
pub fn texts() -> Vec<Secret> {
    let others = [("app_auth_token", APP_AUTH_TOKEN), ("auth_token", AUTH_TOKEN), ("proxy", PROXY_PASSWORD)];
    others.into_iter().chain(PERSONAL).map(|(name, text)| Secret::text(name, text)).collect()
}

/// The personal value of that name.
pub fn personal(name: &str) -> &'static str {
    PERSONAL.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value)
}
