//! What a row leaves open that a description needs: its type, or its members.

use alipay_rules::Kind;
use alipay_schema::Type;

use crate::{
    facts::build::Builder,
    findings::quoted,
    line::Text,
    rows::row::Row,
    understand::nest::Node,
    words::types::{Base, PageType},
};

impl Builder<'_> {
    /// Reports a row without a type; in a draft it is a text until somebody says more.
    pub(crate) fn no_type(&mut self, row: &Row) -> Option<PageType> {
        let stated = row.ty.as_ref().map_or_else(String::new, |ty| format!(": {}", quoted(ty)));
        let span = row.ty.as_ref().map_or(row.name.span, |ty| ty.span);
        let title = format!("{} has no type that can be read{stated}", quoted(&row.name));
        self.findings.doubt_of(row.name.span, span, title, "of which type?", "write one into the page");
        self.findings.is_draft().then_some(PageType { list: false, base: Base::Scalar(Kind::Text) })
    }

    /// Whether a scalar with members is an object after all: as in the page's sample, or in a draft.
    pub(crate) fn may_have_members(&mut self, path: &[String], name: &Text) -> bool {
        if self.is_sampled_as_object(path, name) {
            let title = format!(
                "{} is taken as an object, as in the page's sample: the page calls it a scalar and gives it members",
                quoted(name)
            );
            self.findings.warning(name.span, title, "not a scalar");
            return true;
        }
        let title = format!("{} has members, and the page calls it a scalar", quoted(name));
        let help = "write `Object` for its type into the page, or take its members away";
        self.findings.doubt(name.span, title, "a scalar has none", help);
        self.findings.is_draft()
    }

    /// Whether the rows behind an object may be its members: none are, and one mark stands before all.
    pub(crate) fn lacks_members(&self, node: &Node) -> bool {
        let row = &node.row;
        node.members.is_empty()
            && row.marked
            && !row.exact
            && self.findings.doubts().contains_key(&row.name.span)
            && row.page_type().is_some_and(|ty| ty.has_members())
    }

    /// The type of an object whose members are not shown where it stands.
    pub(crate) fn unshown(&mut self, name: &Text, base: &Base, list: bool, path: &[String]) -> Option<Type> {
        let is_document = *base == Base::Object && !list && !self.is_sampled_as_object(path, name);
        if let Some(known) = self.structures.described(base, name).filter(|_| !is_document) {
            let title = format!(
                "{} is taken to have the members that {} has elsewhere on the page",
                quoted(name),
                quoted(&known)
            );
            self.findings.warning(name.span, title, "its own members are not shown");
            return Some(Type::Structure(known));
        }
        if let Some(known) = self.known.structure(path, name, list) {
            let title = format!(
                "the members of {} are not on the page: those of the catalogue's description are taken",
                quoted(name)
            );
            self.findings.warning(name.span, title, "from the catalogue");
            return Some(Type::Structure(self.known.copy(known, name, self.structures)));
        }
        if is_document {
            let title = format!(
                "{} is taken as `json`: the page calls it an object and gives it no members",
                quoted(name)
            );
            self.findings.mark(name.span, &title);
            self.findings.warning(name.span, title, "a JSON document carried in a string");
            return Some(Type::Scalar(Kind::Json));
        }
        let title = format!("the members of {} are not on the page", quoted(name));
        let help = "open 子属性 (or 展开所有属性) before you copy the page";
        self.findings.doubt(name.span, title, "no members", help);
        self.findings.is_draft().then_some(Type::Scalar(Kind::Json))
    }
}
