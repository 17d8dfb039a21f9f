//! What a test or a command line names: APIs, and members of their replies.

use std::fmt;
use std::sync::Arc;

use alipay_schema::{Api, PROTOCOL_MEMBERS, Parameter, Type, suggest};
use serde_json::{Map, Value};

use crate::catalogue::Catalogue;

/// How a simulator learns of an API that is not in the catalogue.
const OWN_API: &str = "if it is your own, give the simulator its description, by `.descriptions(path)` or `--descriptions PATH`";

/// A name that there is not, in words.
#[derive(Debug)]
pub(crate) struct Misnamed(String);

impl Misnamed {
    /// What is not the path of a stream.
    pub(crate) fn stream(path: &str) -> Self {
        Self(format!("`{path}` is not a path of the REST gateway, as /v3/stream/alipay/… is"))
    }

    fn path(path: &str, method: Option<&str>) -> Self {
        let name = method.map(|method| format!(": name its API, `{method}`")).unwrap_or_default();
        Self(format!("`{path}` is a path, not an API{name}"))
    }
}

impl fmt::Display for Misnamed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Misnamed {}

/// The description of an API that somebody named.
pub(crate) fn api(catalogue: &Catalogue, method: &str) -> Result<Arc<Api>, Misnamed> {
    if let Some(path) = method.strip_prefix("/v3/") {
        let named = path.replace('/', ".");
        return Err(Misnamed::path(
            method,
            catalogue.find(&named).map(|api| (*api.method).clone()).as_deref(),
        ));
    }
    catalogue.find(method).filter(|api| !api.call.notification).ok_or_else(|| {
        Misnamed(match catalogue.meant(method) {
            Some(name) => format!("there is no API `{method}`: did you mean `{name}`?"),
            None => format!("there is no API `{method}`; {OWN_API}"),
        })
    })
}

/// What was named, unless the name is wrong: then the test fails at the line that wrote it, as it would prove nothing.
#[track_caller]
#[expect(clippy::panic, reason = "a test double: whoever misspells a name learns it at that line")]
pub(crate) fn or_fail<T>(named: Result<T, Misnamed>) -> T {
    named.unwrap_or_else(|misnamed| panic!("{misnamed}"))
}

/// Whether a reply of `api` can have the members of `node`; one whose description does not state its reply can have any.
pub(crate) fn reply(api: &Api, node: &Value) -> Result<(), Misnamed> {
    let (Some(rows), Value::Object(members)) = (api.response.as_deref(), node) else { return Ok(()) };
    match unknown(api, rows, members, &PROTOCOL_MEMBERS) {
        None => Ok(()),
        Some((name, meant)) => {
            let meant = meant.map(|name| format!(": did you mean `{name}`?")).unwrap_or_default();
            Err(Misnamed(format!("a reply of `{}` has no member `{name}`{meant}", *api.method)))
        }
    }
}

/// The path of the first member that no row describes, and the name that was perhaps meant.
fn unknown(
    api: &Api,
    rows: &[Parameter],
    members: &Map<String, Value>,
    more: &[&str],
) -> Option<(String, Option<String>)> {
    members.iter().find_map(|(name, value)| {
        let Some(row) = rows.iter().find(|row| *row.name == *name) else {
            let known = || rows.iter().map(|row| row.name.as_str()).chain(more.iter().copied());
            let is_known = known().any(|known| known == name);
            return (!is_known).then(|| (name.clone(), suggest(name, known()).map(str::to_owned)));
        };
        let Type::Structure(structure) = &row.ty else { return None };
        let below = &api.structure(structure)?.parameters;
        let items = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        let found = items.iter().filter_map(Value::as_object).find_map(|item| unknown(api, below, item, &[]));
        found.map(|(path, meant)| (format!("{name}.{path}"), meant))
    })
}
