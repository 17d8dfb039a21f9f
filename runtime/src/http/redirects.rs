//! Whether a client that the app brought along may follow redirects.

use reqwest::Client;

/// Whether `client` may follow a redirect.
///
/// A redirect to another address shows in the reply's, one to the same address in nothing: what came back may then be the
/// answer to a second request without our body. reqwest has no way to ask a client for its policy but to print it; one
/// whose policy cannot be read is held for one that follows.
pub(super) fn may_follow(client: &Client) -> bool {
    let printed = format!("{client:?}");
    // What follows are headers, which hold whatever the app likes.
    let policy = printed.split("default_headers").next().unwrap_or_default();
    !policy.contains(r#"redirect_policy: "Policy(None)""#)
}

#[cfg(test)]
#[cfg(any(feature = "aws-lc-rs", feature = "ring"))]
mod tests {
    use reqwest::header::{HeaderMap, HeaderValue};
    use reqwest::redirect::Policy;

    use super::*;
    use crate::http::tls;

    #[test]
    fn a_client_follows_redirects_unless_it_was_built_not_to() {
        let built = |change: fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder| {
            tls::set_up(change(Client::builder())).unwrap().build().unwrap()
        };
        assert!(!may_follow(&built(|builder| builder.redirect(Policy::none()))));
        assert!(!may_follow(&built(|builder| builder.redirect(Policy::none()).https_only(true).no_proxy())));
        for follows in [
            built(|builder| builder),
            built(|builder| builder.redirect(Policy::limited(3))),
            built(|builder| builder.redirect(Policy::custom(|attempt| attempt.error("a redirect")))),
            built(|builder| {
                let value = HeaderValue::from_static(r#"redirect_policy: "Policy(None)""#);
                builder.default_headers(HeaderMap::from_iter([(reqwest::header::FROM, value)]))
            }),
        ] {
            assert!(may_follow(&follows), "{follows:?}");
        }
    }
}
