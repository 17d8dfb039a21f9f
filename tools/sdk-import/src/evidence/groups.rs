//! Groups of parameters of which one must be given, as sources state them.

use std::collections::{BTreeMap, BTreeSet};

use alipay_schema::{Api, Required};

use super::{
    claims::Witness,
    doubt::has_stand_in,
    record::{Quality, Record},
    verdict::suffice,
};
use crate::rows::rows;

/// A group, with the best of those who state it.
pub(super) struct Group {
    pub(super) names: Vec<String>,
    pub(super) quality: Quality,
    pub(super) kinds: BTreeSet<&'static str>,
}

/// The groups that may refuse a call.
///
/// A group cannot be advised, so there must be evidence enough, no source that draws it otherwise, no group of the
/// description that has one of its members, and no second name of a member that the group lacks.
pub(super) fn groups(api: &Api, records: &[Record]) -> Vec<Group> {
    let mut stated: BTreeMap<BTreeSet<String>, Vec<Witness>> = BTreeMap::new();
    for record in records.iter().filter(|record| record.groups_require()) {
        for names in of(record) {
            stated.entry(names).or_default().push(Witness::of(record));
        }
    }
    let overlaps =
        |one: &BTreeSet<String>| stated.keys().any(|other| other != one && !other.is_disjoint(one));
    let mut groups = Vec::new();
    for (names, by) in &stated {
        let is_stated = api.one_of.iter().flatten().any(|name| names.contains(name));
        if names.len() < 2 || !suffice(by.iter()) || overlaps(names) || is_stated {
            continue;
        }
        let Some(names) = ["request", "form"].into_iter().find_map(|path| in_section(api, path, names))
        else {
            continue;
        };
        let Some(quality) = by.iter().filter_map(|by| by.quality).min() else { continue };
        groups.push(Group { names, quality, kinds: by.iter().map(|by| by.kind).collect() });
    }
    groups
}

/// The group in the order of the section, where that has all members and none that must be given anyway.
fn in_section(api: &Api, path: &str, names: &BTreeSet<String>) -> Option<Vec<String>> {
    let section = rows(api, path);
    let members: Vec<_> = section.iter().filter(|row| names.contains(&row.name.value)).collect();
    let others: Vec<_> = section.iter().filter(|row| !names.contains(&row.name.value)).cloned().collect();
    let is_whole = members.len() == names.len()
        && !members
            .iter()
            .any(|row| row.limits.required == Some(Required::Always) || has_stand_in(row, &others));
    is_whole.then(|| members.iter().map(|row| row.name.value.clone()).collect())
}

/// The groups that one record states at the top.
fn of(record: &Record) -> Vec<BTreeSet<String>> {
    let mut groups: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in record.rows() {
        if let Some(group) = &row.one_of_group {
            let names = groups.entry(group.to_string()).or_default();
            names.insert(row.name.clone());
            names.extend(row.one_of_names.iter().flatten().cloned());
        }
    }
    groups.into_values().collect()
}
