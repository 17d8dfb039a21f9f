//! Pages that are open in somebody's browser.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use crate::called::Called;
use crate::caller::Caller;
use crate::token;

/// How many open pages are kept.
const KEPT: usize = 10_000;

/// A page that a user has before them.
pub(crate) struct Visit {
    pub(crate) called: Called,
    pub(crate) caller: Caller,
    pub(crate) subject: Subject,
    pub(crate) return_url: Option<String>,
}

/// What the user decides about.
pub(crate) enum Subject {
    /// A trade, by Alipay's number.
    Trade(String),
    /// An identity check, by Alipay's number.
    Check(String),
    /// Nothing that the ledger knows.
    Other,
}

/// The open pages, each under a token that only its own form knows.
#[derive(Default)]
pub(crate) struct Visits(Mutex<VecDeque<(String, Visit)>>);

impl Visits {
    /// Keeps a page, and gives its token.
    pub(crate) fn begin(&self, visit: Visit) -> Result<String, getrandom::Error> {
        let token = token::fresh()?;
        let mut visits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if visits.len() == KEPT {
            visits.pop_front();
        }
        visits.push_back((token.clone(), visit));
        Ok(token)
    }

    /// The page of a token, once.
    pub(crate) fn end(&self, token: &str) -> Option<Visit> {
        let mut visits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = visits.iter().position(|(known, _)| known == token)?;
        visits.remove(place).map(|(_, visit)| visit)
    }
}
