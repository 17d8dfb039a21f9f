//! The addresses that were given out, and what is found at each.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use crate::token;

/// How long an address holds.
const HOLDS: Duration = Duration::from_secs(30);

/// How many are kept.
const KEPT: usize = 100;

struct Link {
    token: String,
    made: SystemTime,
    file: Vec<u8>,
}

/// The files of bills, each under a token that only its address has.
#[derive(Default)]
pub(crate) struct Links(Mutex<VecDeque<Link>>);

impl Links {
    /// Keeps a file, and gives its token.
    pub(super) fn keep(&self, now: SystemTime, file: Vec<u8>) -> Result<String, getrandom::Error> {
        let token = token::fresh()?;
        let mut links = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if links.len() == KEPT {
            links.pop_front();
        }
        links.push_back(Link { token: token.clone(), made: now, file });
        Ok(token)
    }

    /// The file, while its address holds.
    pub(super) fn find(&self, token: &str, now: SystemTime) -> Option<Vec<u8>> {
        let links = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let link = links.iter().find(|link| link.token == token)?;
        let age = now.duration_since(link.made).unwrap_or_default();
        (age <= HOLDS).then(|| link.file.clone())
    }
}
