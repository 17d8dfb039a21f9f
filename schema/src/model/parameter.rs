//! One row of a description: a parameter and its limits.

use alipay_rules::{Kind, Limits, Unit};

use crate::{Limit, Located};

/// A named value of a request or a response, with everything that its row states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// The name on the wire.
    pub name: Located<String>,
    /// The type; of each item, where `list` is set.
    pub ty: Type,
    /// Whether it is a list: `type: [T]`.
    pub list: bool,
    /// Whether it must be given.
    pub required: Option<Required>,
    /// The largest length, in `length_unit`. On a list, structure, date or boolean it is shown, never checked.
    pub max_length: Option<MaxLength>,
    /// The smallest length, in `length_unit`.
    pub min_length: Option<usize>,
    /// The largest number of items of a list.
    pub max_items: Option<usize>,
    /// What lengths count: bytes of a file, digits of a number, else characters unless the row says bytes.
    pub length_unit: Unit,
    /// The set of characters that a text may hold: `A-Za-z0-9_`.
    pub characters: Option<String>,
    /// The smallest and the largest number; both belong to the range.
    pub range: Option<(String, String)>,
    /// The date format, in place of the type's own: `yyyyMMdd`.
    pub date_format: Option<String>,
    /// The values with a name.
    pub values: Option<Values>,
    /// The limits that a document states and that the gateway is not known to hold to: they refuse nothing.
    pub advised: Vec<Limit>,
    /// What the platform assumes where nothing is given.
    pub default: Option<String>,
    /// Whether a decimal, an amount or cents travel as a JSON number instead of text: `wire: number`.
    pub wire_number: bool,
    /// Whether it is personal data, which no log may show.
    pub sensitive: bool,
    /// Since when it exists.
    pub since: Option<String>,
    /// Set when it should no longer be used: what to use instead, or an empty text where that is not stated.
    pub deprecated: Option<String>,
    /// What it means.
    pub description: Option<String>,
    /// An example, as text; on a list, of one item.
    pub example: Option<String>,
}

/// Whether a parameter must be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Required {
    /// `required: true`.
    Always,
    /// `required: false`.
    Never,
    /// `required: conditional`; its `description` says when.
    Conditional,
}

/// What a row says about the largest length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MaxLength {
    /// At most this many.
    Limit(usize),
    /// `max_length: none`: there is no limit.
    Unlimited,
}

/// The type of a parameter, or of a list's items.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// A value that is one text.
    Scalar(Kind),
    /// A file.
    File,
    /// A structure of the same description, by name.
    Structure(String),
}

/// The values that have a name in the description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Values {
    /// Whether other values are possible too; they are never refused then.
    pub open: bool,
    /// The values, in order.
    pub rows: Vec<Value>,
}

/// One value with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The value as it travels.
    pub name: Located<String>,
    /// What it means.
    pub meaning: Option<String>,
}

impl Parameter {
    /// A parameter about which nothing but its name and type is stated.
    pub fn new(name: Located<String>, ty: Type) -> Self {
        let length_unit = match ty {
            Type::File => Unit::Bytes,
            Type::Scalar(kind) => Limits::of(kind).length_unit(),
            Type::Structure(_) => Unit::Characters,
        };
        Self {
            name,
            ty,
            list: false,
            required: None,
            max_length: None,
            min_length: None,
            max_items: None,
            length_unit,
            characters: None,
            range: None,
            date_format: None,
            values: None,
            advised: Vec::new(),
            default: None,
            wire_number: false,
            sensitive: false,
            since: None,
            deprecated: None,
            description: None,
            example: None,
        }
    }

    /// The name of its type, or of that of its items, as descriptions write it: `string`, `GoodsDetail`.
    pub fn type_name(&self) -> &str {
        match &self.ty {
            Type::Structure(name) => name,
            Type::File => Kind::File.facts().word,
            Type::Scalar(kind) => kind.facts().word,
        }
    }

    /// Its whole type, as descriptions write it: `string`, `[GoodsDetail]`.
    ///
    /// ```
    /// use alipay_rules::{Kind, Moment};
    /// use alipay_schema::{Located, Parameter, Span, Type};
    ///
    /// let name = Located::new("opened".to_owned(), Span::default());
    /// let mut parameter = Parameter::new(name, Type::Scalar(Kind::Moment(Moment::DateTime)));
    /// parameter.list = true;
    /// assert_eq!(parameter.type_as_written(), "[datetime]");
    /// ```
    pub fn type_as_written(&self) -> String {
        let name = self.type_name();
        if self.list { format!("[{name}]") } else { name.to_owned() }
    }

