//! The differences that are explained, in `tests/peers/operations.yaml`.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use serde::Deserialize;

use super::rule::Rule;

const TABLE: &str = include_str!("../../../../peers/operations.yaml");

/// One rule of the table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    rule: String,
    #[expect(dead_code, reason = "it is for people, and must be there")]
    why: String,
    /// The parameters that it is about, each behind its method; none of a rule about all requests.
    #[serde(default)]
    parameters: BTreeSet<String>,
}

pub(super) struct Explained {
    rows: BTreeMap<String, Row>,
    met: BTreeMap<Rule, usize>,
    met_parameters: BTreeSet<(String, String)>,
}

impl Explained {
    pub(super) fn read() -> io::Result<Self> {
        let rows: Vec<Row> = serde_yaml::from_str(TABLE).map_err(io::Error::other)?;
        let rows = rows.into_iter().map(|row| (row.rule.clone(), row)).collect();
        Ok(Self { rows, met: BTreeMap::new(), met_parameters: BTreeSet::new() })
    }

    /// Whether the table has the rule, and the parameter in it.
    pub(super) fn has(&mut self, rule: Rule, method: &str, parameter: Option<&str>) -> bool {
        *self.met.entry(rule).or_default() += 1;
        let Some(row) = self.rows.get(rule.name()) else { return false };
        let Some(parameter) = parameter else { return row.parameters.is_empty() };
        let parameter = format!("{method} {parameter}");
        let is_listed = row.parameters.contains(&parameter);
        self.met_parameters.insert((row.rule.clone(), parameter));
        is_listed
    }

    /// What the table has and no request.
    pub(super) fn unmet(&self) -> Vec<String> {
        let is_met = |name: &str| self.met.keys().any(|rule| rule.name() == name);
        let rules = self.rows.keys().filter(|name| !is_met(name)).cloned();
        let listed = self
            .rows
            .values()
            .flat_map(|row| row.parameters.iter().map(|parameter| (row.rule.clone(), parameter.clone())));
        let parameters = listed.filter(|listed| !self.met_parameters.contains(listed));
        rules.chain(parameters.map(|(rule, parameter)| format!("{rule}: {parameter}"))).collect()
    }

    pub(super) fn print(&self) {
        for rule in Rule::ALL {
            println!("  {}: {} places", rule.name(), self.met.get(&rule).copied().unwrap_or_default());
        }
    }
}
