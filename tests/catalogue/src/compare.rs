//! One description against the corpus.

use std::collections::HashSet;

use alipay_schema::PROTOCOL_PARAMETERS;

use crate::corpus::{Api, Corpus, DocumentedRow, Member, MemberType, Owner, Stated};
use crate::description::{Description, Row, Table, names};
use crate::graded::{Claims, claims};
use crate::outcome::{Fact, Outcome};
use crate::row::{Judged, beyond, set_aside};
use crate::said::{AllSaid, Said, said};

pub(crate) const REQUEST: Table = Table::Section("request");
pub(crate) const FORM: Table = Table::Section("form");
const RESPONSE: Table = Table::Section("response");

/// Compares the description of `method` with everything that the corpus has of it.
pub fn compare(corpus: &Corpus, method: &str, description: &Description) -> Outcome {
    let sources = description.texts("sources");
    let mut comparison = Comparison {
        corpus,
        method,
        description,
        documented: corpus.documented.get(method).map_or(&[], |api| api.request.as_slice()),
        by_hand: is_by_hand(description),
        sources: &sources,
        claims: claims(description, corpus.graded.get(method).map_or(&[], Vec::as_slice)),
        said: said(description, corpus.records.get(method).map_or(&[], Vec::as_slice)),
        reached: HashSet::new(),
        done: HashSet::new(),
        outcome: Outcome::default(),
    };
    match corpus.apis.get(method) {
        Some(api) => comparison.api(api),
        None if corpus.operations.contains_key(method) => comparison.operation_alone(),
        None => comparison.differs("", Fact::Method, "not known", "described"),
    }
    comparison.outcome
}

/// Whether a person wrote the description: it then may have facts of sources that the corpus lacks.
pub fn is_by_hand(description: &Description) -> bool {
    description.document.contains_key("title")
}

pub(crate) struct Comparison<'a> {
    pub(crate) corpus: &'a Corpus,
    pub(crate) method: &'a str,
    pub(crate) description: &'a Description,
    pub(crate) documented: &'a [DocumentedRow],
    pub(crate) by_hand: bool,
    sources: &'a [String],
    /// What each source of documentation says of each row.
    said: AllSaid,
    /// What each record of the second harvest says of each row.
    claims: Claims,
    /// The structures that some row leads to.
    reached: HashSet<String>,
    /// Pairs of an SDK's type and a structure that were compared, where no documentation tells places apart.
    done: HashSet<(String, String)>,
    pub(crate) outcome: Outcome,
}

