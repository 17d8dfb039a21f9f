//! What makes a type a row of a bill.

use super::columns::Column;
use super::content::BillContent;
use super::error::BillError;
use super::record::Record;
use super::totals::Tally;

mod sealed {
    pub trait Sealed {}
}

pub(super) use sealed::Sealed;

/// A kind of rows: [`TradeRow`](super::TradeRow), [`AccountRow`](super::AccountRow), those of the summaries, and
/// [`Record`] for any. It cannot be implemented elsewhere.
///
/// ```
/// use alipay::bills::{Bill, BillRow, Rows};
///
/// /// The first rows that can be read, of whichever kind.
/// fn sample<T: BillRow>(rows: Rows<T>) -> Vec<T> {
///     rows.flatten().take(10).collect()
/// }
///
/// let text = "支付宝交易号,商户订单号,业务类型,订单金额（元）,商家实收（元）\n2026112922001,T1,交易,20.00,20.00\n";
/// assert_eq!(sample(Bill::read(text.as_bytes())?.trades())[0].out_trade_no, "T1");
/// # Ok::<(), alipay::bills::BillError>(())
/// ```
pub trait BillRow: Sized + Sealed {
    #[doc(hidden)]
    fn definition() -> Definition<Self>;
}

/// How rows of a kind are read.
#[doc(hidden)]
pub struct Definition<T> {
    pub(super) content: BillContent,
    pub(super) columns: &'static [Column],
    /// What the foot of the bill states.
    pub(super) tallies: fn() -> Vec<Tally>,
    pub(super) read: Read<T>,
}

/// Reads a row by the places of its columns, and adds it to what the foot states.
type Read<T> = fn(&Record, &[Option<usize>], &mut [Tally]) -> Result<T, BillError>;

impl<T> Clone for Definition<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Definition<T> {}

impl Sealed for Record {}

/// Of any content.
impl BillRow for Record {
    fn definition() -> Definition<Self> {
        Definition {
            content: BillContent::Other,
            columns: &[],
            tallies: Vec::new,
            read: |record, _, _| Ok(record.clone()),
        }
    }
}

/// Texts that are held to what rows of the kind `T` are.
pub(super) fn checked<T: BillRow>() -> Definition<Record> {
    let Definition { content, columns, tallies, .. } = T::definition();
    let read: Read<Record> =
        |record, places, tallies| (T::definition().read)(record, places, tallies).map(|_| record.clone());
    Definition { content, columns, tallies, read }
}

/// Writes a kind of rows: its fields with their columns, how it is read, and its serde.
macro_rules! row {
    (
        $(#[$doc:meta])*
        $name:ident: $content:ident, totals($tallies:expr, $tally:expr);
        $($(#[$field_doc:meta])* $field:ident: $kind:ty = $column:literal;)+
    ) => {
        $(#[$doc])*
        ///
        /// As serde it is a map of its fields, with the others under the names of their columns. `Debug` prints the line
        /// only: the rest is about persons.
        #[derive(Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $kind,)+
            /// The line of the bill's member that it stands in, from 1.
            pub line: u64,
            rest: Vec<(std::sync::Arc<str>, String)>,
        }

        impl $name {
            /// The text in a column that has no field, by its name; `None` if there is no such column.
            pub fn other(&self, column: &str) -> Option<&str> {
                self.rest.iter().find(|(name, _)| **name == *column).map(|(_, text)| text.as_str())
            }

            /// The columns that have no field, with their texts, in the bill's order.
            pub fn others(&self) -> impl Iterator<Item = (&str, &str)> {
                self.rest.iter().map(|(name, text)| (&**name, text.as_str()))
            }
        }

        impl super::row::Sealed for $name {}

        impl super::row::BillRow for $name {
            fn definition() -> super::row::Definition<Self> {
                const COLUMNS: &[super::columns::Column] = &[$(super::columns::Column {
                    name: $column,
                    required: <$kind as super::cell::Cell>::REQUIRED,
                }),+];
                super::row::Definition {
                    content: super::content::BillContent::$content,
                    columns: COLUMNS,
                    tallies: $tallies,
                    read: |record, places, tallies| {
                        let mut fields = super::cell::Fields::of(record, places);
                        let row = Self { $($field: fields.next()?,)+ line: record.line(), rest: fields.rest() };
                        let tally: fn(&Self, &mut [super::totals::Tally]) = $tally;
                        tally(&row, tallies);
                        Ok(row)
                    },
                }
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "(line {})"), self.line)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;

                let mut map = serializer.serialize_map(None)?;
                $(map.serialize_entry(stringify!($field), &super::cell::Cell::written(&self.$field))?;)+
                for (column, text) in self.others() {
                    map.serialize_entry(column, text)?;
                }
                map.end()
            }
        }
    };
}

pub(super) use row;
