//! The limits that a row can state: the one table of what is true of each.

use alipay_rules::Family;

use crate::model::{
    limit_key::{Alone, Fits, Holds, InSchema, Kept, LimitKey, LimitWords},
    narrower::{are_fewer, is_narrower},
};

/// A limit that a row can state.
///
/// A row's limits refuse what breaks them, unless the row says under `advised` that a document states them and the
/// gateway is not known to hold to them. A `date_format` is not a limit: it is how a value is written, and without it
/// nothing could be written at all.
///
/// ```
/// use alipay_schema::{Limit, Source, read_api};
///
/// let row = "{ type: string, max_length: 64, characters: A-Za-z0-9, advised: [characters] }";
/// let text = format!("method: a.b\nrequest:\n  out_trade_no: {row}\n");
/// let api = read_api(&Source::new("b.yaml", text)).value.unwrap();
/// let row = &api.request.parameters()[0];
/// assert!(row.is_advised(Limit::Characters) && !row.is_advised(Limit::MaxLength));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// `required: true`; `false` and `conditional` refuse nothing.
    Required,
    /// `max_length`, a whole number; `none` says that there is no limit, and refuses nothing.
    MaxLength,
    /// `min_length`, a whole number.
    MinLength,
    /// `max_items`, the largest number of items of a list.
    MaxItems,
    /// `characters`, the set of characters that a text may hold: `A-Za-z0-9_`.
    Characters,
    /// `range`, the smallest and the largest number: `[0.01, 100000000]`.
    Range,
    /// `values`, a mapping of values to meanings, or to `~`: `{ RSA2: RSA with SHA-256, RSA: ~ }`. They refuse nothing
    /// where the row says `open: true`.
    Values,
}

macro_rules! kept {
    ($field:ident) => {
        Kept { get: |limits| limits.$field.as_ref(), put: |limits, value| limits.$field = value }
    };
}

/// The table of all limits, in the order of their keys; one that is missing here does not compile.
macro_rules! limit_keys {
    ($($group:ident: $($limit:ident { $($facts:tt)* })+;)+) => {
        impl Limit {
            /// Every limit, in the order of the keys.
            pub const ALL: &'static [Self] = &[$($(Self::$limit),+),+];

            /// How a JSON Schema states it.
            pub const fn in_schema(self) -> InSchema {
                self.key().in_schema
            }

            pub(crate) const fn key(self) -> &'static LimitKey {
                match self {
                    $($(Self::$limit => &LimitKey { $($facts)* },)+)+
                }
            }
        }

        $(pub(crate) const $group: &[Limit] = &[$(Limit::$limit),+];)+
    };
}

limit_keys! {
    COUNTS:
    Required {
        name: "required",
        text: "Whether it must be given; `conditional` where the `description` says when.",
        holds: Holds::Required, fits: Fits::Rows, in_schema: InSchema::Shape,
        alone: None,
    }
    MaxLength {
        name: "max_length",
        text: "The largest length; `none` where it is stated that there is no limit.",
        holds: Holds::MaxLength, fits: Fits::Rows, in_schema: InSchema::MaxLength,
        alone: None,
    }
    MinLength {
        name: "min_length",
        text: "The smallest length.",
        holds: Holds::Count(kept!(min_length)), fits: Fits::Rows, in_schema: InSchema::MinLength,
        alone: None,
    }
    MaxItems {
        name: "max_items",
        text: "The largest number of items of a list.",
        holds: Holds::Count(kept!(max_items)), fits: Fits::Lists, in_schema: InSchema::Shape,
        alone: Some(Alone {
            words: |limits| limits.max_items.map(|max| LimitWords {
                sentence: format!("At most {max} {}", if max == 1 { "item" } else { "items" }),
                code: None,
                short: format!("≤{max} items"),
                change: format!("has at most {max} items"),
            }),
            gone: "has no stated number of items any more",
            chinese: &[
                ("has at most {} items", "最多 {} 项"),
                ("has no stated number of items any more", "不再写明项数"),
            ],
            narrower: |before, now| {
                let before = before.and_then(|before| before.max_items);
                now.max_items.is_some_and(|now| before.is_none_or(|before| now < before))
            },
            samples: |_| Vec::new(),
        }),
    };
    CONTENTS:
    Characters {
        name: "characters",
        text: "The set of characters that a text may hold: `A-Za-z0-9_`.",
        holds: Holds::Text(kept!(characters)), in_schema: InSchema::Pattern,
        fits: Fits::Kinds(|facts| matches!(facts.family, Family::Text)),
        alone: Some(Alone {
            words: |limits| limits.characters.as_ref().map(|set| LimitWords {
                sentence: "Characters".to_owned(),
                code: Some(set.clone()),
                short: format!("of {set}"),
                change: format!("accepts the characters {set} only"),
            }),
            gone: "accepts any character",
            chinese: &[
                ("accepts the characters {} only", "只接受字符 {}"),
                ("accepts any character", "接受任何字符"),
            ],
            narrower: |before, now| {
                are_fewer(before.and_then(|before| before.characters.as_deref()), now.characters.as_deref())
            },
            samples: |_| Vec::new(),
        }),
    }
    Range {
        name: "range",
        text: "The smallest and the largest number: `[0.01, 100000000]`.",
        holds: Holds::Range(kept!(range)), in_schema: InSchema::Bounds,
        fits: Fits::Kinds(|facts| matches!(facts.family, Family::Number)),
        alone: Some(Alone {
            words: |limits| limits.range.as_ref().map(|(min, max)| LimitWords {
                sentence: format!("From {min} to {max}"),
                code: None,
                short: format!("{min}…{max}"),
                change: format!("lies from {min} to {max}"),
            }),
            gone: "has no stated range any more",
            chinese: &[
                ("lies from {} to {}", "范围为 {} 到 {}"),
                ("has no stated range any more", "不再写明范围"),
            ],
            narrower: |before, now| {
                is_narrower(before.and_then(|before| before.range.as_ref()), now.range.as_ref())
            },
            samples: |limits| limits.range.iter().flat_map(|(min, max)| [min.clone(), max.clone()]).collect(),
        }),
    };
    LISTS:
    Values {
        name: "values",
        text: "The values, each with its meaning or `~`; with `open: true` only the known ones.",
        holds: Holds::Values, fits: Fits::Kinds(|facts| facts.has_values), in_schema: InSchema::Shape,
        alone: None,
    };
}
