//! Crates as their files say them.

use syn::{
    Attribute, Ident, ImplItem, Item, ItemImpl, ItemMacro, ItemMod, ItemTrait, ItemUse, TraitItem, Type,
    UseTree, Visibility,
};

use crate::attributes::{attributes, documentation, is_for_tests, is_hidden, is_public};
use crate::files::Files;
use crate::lines::Lines;
use crate::macros::Macros;
use crate::source::{Definition, Implementation, Import, Kind, Member, Module, Path, Sources, below};

/// Where a module stands.
struct Folder<'a> {
    files: &'a Files,
    macros: &'a Macros,
    /// Where the files of the modules below it are.
    path: String,
    file: &'a str,
}

impl Sources {
    /// Reads crates by their names and folders.
    pub(crate) fn read(files: &Files, crates: &[(&str, &str)]) -> Self {
        let mut sources = Self::default();
        for (name, folder) in crates {
            let macros = Macros::of(files.below(folder));
            let (file, text) = files.module(folder, "lib");
            let folder = Folder { files, macros: &macros, path: (*folder).to_owned(), file };
            sources.file(&vec![(*name).to_owned()], &folder, text);
        }
        sources
    }

    fn file(&mut self, module: &Path, folder: &Folder<'_>, text: &str) {
        let parsed = syn::parse_file(text).unwrap_or_else(|error| panic!("{}: {error}", folder.file));
        self.0.entry(module.clone()).or_default();
        self.items(module, folder, parsed.items, &mut Lines::of(folder.files, folder.file, text));
    }

    fn items(&mut self, module: &Path, folder: &Folder<'_>, items: Vec<Item>, lines: &mut Lines<'_>) {
        for item in items {
            if !is_for_tests(attributes(&item)) {
                self.item(module, folder, item, lines);
            }
        }
    }

    fn item(&mut self, module: &Path, folder: &Folder<'_>, item: Item, lines: &mut Lines<'_>) {
        let defined = match item {
            Item::Struct(item) => definition("struct", &item.ident, &item.vis, &item.attrs, lines),
            Item::Enum(item) => definition("enum", &item.ident, &item.vis, &item.attrs, lines),
            Item::Type(item) => definition("type", &item.ident, &item.vis, &item.attrs, lines),
            Item::Const(item) => definition("const", &item.ident, &item.vis, &item.attrs, lines),
            Item::Static(item) => definition("static", &item.ident, &item.vis, &item.attrs, lines),
            Item::Fn(item) => definition("fn", &item.sig.ident, &item.vis, &item.attrs, lines),
            Item::Trait(item) => of_trait(&item, lines),
            Item::Macro(item) => return self.of_macro(module, folder, item, lines),
            Item::Impl(item) => return self.implementation(module, &item, lines),
            Item::Use(item) => return self.import(module, &item, lines),
            Item::Mod(item) => return self.module(module, folder, item, lines),
            _ => return,
        };
        self.at(module).definitions.push(defined);
    }

    /// One that is defined, or what another one writes.
    fn of_macro(&mut self, module: &Path, folder: &Folder<'_>, item: ItemMacro, lines: &mut Lines<'_>) {
        if let Some(name) = &item.ident {
            let is_exported = item.attrs.iter().any(|attribute| attribute.path().is_ident("macro_export"));
            let defined = definition("macro_rules!", name, &Visibility::Inherited, &item.attrs, lines);
            let is_public = is_exported && !is_hidden(&item.attrs);
            // It is there from everywhere.
            return self.at(&module[..1]).definitions.push(Definition { is_public, ..defined });
        }
        let path = item.mac.path.segments;
        let Some(name) = path.last().map(|segment| segment.ident.to_string()) else { return };
        if let Some(items) = folder.macros.expand(folder.file, &name, &item.mac.tokens) {
            lines.within_macro(&name, |lines| self.items(module, folder, items, lines));
        }
    }

    fn import(&mut self, module: &Path, item: &ItemUse, lines: &Lines<'_>) {
        let mut found = Vec::new();
        leaves(&item.tree, &mut Vec::new(), &mut found);
        let (is_public, docs) = (is_public(&item.vis, &item.attrs), documentation(&item.attrs, lines));
        let import = |(path, name)| Import { name, path, is_public, docs: docs.clone() };
        self.at(module).imports.extend(found.into_iter().map(import));
    }

