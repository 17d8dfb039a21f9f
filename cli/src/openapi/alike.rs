//! Which structures of which APIs are the same.

use std::collections::{BTreeMap, BTreeSet};

use alipay_schema::{Api, Parameter, Type};
use serde_json::{Map, Value};

use super::row;
use super::taken::folded;
use super::way::{Side, Version, refer};

/// A structure as one side of an API knows it: which API it is, and its name there.
pub(super) type Known<'a> = (usize, Side, &'a str);

/// The structures as schemas that name others by their own names.
type Schemas<'a> = BTreeMap<&'a str, Map<String, Value>>;

/// A structure with all that it leads to, by which two of them are the same or are not.
type Whole<'b> = BTreeMap<&'b str, &'b Map<String, Value>>;

/// The structures of all APIs: for each name, the groups of those that are the same.
pub(super) fn alike<'a>(apis: &[&'a Api], version: Version) -> Vec<Vec<Vec<Known<'a>>>> {
    let sides = |(place, api): (usize, &&'a Api)| {
        [Side::Request, Side::Reply].map(|side| (place, side, *api, schemas(api, side, version)))
    };
    let own: Vec<(usize, Side, &'a Api, Schemas<'a>)> = apis.iter().enumerate().flat_map(sides).collect();
    let mut named: BTreeMap<String, Vec<(Whole<'_>, Vec<Known<'a>>)>> = BTreeMap::new();
    for (place, side, api, schemas) in &own {
        let names = api.types.iter().map(|structure| structure.name.as_str());
        for name in names.filter(|name| schemas.contains_key(name)) {
            let whole = whole(api, name, schemas);
            let groups = named.entry(folded(name)).or_default();
            // Two structures that lead to each other make the same whole.
            let same = groups
                .iter_mut()
                .find(|(other, known)| *other == whole && known.iter().all(|(_, _, other)| *other == name));
            match same {
                Some((_, known)) => known.push((*place, *side, name)),
                None => groups.push((whole, vec![(*place, *side, name)])),
            }
        }
    }
    named.into_values().map(|groups| groups.into_iter().map(|(_, known)| known).collect()).collect()
}

fn whole<'b>(api: &Api, name: &str, schemas: &'b Schemas<'_>) -> Whole<'b> {
    let mut below = reached(api, rows(api, name));
    below.insert(name);
    let within = schemas.iter().filter(|(name, _)| below.contains(*name));
    within.map(|(name, schema)| (*name, schema)).collect()
}

/// The structures of one side.
fn schemas(api: &Api, side: Side, version: Version) -> Schemas<'_> {
    let reached = match side {
        Side::Request => reached(api, api.sent_rows()),
        Side::Reply => reached(api, api.response.iter().flatten()),
    };
    let schema = |name| (name, row::object(rows(api, name), side.of(version), &refer));
    reached.into_iter().map(schema).collect()
}

fn rows<'a>(api: &'a Api, name: &str) -> &'a [Parameter] {
    api.structure(name).map(|structure| structure.parameters.as_slice()).unwrap_or_default()
}

/// The structures that rows lead to.
fn reached<'a>(api: &'a Api, rows: impl IntoIterator<Item = &'a Parameter>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut left: Vec<&Parameter> = rows.into_iter().collect();
    while let Some(row) = left.pop() {
        let Type::Structure(name) = &row.ty else { continue };
        if let Some(structure) = api.structure(name)
            && found.insert(structure.name.as_str())
        {
            left.extend(&structure.parameters);
        }
    }
    found
}
