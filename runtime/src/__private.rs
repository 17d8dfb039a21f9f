//! What generated code, the simulator and `alipay-why` need, and nobody else should use.

pub mod why;

pub use alipay_macro::judge_request;
pub use alipay_rules::{Kind, Limits, Location, Moment, Unit};
pub use core::option::Option;
pub use core::result::Result;
pub use std::boxed::Box;
pub use std::string::String;
pub use std::vec::Vec;

#[cfg(not(feature = "testing"))]
pub use crate::__serialize as received;
#[cfg(feature = "testing")]
pub use crate::__testing as received;
pub use crate::api::{Api, ErrorRow};
pub use crate::call_kind::instead;
pub use crate::content::{Draft, Object, Pending, Row, Stated, debug as debug_request, given, list};
pub use crate::crypto::SIGN_TYPES;
pub use crate::decode::{Decode, Hidden, Members, debug as debug_reply, read, read_node};
pub use crate::file::FilePart;
pub use crate::form::{FormPair, form_decoded, form_pairs};
pub use crate::html::escaped;
pub use crate::pages::Paging;
#[cfg(feature = "serde")]
pub use crate::serial::{Field, entry, unknown};
#[cfg(feature = "testing")]
pub use crate::testing::JsonMembers;
pub use crate::{Outcome, Set};
#[cfg(feature = "serde")]
pub use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::content::Given;
use crate::content::list::{EachInto, ListOf};
use crate::{Charset, IntoParameter, Json, Rule, Unmappable, Violation, Violations};

/// A text as the client's own forms carry it.
///
/// # Errors
/// When the charset lacks one of its characters.
pub fn form_encoded(charset: Charset, text: &str) -> Result<String, Unmappable> {
    charset.form_encode(text)
}

/// An owned copy, for code that may have no trait in scope.
pub fn text(text: &str) -> String {
    text.to_owned()
}

/// Checks the content of an API whose description leaves it open.
///
/// # Errors
/// When it is not a well-formed JSON object.
pub fn free(content: impl IntoParameter<Json>) -> Result<Json, Violations> {
    const ROWS: &[Row] = &[Row {
        name: "biz_content",
        limits: Limits { required: true, ..Limits::of(Kind::Json) },
        required: true,
        max_items: None,
        location: Location::Body,
        wire_number: false,
    }];
    let object = Draft::new(ROWS, &[]).give(0, content).build()?;
    let text = object.to_form().into_iter().map(|(_, text)| text).next().unwrap_or_default();
    match Json::new(text) {
        Ok(json) if json.as_str().trim_start().starts_with('{') => Ok(json),
        _ => Err(Violations::from(Violation::new("biz_content", Rule::form("a JSON object")))),
    }
}

/// The row of `code`, as far as it says something.
pub fn meaning(rows: &[ErrorRow], code: &str) -> Option<&'static str> {
    row(rows, code).map(|row| row.meaning).filter(|text| !text.is_empty())
}

/// What to do about `code`, as far as its row says something.
pub fn advice(rows: &[ErrorRow], code: &str) -> Option<&'static str> {
    row(rows, code).map(|row| row.advice).filter(|text| !text.is_empty())
}

fn row<'a>(rows: &'a [ErrorRow], code: &str) -> Option<&'a ErrorRow> {
    rows.iter().find(|row| row.code == code)
}

/// Stands for a request that was refused while the program was checked; such a program never runs.
///
/// # Errors
/// Always.
pub fn refused<T>() -> Result<T, Violations> {
    Err(Violations::from(Violation::new("", Rule::Missing)))
}

/// The items of a list literal, which may be of several types: pairs of pairs of each [`Item`], or `()`.
pub struct Items<L>(pub L);

/// One item of a list literal.
pub struct Item<I>(pub I);

impl<T, I: IntoParameter<T>> EachInto<T> for Item<I> {
    fn each(self, pending: &mut Vec<Pending>) {
        pending.push(self.0.into_parameter());
    }
}

impl<L> ListOf<Items<L>> for Given {
    type Items = L;

    fn items(given: Items<L>) -> L {
        given.0
    }
}
