//! A request under construction.

use alipay_rules::{Limits, Location, Violation, Violations, missing, none_of, too_many};

use super::object::{Object, Value};
use super::{IntoParameter, Pending};

/// One parameter of a generated type, as its description states it.
#[derive(Debug)]
pub struct Row {
    /// The name on the wire.
    pub name: &'static str,
    /// The limits of the value, or of each item of a list.
    pub limits: Limits<'static>,
    /// Whether it must be given.
    pub required: bool,
    /// The largest number of items of a list.
    pub max_items: Option<usize>,
    /// Where it travels.
    pub location: Location,
    /// Whether a decimal, an amount or cents travel as a JSON number; they are text otherwise.
    pub wire_number: bool,
}

/// What every generated builder holds: a place for each row of its type.
#[derive(Clone, Debug)]
pub struct Draft {
    rows: &'static [Row],
    groups: &'static [&'static [&'static str]],
    given: Vec<Pending>,
}

impl Draft {
    /// An empty draft; of each group of `groups`, at least one parameter must be given.
    pub fn new(rows: &'static [Row], groups: &'static [&'static [&'static str]]) -> Self {
        Self { rows, groups, given: vec![Pending::absent(); rows.len()] }
    }

    /// A draft with everything that `object` has.
    pub fn again(rows: &'static [Row], groups: &'static [&'static [&'static str]], object: &Object) -> Self {
        let given = |row: &Row| {
            let member = object.0.iter().find(|(own, _)| own.name == row.name);
            member.map_or_else(Pending::absent, |(_, value)| Pending::of(value.clone()))
        };
        Self { rows, groups, given: rows.iter().map(given).collect() }
    }

    /// Gives the parameter of row `index` a value; an earlier one is overwritten, and taken back by `None`.
    #[must_use]
    pub fn give<T>(mut self, index: usize, value: impl IntoParameter<T>) -> Self {
        if let Some(place) = self.given.get_mut(index) {
            *place = value.into_parameter();
        }
        self
    }

    /// Judges everything that was given.
    pub fn pending(self) -> Pending {
        let mut found = self.missing();
        let mut members = Vec::new();
        for (row, given) in self.rows.iter().zip(self.given) {
            let mut given = given.settle(row);
            given.judge(&row.limits);
            if let Some(Value::List(items)) = &given.value {
                found.extend(too_many(row.max_items, items.len()).map(|rule| Violation::new(row.name, rule)));
            }
            found.extend(given.found.into_iter().map(|violation| violation.within(row.name)));
            members.extend(given.value.map(|value| (row, value)));
        }
        Pending { value: Some(Value::Object(Object(members))), found }
    }

    /// Finishes the outermost draft.
    ///
    /// # Errors
    /// Every broken limit, those of nested parameters included.
    pub fn build(self) -> Result<Object, Violations> {
        let pending = self.pending();
        match (Violations::of(pending.found), pending.value) {
            (Some(violations), _) => Err(violations),
            (None, Some(Value::Object(object))) => Ok(object),
            (None, _) => Ok(Object::default()),
        }
    }

    fn missing(&self) -> Vec<Violation> {
        let given = |name: &str| {
            self.rows.iter().zip(&self.given).any(|(row, given)| row.name == name && says_something(given))
        };
        let absent = self.rows.iter().zip(&self.given).filter_map(|(row, given)| {
            missing(row.required, !given.is_absent()).map(|rule| Violation::new(row.name, rule))
        });
        let groups = self.groups.iter().filter_map(|group| none_of(group, given));
        absent.chain(groups.map(|rule| Violation::new("", rule))).collect()
    }
}

/// A blank text is not a value: the gateway would drop it.
fn says_something(given: &Pending) -> bool {
    match &given.value {
        Some(Value::Text(text)) => !alipay_rules::is_blank(text),
        _ => !given.is_absent(),
    }
}
