//! Names within a document: no two schemas have one, however a generator writes them.

use std::collections::HashMap;

use alipay_schema::{Api, Parameter};

use super::alike::{Known, alike};
use super::failure;
use super::taken::{Taken, pascal};
use super::way::{Side, Version};

/// The names of everything that operations refer to.
pub(super) struct Names<'a> {
    asked: Vec<Asked>,
    structures: HashMap<Known<'a>, String>,
}

/// The names of one API.
pub(super) struct Asked {
    pub(super) operation: String,
    pub(super) request: String,
    /// What `biz_content` holds, where the operation has kept it.
    pub(super) content: String,
    pub(super) reply: String,
    pub(super) failure: String,
}

impl<'a> Names<'a> {
    /// Structures that are the same share a name; where APIs have different ones of a name, each begins with its API.
    pub(super) fn of(apis: &[&'a Api], version: Version) -> Self {
        let mut taken = Taken::default();
        for name in failure::NAMES {
            taken.free(name);
        }
        let asked: Vec<Asked> = apis.iter().map(|api| Asked::of(api, &mut taken)).collect();
        let mut structures = HashMap::new();
        for groups in alike(apis, version) {
            let is_only = groups.len() == 1;
            for known in groups {
                let Some((place, side, own)) = known.first().copied() else { continue };
                let name = if is_only && taken.is_free(own) {
                    taken.free(own)
                } else {
                    let api = apis.get(place).map(|api| pascal(&api.method)).unwrap_or_default();
                    let reply = if side == Side::Reply { "Response" } else { "" };
                    taken.free(&format!("{api}{reply}{}", pascal(own)))
                };
                structures.extend(known.into_iter().map(|known| (known, name.clone())));
            }
        }
        Self { asked, structures }
    }

    pub(super) fn asked(&self, place: usize) -> Option<&Asked> {
        self.asked.get(place)
    }

    /// The document's name of a structure; its own where the API has none of that name.
    pub(super) fn structure<'b>(&'b self, place: usize, side: Side, name: &'b str) -> &'b str {
        self.structures.get(&(place, side, name)).map_or(name, String::as_str)
    }

    /// The structures of one side of an API by their names.
    pub(super) fn structures<'b>(
        &'b self,
        api: &'b Api,
        place: usize,
        side: Side,
    ) -> impl Iterator<Item = (&'b str, &'b [Parameter])> {
        api.types.iter().filter_map(move |structure| {
            let name = self.structures.get(&(place, side, structure.name.as_str()))?;
            Some((name.as_str(), structure.parameters.as_slice()))
        })
    }
}

impl Asked {
    fn of(api: &Api, taken: &mut Taken) -> Self {
        let method = pascal(&api.method);
        let mut named = |what: &str| taken.free(&format!("{method}{what}"));
        Self {
            request: named("Request"),
            content: named("Content"),
            reply: named("Response"),
            failure: named("Failure"),
            operation: taken.free_operation(&api.method.replace('.', "_")),
        }
    }
}
