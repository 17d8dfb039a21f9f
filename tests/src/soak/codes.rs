//! What the client knows of the codes that an API fails with.

use std::collections::HashMap;
use std::sync::LazyLock;

use alipay::{ErrorRow, Outcome};
use alipay_schema::{Source, read_api, read_common};

/// Whether the client knows the codes that the APIs' descriptions list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codes {
    /// As a typed request knows them.
    Described,
    /// As with descriptions that list none: only what holds for every API is known.
    Undescribed,
}

impl Codes {
    pub(super) fn of(self, method: &str) -> &'static [ErrorRow] {
        match self {
            Self::Described => CATALOGUE.get(method).map_or(&[], Vec::as_slice),
            Self::Undescribed => &[],
        }
    }
}

impl Codes {
    /// Whether a description states that a call which fails so was not executed, as the descriptions themselves say it.
    pub(super) fn state_rejected(self, method: &str, code: &str) -> bool {
        let own = self.of(method).iter().find(|row| row.code == code).and_then(|row| row.outcome);
        own.unwrap_or_else(|| COMMON.get(code).copied().unwrap_or(Outcome::Unknown)) == Outcome::Rejected
    }
}

/// What the common description states of the codes that come behind a number.
static COMMON: LazyLock<HashMap<String, Outcome>> = LazyLock::new(|| {
    let source = Source::new("common", alipay_specs::common());
    let rows = read_common(&source).value.into_iter().flat_map(|common| common.codes);
    let rows = rows.filter(|row| !row.code.value.bytes().all(|byte| byte.is_ascii_digit()));
    rows.filter_map(|row| Some((row.code.value.clone(), outcome(&row)?))).collect()
});

/// The rows of the APIs that the stories call.
static CATALOGUE: LazyLock<HashMap<String, Vec<ErrorRow>>> = LazyLock::new(|| {
    let methods = alipay_specs::methods()
        .filter(|method| method.starts_with("alipay.trade.") || method.starts_with("alipay.user.certify."));
    methods.map(|method| (method.to_owned(), rows(method))).collect()
});

fn rows(method: &str) -> Vec<ErrorRow> {
    let text = |text: Option<String>| &*String::leak(text.unwrap_or_default());
    let source = Source::new(method, alipay_specs::text(method).unwrap_or_default());
    let api = read_api(&source).value;
    let rows = api.into_iter().flat_map(|api| api.errors.unwrap_or_default());
    rows.map(|row| ErrorRow {
        outcome: outcome(&row),
        code: text(Some(row.code.value)),
        meaning: text(row.meaning),
        advice: text(row.advice),
    })
    .collect()
}

/// What a row states.
fn outcome(row: &alipay_schema::ErrorRow) -> Option<Outcome> {
    row.outcome.map(|outcome| match outcome {
        alipay_schema::Outcome::Rejected => Outcome::Rejected,
        alipay_schema::Outcome::Unknown => Outcome::Unknown,
    })
}
