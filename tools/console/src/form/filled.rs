//! A request as a form shows it: the rows of a description, each with what was given for it.

use alipay_schema::{Api, Content, Parameter, Type};

use super::given::Given;

/// A description that is filled in.
pub(crate) struct Filled<'a> {
    pub(crate) api: &'a Api,
    pub(crate) given: &'a Given,
    /// The members of the content.
    pub(crate) request: Vec<Field<'a>>,
    /// What travels outside it.
    pub(crate) beside: Vec<Field<'a>>,
}

/// A row with what was given for it.
pub(crate) struct Field<'a> {
    pub(crate) row: &'a Parameter,
    pub(crate) path: String,
    pub(crate) node: Node<'a>,
}

/// What stands at a place.
pub(crate) enum Node<'a> {
    Text(&'a str),
    File,
    Object(Vec<Field<'a>>),
    /// The items, each with its path.
    List(Vec<(String, Node<'a>)>),
    /// A structure that is not given.
    Closed,
}

impl<'a> Filled<'a> {
    pub(crate) fn of(api: &'a Api, given: &'a Given) -> Self {
        let rows = Rows { api, given };
        Self {
            api,
            given,
            request: rows.fields(api.request.parameters(), "", &[]),
            beside: rows.fields(&api.form, "", &[]),
        }
    }

    /// The path of the text that is the whole content; `None` if the description states its rows.
    pub(crate) fn free(&self) -> Option<&'static str> {
        (!matches!(self.api.request, Content::Parameters(_))).then_some("biz_content")
    }
}

struct Rows<'a> {
    api: &'a Api,
    given: &'a Given,
}

impl<'a> Rows<'a> {
    /// The fields below a path; `within` are the structures that it lies in.
    fn fields(&self, rows: &'a [Parameter], above: &str, within: &[&str]) -> Vec<Field<'a>> {
        let path = |row: &Parameter| {
            if above.is_empty() { row.name.value.clone() } else { format!("{above}.{}", *row.name) }
        };
        rows.iter()
            .map(|row| {
                let path = path(row);
                let node = self.node(row, &path, within);
                Field { row, path, node }
            })
            .collect()
    }

    fn node(&self, row: &'a Parameter, path: &str, within: &[&str]) -> Node<'a> {
        let is_wanted =
            row.is_required() && !matches!(&row.ty, Type::Structure(name) if within.contains(&name.as_str()));
        if row.list {
            let mut places = self.given.items(path);
            // What must be given begins with one item.
            if places.is_empty() && is_wanted {
                places.push(0);
            }
            let item = |place: usize| {
                let path = format!("{path}[{place}]");
                let node = self.one(row, &path, within);
                (path, node)
            };
            return Node::List(places.into_iter().map(item).collect());
        }
        let is_closed = matches!(row.ty, Type::Structure(_)) && !is_wanted && !self.given.is_open(path);
        if is_closed { Node::Closed } else { self.one(row, path, within) }
    }

    fn one(&self, row: &'a Parameter, path: &str, within: &[&str]) -> Node<'a> {
        match &row.ty {
            Type::Scalar(_) => Node::Text(self.given.text(path)),
            Type::File => Node::File,
            Type::Structure(name) => {
                let rows =
                    self.api.structure(name).map_or(&[][..], |structure| structure.parameters.as_slice());
                Node::Object(self.fields(rows, path, &[within, &[name.as_str()]].concat()))
            }
        }
    }
}
