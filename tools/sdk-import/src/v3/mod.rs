//! What the v3 SDK says of the REST gateway: by which verb and path each API is asked for, and where its parameters
//! travel. It is not as new as the other SDKs, so its types stay apart from theirs.

mod describe;
mod newer;
mod place;
pub(crate) mod read;

pub(crate) use describe::described;
pub(crate) use newer::travelling;
pub(crate) use place::stated;

/// The name under which descriptions call it their source.
pub(crate) const NAME: &str = "v3 SDK";

/// The common parameters that have a place of their own in the REST gateway. The others are headers there, or nothing.
const COMMON: [&str; 4] = ["notify_url", "auth_token", "target_app_id", "biz_content"];

fn is_common(name: &str) -> bool {
    COMMON.contains(&name)
}
