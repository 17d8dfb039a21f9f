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
pub(crate) struct Structures(Vec<Option<Structure>>);

impl Structures {
    /// Keeps the place of a structure whose members are about to be read, so that it stands before theirs.
    pub(crate) fn reserve(&mut self) -> usize {
        self.0.push(None);
        self.0.len() - 1
    }

    /// The structure of this name, if the page has described it already.
    pub(crate) fn described(&self, base: &Base, parameter: &Text) -> Option<String> {
        let name = name(base, parameter);
        self.0.iter().flatten().find(|known| *known.name == name).map(|_| name)
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
            match self.0.iter().flatten().find(|known| *known.name == name) {
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
        self.0[at] = Some(Structure { name: Text::new(name.clone(), parameter.span), parameters: members });
        name
    }

    pub(crate) fn all(self) -> Vec<Structure> {
        self.0.into_iter().flatten().collect()
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
