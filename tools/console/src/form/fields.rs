//! The fields of a form, one for each row.

use alipay_rules::Family;
use alipay_schema::{Parameter, Type};
use maud::{Markup, html};

use super::checked::Checked;
use super::filled::{Field, Node};
use super::given::Given;
use crate::apis::limits;
use crate::visitor::Visitor;
use crate::words::Word;

/// What fields are made with.
pub(super) struct Fields<'a> {
    pub(super) visitor: &'a Visitor,
    pub(super) method: &'a str,
    pub(super) given: &'a Given,
    pub(super) checked: &'a Checked,
}

impl Fields<'_> {
    pub(super) fn all(&self, fields: &[Field<'_>]) -> Markup {
        html! { @for field in fields { (self.field(field)) } }
    }

    fn field(&self, Field { row, path, node }: &Field<'_>) -> Markup {
        match node {
            Node::Text(_) | Node::File => self.one(row, path, node),
            Node::Object(_) => self.structure(row, path, node, !row.is_required()),
            Node::Closed => html! {
                div.field id=(id(path)) {
                    (self.label(row, None))
                    (self.button("open", path, &Word::Add))
                    (self.says(path))
                }
            },
            Node::List(items) => html! {
                fieldset id=(id(path)) {
                    legend { (self.label(row, None)) }
                    @for (path, item) in items {
                        @match item {
                            Node::Object(_) => (self.structure(row, path, item, true)),
                            _ => div.item { (self.one(row, path, item)) (self.button("close", path, &Word::Remove)) },
                        }
                    }
                    (self.button("open", &self.next(path, items), &Word::AddItem))
                    (self.says(path))
                }
            },
        }
    }

    /// The path of one more item.
    fn next(&self, path: &str, items: &[(String, Node<'_>)]) -> String {
        let place = self.given.items(path).last().map_or(items.len(), |last| last + 1);
        format!("{path}[{place}]")
    }

    fn structure(&self, row: &Parameter, path: &str, node: &Node<'_>, can_close: bool) -> Markup {
        let Node::Object(fields) = node else { return html! {} };
        html! {
            fieldset id=(id(path)) {
                legend { (self.label(row, None)) @if path.ends_with(']') { " " (place(path)) } }
                (self.all(fields))
                @if can_close { (self.button("close", path, &Word::Remove)) }
                (self.says(path))
            }
        }
    }

    /// A field for one value.
    fn one(&self, row: &Parameter, path: &str, node: &Node<'_>) -> Markup {
        html! {
            div.field id=(id(path)) {
                (self.label(row, Some(path)))
                (self.input(row, path, node))
                (self.says(path))
            }
        }
    }

    fn input(&self, row: &Parameter, path: &str, node: &Node<'_>) -> Markup {
        let (name, id) = (format!("p.{path}"), format!("in-{path}"));
        let is_wrong = self.checked.at(path).next().is_some().then_some("true");
        let Node::Text(text) = node else {
            return html! { input id=(id) type="file" name=(name) aria-invalid=[is_wrong]; };
        };
        let choices = choices(row);
        let is_chosen = choices.is_empty() || text.is_empty() || choices.iter().any(|choice| choice == text);
        match &row.ty {
            // What is not among them is kept, and shown as it was given.
            _ if !choices.is_empty() && is_chosen && is_closed(row) => html! {
                select id=(id) name=(name) aria-invalid=[is_wrong] {
                    option value="" {}
                    @for choice in &choices { option value=(choice) selected[choice == text] { (choice) } }
                }
            },
            Type::Scalar(kind) if kind.facts().family == Family::Document => html! {
                textarea id=(id) name=(name) rows="3" spellcheck="false" aria-invalid=[is_wrong] { "\n" (text) }
            },
            _ => {
                let list = (!choices.is_empty()).then(|| format!("of-{path}"));
                html! {
                    input id=(id) name=(name) value=(text) placeholder=[row.example.as_ref()] list=[list.as_ref()]
                        autocomplete="off" spellcheck="false" aria-invalid=[is_wrong];
                    @if let Some(list) = &list {
                        datalist id=(list) { @for choice in &choices { option value=(choice) {} } }
                    }
                }
            }
        }
    }

    fn label(&self, row: &Parameter, path: Option<&str>) -> Markup {
        let words = html! {
            b { (*row.name) } @if row.is_required() { span.bad title=(self.visitor.say(&Word::Required)) { "*" } }
            " " code { (row.type_as_written()) } " "
            span.limits { (limits(row, self.visitor.language).join(", ")) }
        };
        html! {
            @match path {
                Some(path) => label for={ "in-" (path) } { (words) },
                None => span { (words) },
            }
            @if let Some(meaning) = &row.description { span.meaning { (meaning) } }
        }
    }

    /// What is wrong at a path; the script puts it here anew.
    fn says(&self, path: &str) -> Markup {
        html! {
            p.bad data-says=(path) {
                @for found in self.checked.at(path) { (found.rule.words(self.visitor.language)) " " }
            }
        }
    }

    /// A button that sends the form and comes back to where it stands.
    fn button(&self, action: &str, path: &str, word: &Word) -> Markup {
        let target = format!("/try/{}#{}", self.method, id(path.split('[').next().unwrap_or(path)));
        html! {
            button.small name="do" value={ (action) ":" (path) } formaction=(target) { (self.visitor.say(word)) }
        }
    }
}

fn id(path: &str) -> String {
    format!("at-{path}")
}

/// `[2]`, of an item's path.
fn place(path: &str) -> &str {
    path.rfind('[').and_then(|start| path.get(start..)).unwrap_or_default()
}

/// The values that a row knows.
fn choices(row: &Parameter) -> Vec<String> {
    if matches!(&row.ty, Type::Scalar(kind) if kind.facts().family == Family::Boolean) {
        return vec!["true".to_owned(), "false".to_owned()];
    }
    row.limits.values.iter().flat_map(|values| &values.rows).map(|value| value.name.value.clone()).collect()
}

/// Whether there are no others.
fn is_closed(row: &Parameter) -> bool {
    row.is_closed() || matches!(&row.ty, Type::Scalar(kind) if kind.facts().family == Family::Boolean)
}
