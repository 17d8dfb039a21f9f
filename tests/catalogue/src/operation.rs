//! How the REST gateway is asked, in a description and in the corpus.

use std::collections::BTreeSet;

use serde_yaml::Value;

use crate::compare::{Comparison, FORM, REQUEST};
use crate::corpus::Operation;
use crate::description::{Description, Table, names};
use crate::outcome::Fact;
use crate::row::{beyond, set_aside};

impl Comparison<'_> {
    pub(crate) fn operation(&mut self) {
        let here = asked(self.description);
        let corpus = self.corpus;
        let Some(stated) = corpus.operations.get(self.method) else {
            return match here {
                Some(_) if self.by_hand => beyond(Fact::Operation, &mut self.outcome),
                Some(here) => self.differs("", Fact::Operation, "not stated", &here),
                None => {}
            };
        };
        let expected = format!("{} {}", stated.verb, stated.path);
        self.whole(Fact::Operation, &expected, here.as_deref().unwrap_or("not stated"));
        self.places(stated);
    }

    /// An API of which nothing but the operation is known.
    pub(crate) fn operation_alone(&mut self) {
        self.whole(Fact::Method, self.method, &self.description.text("method").unwrap_or_default());
        self.whole(Fact::Call, "v3", &self.description.texts("call").join(", "));
        self.operation();
        self.codes();
        set_aside("the rows of an API that only the REST gateway has", &mut self.outcome);
    }

    /// Which parameters travel in the query: those that the corpus names and, where there is no body, all that are not
    /// in the path. The corpus does not say what the body holds.
    fn places(&mut self, stated: &Operation) {
        let rows =
            [&REQUEST, &FORM].into_iter().filter_map(|table| self.description.table(table)).flat_map(names);
        let rows: Vec<String> = rows.collect();
        let has_body = !matches!(stated.verb.as_str(), "GET" | "DELETE");
        let others = rows.iter().filter(|name| !has_body && !stated.path_params.contains(name));
        let expected: BTreeSet<&String> = stated.query.iter().chain(others).collect();
        let here = listed(self.description, "query");
        for name in &expected {
            if here.contains(name) {
                self.outcome.proves(Fact::Place, &Table::Section("v3"), name);
            } else {
                self.differs(&format!("v3.{name}"), Fact::Place, "in the query", "elsewhere");
            }
        }
        for name in here.iter().filter(|name| !expected.contains(name)) {
            self.differs(&format!("v3.{name}"), Fact::Place, "elsewhere", "in the query");
        }
        for _ in listed(self.description, "body") {
            set_aside("a common parameter in the body of the REST gateway", &mut self.outcome);
        }
    }
}

/// Verb and path.
fn asked(description: &Description) -> Option<String> {
    let v3 = description.document.get("v3")?;
    let text = |key| v3.get(key).and_then(Value::as_str).unwrap_or_default();
    Some(format!("{} {}", text("verb"), text("path")))
}

fn listed(description: &Description, key: &str) -> Vec<String> {
    let items = description.document.get("v3").and_then(|v3| v3.get(key)).and_then(Value::as_sequence);
    items.into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}
