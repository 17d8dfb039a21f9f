//! Crates: what each module defines, implements and hands on.

use std::collections::BTreeMap;

use crate::lines::Place;

/// A path from the crate on: `alipay`, `client`, `v3`.
pub(crate) type Path = Vec<String>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Type,
    Trait,
    /// A function, a macro, a constant, another name of a type: whatever is used by its name alone.
    Named,
}

/// What a module defines.
pub(crate) struct Definition {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) is_public: bool,
    pub(crate) place: Place,
    /// One for the item, and one for each member that has some.
    pub(crate) docs: Vec<String>,
    pub(crate) members: Vec<Member>,
}

/// What belongs to a type or a trait and is public.
#[derive(Clone)]
pub(crate) struct Member {
    pub(crate) name: String,
    /// Whether it is called on a value.
    pub(crate) is_method: bool,
    pub(crate) place: Place,
}

/// What is implemented for a type.
pub(crate) struct Implementation {
    pub(crate) of: Path,
    pub(crate) docs: Vec<String>,
    pub(crate) members: Vec<Member>,
}

/// What a module takes from elsewhere; under the name `*` everything.
pub(crate) struct Import {
    pub(crate) name: String,
    pub(crate) path: Path,
    pub(crate) is_public: bool,
    pub(crate) docs: String,
}

#[derive(Default)]
pub(crate) struct Module {
    pub(crate) definitions: Vec<Definition>,
    pub(crate) implementations: Vec<Implementation>,
    pub(crate) imports: Vec<Import>,
    /// The public modules below it.
    pub(crate) modules: Vec<String>,
}

/// The modules of several crates.
#[derive(Default)]
pub(crate) struct Sources(pub(crate) BTreeMap<Path, Module>);

/// The path of what a module has under a name.
pub(crate) fn below(module: &Path, name: &str) -> Path {
    module.iter().cloned().chain([name.to_owned()]).collect()
}
