//! Which API a call is of: one with a description, or only a name.

use std::borrow::Cow;

use crate::{Api, ErrorRow};

/// What a call keeps of its API.
#[derive(Clone, Debug)]
pub struct Called {
    pub(crate) method: Cow<'static, str>,
    pub(crate) errors: &'static [ErrorRow],
}

impl Called {
    /// An API of which only the name is known.
    pub(crate) fn named(method: impl Into<Cow<'static, str>>) -> Self {
        Self { method: method.into(), errors: &[] }
    }
}

impl From<&'static Api> for Called {
    fn from(api: &'static Api) -> Self {
        Self { method: Cow::Borrowed(api.method), errors: api.errors }
    }
}

impl From<&Self> for Called {
    fn from(called: &Self) -> Self {
        called.clone()
    }
}