    fn module(&mut self, above: &Path, folder: &Folder<'_>, item: ItemMod, lines: &mut Lines<'_>) {
        let name = item.ident.to_string();
        let module = below(above, &name);
        let path = format!("{}/{name}", folder.path);
        if let Some((_, items)) = item.content {
            self.0.entry(module.clone()).or_default();
            self.items(&module, &Folder { path, ..*folder }, items, lines);
        } else {
            let (file, text) = folder.files.module(&folder.path, &name);
            self.file(&module, &Folder { path, file, ..*folder }, text);
        }
        if is_public(&item.vis, &item.attrs) {
            self.at(above).modules.push(name);
        }
    }

    fn implementation(&mut self, module: &Path, item: &ItemImpl, lines: &mut Lines<'_>) {
        let (mut docs, mut members) = (vec![documentation(&item.attrs, lines)], Vec::new());
        for inner in &item.items {
            let (word, name, vis, attrs, is_method) = match inner {
                ImplItem::Fn(own) => {
                    ("fn", &own.sig.ident, &own.vis, &own.attrs, own.sig.receiver().is_some())
                }
                ImplItem::Const(own) => ("const", &own.ident, &own.vis, &own.attrs, false),
                _ => continue,
            };
            let place = lines.place(&format!("{word} {name}"));
            if is_public(vis, attrs) && !is_for_tests(attrs) && item.trait_.is_none() {
                docs.push(documentation(attrs, lines));
                members.push(Member { name: name.to_string(), is_method, place });
            }
        }
        let Type::Path(of) = &*item.self_ty else { return };
        if !is_hidden(&item.attrs) {
            let of = of.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            self.at(module).implementations.push(Implementation { of, docs, members });
        }
    }

    fn at(&mut self, module: &[String]) -> &mut Module {
        self.0.get_mut(module).unwrap()
    }
}

fn definition(
    word: &str,
    name: &Ident,
    vis: &Visibility,
    attributes: &[Attribute],
    lines: &mut Lines<'_>,
) -> Definition {
    Definition {
        name: name.to_string(),
        kind: if matches!(word, "struct" | "enum") { Kind::Type } else { Kind::Named },
        is_public: is_public(vis, attributes),
        place: lines.place(&format!("{word} {name}")),
        docs: vec![documentation(attributes, lines)],
        members: Vec::new(),
    }
}

fn of_trait(item: &ItemTrait, lines: &mut Lines<'_>) -> Definition {
    let mut defined = definition("trait", &item.ident, &item.vis, &item.attrs, lines);
    for inner in &item.items {
        let (word, name, attrs, is_method) = match inner {
            TraitItem::Fn(own) => ("fn", &own.sig.ident, &own.attrs, own.sig.receiver().is_some()),
            TraitItem::Const(own) => ("const", &own.ident, &own.attrs, false),
            _ => continue,
        };
        let place = lines.place(&format!("{word} {name}"));
        if !is_hidden(attrs) && !is_for_tests(attrs) {
            defined.docs.push(documentation(attrs, lines));
            defined.members.push(Member { name: name.to_string(), is_method, place });
        }
    }
    Definition { kind: Kind::Trait, ..defined }
}

fn leaves(tree: &UseTree, above: &mut Path, found: &mut Vec<(Path, String)>) {
    let with = |name: &Ident| [above.as_slice(), &[name.to_string()]].concat();
    match tree {
        UseTree::Path(path) => {
            above.push(path.ident.to_string());
            leaves(&path.tree, above, found);
            above.pop();
        }
        UseTree::Name(name) if name.ident == "self" => {
            found.push((above.clone(), above.last().cloned().unwrap_or_default()));
        }
        UseTree::Name(name) => found.push((with(&name.ident), name.ident.to_string())),
        UseTree::Rename(name) => found.push((with(&name.ident), name.rename.to_string())),
        UseTree::Glob(_) => found.push((above.clone(), "*".to_owned())),
        UseTree::Group(group) => {
            for tree in &group.items {
                leaves(tree, above, found);
            }
        }
    }
}
