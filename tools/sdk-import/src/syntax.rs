//! Walking a parsed source file.

use tree_sitter::{Language, Node, Parser, Tree};

/// A source file as its language's parser sees it.
pub(crate) struct Syntax<'t> {
    text: &'t str,
    tree: Tree,
}

/// A parser of one language.
pub(crate) struct Reader(Parser);

impl Reader {
    /// Nothing when the grammar and the parser are of versions that do not fit.
    pub(crate) fn new(language: &Language) -> Option<Self> {
        let mut parser = Parser::new();
        parser.set_language(language).ok()?;
        Some(Self(parser))
    }

    pub(crate) fn read<'t>(&mut self, text: &'t str) -> Option<Syntax<'t>> {
        self.0.parse(text, None).map(|tree| Syntax { text, tree })
    }
}

impl<'t> Syntax<'t> {
    pub(crate) fn root(&self) -> Node<'_> {
        self.tree.root_node()
    }

    pub(crate) fn has_error(&self) -> bool {
        self.root().has_error()
    }

    pub(crate) fn text(&self, node: Node<'_>) -> &'t str {
        self.text.get(node.byte_range()).unwrap_or_default()
    }

    /// The text of a part of `node`.
    pub(crate) fn part(&self, node: Node<'_>, field: &str) -> Option<&'t str> {
        node.child_by_field_name(field).map(|part| self.text(part))
    }
}

/// The named children of `node` that are of this kind.
pub(crate) fn children<'n>(node: Node<'n>, kind: &'static str) -> impl Iterator<Item = Node<'n>> {
    named(node).filter(move |child| child.kind() == kind)
}

pub(crate) fn named(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    let mut cursor = node.walk();
    let children: Vec<Node<'_>> = node.named_children(&mut cursor).collect();
    children.into_iter()
}

/// All nodes below `node` that are of this kind, in the order of the text.
pub(crate) fn below<'n>(node: Node<'n>, kind: &'static str) -> impl Iterator<Item = Node<'n>> {
    let mut open = vec![node];
    std::iter::from_fn(move || {
        while let Some(next) = open.pop() {
            let mut cursor = next.walk();
            let mut children: Vec<Node<'_>> = next.named_children(&mut cursor).collect();
            children.reverse();
            open.extend(children);
            if next.kind() == kind {
                return Some(next);
            }
        }
        None
    })
}
