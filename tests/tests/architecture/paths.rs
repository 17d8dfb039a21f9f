//! Which modules of a crate name which others, read from its source as the compiler reads it, without its tests.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use quote::ToTokens;
use syn::{Attribute, Item, ItemUse, UseTree, Visibility};

use crate::graph::Graph;

type Segments = Vec<String>;

/// The modules that stand in `lib.rs` or `main.rs`, each with those of them that it names.
pub(crate) fn modules_of(source: &Path) -> Graph {
    let mut files = Vec::new();
    collect(source, "", &mut files);
    modules(&files)
}

/// The same, of files by their paths without the ending.
pub(crate) fn modules(files: &[(String, String)]) -> Graph {
    let mut names = Names::default();
    for (path, text) in files {
        let module: Segments = segments_of(path);
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        names.read(&module, file.items);
    }
    names.graph()
}

fn collect(folder: &Path, above: &str, files: &mut Vec<(String, String)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let below = format!("{above}{name}");
        if matches!(name, "tests" | "testing" | "bin") {
            continue;
        }
        if path.is_dir() {
            collect(&path, &format!("{below}/"), files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push((below, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn segments_of(path: &str) -> Segments {
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if matches!(path, "lib" | "main") { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

/// What each module names and what it hands on to others.
#[derive(Default)]
struct Names {
    named: BTreeMap<Segments, Vec<Segments>>,
    exported: BTreeMap<Segments, BTreeMap<String, Segments>>,
}

impl Names {
    fn read(&mut self, module: &Segments, items: Vec<Item>) {
        self.named.entry(module.clone()).or_default();
        for item in items {
            match item {
                Item::Mod(inner) if is_for_tests(&inner.attrs) => {}
                Item::Mod(inner) => {
                    if let Some((_, items)) = inner.content {
                        let below = [module.as_slice(), &[inner.ident.to_string()]].concat();
                        self.read(&below, items);
                    }
                }
                Item::Use(item) if is_for_tests(&item.attrs) => {}
                Item::Use(item) => self.import(module, &item),
                other => self.mention(module, &other.to_token_stream().to_string()),
            }
        }
    }

    fn import(&mut self, module: &Segments, item: &ItemUse) {
        let mut found = Vec::new();
        leaves(&item.tree, &mut Vec::new(), &mut found);
        for (path, name) in found {
            let path = absolute(module, &path);
            if !matches!(item.vis, Visibility::Inherited) {
                self.exported.entry(module.clone()).or_default().insert(name, path.clone());
            }
            self.named.entry(module.clone()).or_default().push(path);
        }
    }

    /// Paths in the code itself: `crate :: common :: gather ( … )`.
    fn mention(&mut self, module: &Segments, code: &str) {
        let words: Vec<&str> = code.split_whitespace().collect();
        for start in (0..words.len()).filter(|at| matches!(words[*at], "crate" | "super")) {
            let rest = words[start..].chunks(2);
            let path = rest.take_while(|pair| pair[0].chars().all(|c| c.is_alphanumeric() || c == '_'));
            let mut segments = Vec::new();
            for pair in path {
                segments.push(pair[0].to_owned());
                if pair.get(1) != Some(&"::") {
                    break;
                }
            }
            self.named.entry(module.clone()).or_default().push(absolute(module, &segments));
        }
    }

    fn graph(&self) -> Graph {
        let mut graph = Graph::default();
        for (module, paths) in &self.named {
            let Some(top) = module.first() else { continue };
            graph.add(top);
            for other in paths.iter().filter_map(|path| self.home(path, 0)) {
                graph.knows(top, &other);
            }
        }
        graph
    }

    /// The module of `lib.rs` in which what is named stands, behind everybody who only hands it on.
    fn home(&self, path: &Segments, hops: usize) -> Option<String> {
        let module =
            (0..=path.len()).rev().map(|end| path[..end].to_vec()).find(|m| self.named.contains_key(m))?;
        let exported = path.get(module.len()).and_then(|name| self.exported.get(&module)?.get(name));
        match exported {
            Some(further) if hops < 8 && further != path => self.home(further, hops + 1),
            _ => module.first().cloned(),
        }
    }
}

fn leaves(tree: &UseTree, above: &mut Segments, found: &mut Vec<(Segments, String)>) {
    let with = |name: String| [above.as_slice(), &[name]].concat();
    match tree {
        UseTree::Path(path) => {
            above.push(path.ident.to_string());
            leaves(&path.tree, above, found);
            above.pop();
        }
        UseTree::Name(name) if name.ident == "self" => {
            found.push((above.clone(), above.last().cloned().unwrap_or_default()));
        }
        UseTree::Name(name) => found.push((with(name.ident.to_string()), name.ident.to_string())),
        UseTree::Rename(name) => found.push((with(name.ident.to_string()), name.rename.to_string())),
        UseTree::Glob(_) => found.push((above.clone(), "*".to_owned())),
        UseTree::Group(group) => {
            for tree in &group.items {
                leaves(tree, above, found);
            }
        }
    }
}

/// A path from the crate on. One that begins with neither `crate`, `super` nor `self` begins in the module itself.
fn absolute(module: &Segments, path: &[String]) -> Segments {
    let mut from = module.clone();
    let mut rest = path;
    match rest.first().map(String::as_str) {
        Some("crate") => {
            from.clear();
            rest = &rest[1..];
        }
        Some("self") => rest = &rest[1..],
        _ => {}
    }
    while rest.first().is_some_and(|segment| segment == "super") {
        from.pop();
        rest = &rest[1..];
    }
    [from.as_slice(), rest].concat()
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg") && attribute.to_token_stream().to_string().contains("(test)")
    })
}
