//! The limits of one row, against what the corpus has of them.

use crate::graded::weighed;
use crate::outcome::{Fact, Outcome};
use crate::row::{Judged, set_aside};
use crate::types::{self, MOMENTS, fits};

/// The types whose values are numbers.
const NUMERIC: [&str; 4] = ["number", "decimal", "amount", "cents"];

impl Judged<'_> {
    /// What only a scalar can say.
    pub(crate) fn scalar_limits(&self, outcome: &mut Outcome) {
        let (name, _) = self.row.type_name();
        let own = MOMENTS.iter().find(|(moment, _)| *moment == name).map(|(_, format)| (*format).to_owned());
        let format = self.stated.date_format.clone().filter(|format| {
            let usable = types::moment(format).is_some_and(|types| types.contains(&name.as_str()));
            if !usable {
                set_aside("a date format that the row cannot have", outcome);
            }
            usable
        });
        let here = self.row.text("date_format");
        let here = if format.is_some() { here.or(own) } else { here };
        self.optional(Fact::DateFormat, format, here, outcome);
        let default = self.stated.default.clone().filter(|default| {
            let usable = fits(&name, default);
            if !usable {
                set_aside("a default that the row cannot have", outcome);
            }
            usable
        });
        self.text(Fact::Default, "default", default, outcome);
        let characters =
            self.stated.pattern.as_deref().map(|set| {
                set.trim_end_matches('+').trim_start_matches('[').trim_end_matches(']').to_owned()
            });
        self.text(Fact::Characters, "characters", characters, outcome);
        self.range(outcome);
    }

    fn range(&self, outcome: &mut Outcome) {
        let (name, _) = self.row.type_name();
        let number = |text: &String| text.parse::<f64>().map_or(text.clone(), |number| number.to_string());
        let here = self.row.range().map(|ends| ends.iter().map(number).collect::<Vec<_>>().join(" to "));
        let corpus = self.stated.range.as_ref().filter(|ends| {
            let usable = NUMERIC.contains(&name.as_str()) && ends.iter().all(|end| fits(&name, end));
            if !usable {
                set_aside("a range that the row cannot have", outcome);
            }
            usable
        });
        let corpus = corpus.map(|ends| ends.each_ref().map(number).join(" to "));
        self.optional(Fact::Range, corpus, here, outcome);
    }

    /// What any row can say.
    pub(crate) fn limits(&self, outcome: &mut Outcome) {
        self.required(outcome);
        let (name, _) = self.row.type_name();
        let has_length = ["string", "json", "amount"].contains(&name.as_str());
        let range = self.documented.and_then(|row| row.length_range);
        for (fact, key, said, stated) in [
            (Fact::MaxLength, "max_length", &self.said.max_length, self.stated.max_length),
            (
                Fact::MinLength,
                "min_length",
                &self.said.min_length,
                self.stated.min_length.filter(|min| *min > 0),
            ),
        ] {
            let mut known = said.clone();
            if known.is_empty() {
                known.extend(range.map(|[_, max]| max).filter(|_| fact == Fact::MaxLength));
            }
            if known.is_empty() && stated.is_some() && !has_length {
                set_aside("a length, of what has none", outcome);
            } else {
                known.extend(stated);
            }
            self.said(fact, key, known.iter().map(u64::to_string), outcome);
        }
        let items = self.stated.max_items.filter(|_| self.is_list());
        self.text(Fact::MaxItems, "max_items", items.map(|max| max.to_string()), outcome);
        let here = self.row.text("deprecated").map(|_| "true".to_owned());
        self.optional(Fact::Deprecated, self.stated.deprecated.then(|| "true".to_owned()), here, outcome);
    }

    fn required(&self, outcome: &mut Outcome) {
        let here = self.row.text("required");
        let is_silent = self.said.required.is_empty() && self.said.unmarked && self.claims.is_empty();
        if is_silent && here.as_deref().is_none_or(|here| here == "false") {
            return set_aside("a mark that its source left out", outcome);
        }
        self.said(Fact::Required, "required", self.said.required.iter().map(ToString::to_string), outcome);
    }

    /// A fact of which sources may say different things.
    fn said(&self, fact: Fact, key: &'static str, said: impl Iterator<Item = String>, outcome: &mut Outcome) {
        let said: Vec<String> = said.collect();
        let here = self.row.text(key);
        match weighed(self.claims, key) {
            Some((value, _)) if here.is_some() || said.is_empty() => {
                self.weighed(fact, &said, &value, here, outcome);
            }
            _ => match said.as_slice() {
                [] | [_] => self.optional(fact, said.into_iter().next(), here, outcome),
                _ if here.as_ref().is_none_or(|here| said.contains(here)) => {
                    *outcome.disputed.entry(fact).or_default() += 1;
                }
                _ => self.differs(fact, &said.join(" or "), &here.unwrap_or_default(), outcome),
            },
        }
    }

    /// A fact of the second harvest, which gives way to what the description had from the first.
    fn weighed(&self, fact: Fact, said: &[String], value: &str, here: Option<String>, outcome: &mut Outcome) {
        match here {
            None if fact != Fact::Required && !self.has_length() => {
                set_aside("a length, of what has none", outcome);
            }
            None => self.differs(fact, value, "not stated", outcome),
            Some(here) if said.iter().any(|said| *said != here) => {
                if here == value || said.contains(&here) {
                    *outcome.disputed.entry(fact).or_default() += 1;
                } else {
                    self.differs(fact, value, &here, outcome);
                }
            }
            Some(here) if said.contains(&here) => self.proves(fact, outcome),
            Some(here) => self.same(fact, value, &here, outcome),
        }
    }

    /// Whether a length says something of the row: not on a list, a structure, a moment or a flag.
    fn has_length(&self) -> bool {
        let (name, is_list) = self.row.type_name();
        let has = ["string", "json", "number", "decimal", "amount", "cents", "file"].contains(&name.as_str());
        has && !is_list
    }
}
