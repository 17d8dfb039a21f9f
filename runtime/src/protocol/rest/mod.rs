//! The REST gateway's protocol (v3): a verb, a path and JSON, signed in a header, and replies that are signed in headers.

mod assemble;
mod failure;
mod judge;
mod place;
mod read;
mod target;
mod value;

use url::Url;

use crate::Verb;
use crate::operation::Operation;

pub(crate) use assemble::{Accept, Moment, Signed};
pub(crate) use judge::Asked;
pub(crate) use target::path_violation;

/// The REST gateway at one address.
#[derive(Clone)]
pub(crate) struct RestProtocol {
    /// What stands before the path, without a slash at its end. It is not signed.
    address: String,
}

impl RestProtocol {
    /// The one next to a gateway: `/v3/…` in place of `/gateway.do`.
    pub(crate) fn next_to(gateway: &Url) -> Self {
        let (prefix, _) = gateway.path().rsplit_once('/').unwrap_or_default();
        Self { address: format!("{}{prefix}", gateway.origin().ascii_serialization()) }
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

/// How one call is asked for: an [`Operation`], or what stands in its place where there is no description.
#[derive(Clone, Copy)]
pub(crate) struct Way<'a> {
    pub(crate) verb: Verb,
    pub(crate) path: &'a str,
    query: &'a [&'a str],
    body: &'a [&'a str],
    names: &'a [(&'a str, &'a str)],
    bare: &'a [&'a str],
}

impl<'a> Way<'a> {
    /// `place`: verb and path, where they are not the operation's.
    pub(crate) fn of(operation: &'a Operation, place: Option<(Verb, &'a str)>) -> Self {
        let Operation { verb, path, query, body, names, bare } = *operation;
        let (verb, path) = place.unwrap_or((verb, path));
        Self { verb, path, query, body, names, bare }
    }

    /// The REST gateway's name of a parameter.
    fn name_of<'n>(&self, name: &'n str) -> &'n str
    where
        'a: 'n,
    {
        self.names.iter().find(|(own, _)| *own == name).map_or(name, |(_, other)| other)
    }
}

#[cfg(test)]
mod tests;
