//! The crates of the workspace, as cargo knows them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) use alipay_tests::sources::root;
use serde_json::Value;

/// A crate of the house.
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    published: bool,
    /// The crates of the house that it is made of.
    needs: BTreeSet<String>,
    /// The crates of others that it is made of.
    foreign: BTreeSet<String>,
}

pub(crate) fn members() -> Vec<Member> {
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version=1"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    let metadata: Value = serde_json::from_slice(&cargo.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let names: BTreeSet<&str> = packages.iter().map(|package| package["name"].as_str().unwrap()).collect();
    packages.iter().map(|package| member(package, &names)).collect()
}

fn member(package: &Value, names: &BTreeSet<&str>) -> Member {
    let text = |name: &str| package[name].as_str().unwrap().to_owned();
    let dependencies = package["dependencies"].as_array().unwrap().iter();
    let needed = dependencies.filter(|dependency| dependency["kind"].is_null());
    let needed = needed.map(|dependency| dependency["name"].as_str().unwrap().to_owned());
    let (needs, foreign) = needed.partition(|name| names.contains(name.as_str()));
    Member {
        name: text("name"),
        folder: Path::new(&text("manifest_path")).parent().unwrap().to_owned(),
        published: package["publish"].is_null(),
        needs,
        foreign,
    }
}

/// The crates of others that the published crates are made of.
pub(crate) fn foreign() -> BTreeSet<String> {
    members().into_iter().filter(|member| member.published).flat_map(|member| member.foreign).collect()
}

/// The published crates and the arrows between them. What is reached by way of another is not drawn twice.
pub(crate) fn map() -> String {
    let members: BTreeMap<String, Member> = members()
        .into_iter()
        .filter(|member| member.published)
        .map(|member| (member.name.clone(), member))
        .collect();
    let mut map = "```mermaid\ngraph TD\n".to_owned();
    for member in members.values() {
        for other in member.needs.iter().filter(|other| !is_indirect(&members, member, other)) {
            writeln!(map, "  {} --> {other}", member.name).unwrap();
        }
    }
    map + "```\n"
}

fn is_indirect(members: &BTreeMap<String, Member>, member: &Member, other: &str) -> bool {
    member.needs.iter().any(|between| between != other && reaches(members, between, other))
}

fn reaches(members: &BTreeMap<String, Member>, from: &str, to: &str) -> bool {
    members
        .get(from)
        .is_some_and(|member| member.needs.iter().any(|next| next == to || reaches(members, next, to)))
}
