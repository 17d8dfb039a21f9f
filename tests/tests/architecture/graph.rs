//! Things that know others, and the circles among them.

use std::collections::{BTreeMap, BTreeSet};

/// Names, each with those that it knows.
#[derive(Default)]
pub(crate) struct Graph(BTreeMap<String, BTreeSet<String>>);

impl Graph {
    pub(crate) fn add(&mut self, name: &str) {
        self.0.entry(name.to_owned()).or_default();
    }

    pub(crate) fn knows(&mut self, name: &str, other: &str) {
        if name != other {
            self.0.entry(name.to_owned()).or_default().insert(other.to_owned());
        }
    }

    /// The largest groups whose members all reach each other, of two members at least.
    pub(crate) fn rings(&self) -> Vec<Vec<&str>> {
        let reached: BTreeMap<&str, BTreeSet<&str>> =
            self.0.keys().map(|name| (name.as_str(), self.reached_from(name))).collect();
        let mut rings: Vec<Vec<&str>> = Vec::new();
        for (name, others) in &reached {
            let together = |other: &&&str| reached.get(*other).is_some_and(|back| back.contains(name));
            let ring: Vec<&str> = others.iter().filter(together).copied().collect();
            if ring.len() > 1 && !rings.contains(&ring) {
                rings.push(ring);
            }
        }
        rings
    }

    fn reached_from(&self, start: &str) -> BTreeSet<&str> {
        let (mut reached, mut open) = (BTreeSet::new(), vec![start]);
        while let Some(name) = open.pop() {
            for other in self.0.get(name).into_iter().flatten() {
                if reached.insert(other.as_str()) {
                    open.push(other);
                }
            }
        }
        reached
    }
}
