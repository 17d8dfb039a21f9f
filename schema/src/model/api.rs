//! What a description says, once it is free of errors.

use alipay_rules::Location;

use crate::{
    Located, Operation, Pages, Parameter,
    model::vocabulary::{CALLS, EFFECTS},
};

/// One API: what it accepts, what it answers, how it fails.
///
/// `None` always means *not stated*, which binds nothing; an empty list is a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Api {
    /// The method's name: `alipay.trade.pay`.
    pub method: Located<String>,
    /// What it does, in a few words.
    pub title: Option<String>,
    /// The same in Chinese.
    pub title_zh: Option<String>,
    /// The address of its documentation.
    pub docs: Option<String>,
    /// Where the facts come from.
    pub sources: Vec<String>,
    /// The kinds of call that it accepts.
    pub call: Calls,
    /// How the REST gateway (v3) is asked for the same; `None` if that is not stated.
    pub v3: Option<Operation>,
    /// How a long result is given in pages; `None` if that is not stated.
    pub pages: Option<Pages>,
    /// What calling it changes; `None` if that is not stated, which counts as moving money.
    pub effect: Option<Effect>,
    /// Whether its content must be encrypted.
    pub encrypt_required: bool,
    /// Set when it should no longer be called: what to use instead, or an empty text where that is not stated.
    pub deprecated: Option<String>,
    /// The members of `biz_content`.
    pub request: Content,
    /// The parameters that travel outside `biz_content`, files among them.
    pub form: Vec<Parameter>,
    /// Groups of parameters of which at least one must be given; each lies wholly in `request` or in `form`.
    pub one_of: Vec<Vec<String>>,
    /// The members of the response node.
    pub response: Option<Vec<Parameter>>,
    /// The structures that parameters name as their type.
    pub types: Vec<Structure>,
    /// The API's own error codes.
    pub errors: Option<Vec<ErrorRow>>,
}

impl Api {
    /// The same description with its title and the meanings of its rows in Chinese, where it has them.
    ///
    /// ```
    /// use alipay_schema::{Source, read_api};
    ///
    /// let text = "method: alipay.trade.close\ntitle: Close a trade\ntitle_zh: 关闭交易\n";
    /// let api = read_api(&Source::new("close.yaml", text)).value.unwrap();
    /// assert_eq!(api.in_chinese().title.as_deref(), Some("关闭交易"));
    /// ```
    #[must_use]
    pub fn in_chinese(mut self) -> Self {
        let told = |words: &mut Option<String>, chinese: &Option<String>| {
            if chinese.is_some() {
                words.clone_from(chinese);
            }
        };
        told(&mut self.title, &self.title_zh);
        let requested = match &mut self.request {
            Content::Parameters(parameters) => parameters.as_mut_slice(),
            Content::NotStated | Content::Free => &mut [],
        };
        let received = self.response.iter_mut().flatten();
        let nested = self.types.iter_mut().flat_map(|structure| &mut structure.parameters);
        for row in requested.iter_mut().chain(&mut self.form).chain(received).chain(nested) {
            told(&mut row.description, &row.description_zh);
        }
        self
    }

    /// The rows of the request, within its content and then outside it.
    ///
    /// ```
    /// use alipay_schema::{Source, read_api};
    ///
    /// let text = "method: a.b\nrequest: { id: { type: string } }\nform: { picture: { type: file } }\n";
    /// let api = read_api(&Source::new("b.yaml", text)).value.unwrap();
    /// let names: Vec<&str> = api.sent_rows().map(|row| row.name.as_str()).collect();
    /// assert_eq!(names, ["id", "picture"]);
    /// ```
    pub fn sent_rows(&self) -> impl Iterator<Item = &Parameter> + Clone {
        self.request.parameters().iter().chain(&self.form)
    }

    /// The structure called `name`.
    pub fn structure(&self, name: &str) -> Option<&Structure> {
        self.types.iter().find(|structure| *structure.name == name)
    }
}

