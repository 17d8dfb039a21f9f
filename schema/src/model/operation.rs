//! How the REST gateway is asked for an API.

use alipay_rules::Verb;

use crate::Located;

/// How the REST gateway (v3) is asked for what the API does: the same parameters, by a verb and a path.
///
/// Parameters go by the names of the description's rows, also in [`path`](Self::path), [`query`](Self::query) and
/// [`body`](Self::body). What is in neither place is a member of the JSON body, and a file is a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The verb of the HTTP request.
    pub verb: Verb,
    /// The path, with parameters in braces: `/v3/alipay/marketing/activity/{activity_id}`.
    pub path: Located<String>,
    /// The parameters that travel in the query, common ones such as `auth_token` among them.
    pub query: Vec<Located<String>>,
    /// The common parameters that are members of the JSON body, such as `notify_url`.
    pub body: Vec<Located<String>>,
    /// The parameters that have another name there: the row's name, and that of the REST gateway.
    pub names: Vec<(Located<String>, String)>,
}

impl Operation {
    /// The names of the parameters in the path, in order; none if its braces are not pairs.
    ///
    /// ```
    /// use alipay_schema::{Source, read_api};
    ///
    /// let text = "method: a.b\nrequest: { id: { type: string, required: true } }\n\
    ///     v3: { verb: GET, path: \"/v3/a/{id}/b\" }\n";
    /// let api = read_api(&Source::new("b.yaml", text)).value.unwrap();
    /// assert_eq!(api.v3.unwrap().in_path(), ["id"]);
    /// ```
    pub fn in_path(&self) -> Vec<&str> {
        between_braces(&self.path).unwrap_or_default()
    }

    /// What the REST gateway calls the parameter.
    ///
    /// ```
    /// use alipay_schema::{Source, read_api};
    ///
    /// let text = "method: a.b\nrequest: { id: { type: string } }\n\
    ///     v3: { verb: POST, path: /v3/a/b, names: { id: trade_id } }\n";
    /// let operation = read_api(&Source::new("b.yaml", text)).value.unwrap().v3.unwrap();
    /// assert_eq!(operation.name_of("id"), "trade_id");
    /// assert_eq!(operation.name_of("amount"), "amount");
    /// ```
    pub fn name_of<'a>(&'a self, parameter: &'a str) -> &'a str {
        self.names.iter().find(|(name, _)| **name == parameter).map_or(parameter, |(_, other)| other)
    }

    /// The description's name of what the REST gateway calls `parameter`: the way back from [`name_of`](Self::name_of).
    ///
    /// ```
    /// use alipay_schema::{Source, read_api};
    ///
    /// let text = "method: a.b\nrequest: { id: { type: string } }\n\
    ///     v3: { verb: POST, path: /v3/a/b, names: { id: trade_id } }\n";
    /// let operation = read_api(&Source::new("b.yaml", text)).value.unwrap().v3.unwrap();
    /// assert_eq!(operation.own_name("trade_id"), "id");
    /// assert_eq!(operation.own_name("amount"), "amount");
    /// ```
    pub fn own_name<'a>(&'a self, parameter: &'a str) -> &'a str {
        self.names.iter().find(|(_, other)| other == parameter).map_or(parameter, |(name, _)| name)
    }
}

/// What stands between the braces of a path, in order; `None` if the braces are not pairs.
pub(crate) fn between_braces(path: &str) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some((before, opened)) = rest.split_once('{') {
        let (name, after) = opened.split_once('}')?;
        if before.contains('}') || name.contains('{') {
            return None;
        }
        names.push(name);
        rest = after;
    }
    (!rest.contains('}')).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::between_braces;

    #[test]
    fn parameters_of_a_path_stand_between_pairs_of_braces() {
        for (path, names) in [
            ("/v3/a", Some(vec![])),
            ("/v3/{a}", Some(vec!["a"])),
            ("/v3/{a}/b/{c}/d", Some(vec!["a", "c"])),
            ("/v3/{a}{b}", Some(vec!["a", "b"])),
            ("/v3/{}", Some(vec![""])),
            ("/v3/{a", None),
            ("/v3/a}", None),
            ("/v3/{a}}", None),
            ("/v3/{a{b}}", None),
            ("/v3/}a{b}", None),
        ] {
            assert_eq!(between_braces(path), names, "{path}");
        }
    }
}
