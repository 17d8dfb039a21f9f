//! A request of the REST gateway (v3) as it was sent.

use crate::form::data;

/// Its parts, each as it stood in the text that was given.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct RestRequest {
    pub(crate) verb: String,
    /// The whole URL, or path and query.
    pub(crate) url: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl RestRequest {
    /// A header that says something, in whatever case its name is.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let named = self.headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        named.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// Scheme and host; empty where they were not given.
    pub(crate) fn host(&self) -> &str {
        // A query may hold another URL.
        let scheme = self.url.find("://").filter(|_| !self.url.starts_with('/'));
        let end = scheme.and_then(|scheme| {
            let rest = self.url.get(scheme + 3..)?;
            Some(scheme + 3 + rest.find(['/', '?']).unwrap_or(rest.len()))
        });
        self.url.get(..end.unwrap_or_default()).unwrap_or_default()
    }

    /// Path and query, without what stands behind a `#`.
    pub(crate) fn target(&self) -> &str {
        let target = self.url.strip_prefix(self.host()).unwrap_or_default();
        target.split('#').next().unwrap_or_default()
    }

    /// The text of the body that is signed: of an upload, the part `data`.
    pub(crate) fn signed_body(&self) -> Vec<u8> {
        let is_upload = self.header("content-type").is_some_and(|value| value.starts_with("multipart/"));
        let parts = data(&self.body);
        match (is_upload, parts) {
            (_, Some(data)) => data,
            (true, None) => Vec::new(),
            (false, None) => self.body.clone(),
        }
    }
}

/// A line of a header, taken apart.
pub(crate) fn header_of(line: &str) -> Option<(String, String)> {
    let (name, value) = line.split_once(':')?;
    Some((name.trim().to_owned(), value.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_and_target_are_what_stands_before_and_behind_the_path_begins() {
        for (url, host, target) in [
            ("https://openapi.alipay.com/v3/a?b=c", "https://openapi.alipay.com", "/v3/a?b=c"),
            ("/v3/a?u=http://x/", "", "/v3/a?u=http://x/"),
            ("http://127.0.0.1:8230/v3/a#top", "http://127.0.0.1:8230", "/v3/a"),
            ("https://x", "https://x", ""),
            ("", "", ""),
        ] {
            let request = RestRequest { url: url.to_owned(), ..RestRequest::default() };
            assert_eq!((request.host(), request.target()), (host, target), "{url}");
        }
    }
}
