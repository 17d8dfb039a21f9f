//! What a description says about its API as a whole.

use std::collections::HashSet;

use crate::compare::{Comparison, REQUEST};
use crate::corpus::Api;
use crate::description::Table;
use crate::graded::groups;
use crate::outcome::Fact;
use crate::row::beyond;

impl Comparison<'_> {
    pub(crate) fn call(&mut self) {
        let stated = self.corpus.documented.get(self.method).and_then(|api| api.stated_kind());
        let expected = match stated {
            Some("sdk") => Some("app"),
            Some(kind) => Some(kind),
            None => self.corpus.rest.contains(self.method).then_some("execute"),
        };
        let here = self.description.texts("call").join(", ");
        match expected {
            Some(expected) => self.whole(Fact::Call, expected, &here),
            None if self.by_hand => beyond(Fact::Call, &mut self.outcome),
            None => self.whole(Fact::Call, "any", &here),
        }
    }

    /// Whether there is `biz_content`, and whether it is free JSON.
    pub(crate) fn content(&mut self, api: &Api) {
        let expected = match (api.uses_biz_content, &api.biz_model) {
            (true, None) => "free",
            (true, Some(_)) if !api.request.is_empty() => "rows",
            _ => "none",
        };
        let here = match (self.description.text("request").as_deref(), self.description.table(&REQUEST)) {
            (Some("any"), _) => "free",
            (_, Some(rows)) if !rows.is_empty() => "rows",
            _ => "none",
        };
        self.whole(Fact::Content, expected, here);
    }

    pub(crate) fn groups(&mut self) {
        let mut group: Vec<String> = self
            .documented
            .iter()
            .filter(|row| row.one_of_group.is_some())
            .map(|row| row.name.clone())
            .collect();
        group.sort();
        let mut here = self.description.groups();
        for group in &mut here {
            group.sort();
        }
        if group.is_empty() {
            let graded = groups(self.corpus.graded.get(self.method).map_or(&[], Vec::as_slice));
            here.retain(|group| !graded.contains(group));
            match here.len() {
                0 => {}
                _ if self.by_hand => beyond(Fact::Group, &mut self.outcome),
                count => self.differs("one_of", Fact::Group, "not stated", &count.to_string()),
            }
        } else if here.contains(&group) {
            self.whole(Fact::Group, "", "");
        } else {
            let shown: Vec<String> = here.iter().map(|group| group.join(", ")).collect();
            self.differs("one_of", Fact::Group, &group.join(", "), &shown.join("; "));
        }
    }

    pub(crate) fn codes(&mut self) {
        let documented = self.corpus.documented.get(self.method).and_then(|api| api.error_codes.as_ref());
        let listed = self.corpus.codes.get(self.method);
        let known: HashSet<&String> = documented.into_iter().chain(listed).flatten().collect();
        let here = self.description.codes().unwrap_or_default();
        for code in &known {
            if here.contains(code) {
                self.outcome.proves(Fact::Code, &Table::Section("errors"), code);
            } else {
                self.differs(&format!("errors.{code}"), Fact::Code, "a code", "no code");
            }
        }
        for code in here.iter().filter(|code| !known.contains(code)) {
            if self.by_hand {
                beyond(Fact::Code, &mut self.outcome);
            } else {
                self.differs(&format!("errors.{code}"), Fact::Code, "no code", "a code");
            }
        }
    }
}