impl Comparison<'_> {
    fn api(&mut self, api: &Api) {
        self.whole(Fact::Method, self.method, &self.description.text("method").unwrap_or_default());
        self.call();
        let encryption = |required| if required { "required" } else { "not stated" };
        let here = self.description.text("encrypt");
        self.whole(
            Fact::Encryption,
            encryption(api.need_encrypt_default),
            encryption(here.as_deref() == Some("required")),
        );
        self.operation();
        self.content(api);
        self.sections(api);
        self.groups();
        self.codes();
        for structure in self.description.structures() {
            if !self.reached.contains(&structure) {
                self.differs(&structure, Fact::Nesting, "no such structure", "no row leads to it");
            }
        }
    }

    fn sections(&mut self, api: &Api) {
        let corpus = self.corpus;
        let method = self.method.to_owned();
        let beside = api.text_params.iter().chain(&api.file_params).cloned();
        let (clients, beside): (Vec<Member>, Vec<Member>) =
            beside.partition(|member| PROTOCOL_PARAMETERS.contains(&member.name.as_str()));
        for _ in clients {
            set_aside("a parameter of the protocol, which the client gives", &mut self.outcome);
        }
        let is_beside = |row: &&DocumentedRow| matches!(row.location.as_deref(), Some("text" | "file"));
        let (form, request): (Vec<_>, Vec<_>) = self.documented.iter().partition(is_beside);
        let response: Vec<&DocumentedRow> =
            corpus.documented.get(&method).map(|api| api.response.iter().collect()).unwrap_or_default();
        if let (true, Some(model)) = (api.uses_biz_content, &api.biz_model) {
            self.table(&REQUEST, "request", &api.request, &Owner::Type(model.clone()), &request);
        }
        self.table(&FORM, "form", &beside, &Owner::Form(method.clone()), &form);
        self.table(&RESPONSE, "response", &api.response, &Owner::Response(method), &response);
    }

    /// One table of rows, each with all below it.
    fn table(
        &mut self,
        table: &Table,
        path: &str,
        members: &[Member],
        owner: &Owner,
        documented: &[&DocumentedRow],
    ) {
        let empty = serde_yaml::Mapping::new();
        let rows = self.description.table(table).unwrap_or(&empty);
        let only_documented: Vec<Member> = documented
            .iter()
            .filter(|row| !row.in_sdk && members.iter().all(|member| member.name != row.name))
            .map(|row| member_of(row))
            .collect();
        for member in members {
            let path = format!("{path}.{}", member.name);
            let row = Row::of(rows, &member.name);
            match row {
                Some(_) => self.outcome.proves(Fact::Name, table, &member.name),
                None => self.differs(&path, Fact::Name, "a row", "no row"),
            }
            self.row(table, &path, member, owner, documented, row);
        }
        for member in &only_documented {
            let row = Row::of(rows, &member.name);
            match row {
                Some(_) => beyond(Fact::Name, &mut self.outcome),
                None => set_aside("a documented row that no SDK has", &mut self.outcome),
            }
            self.row(table, &format!("{path}.{}", member.name), member, owner, documented, row);
        }
        for name in names(rows) {
            if members.iter().chain(&only_documented).all(|member| member.name != name) {
                self.differs(&format!("{path}.{name}"), Fact::Name, "no row", "a row");
            }
        }
    }

    fn row(
        &mut self,
        table: &Table,
        path: &str,
        member: &Member,
        owner: &Owner,
        documented: &[&DocumentedRow],
        row: Option<Row<'_>>,
    ) {
        let Some(row) = row else { return };
        let documented = documented.iter().find(|row| row.name == member.name).copied();
        let (nothing, silence) = (Stated::default(), Said::default());
        let said = self.said.get(&(table.clone(), member.name.clone())).unwrap_or(&silence).clone();
        let key = (owner.clone(), member.name.clone());
        let stated = self.corpus.stated.get(&key).unwrap_or(&nothing);
        let by_hand = self.by_hand;
        let none = Vec::new();
        let claims = self.claims.get(&(table.clone(), member.name.clone())).unwrap_or(&none).clone();
        let judged = Judged {
            method: self.method,
            table,
            path,
            member,
            stated,
            documented,
            said: &said,
            claims: &claims,
            row,
            sources: self.sources,
            by_hand,
        };
        judged.compare(&mut self.outcome);
        self.examples(&judged, self.corpus.examples.get(&key));
        let item = match &member.ty {
            MemberType::List { list } => list,
            other => other,
        };
        if let MemberType::Structure { name } = item {
            self.members(&judged, name);
        }
    }

    /// The members of a structure.
    fn members(&mut self, judged: &Judged<'_>, sdk: &str) {
        let (name, _) = judged.row.type_name();
        let table = Table::Structure(name.clone());
        if self.description.table(&table).is_none() {
            return judged.differs(Fact::Nesting, &format!("the structure {sdk}"), &name, &mut self.outcome);
        }
        judged.proves(Fact::Nesting, &mut self.outcome);
        self.reached.insert(name.clone());
        let documented: Vec<&DocumentedRow> =
            judged.documented.and_then(|row| row.children.as_ref()).into_iter().flatten().collect();
        if documented.is_empty() && !self.done.insert((sdk.to_owned(), name)) {
            return;
        }
        let unknown = Vec::new();
        let members = self.corpus.types.get(sdk).unwrap_or(&unknown);
        self.table(&table, judged.path, members, &Owner::Type(sdk.to_owned()), &documented);
    }

    fn examples(&mut self, judged: &Judged<'_>, stated: Option<&crate::corpus::Example>) {
        if stated.is_some_and(|example| example.masked) {
            let here = judged.row.text("sensitive").unwrap_or_else(|| "not stated".to_owned());
            if here == "true" {
                judged.proves(Fact::Sensitive, &mut self.outcome);
            } else {
                judged.differs(Fact::Sensitive, "true", &here, &mut self.outcome);
            }
        }
        let Some(here) = judged.row.text("example") else {
            if stated.is_some() {
                set_aside("an example that the description leaves out", &mut self.outcome);
            }
            return;
        };
        let documented = judged.documented.and_then(|row| row.example.as_ref());
        let item = stated.and_then(|example| first_item(&example.example));
        let known = [stated.map(|example| &example.example), documented, item.as_ref()];
        if known.into_iter().flatten().any(|example| *example == here) {
            judged.proves(Fact::Example, &mut self.outcome);
        } else if self.by_hand {
            beyond(Fact::Example, &mut self.outcome);
        } else {
            judged.differs(Fact::Example, "another, or none", "an example", &mut self.outcome);
        }
    }

    /// A fact about the API as a whole.
    pub(crate) fn whole(&mut self, fact: Fact, corpus: &str, here: &str) {
        if corpus == here {
            self.outcome.proves(fact, &Table::Section(""), "");
        } else {
            self.differs("", fact, corpus, here);
        }
    }

    pub(crate) fn differs(&mut self, path: &str, fact: Fact, corpus: &str, here: &str) {
        self.outcome.differs(self.method, path, fact, corpus, here);
    }
}

/// A member that only documentation has.
fn member_of(row: &DocumentedRow) -> Member {
    let item = match row.children {
        Some(_) => MemberType::Structure { name: String::new() },
        None => MemberType::Scalar(row.ty.clone()),
    };
    let ty = if row.list { MemberType::List { list: Box::new(item) } } else { item };
    Member { name: row.name.clone(), ty }
}

/// The first item of an example that shows a list.
fn first_item(example: &str) -> Option<String> {
    let items: Vec<serde_json::Value> = serde_json::from_str(example).ok()?;
    items.into_iter().next().map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
}
