//! The structures of a description: what they are called, and which of them are one.

use alipay_schema::{Parameter, Structure};
use heck::ToUpperCamelCase;

use crate::{
    findings::{Findings, quoted},
    line::Text,
    words::types::Base,
};

/// The structures that have been met.
#[derive(Debug, Default)]
pub(crate) struct Structures {
    all: Vec<Option<Structure>>,
    /// The names of those that are not the page's own.
    copied: Vec<String>,
}

impl Structures {
    /// Keeps the place of a structure whose members are about to be read, so that it stands before theirs.
    pub(crate) fn reserve(&mut self) -> usize {
        self.all.push(None);
        self.all.len() - 1
    }

    /// The structure of this name, if the page has described it already.
    pub(crate) fn described(&self, base: &Base, parameter: &Text) -> Option<String> {
        let name = name(base, parameter);
        let is_own = |known: &&Structure| *known.name == name && !self.copied.contains(&name);
        self.all.iter().flatten().find(is_own).map(|_| name)
    }

    /// `name`, or what else a structure can be called whose name is taken.
    pub(crate) fn free_name(&self, name: &str) -> String {
        let is_taken = |name: &str| {
            self.all.iter().flatten().any(|known| *known.name == name)
                || self.copied.iter().any(|copied| copied == name)
        };
        let mut free = name.to_owned();
        while is_taken(&free) {
            free.insert_str(0, "Catalogue");
        }
        free
    }

    /// Keeps the place and the name of a structure that is not the page's own.
    pub(crate) fn reserve_as(&mut self, name: &str) -> usize {
        self.copied.push(name.to_owned());
        self.reserve()
    }

    /// Puts members at a reserved place.
    pub(crate) fn fill(&mut self, at: usize, name: Text, members: Vec<Parameter>) {
        self.all[at] = Some(Structure { name, parameters: members });
    }

    /// Puts members at a reserved place, and says what the structure is called. Of two that are alike one is enough;
    /// of two that are not, the second is named after its parameter too.
    pub(crate) fn put(
        &mut self,
        at: usize,
        base: &Base,
        owner: &[String],
        parameter: &Text,
        members: Vec<Parameter>,
        findings: &mut Findings,
    ) -> String {
        let page_name = name(base, parameter);
        let mut name = page_name.clone();
        for above in
            std::iter::once(&parameter.value).chain(owner.iter().rev()).chain(std::iter::repeat(&page_name))
        {
            match self.all.iter().flatten().find(|known| *known.name == name) {
                None => break,
                Some(known) if known.parameters == members => return name,
                Some(_) => name = format!("{}{name}", above.to_upper_camel_case()),
            }
        }
        if name != page_name {
            let title = format!(
                "{} is the type of two parameters with different members: here it becomes {}",
                quoted(&page_name),
                quoted(&name)
            );
            findings.warning(parameter.span, title, "the second");
        }
        self.fill(at, Text::new(name.clone(), parameter.span), members);
        name
    }

    pub(crate) fn all(self) -> Vec<Structure> {
        self.all.into_iter().flatten().collect()
    }
}

/// The page's name, where it is one; a page in lower case has lost its capitals, which the parameter's name may give back.
fn name(base: &Base, parameter: &str) -> String {
    let own = parameter.to_upper_camel_case();
    match base {
        Base::Named(name) if name.bytes().any(|byte| byte.is_ascii_uppercase()) => capitalised(name),
        Base::Named(name) if !own.eq_ignore_ascii_case(name) => capitalised(name),
        _ if own.is_empty() => String::from("Members"),
        _ => own,
    }
}

fn capitalised(name: &str) -> String {
    let mut signs = name.chars();
    signs.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(signs).collect()
}