/// What an API's `biz_content` holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Content {
    /// The description does not say.
    #[default]
    NotStated,
    /// Free JSON: `request: any`.
    Free,
    /// These parameters, in this order; perhaps none.
    Parameters(Vec<Parameter>),
}

impl Content {
    /// The stated parameters; none where the content is free or not stated.
    pub fn parameters(&self) -> &[Parameter] {
        match self {
            Self::Parameters(parameters) => parameters,
            Self::NotStated | Self::Free => &[],
        }
    }
}

/// The kinds of call that take an API or a common parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::struct_excessive_bools, reason = "a set of five independent kinds, each with its name")]
pub struct Calls {
    /// From server to server.
    pub execute: bool,
    /// Through the user's browser.
    pub page: bool,
    /// Through the app SDK, as an order string.
    pub app: bool,
    /// From the platform to the app.
    pub notification: bool,
    /// Through the REST gateway (v3) alone.
    pub v3: bool,
}

impl Calls {
    /// No kind of call.
    pub const NONE: Self = Self { execute: false, page: false, app: false, notification: false, v3: false };
    /// Every kind that an app can start through the gateway: what `any` says, and what applies where nothing is stated.
    pub const ANY: Self = Self { execute: true, page: true, app: true, ..Self::NONE };

    /// The kinds of both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            execute: self.execute || other.execute,
            page: self.page || other.page,
            app: self.app || other.app,
            notification: self.notification || other.notification,
            v3: self.v3 || other.v3,
        }
    }

    /// The kinds, as descriptions write them.
    ///
    /// ```
    /// use alipay_schema::Calls;
    ///
    /// assert_eq!(Calls::ANY.words(), ["execute", "page", "app"]);
    /// assert!(Calls::NONE.words().is_empty());
    /// ```
    pub fn words(self) -> Vec<&'static str> {
        let kinds = CALLS.into_iter().filter(|(_, kind)| *kind != Self::ANY);
        kinds.filter(|(_, kind)| kind.and(self) == self).map(|(word, _)| word).collect()
    }
}

/// What calling an API changes, the harmless first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Nothing: calling it twice does what calling it once does.
    Reads,
    /// Something, and no money moves.
    Writes,
    /// Money moves, is held or is released.
    MovesMoney,
}

impl Effect {
    /// The word of descriptions: `reads`.
    ///
    /// ```
    /// assert_eq!(alipay_schema::Effect::MovesMoney.word(), "moves_money");
    /// ```
    pub fn word(self) -> &'static str {
        EFFECTS.into_iter().find(|(_, effect)| *effect == self).map_or("", |(word, _)| word)
    }
}

/// A structure: the named members that every parameter of this type has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Structure {
    /// Its name, unique in the description.
    pub name: Located<String>,
    /// Its members, in order.
    pub parameters: Vec<Parameter>,
}

/// One error code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorRow {
    /// The code as the gateway sends it.
    pub code: Located<String>,
    /// What happened.
    pub meaning: Option<String>,
    /// What to do.
    pub advice: Option<String>,
    /// Whether the call may have taken effect all the same; `None` if that is not stated.
    pub outcome: Option<Outcome>,
    /// Whether the gateway gives the code before it looks at the API. Only the common description states it.
    pub before_execution: bool,
}

impl ErrorRow {
    /// A code of which nothing else is stated.
    pub fn of(code: Located<String>) -> Self {
        Self { code, meaning: None, advice: None, outcome: None, before_execution: false }
    }
}

/// What a failure says about the call's effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The call had no effect.
    Rejected,
    /// The call may have had its effect.
    Unknown,
}

/// What all APIs share: the description whose `kind` is `common`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// The common parameters of requests and responses, in order.
    pub parameters: Vec<CommonParameter>,
    /// The gateway's own codes.
    pub codes: Vec<ErrorRow>,
}

/// A parameter that stands next to an API's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommonParameter {
    /// The parameter itself.
    pub parameter: Parameter,
    /// Where it travels.
    pub location: Location,
    /// The calls that take it.
    pub calls: Calls,
    /// The one value that it may have.
    pub value: Option<String>,
}
