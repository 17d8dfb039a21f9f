//! What a setter takes.

use std::path::{Path, PathBuf};

use alipay_rules::Rule;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::value::RawValue;

use super::object::Value;
use super::{ClosedList, Json, OneOf, Pending, Text};
use crate::moment::beijing;
use crate::{File, Month};

/// A value that can be given for a parameter of type `T`.
///
/// | `T` | takes |
/// |---|---|
/// | `Text<N>`, `String` | `&str`, `String`, `&String`, `Text<M>` |
/// | [`OneOf<E>`](OneOf) | the enum `E`, text |
/// | `i64` | every integer type up to 64 bits |
/// | `Decimal` | `Decimal`, integers, text |
/// | [`Amount`](crate::Amount) | `Amount`, `Decimal` (yuan), text; no cents |
/// | [`Cents`](crate::Cents) | `Cents`, text; no yuan |
/// | `NaiveDate`, `NaiveTime`, [`Month`] | a value of the type, or text in the parameter's format |
/// | `NaiveDateTime` | as above, in Beijing time; a `DateTime` of any zone is converted |
/// | `bool` | `bool` |
/// | [`Json`] | JSON text (`&str`, `String`), `serde_json::Value`, `&T` where `T: Serialize` |
/// | [`File`] | `File`, `&File`, and `PathBuf` or `&Path` for a file on disk |
/// | a generated type | a value of it, or its builder, unbuilt |
/// | `Vec<T>` | `Vec`, an array or a slice of whatever `T` takes |
///
/// An optional parameter also takes an `Option` of these.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be given for a parameter of type `{T}`",
    label = "not a `{T}`",
    note = "the documentation of `IntoParameter` lists what each type of parameter takes"
)]
pub trait IntoParameter<T> {
    #[doc(hidden)]
    fn into_parameter(self) -> Pending;
}

impl<T, G: IntoParameter<T>> IntoParameter<Option<T>> for Option<G> {
    fn into_parameter(self) -> Pending {
        self.map_or_else(Pending::absent, IntoParameter::into_parameter)
    }
}

/// One conversion for both a required parameter's type and an optional one's.
macro_rules! give {
    ($([$($generic:tt)*] $given:ty as $taken:ty = |$self:ident| $pending:expr;)*) => {$(
        impl<$($generic)*> $crate::IntoParameter<$taken> for $given {
            fn into_parameter($self) -> $crate::content::Pending {
                $pending
            }
        }

        impl<$($generic)*> $crate::IntoParameter<Option<$taken>> for $given {
            fn into_parameter($self) -> $crate::content::Pending {
                $pending
            }
        }
    )*};
}
pub(crate) use give;

macro_rules! texts {
    ($([$($generic:tt)*] $given:ty),* $(,)?) => {give! {$(
        [const N: usize, $($generic)*] $given as Text<N> = |self| text(self);
        [$($generic)*] $given as String = |self| text(self);
    )*}};
}

texts!([] &str, [] String, [] &String, [const M: usize] Text<M>, [const M: usize] &Text<M>);

macro_rules! integers {
    ($($given:ty)*) => {give! {$(
        [] $given as i64 = |self| Pending::of(Value::Number(self.to_string()));
        [] $given as Decimal = |self| text(self.to_string());
    )*}};
}

integers!(i8 i16 i32 i64 u8 u16 u32 u64);

give! {
    [] bool as bool = |self| Pending::of(Value::Boolean(self));
    [E: ClosedList] E as OneOf<E> = |self| text(self.as_str());
    [E: ClosedList] &str as OneOf<E> = |self| text(self);
    [E: ClosedList] String as OneOf<E> = |self| text(self);
    [] &str as Decimal = |self| text(self);
    [] String as Decimal = |self| text(self);
    [] Decimal as Decimal = |self| text(self.to_string());
    [] &str as NaiveDate = |self| text(self);
    [] String as NaiveDate = |self| text(self);
    [] NaiveDate as NaiveDate = |self| moment(self.into());
    [] &str as NaiveDateTime = |self| text(self);
    [] String as NaiveDateTime = |self| text(self);
    [] NaiveDateTime as NaiveDateTime = |self| moment(self);
    [Z: TimeZone] DateTime<Z> as NaiveDateTime = |self| moment(beijing(&self));
    [] &str as NaiveTime = |self| text(self);
    [] String as NaiveTime = |self| text(self);
    [] NaiveTime as NaiveTime = |self| moment(NaiveDate::default().and_time(self));
    [] &str as Month = |self| text(self);
    [] String as Month = |self| text(self);
    [] Month as Month = |self| moment(self.first_day().into());
    [] File as File = |self| Pending::of(Value::File(self));
    [] &File as File = |self| Pending::of(Value::File(self.clone()));
    [] PathBuf as File = |self| Pending::of(Value::File(File::path(self)));
    [] &Path as File = |self| Pending::of(Value::File(File::path(self)));
    [const MAX: usize] &str as Json<MAX> = |self| json_text(self.to_owned());
    [const MAX: usize] String as Json<MAX> = |self| json_text(self);
    [const MAX: usize, const M: usize] Json<M> as Json<MAX> = |self| text(self);
    [const MAX: usize] serde_json::Value as Json<MAX> = |self| serialised(&self);
    [const MAX: usize, T: Serialize] &T as Json<MAX> = |self| serialised(self);
    [T, G: IntoParameter<T>] Vec<G> as Vec<T> = |self| list(self);
    [T, G: IntoParameter<T>, const K: usize] [G; K] as Vec<T> = |self| list(self);
    [T, G: IntoParameter<T> + Clone] &[G] as Vec<T> = |self| list(self.iter().cloned());
}

fn text(text: impl Into<String>) -> Pending {
    Pending::text(text)
}

fn moment(moment: NaiveDateTime) -> Pending {
    Pending::of(Value::Moment(moment))
}

fn list<T, G: IntoParameter<T>>(items: impl IntoIterator<Item = G>) -> Pending {
    Pending::list(items.into_iter().map(IntoParameter::into_parameter))
}

/// JSON text is kept as it was written; a blank one is judged with the other limits.
fn json_text(text: String) -> Pending {
    let well_formed = serde_json::from_str::<&RawValue>(&text).is_ok();
    if well_formed || alipay_rules::is_blank(&text) {
        self::text(text)
    } else {
        Pending::refused(Rule::no_json())
    }
}

fn serialised(data: &impl Serialize) -> Pending {
    match serde_json::to_string(data) {
        Ok(text) => self::text(text),
        Err(_) => {
            Pending::refused(Rule::form("data that JSON can hold: maps with text keys, finite numbers"))
        }
    }
}
