//! The lists of values of one side of an API, each with the name of its enum or module.

use alipay_rules::Kind;
use alipay_schema::{Parameter, Structure, Type, Values};
use syn::Ident;

use crate::names;
use crate::side::{Direction, Side};

/// The lists of values, in the order of their parameters.
pub(crate) struct Lists<'a> {
    direction: Direction,
    lists: Vec<List<'a>>,
}

/// The values of one parameter.
pub(crate) struct List<'a> {
    pub(crate) parameter: &'a Parameter,
    pub(crate) values: &'a Values,
    /// The name of the enum.
    pub(crate) name: Ident,
    /// Whether there may be others, for which the enum has an `Other`.
    pub(crate) open: bool,
    /// Whether an earlier parameter has the same name and list, so that both share what is generated.
    shared: bool,
}

impl<'a> Lists<'a> {
    pub(crate) fn of(side: &Side<'a>) -> Self {
        let mut lists = Self { direction: side.direction, lists: Vec::new() };
        for parameter in &side.top {
            lists.add(parameter, None);
        }
        for structure in &side.structures {
            for parameter in &structure.parameters {
                lists.add(parameter, Some(structure));
            }
        }
        lists
    }

    /// A list is named after its parameter; where another list has that name, its structure's name comes before it.
    fn add(&mut self, parameter: &'a Parameter, owner: Option<&Structure>) {
        let text = parameter.ty == Type::Scalar(Kind::Text);
        let Some(values) = parameter.limits.values.as_ref().filter(|_| text) else { return };
        let open = match self.direction {
            Direction::Sent => !parameter.is_closed(),
            // Alipay may add to any list.
            Direction::Received => true,
        };
        let same = |list: &&List<'_>| {
            list.values == values && list.open == open && *list.parameter.name == *parameter.name
        };
        let (name, shared) = match self.lists.iter().find(same) {
            Some(list) => (list.name.clone(), true),
            None => (self.name(parameter, owner), false),
        };
        self.lists.push(List { parameter, values, name, open, shared });
    }

    fn name(&self, parameter: &Parameter, owner: Option<&Structure>) -> Ident {
        let plain = names::camel(&parameter.name);
        match owner {
            Some(owner) if self.own().any(|list| list.name == plain) => {
                names::camel(&format!("{}_{}", *owner.name, *parameter.name))
            }
            _ => plain,
        }
    }

    /// The lists that something is generated for.
    pub(crate) fn own(&self) -> impl Iterator<Item = &List<'a>> {
        self.lists.iter().filter(|list| !list.shared)
    }

    /// The list of a parameter, if it has one.
    pub(crate) fn of_parameter(&self, parameter: &Parameter) -> Option<&List<'a>> {
        self.lists.iter().find(|list| std::ptr::eq(list.parameter, parameter))
    }
}

impl List<'_> {
    /// The names of the variants.
    pub(crate) fn names(&self) -> Vec<Ident> {
        let rust = if self.open { names::variant_beside_other } else { names::camel };
        self.values.rows.iter().map(|row| rust(&row.name)).collect()
    }

    /// The values as they travel.
    pub(crate) fn wire(&self) -> impl Iterator<Item = &str> {
        self.values.rows.iter().map(|row| row.name.as_str())
    }
}