    /// Whether the lengths that it states are checked.
    ///
    /// On a list they are not, since the pages do not say whether they mean an item or the whole; nor on a structure
    /// and where the kind [has none](Kind::has_length).
    ///
    /// ```
    /// use alipay_rules::Kind;
    /// use alipay_schema::{Located, Parameter, Span, Type};
    ///
    /// let row = |kind| Parameter::new(Located::new("x".to_owned(), Span::default()), Type::Scalar(kind));
    /// assert!(row(Kind::Text).lengths_bind());
    /// assert!(!row(Kind::Boolean).lengths_bind());
    /// assert!(!Parameter { list: true, ..row(Kind::Text) }.lengths_bind());
    /// ```
    pub fn lengths_bind(&self) -> bool {
        !self.list
            && match self.ty {
                Type::File => true,
                Type::Structure(_) => false,
                Type::Scalar(kind) => kind.has_length(),
            }
    }

    /// Hands the limits of the value to `judge`, without those that are [advised](Self::is_advised); of one item, where
    /// this is a list.
    ///
    /// Only a scalar and a file have limits: for a structure `judge` is not called. On a list the lengths
    /// [bind nothing](Self::lengths_bind).
    ///
    /// ```
    /// use alipay_rules::Kind;
    /// use alipay_schema::{Located, MaxLength, Parameter, Span, Type};
    ///
    /// let name = Located::new("out_trade_no".to_owned(), Span::default());
    /// let mut parameter = Parameter::new(name, Type::Scalar(Kind::Text));
    /// parameter.max_length = Some(MaxLength::Limit(3));
    /// assert_eq!(parameter.with_limits(|limits| limits.check("1234").len()), Some(1));
    /// ```
    pub fn with_limits<R>(&self, judge: impl FnOnce(&Limits<'_>) -> R) -> Option<R> {
        self.with(|limit| self.enforces(limit), judge)
    }

    /// Hands the advised limits of the value to `judge`, and no others.
    ///
    /// ```
    /// use alipay_rules::Kind;
    /// use alipay_schema::{Limit, Located, MaxLength, Parameter, Span, Type};
    ///
    /// let name = Located::new("out_trade_no".to_owned(), Span::default());
    /// let mut parameter = Parameter::new(name, Type::Scalar(Kind::Text));
    /// parameter.max_length = Some(MaxLength::Limit(3));
    /// parameter.advised = vec![Limit::MaxLength];
    /// assert_eq!(parameter.with_limits(|limits| limits.check("1234").len()), Some(0));
    /// assert_eq!(parameter.with_advice(|limits| limits.check("1234").len()), Some(1));
    /// ```
    pub fn with_advice<R>(&self, judge: impl FnOnce(&Limits<'_>) -> R) -> Option<R> {
        self.with(|limit| self.states(limit) && self.is_advised(limit), judge)
    }

    fn with<R>(&self, has: impl Fn(Limit) -> bool, judge: impl FnOnce(&Limits<'_>) -> R) -> Option<R> {
        let kind = match self.ty {
            Type::Scalar(kind) => kind,
            Type::File => Kind::File,
            Type::Structure(_) => return None,
        };
        let closed = self.values.as_ref().filter(|_| has(Limit::Values));
        let values: Vec<&str> =
            closed.map_or_else(Vec::new, |values| values.rows.iter().map(|row| row.name.as_str()).collect());
        let limits = Limits {
            required: has(Limit::Required) && !self.list,
            max_length: match self.max_length {
                Some(MaxLength::Limit(max)) if has(Limit::MaxLength) && !self.list => Some(max),
                _ => None,
            },
            min_length: self.min_length.filter(|_| has(Limit::MinLength) && !self.list),
            unit: self.length_unit,
            characters: self.characters.as_deref().filter(|_| has(Limit::Characters)),
            range: self
                .range
                .as_ref()
                .filter(|_| has(Limit::Range))
                .map(|(min, max)| (min.as_str(), max.as_str())),
            values: &values,
            date_format: self.date_format.as_deref(),
            ..Limits::of(kind)
        };
        Some(judge(&limits))
    }
}
