//! Where two requests differ.

use std::fmt;

use serde_json::Value;

use super::caught::Places;

/// One place whose values differ; `None` where a side has nothing.
pub(super) struct Difference {
    pub(super) place: String,
    pub(super) ours: Option<Value>,
    pub(super) theirs: Option<Value>,
}

impl Difference {
    pub(super) fn all(ours: &Places, theirs: &Places) -> Vec<Self> {
        let more = theirs.keys().filter(|place| !ours.contains_key(*place));
        let difference = |place: &String| {
            let (ours, theirs) = (ours.get(place), theirs.get(place));
            let place = place.clone();
            (ours != theirs).then(|| Self { place, ours: ours.cloned(), theirs: theirs.cloned() })
        };
        ours.keys().chain(more).filter_map(difference).collect()
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |value: &Option<Value>| value.as_ref().map_or("nothing".to_owned(), Value::to_string);
        write!(f, "{}: {} -> {}", self.place, shown(&self.ours), shown(&self.theirs))
    }
}
