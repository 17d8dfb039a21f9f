//! What an app can name, and the page that the documentation has for it.

use std::collections::BTreeMap;

use crate::example::Example;
use crate::lines::Place;
use crate::source::{Definition, Import, Kind, Member, Module, Path, Sources, below};

/// The documentation of one item.
pub(crate) struct Page {
    /// As an app writes it: `alipay::v3::Client`.
    pub(crate) path: String,
    /// The last part of it.
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) place: Place,
    pub(crate) examples: Vec<Example>,
    pub(crate) members: Vec<Member>,
}

/// A definition, by its module and its name there.
type Key = (Path, String);

/// How an app comes to an item, and what is said where it is handed on.
struct Way {
    path: String,
    name: String,
    docs: Vec<String>,
}

/// What a name means: a definition, or a module.
enum Meaning {
    Item(Key),
    Module(Path),
}

/// The pages of everything that can be reached from the root of a crate, each under its shortest path.
pub(crate) fn pages(sources: &Sources, name: &str) -> Vec<Page> {
    let mut ways = BTreeMap::new();
    sources.visit(&vec![name.to_owned()], name, &mut ways);
    let mut pages: BTreeMap<Key, (Page, Vec<String>)> = BTreeMap::new();
    for ((module, own_name), way) in ways {
        let defined = sources.definitions(&module, &own_name).filter(|definition| definition.is_public);
        for Definition { kind, place, docs, members, .. } in defined {
            let docs = [way.docs.as_slice(), docs.as_slice()].concat();
            let page = Page {
                path: way.path.clone(),
                name: way.name.clone(),
                kind: *kind,
                place: place.clone(),
                examples: Vec::new(),
                members: members.clone(),
            };
            pages.insert((module.clone(), own_name.clone()), (page, docs));
        }
    }
    for (module, Module { implementations, .. }) in &sources.0 {
        for implementation in implementations {
            for meaning in sources.meanings(module, &implementation.of, 0) {
                let Meaning::Item(key) = meaning else { continue };
                if let Some((page, docs)) = pages.get_mut(&key) {
                    docs.extend(implementation.docs.iter().cloned());
                    page.members.extend(implementation.members.iter().cloned());
                }
            }
        }
    }
    let with_examples = |(page, docs): (Page, Vec<String>)| {
        let examples = docs.iter().flat_map(|docs| Example::all(docs)).collect();
        Page { examples, ..page }
    };
    pages.into_values().map(with_examples).collect()
}

impl Sources {
    fn definitions(&self, module: &Path, name: &str) -> impl Iterator<Item = &Definition> {
        let all = self.0.get(module).into_iter().flat_map(|module| &module.definitions);
        all.filter(move |definition| definition.name == *name)
    }

    /// Whatever of a module is public, under the path by which an app comes to it.
    fn visit(&self, module: &Path, shown: &str, ways: &mut BTreeMap<Key, Way>) {
        let Some(Module { definitions, imports, modules, .. }) = self.0.get(module) else { return };
        for definition in definitions.iter().filter(|definition| definition.is_public) {
            note(ways, (module.clone(), definition.name.clone()), shown, &definition.name, "");
        }
        for name in modules {
            self.visit(&below(module, name), &format!("{shown}::{name}"), ways);
        }
        for import in imports.iter().filter(|import| import.is_public) {
            self.hand_on(module, import, shown, ways);
        }
    }

    fn hand_on(&self, module: &Path, import: &Import, shown: &str, ways: &mut BTreeMap<Key, Way>) {
        let Import { name, path, docs, .. } = import;
        let meanings = self.meanings(module, path, 0);
        // Other crates have pages of their own.
        assert!(!meanings.is_empty() || self.is_foreign(module, path), "{shown}: what is {path:?}?");
        for meaning in meanings {
            match meaning {
                Meaning::Item(key) => note(ways, key, shown, name, docs),
                Meaning::Module(other) if name == "*" => self.visit(&other, shown, ways),
                Meaning::Module(other) => self.visit(&other, &format!("{shown}::{name}"), ways),
            }
        }
    }

    fn is_foreign(&self, module: &Path, path: &Path) -> bool {
        let is_own = matches!(path[0].as_str(), "crate" | "self" | "super");
        !is_own && !self.0.contains_key(&below(module, &path[0])) && !self.0.contains_key(&path[..1])
    }

    /// What a path means within a module; nothing if it leads to another crate.
    fn meanings(&self, module: &Path, path: &[String], hops: usize) -> Vec<Meaning> {
        let Some((first, mut rest)) = path.split_first() else { return Vec::new() };
        if hops > 16 {
            return Vec::new();
        }
        let mut meanings = match first.as_str() {
            "crate" => vec![Meaning::Module(module[..1].to_vec())],
            "self" => vec![Meaning::Module(module.clone())],
            "super" => {
                let mut above = module.clone();
                above.pop();
                while let Some(("super", further)) =
                    rest.split_first().map(|(first, rest)| (first.as_str(), rest))
                {
                    above.pop();
                    rest = further;
                }
                vec![Meaning::Module(above)]
            }
            name => {
                let here = self.named(module, name, hops);
                let root = vec![name.to_owned()];
                if here.is_empty() && self.0.contains_key(&root) { vec![Meaning::Module(root)] } else { here }
            }
        };
        for name in rest {
            let within = |meaning| match meaning {
                Meaning::Module(module) => self.named(&module, name, hops),
                Meaning::Item(_) => Vec::new(),
            };
            meanings = meanings.into_iter().flat_map(within).collect();
        }
        meanings
    }

    /// What a module has under a name.
    fn named(&self, module: &Path, name: &str, hops: usize) -> Vec<Meaning> {
        let Some(Module { imports, .. }) = self.0.get(module) else { return Vec::new() };
        let below = below(module, name);
        let mut found = Vec::new();
        if self.0.contains_key(&below) {
            found.push(Meaning::Module(below));
        }
        if self.definitions(module, name).next().is_some() {
            found.push(Meaning::Item((module.clone(), name.to_owned())));
        }
        for import in imports {
            if import.name == name {
                found.extend(self.meanings(module, &import.path, hops + 1));
            } else if import.name == "*" {
                for meaning in self.meanings(module, &import.path, hops + 1) {
                    if let Meaning::Module(other) = meaning {
                        found.extend(self.named(&other, name, hops + 1));
                    }
                }
            }
        }
        found
    }
}

/// Keeps the shortest way to an item.
fn note(ways: &mut BTreeMap<Key, Way>, key: Key, shown: &str, name: &str, docs: &str) {
    let path = format!("{shown}::{name}");
    let way = ways.entry(key).or_insert_with(|| Way {
        path: path.clone(),
        name: name.to_owned(),
        docs: Vec::new(),
    });
    way.docs.push(docs.to_owned());
    if path.len() < way.path.len() {
        way.path = path;
        name.clone_into(&mut way.name);
    }
}
