//! How the REST gateway is asked for an API.

use crate::Verb;

/// How the REST gateway is asked for an API, as its description's `v3` says; part of each generated `Request`.
///
/// Parameters go by the names that they have in the description. What is neither in the path nor in the query is a member
/// of the JSON body, and a file is a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// The verb of the HTTP request.
    pub verb: Verb,
    /// The path, with parameters in braces: `/v3/alipay/marketing/activity/{activity_id}`.
    pub path: &'static str,
    /// The parameters that travel in the query, common ones such as `auth_token` among them.
    pub query: &'static [&'static str],
    /// The common parameters that are members of the JSON body, such as `notify_url`.
    pub body: &'static [&'static str],
    /// The parameters that have another name there: the description's name, and that of the REST gateway.
    pub names: &'static [(&'static str, &'static str)],
    /// The parameters outside of `biz_content` whose text is JSON, such as a structure: it is not a string in the JSON body.
    pub bare: &'static [&'static str],
}

impl Operation {
    #[doc(hidden)]
    pub const fn new(
        verb: Verb,
        path: &'static str,
        query: &'static [&'static str],
        body: &'static [&'static str],
        names: &'static [(&'static str, &'static str)],
    ) -> Self {
        Self { verb, path, query, body, names, bare: &[] }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn with_bare(self, bare: &'static [&'static str]) -> Self {
        Self { bare, ..self }
    }
}
