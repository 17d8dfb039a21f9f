//! A request for one page.

use std::borrow::Cow;

use super::{Paged, Paging};
use crate::api::{Api, Called};
use crate::file::FilePart;
use crate::json::Value;
use crate::operation::Operation;
use crate::{Options, Request, Verb, call_kind};

/// The same request for the page of this number.
pub(crate) struct AtPage<'a, R> {
    request: &'a R,
    number: u64,
}

impl<'a, R: Paged> AtPage<'a, R> {
    pub(super) fn new(request: &'a R, number: u64) -> Self {
        Self { request, number }
    }
}

impl<R: Paged> Request for AtPage<'_, R> {
    type Response = R::Response;

    fn api(&self) -> &'static Api {
        self.request.api()
    }

    fn called(&self) -> Called {
        self.request.called()
    }

    fn content(&self) -> Option<String> {
        let content = self.request.content()?;
        if R::PAGING.is_outside { Some(content) } else { Some(turned(&content, R::PAGING, self.number)) }
    }

    fn form(&self) -> Vec<(&'static str, String)> {
        let mut form = self.request.form();
        if R::PAGING.is_outside {
            form.retain(|(name, _)| *name != R::PAGING.number);
            form.push((R::PAGING.number, self.number.to_string()));
        }
        form
    }

    fn files(&self) -> Vec<FilePart> {
        self.request.files()
    }

    fn must_encrypt(&self) -> bool {
        self.request.must_encrypt()
    }

    fn only_reads(&self) -> bool {
        self.request.only_reads()
    }

    fn options(&self) -> &Options {
        self.request.options()
    }
}

impl<R: Paged + call_kind::Execute> call_kind::Execute for AtPage<'_, R> {}

impl<R: Paged + call_kind::V3> call_kind::V3 for AtPage<'_, R> {
    const OPERATION: &'static Operation = R::OPERATION;

    fn operation(&self) -> &'static Operation {
        self.request.operation()
    }

    fn place(&self) -> Option<(Verb, &str)> {
        self.request.place()
    }
}

/// The content with another page number, every other member as it was written.
fn turned(content: &str, paging: &Paging, number: u64) -> String {
    let members = Value::read(content).ok().and_then(Value::members).into_iter().flatten();
    let others = members.filter(|(name, _)| *name != paging.number);
    let others = others.map(|(name, value)| (name, Cow::Borrowed(value.get())));
    let number = if paging.is_bare { number.to_string() } else { format!("\"{number}\"") };
    let all = others.chain([(Cow::Borrowed(paging.number), Cow::Owned(number))]);
    let written: Vec<String> =
        all.map(|(name, value)| format!("{}:{value}", serde_json::Value::from(&*name))).collect();
    format!("{{{}}}", written.join(","))
}

/// A number that the request has of its own; `None` if it has none.
pub(super) fn own<R: Request>(request: &R, name: &str) -> Option<u64> {
    let outside = request.form().into_iter().find(|(own, _)| *own == name).map(|(_, value)| value);
    let content = request.content();
    let within = || {
        let [value] = Value::read(content.as_deref()?).ok()?.pick([name])?;
        Some(value?.text().into_owned())
    };
    outside.or_else(within)?.trim().parse().ok()
}
