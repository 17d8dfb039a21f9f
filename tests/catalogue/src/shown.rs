//! What sources show as a value, against the rows that they show it for.

use std::collections::{BTreeMap, BTreeSet};

use alipay_schema::{Api, Parameter, Type, text_rules};

use serde::Deserialize;

use crate::corpus::{Corpus, Member, MemberType, Owner, Record, RecordRow};

/// What was held against the rows of descriptions.
#[derive(Debug, Default)]
pub struct Shown {
    /// How many values were tried.
    pub tried: usize,
    /// The values that descriptions refuse, each with the rule, by API and row.
    pub refused: BTreeMap<String, BTreeSet<String>>,
}

/// Rows that refuse what is shown, for a reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exceptions {
    why: String,
    rows: BTreeSet<String>,
}

impl Shown {
    /// Tries the values that `records` show for parameters of requests.
    pub fn try_records(&mut self, api: &Api, records: &[Record]) {
        let top: Vec<&Parameter> = api.sent_rows().collect();
        for record in records {
            self.rows(api, &top, record.params.as_deref().unwrap_or_default());
        }
    }

    /// Tries the examples of the official SDKs for every parameter and every member of the reply.
    pub fn try_examples(&mut self, api: &Api, corpus: &Corpus) {
        let Some(shape) = corpus.apis.get(api.method.as_str()) else { return };
        let model = shape.biz_model.iter().cloned().map(Owner::Type);
        let request = model.map(|owner| (owner, shape.request.as_slice(), api.request.parameters()));
        let method = &shape.method;
        let form = (Owner::Form(method.clone()), shape.text_params.as_slice(), api.form.as_slice());
        let reply = api.response.as_deref().unwrap_or_default();
        let reply = (Owner::Response(method.clone()), shape.response.as_slice(), reply);
        let mut seen = BTreeSet::new();
        let mut open: Vec<_> = request.chain([form, reply]).collect();
        while let Some((owner, members, rows)) = open.pop() {
            for row in rows {
                let Some(member) = members.iter().find(|member| member.name == *row.name) else { continue };
                let example = corpus.examples.get(&(owner.clone(), member.name.clone()));
                if let Some(example) = example.filter(|example| !example.masked && !row.list) {
                    self.value(api, row, &example.example);
                }
                if let (Some(name), Type::Structure(structure)) = (reference(member), &row.ty)
                    && seen.insert(structure)
                {
                    let members = corpus.types.get(name).map_or(&[][..], Vec::as_slice);
                    let below = api.structure(structure).map_or(&[][..], |below| &below.parameters);
                    open.push((Owner::Type(name.to_owned()), members, below));
                }
            }
        }
    }

    /// Sets the rows aside that a list of exceptions has, and gives back those of them that refuse nothing or stand there
    /// without a reason.
    ///
    /// # Errors
    /// When the text is not such a list.
    pub fn except(&mut self, list: &str) -> Result<Vec<String>, serde_yaml::Error> {
        let groups: Vec<Exceptions> = serde_yaml::from_str(list)?;
        let mut idle = Vec::new();
        for Exceptions { why, rows } in groups {
            idle.extend(
                rows.into_iter().filter(|row| why.trim().is_empty() || self.refused.remove(row).is_none()),
            );
        }
        Ok(idle)
    }

    fn rows(&mut self, api: &Api, described: &[&Parameter], shown: &[RecordRow]) {
        for row in shown {
            let Some(parameter) = described.iter().find(|parameter| *parameter.name == row.name) else {
                continue;
            };
            if let (Some(example), false) = (&row.example, parameter.list) {
                self.value(api, parameter, example);
            }
            if let Type::Structure(name) = &parameter.ty {
                let below = api.structure(name).map_or(&[][..], |structure| &structure.parameters);
                self.rows(api, &below.iter().collect::<Vec<_>>(), &row.children);
            }
        }
    }

    fn value(&mut self, api: &Api, row: &Parameter, text: &str) {
        if !matches!(row.ty, Type::Scalar(_)) {
            return;
        }
        self.tried += 1;
        for rule in text_rules(row, text) {
            let refused = self.refused.entry(format!("{} {}", *api.method, *row.name)).or_default();
            refused.insert(format!("{rule}, and `{text}` is shown"));
        }
    }
}

/// The type that a member leads to.
fn reference(member: &Member) -> Option<&str> {
    let item = match &member.ty {
        MemberType::List { list } => list,
        other => other,
    };
    match item {
        MemberType::Structure { name } => Some(name),
        MemberType::Scalar(_) | MemberType::List { .. } => None,
    }
}
