//! What can be given for each kind of parameter: a trait a kind, by which the compiler says what would do.

use std::path::{Path, PathBuf};

use alipay_rules::Rule;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::value::RawValue;

use super::object::Value;
use super::{Json, Pending, Text};
use crate::moment::beijing;
use crate::{File, Month};

/// One kind: its trait, what it accepts in words, the types of its parameters, each required or optional, and what can be
/// given.
macro_rules! kind {
    (
        $trait:ident, $accepts:literal;
        $(for [$($generics:tt)*] $taken:ty;)+
        $([$($generic:tt)*] $given:ty = |$self:ident| $pending:expr;)+
    ) => {
        #[doc = $accepts]
        #[allow(unreachable_pub, reason = "the compiler names it")]
        pub trait $trait {
            #[doc(hidden)]
            fn pending(self) -> $crate::content::Pending;
        }

        $(
            impl<$($generics)* G: $trait> $crate::IntoParameter<$taken> for G {
                fn into_parameter(self) -> $crate::content::Pending {
                    self.pending()
                }
            }

            impl<$($generics)* G: $trait> $crate::IntoParameter<Option<$taken>> for G {
                fn into_parameter(self) -> $crate::content::Pending {
                    self.pending()
                }
            }
        )+

        $(
            impl<$($generic)*> $trait for $given {
                fn pending($self) -> $crate::content::Pending {
                    $pending
                }
            }
        )+
    };
}
pub(crate) use kind;

kind! {
    IntoText, "A text accepts `&str`, `String`, `&String` and `Text`; write a number or another value as text first.";
    for [const N: usize,] Text<N>;
    for [] String;
    [] &str = |self| text(self);
    [] String = |self| text(self);
    [] &String = |self| text(self);
    [const M: usize] Text<M> = |self| text(self);
    [const M: usize] &Text<M> = |self| text(self);
}

/// Integers as a whole number, and as a decimal.
macro_rules! with_integers {
    ($($integer:ty)*) => {
        kind! {
            IntoInteger, "A whole number accepts every integer type up to 64 bits; parse a text first.";
            for [] i64;
            $([] $integer = |self| Pending::of(Value::Number(self.to_string()));)*
        }

        kind! {
            IntoDecimal, "A decimal accepts `Decimal`, integers, and text such as \"0.005\"; not a float, which is not exact.";
            for [] Decimal;
            [] Decimal = |self| text(self.to_string());
            [] &str = |self| text(self);
            [] String = |self| text(self);
            [] &String = |self| text(self);
            $([] $integer = |self| text(self.to_string());)*
        }
    };
}

with_integers!(i8 i16 i32 i64 u8 u16 u32 u64);

kind! {
    IntoBoolean, "A boolean accepts `bool`.";
    for [] bool;
    [] bool = |self| Pending::of(Value::Boolean(self));
}

kind! {
    IntoDate, "A day accepts `NaiveDate`, and text in the parameter's format.";
    for [] NaiveDate;
    [] NaiveDate = |self| moment(self.into());
    [] &str = |self| text(self);
    [] String = |self| text(self);
    [] &String = |self| text(self);
}

kind! {
    IntoDateTime, "A day and time accepts `NaiveDateTime` in Beijing time, `DateTime` of any zone, and text in the parameter's format.";
    for [] NaiveDateTime;
    [] NaiveDateTime = |self| moment(self);
    [Z: TimeZone] DateTime<Z> = |self| moment(beijing(&self));
    [] &str = |self| text(self);
    [] String = |self| text(self);
    [] &String = |self| text(self);
}

kind! {
    IntoTime, "A time of day accepts `NaiveTime`, and text in the parameter's format.";
    for [] NaiveTime;
    [] NaiveTime = |self| moment(NaiveDate::default().and_time(self));
    [] &str = |self| text(self);
    [] String = |self| text(self);
    [] &String = |self| text(self);
}

kind! {
    IntoMonth, "A month accepts `Month`, and text in the parameter's format.";
    for [] Month;
    [] Month = |self| moment(self.first_day().into());
    [] &str = |self| text(self);
    [] String = |self| text(self);
    [] &String = |self| text(self);
}

kind! {
    IntoFile, "A file accepts `File`, and `PathBuf` or `&Path` for a file on disk; a text could be either, so write `File::path(…)` or `File::bytes(…)`.";
    for [] File;
    [] File = |self| Pending::of(Value::File(self));
    [] &File = |self| Pending::of(Value::File(self.clone()));
    [] PathBuf = |self| Pending::of(Value::File(File::path(self)));
    [] &Path = |self| Pending::of(Value::File(File::path(self)));
}

kind! {
    IntoJson, "A JSON document accepts JSON text (`&str`, `String`), `alipay::json!(…)`, and `&T` where `T: Serialize`.";
    for [const MAX: usize,] Json<MAX>;
    [] &str = |self| json_text(self.to_owned());
    [] String = |self| json_text(self);
    [const M: usize] Json<M> = |self| text(self);
    [] serde_json::Value = |self| serialised(&self);
    [T: Serialize] &T = |self| serialised(self);
}

pub(super) fn text(text: impl Into<String>) -> Pending {
    Pending::text(text)
}

fn moment(moment: NaiveDateTime) -> Pending {
    Pending::of(Value::Moment(moment))
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
