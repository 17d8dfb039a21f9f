//! What an official SDK says of Alipay's APIs: names, nesting, kinds. It knows no lengths and no required flags.

use std::collections::{BTreeMap, BTreeSet};

use alipay_schema::Verb;

/// All APIs and types of one release of an SDK, or of several that were united.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shapes {
    /// The APIs by method.
    pub apis: BTreeMap<String, ApiShape>,
    /// The fields of each type, by its name in the SDK, in alphabetical order as the SDKs have them.
    pub types: BTreeMap<String, Fields>,
    /// How the REST gateway is asked, which only the v3 SDK says.
    pub v3: Operations,
}

/// Fields by name.
pub type Fields = BTreeMap<String, Field>;

/// One API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiShape {
    /// The SDKs that have it.
    pub sdks: BTreeSet<&'static str>,
    /// What `biz_content` holds.
    pub content: Content,
    /// The parameters that travel outside `biz_content`, files among them.
    pub form: Fields,
    /// The members of the response node.
    pub response: Fields,
    /// Whether the SDK encrypts the content where nobody says otherwise.
    pub encrypt: bool,
    /// What the SDK's authors say about it.
    pub comment: Option<String>,
}

/// What `biz_content` holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Content {
    /// It is not sent.
    #[default]
    Absent,
    /// Any JSON.
    Free,
    /// The fields of this type.
    Of(String),
}

/// A named value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its kind; of each item, where it is a list.
    pub kind: Kind,
    /// Whether it is a list.
    pub list: bool,
    /// What the SDK's authors say about it.
    pub comment: Option<String>,
}

/// The kind of a value, as far as an SDK tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One value of whatever kind: a language without declared types says no more.
    Scalar,
    /// A text.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A point in time.
    Date,
    /// A file.
    File,
    /// The type of this name.
    Type(String),
}

impl Field {
    /// One value of a kind.
    pub fn of(kind: Kind) -> Self {
        Self { kind, list: false, comment: None }
    }
}

impl Kind {
    /// Whether the value has members of its own.
    pub fn is_type(&self) -> bool {
        matches!(self, Self::Type(_))
    }
}

impl ApiShape {
    /// The members of `biz_content`; none where it is free or not sent.
    pub fn request<'s>(&self, shapes: &'s Shapes) -> Option<&'s Fields> {
        match &self.content {
            Content::Of(model) => shapes.types.get(model),
            Content::Absent | Content::Free => None,
        }
    }
}

/// All operations of the REST gateway, with the types that they name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operations {
    /// The operations by the method of their API.
    pub by_method: BTreeMap<String, OperationShape>,
    /// The fields of each type, by its name in the SDK.
    pub types: BTreeMap<String, Fields>,
}

/// How the REST gateway is asked for one API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationShape {
    /// The verb of the HTTP request.
    pub verb: Verb,
    /// The path, with parameters in braces.
    pub path: String,
    /// The parameters in the path.
    pub in_path: Fields,
    /// The parameters in the query, in the order of the release.
    pub query: Vec<(String, Field)>,
    /// The type of the JSON body; `None` if there is none.
    pub body: Option<String>,
    /// The names of the files.
    pub files: Vec<String>,
    /// The type of the reply; `None` if the release does not say what it holds.
    pub reply: Option<String>,
    /// The error codes of the API itself.
    pub codes: Vec<String>,
}

impl Operations {
    /// The members of the JSON body.
    pub(crate) fn body(&self, shape: &OperationShape) -> impl Iterator<Item = (&String, &Field)> {
        shape.body.as_ref().and_then(|name| self.types.get(name)).into_iter().flatten()
    }

    /// The members of the reply; `None` if the release does not say.
    pub(crate) fn reply(&self, shape: &OperationShape) -> Option<&Fields> {
        self.types.get(shape.reply.as_ref()?)
    }
}
