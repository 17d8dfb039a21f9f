//! Where descriptions differ from the corpus on purpose, each with the reason.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::outcome::Outcome;

/// The list of deviations: by place, what the corpus has and what the description has instead.
#[derive(Debug, Default)]
pub struct Deviations {
    by_method: BTreeMap<String, BTreeMap<String, Deviation>>,
}

#[derive(Debug)]
struct Deviation {
    change: String,
    why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    why: String,
    deviations: BTreeMap<String, String>,
}

/// What became of the deviations of one method.
#[derive(Debug, Default)]
pub struct Applied {
    /// How many differences were expected, by reason.
    pub expected: BTreeMap<String, usize>,
    /// Deviations that are listed, and that the description no longer has.
    pub stale: BTreeSet<String>,
}

impl Deviations {
    /// Reads the list: groups with a reason each.
    ///
    /// # Errors
    /// When it is no such list, or names a place twice.
    pub fn read(text: &str) -> Result<Self, String> {
        let groups: Vec<Group> = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
        let mut all = Self::default();
        for Group { why, deviations } in groups {
            for (place, change) in deviations {
                let method = place.split(' ').next().unwrap_or_default().to_owned();
                let of_method = all.by_method.entry(method).or_default();
                if of_method.insert(place.clone(), Deviation { change, why: why.clone() }).is_some() {
                    return Err(format!("`{place}` is listed twice"));
                }
            }
        }
        Ok(all)
    }

    /// Takes the expected differences of `method` out of `outcome`.
    pub fn apply(&self, method: &str, outcome: &mut Outcome) -> Applied {
        let mut applied = Applied::default();
        let Some(listed) = self.by_method.get(method) else { return applied };
        applied.stale =
            listed.iter().map(|(place, deviation)| format!("{place}: {}", deviation.change)).collect();
        outcome.differences.retain(|difference| {
            let expected =
                listed.get(&difference.place()).filter(|listed| listed.change == difference.change());
            if let Some(deviation) = expected {
                *applied.expected.entry(deviation.why.clone()).or_default() += 1;
                applied.stale.remove(&difference.to_string());
            }
            expected.is_none()
        });
        applied
    }

    /// The methods that the list names.
    pub fn methods(&self) -> impl Iterator<Item = &str> {
        self.by_method.keys().map(String::as_str)
    }
}
