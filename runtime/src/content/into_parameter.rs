//! What a setter accepts.

use super::given::text;
use super::{ClosedList, Known, OneOf, OpenList, Pending, Text};

/// A value that can be given for a parameter of type `T`.
///
/// | `T` | accepts |
/// |---|---|
/// | `Text<N>`, `String` | `&str`, `String`, `&String`, `Text<M>` |
/// | [`OneOf<E>`](OneOf) | the enum `E`, text |
/// | [`Known<E>`](Known) | the enum `E`, text, `Text<M>` |
/// | `i64` | every integer type up to 64 bits |
/// | `Decimal` | `Decimal`, integers, text |
/// | [`Amount`](crate::Amount) | `Amount`, `Decimal` (yuan), text; no cents |
/// | [`Cents`](crate::Cents) | `Cents`, text; no yuan |
/// | `NaiveDate`, `NaiveTime`, [`Month`](crate::Month) | a value of the type, or text in the parameter's format |
/// | `NaiveDateTime` | as above, in Beijing time; a `DateTime` of any zone is converted |
/// | `bool` | `bool` |
/// | [`Json`](crate::Json) | JSON text (`&str`, `String`), `serde_json::Value`, `&T` where `T: Serialize` |
/// | [`File`](crate::File) | `File`, `&File`, and `PathBuf` or `&Path` for a file on disk |
/// | a generated type | a value of it, or its builder, unbuilt |
/// | `Vec<T>` | `Vec`, an array or a slice of whatever `T` accepts |
///
/// Where text is accepted, it is `&str`, `String` or `&String`. An optional parameter also accepts an `Option` of these.
///
/// ```
/// use alipay::{Amount, IntoParameter, Violations, alipay_api};
/// use precreate::Request;
///
/// #[alipay_api("alipay.trade.precreate")]
/// mod precreate {}
///
/// /// Accepts what the setter accepts.
/// fn tea(total: impl IntoParameter<Amount>) -> Result<Request, Violations> {
///     Request::builder().out_trade_no("T1").total_amount(total).subject("Tea").build()
/// }
/// let price: Amount = "88.80".parse()?;
/// assert_eq!(tea(price)?, tea("88.80")?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be given for a parameter of type `{T}`",
    label = "not a `{T}`",
    note = "a generated type accepts a value of it, or its builder; the documentation of `IntoParameter` lists what each \
            type of parameter accepts"
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

/// A value of a list: a trait of its own, as `given` has them, would be open to the enums of others.
macro_rules! value_of_list {
    ($($list:ident as $type:ident: [$($generic:tt)*] $given:ty = |$self:ident| $text:expr;)*) => {$(
        impl<$($generic)* E: $list> IntoParameter<$type<E>> for $given {
            fn into_parameter($self) -> Pending {
                text($text)
            }
        }

        impl<$($generic)* E: $list> IntoParameter<Option<$type<E>>> for $given {
            fn into_parameter($self) -> Pending {
                text($text)
            }
        }
    )*};
}

value_of_list! {
    ClosedList as OneOf: [] E = |self| self.as_str();
    ClosedList as OneOf: [] &str = |self| self;
    ClosedList as OneOf: [] String = |self| self;
    ClosedList as OneOf: [] &String = |self| self;
    OpenList as Known: [] E = |self| self.as_str();
    OpenList as Known: [] &E = |self| self.as_str();
    OpenList as Known: [] &str = |self| self;
    OpenList as Known: [] String = |self| self;
    OpenList as Known: [] &String = |self| self;
    OpenList as Known: [const M: usize,] Text<M> = |self| self;
    OpenList as Known: [const M: usize,] &Text<M> = |self| self;
}
