//! What a setter accepts.

use super::given::text;
use super::{ClosedList, OneOf, Pending};

/// A value that can be given for a parameter of type `T`.
///
/// | `T` | accepts |
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
/// | `Vec<T>` | `Vec`, an array or a slice of whatever `T` accepts |
///
/// Where text is accepted, it is `&str`, `String` or `&String`. An optional parameter also accepts an `Option` of these.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be given for a parameter of type `{T}`",
    label = "not a `{T}`",
    note = "an amount is not a float, a list is a `Vec`, an array or a slice; the documentation of `IntoParameter` lists \
            what each type of parameter accepts"
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

/// What is given for one of many types, such as all lists: a trait of its own, as `given` has them, would be open to the
/// types of others.
macro_rules! give {
    ($([$($generic:tt)*] $given:ty as $taken:ty = |$self:ident| $pending:expr;)*) => {$(
        impl<$($generic)*> IntoParameter<$taken> for $given {
            fn into_parameter($self) -> Pending {
                $pending
            }
        }

        impl<$($generic)*> IntoParameter<Option<$taken>> for $given {
            fn into_parameter($self) -> Pending {
                $pending
            }
        }
    )*};
}

give! {
    [E: ClosedList] E as OneOf<E> = |self| text(self.as_str());
    [E: ClosedList] &str as OneOf<E> = |self| text(self);
    [E: ClosedList] String as OneOf<E> = |self| text(self);
    [E: ClosedList] &String as OneOf<E> = |self| text(self);
    [T, G: IntoParameter<T>] Vec<G> as Vec<T> = |self| list(self);
    [T, G: IntoParameter<T>, const K: usize] [G; K] as Vec<T> = |self| list(self);
    [T, G: IntoParameter<T> + Clone] &[G] as Vec<T> = |self| list(self.iter().cloned());
}

fn list<T, G: IntoParameter<T>>(items: impl IntoIterator<Item = G>) -> Pending {
    Pending::list(items.into_iter().map(IntoParameter::into_parameter))
}
