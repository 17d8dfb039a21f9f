//! One row of a description: a parameter and its limits.

use alipay_rules::{Kind, Limits, Unit};

use crate::{Limit, Located, RowLimits};

/// A named value of a request or a response, with everything that its row states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// The name on the wire.
    pub name: Located<String>,
    /// The type; of each item, where `list` is set.
    pub ty: Type,
    /// Whether it is a list: `type: [T]`.
    pub list: bool,
    /// Which values it allows.
    pub limits: RowLimits,
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
    /// The same in Chinese.
    pub description_zh: Option<String>,
    /// An example, as text; on a list, of one item.
    pub example: Option<String>,
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
            limits: RowLimits::of(length_unit),
            default: None,
            wire_number: false,
            sensitive: false,
            since: None,
            deprecated: None,
            description: None,
            description_zh: None,
            example: None,
        }
    }

    /// Whether it is one value, as a path or a query can carry: neither a structure nor a file nor a list.
    ///
    /// ```
    /// use alipay_schema::{Source, read_api};
    ///
    /// let text = "method: a.b\nrequest: { id: { type: string }, ids: { type: [string] } }\n";
    /// let api = read_api(&Source::new("b.yaml", text)).value.unwrap();
    /// let scalars: Vec<bool> = api.sent_rows().map(|row| row.is_scalar()).collect();
    /// assert_eq!(scalars, [true, false]);
    /// ```
    pub fn is_scalar(&self) -> bool {
        !self.list && matches!(self.ty, Type::Scalar(_))
    }

    /// Whether its value in JSON is not a string: a structure, a list, a boolean, or a number that travels as one.
    ///
    /// ```
    /// use alipay_schema::{Source, read_api};
    ///
    /// let text = "method: a.b\nrequest: { id: { type: string }, count: { type: number }, ids: { type: [string] } }\n";
    /// let api = read_api(&Source::new("b.yaml", text)).value.unwrap();
    /// let bare: Vec<bool> = api.request.parameters().iter().map(|row| row.is_bare()).collect();
    /// assert_eq!(bare, [false, true, true]);
    /// ```
    pub fn is_bare(&self) -> bool {
        match &self.ty {
            Type::Structure(_) => true,
            Type::Scalar(kind) => self.list || self.wire_number || kind.facts().is_bare,
            Type::File => false,
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
    /// parameter.limits.max_length = Some(MaxLength::Limit(3));
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
    /// parameter.limits.max_length = Some(MaxLength::Limit(3));
    /// parameter.limits.advised = vec![Limit::MaxLength];
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
        Some(self.limits.judged(kind, self.list, has, judge))
    }

    /// Whether the row states `limit`, and says that the gateway is not known to hold to it.
    pub fn is_advised(&self, limit: Limit) -> bool {
        self.limits.advised.contains(&limit)
    }

    /// Whether a value can break `limit`.
    pub(crate) fn states(&self, limit: Limit) -> bool {
        self.limits.states(limit)
    }

    /// Whether `limit` refuses what breaks it.
    pub(crate) fn enforces(&self, limit: Limit) -> bool {
        self.states(limit) && !self.is_advised(limit)
    }

    /// Whether a request without it is refused.
    pub fn is_required(&self) -> bool {
        self.enforces(Limit::Required)
    }

    /// Whether values that its row does not list are refused.
    pub fn is_closed(&self) -> bool {
        self.enforces(Limit::Values)
    }

    /// The number of items beyond which a list is refused.
    pub fn most_items(&self) -> Option<usize> {
        self.limits.max_items.filter(|_| self.enforces(Limit::MaxItems))
    }
}
