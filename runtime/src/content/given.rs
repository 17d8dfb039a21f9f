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

/// What was given for a parameter; the traits of the kinds say what that may be. They are traits of this type, and not of
/// what was given, because the compiler speaks in the words of the trait that another type lacks.
pub enum Given {}

/// One kind: its trait, what the compiler says of anything else, what it accepts in words, the types of its parameters, each
/// required or optional, and what can be given.
macro_rules! kind {
    (
        $trait:ident, $refused:literal, $accepts:literal;
        $(for [$($generics:tt)*] $taken:ty;)+
        $([$($generic:tt)*] $type:ty = |$given:ident| $pending:expr;)+
    ) => {
        #[doc = $accepts]
        #[allow(unreachable_pub, reason = "the compiler names it")]
        #[diagnostic::on_unimplemented(message = $refused, label = "not accepted by this parameter", note = $accepts)]
        pub trait $trait<G> {
            #[doc(hidden)]
            fn pending(given: G) -> $crate::content::Pending;
        }

        $(
            impl<$($generics)* G> $crate::IntoParameter<$taken> for G
            where
                $crate::content::Given: $trait<G>,
            {
                fn into_parameter(self) -> $crate::content::Pending {
                    <$crate::content::Given as $trait<G>>::pending(self)
                }
            }

            impl<$($generics)* G> $crate::IntoParameter<Option<$taken>> for G
            where
                $crate::content::Given: $trait<G>,
            {
                fn into_parameter(self) -> $crate::content::Pending {
                    <$crate::content::Given as $trait<G>>::pending(self)
                }
            }
        )+

        $(
            impl<$($generic)*> $trait<$type> for $crate::content::Given {
                fn pending($given: $type) -> $crate::content::Pending {
                    $pending
                }
            }
        )+
    };
}
pub(crate) use kind;

kind! {
    TextOf, "`{G}` cannot be given for a text", "A text accepts `&str`, `String`, `&String` and `Text`; write a number or another value as text first.";
    for [const N: usize,] Text<N>;
    for [] String;
    [] &str = |given| text(given);
    [] String = |given| text(given);
    [] &String = |given| text(given);
    [const M: usize] Text<M> = |given| text(given);
    [const M: usize] &Text<M> = |given| text(given);
}

/// Integers as a whole number, and as a decimal.
macro_rules! with_integers {
    ($($integer:ty)*) => {
        kind! {
            IntegerOf, "`{G}` cannot be given for a whole number", "A whole number accepts every integer type up to 64 bits; parse a text first.";
            for [] i64;
            $([] $integer = |given| Pending::of(Value::Number(given.to_string()));)*
        }

        kind! {
            DecimalOf, "`{G}` cannot be given for a decimal", "A decimal accepts `Decimal`, integers, and text such as \"0.005\"; not a float, which is not exact.";
            for [] Decimal;
            [] Decimal = |given| text(given.to_string());
            [] &str = |given| text(given);
            [] String = |given| text(given);
            [] &String = |given| text(given);
            $([] $integer = |given| text(given.to_string());)*
        }
    };
}

with_integers!(i8 i16 i32 i64 u8 u16 u32 u64);

kind! {
    BooleanOf, "`{G}` cannot be given for a boolean", "A boolean accepts `bool`.";
    for [] bool;
    [] bool = |given| Pending::of(Value::Boolean(given));
}

kind! {
    DateOf, "`{G}` cannot be given for a day", "A day accepts `NaiveDate`, and text in the parameter's format.";
    for [] NaiveDate;
    [] NaiveDate = |given| moment(given.into());
    [] &str = |given| text(given);
    [] String = |given| text(given);
    [] &String = |given| text(given);
}

kind! {
    DateTimeOf, "`{G}` cannot be given for a day and time", "A day and time accepts `NaiveDateTime` in Beijing time, `DateTime` of any zone, and text in the parameter's format.";
    for [] NaiveDateTime;
    [] NaiveDateTime = |given| moment(given);
    [Z: TimeZone] DateTime<Z> = |given| moment(beijing(&given));
    [] &str = |given| text(given);
    [] String = |given| text(given);
    [] &String = |given| text(given);
}

kind! {
    TimeOf, "`{G}` cannot be given for a time of day", "A time of day accepts `NaiveTime`, and text in the parameter's format.";
    for [] NaiveTime;
    [] NaiveTime = |given| moment(NaiveDate::default().and_time(given));
    [] &str = |given| text(given);
    [] String = |given| text(given);
    [] &String = |given| text(given);
}

kind! {
    MonthOf, "`{G}` cannot be given for a month", "A month accepts `Month`, and text in the parameter's format.";
    for [] Month;
    [] Month = |given| moment(given.first_day().into());
    [] &str = |given| text(given);
    [] String = |given| text(given);
    [] &String = |given| text(given);
}

kind! {
    FileOf, "`{G}` cannot be given for a file", "A file accepts `File`, and `PathBuf` or `&Path` for a file on disk; a text could be either, so write `File::path(…)` or `File::bytes(…)`.";
    for [] File;
    [] File = |given| Pending::of(Value::File(given));
    [] &File = |given| Pending::of(Value::File(given.clone()));
    [] PathBuf = |given| Pending::of(Value::File(File::path(given)));
    [] &Path = |given| Pending::of(Value::File(File::path(given)));
}

kind! {
    JsonOf, "`{G}` cannot be given for a JSON document", "A JSON document accepts JSON text (`&str`, `String`), `alipay::json!(…)`, and `&T` where `T: Serialize`.";
    for [const MAX: usize,] Json<MAX>;
    [] &str = |given| json_text(given.to_owned());
    [] String = |given| json_text(given);
    [const M: usize] Json<M> = |given| text(given);
    [] serde_json::Value = |given| serialised(&given);
    [T: Serialize] &T = |given| serialised(given);
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
