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

/// The values of one parameter: an enum in what is received, which also holds what is not known; in what is sent, an enum
/// where they are closed and a module of constants where they are open.
pub(crate) struct List<'a> {
    pub(crate) parameter: &'a Parameter,
    pub(crate) values: &'a Values,
    /// The name of the enum or of the module.
    pub(crate) name: Ident,
    /// Whether constants stand for the values: there may be others, and no enum says so as that of a reply does.
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
            // An enum with an `Other` holds what is known and what is not.
            Direction::Received => false,
        };
        let same = |list: &&List<'_>| {
            list.values == values && list.open == open && *list.parameter.name == *parameter.name
        };
        let (name, shared) = match self.lists.iter().find(same) {
            Some(list) => (list.name.clone(), true),
            None => (self.name(parameter, owner, open), false),
        };
        self.lists.push(List { parameter, values, name, open, shared });
    }

    fn name(&self, parameter: &Parameter, owner: Option<&Structure>, open: bool) -> Ident {
        let rust = if open { names::snake } else { names::camel };
        let plain = rust(&parameter.name);
        match owner {
            Some(owner) if self.own().any(|list| list.name == plain) => {
                rust(&format!("{}_{}", *owner.name, *parameter.name))
            }
            _ => plain,
        }
    }

    /// The lists that something is generated for.
    pub(crate) fn own(&self) -> impl Iterator<Item = &List<'a>> {
        self.lists.iter().filter(|list| !list.shared)
    }

    /// The module of constants of a parameter that has an open list.
    pub(crate) fn open(&self, parameter: &Parameter) -> Option<&Ident> {
        let of_parameter = |list: &&List<'_>| std::ptr::eq(list.parameter, parameter) && list.open;
        self.lists.iter().find(of_parameter).map(|list| &list.name)
    }

    /// The enum of a parameter that has a closed list.
    pub(crate) fn closed(&self, parameter: &Parameter) -> Option<&Ident> {
        let of_parameter = |list: &&List<'_>| std::ptr::eq(list.parameter, parameter) && !list.open;
        self.lists.iter().find(of_parameter).map(|list| &list.name)
    }
}

impl List<'_> {
    /// The names of the values: constants, or variants, which stand next to an `Other` in what is received.
    pub(crate) fn names(&self, direction: Direction) -> Vec<Ident> {
        let rust = match (self.open, direction) {
            (true, _) => names::constant,
            (false, Direction::Sent) => names::camel,
            (false, Direction::Received) => names::variant_beside_other,
        };
        self.values.rows.iter().map(|row| rust(&row.name)).collect()
    }

    /// The values as they travel.
    pub(crate) fn wire(&self) -> impl Iterator<Item = &str> {
        self.values.rows.iter().map(|row| row.name.as_str())
    }
}
