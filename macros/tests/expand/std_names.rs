// What the macro makes of `example.std.names`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `example.std.names`.
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "result",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "option",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "version",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "data",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "string",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "vec",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "box",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "some",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "none",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "ok",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "clone",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "debug",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "self",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "unknown",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "bool",
            limits: ::alipay::__private::Limits {
                required: true,
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "i64",
            limits: ::alipay::__private::Limits {
                required: true,
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Number)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "str",
            limits: ::alipay::__private::Limits {
                required: true,
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Request {
        builder::Request(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
    /// Starts with everything that this request has, to change some of it.
    #[inline]
    pub fn to_builder(
        &self,
    ) -> builder::Request<
        ::alipay::Set,
        ::alipay::Set,
        ::alipay::Set,
        ::alipay::Set,
        ::alipay::Set,
        ::alipay::Set,
        ::alipay::Set,
        ::alipay::Set,
        ::alipay::Set,
        ::alipay::Set,
    > {
        builder::Request(::alipay::__private::Stated::again(Self::ROWS, &[], &self.0))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Request {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Request", &self.0, f)
    }
}
/// `Result` of `example.std.names`.
///
/// Made by [`Result::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Result(::alipay::__private::Object);
impl ::core::cmp::Eq for Result {}
impl Result {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "result_code",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Result {
        builder::Result(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Result {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Result", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Result> for Result {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Option` of `example.std.names`.
///
/// Made by [`Option::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Option(::alipay::__private::Object);
impl ::core::cmp::Eq for Option {}
impl Option {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "text",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "value",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Option {
        builder::Option(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Option {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Option", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Option> for Option {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Version` of `example.std.names`.
///
/// Made by [`Version::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Version(::alipay::__private::Object);
impl ::core::cmp::Eq for Version {}
impl Version {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "id",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "latest",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Boolean),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Version {
        builder::Version(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Version {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Version", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Version> for Version {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Version>> for Version {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Data` of `example.std.names`.
///
/// Made by [`Data::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Data(::alipay::__private::Object);
impl ::core::cmp::Eq for Data {}
impl Data {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "open_id_list",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Data {
        builder::Data(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Data {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Data", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Data> for Data {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `String` of `example.std.names`.
///
/// Made by [`String::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct String(::alipay::__private::Object);
impl ::core::cmp::Eq for String {}
impl String {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "text",
            limits: ::alipay::__private::Limits {
                required: true,
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::String {
        builder::String(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for String {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("String", &self.0, f)
    }
}
impl ::alipay::IntoParameter<String> for String {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Vec` of `example.std.names`.
///
/// Made by [`Vec::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Vec(::alipay::__private::Object);
impl ::core::cmp::Eq for Vec {}
impl Vec {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "items",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Vec {
        builder::Vec(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Vec {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Vec", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Vec> for Vec {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Box` of `example.std.names`.
///
/// Made by [`Box::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Box(::alipay::__private::Object);
impl ::core::cmp::Eq for Box {}
impl Box {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "content",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Box {
        builder::Box(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Box {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Box", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Box> for Box {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Box>> for Box {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Some` of `example.std.names`.
///
/// Made by [`Some::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Some(::alipay::__private::Object);
impl ::core::cmp::Eq for Some {}
impl Some {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "value",
            limits: ::alipay::__private::Limits {
                required: true,
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Some {
        builder::Some(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Some {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Some", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Some> for Some {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `None` of `example.std.names`.
///
/// Made by [`None::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct None(::alipay::__private::Object);
impl ::core::cmp::Eq for None {}
impl None {
    const ROWS: &'static [::alipay::__private::Row] = &[];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::None {
        builder::None(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for None {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("None", &self.0, f)
    }
}
impl ::alipay::IntoParameter<None> for None {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<None>> for None {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Ok` of `example.std.names`.
///
/// Made by [`Ok::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Ok(::alipay::__private::Object);
impl ::core::cmp::Eq for Ok {}
impl Ok {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "ok",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Boolean),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Ok {
        builder::Ok(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Ok {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Ok", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Ok> for Ok {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Ok>> for Ok {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Clone` of `example.std.names`.
///
/// Made by [`Clone::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Clone(::alipay::__private::Object);
impl ::core::cmp::Eq for Clone {}
impl Clone {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "clone",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Clone {
        builder::Clone(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Clone {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Clone", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Clone> for Clone {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Clone>> for Clone {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Debug` of `example.std.names`.
///
/// Made by [`Debug::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Debug(::alipay::__private::Object);
impl ::core::cmp::Eq for Debug {}
impl Debug {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "debug",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Debug {
        builder::Debug(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Debug {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Debug", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Debug> for Debug {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Debug>> for Debug {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Self` of `example.std.names`.
///
/// Made by [`Self_::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Self_(::alipay::__private::Object);
impl ::core::cmp::Eq for Self_ {}
impl Self_ {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "self",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Self_ {
        builder::Self_(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Self_ {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Self_", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Self_> for Self_ {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Self_>> for Self_ {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Unknown` of `example.std.names`.
///
/// Made by [`Unknown::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Unknown(::alipay::__private::Object);
impl ::core::cmp::Eq for Unknown {}
impl Unknown {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "unknown",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Unknown {
        builder::Unknown(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Unknown {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Unknown", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Unknown> for Unknown {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Unknown>> for Unknown {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl Request {
    /// The same request with common parameters of its own for one call.
    #[must_use]
    #[inline]
    pub fn with(&self) -> ::alipay::Call<'_, Self> {
        ::alipay::Call::new(self)
    }
}
impl ::alipay::Request for Request {
    type Response = Response;
    #[inline]
    fn api(&self) -> &'static ::alipay::__private::Api {
        <Self as ::alipay::Described>::API
    }
    #[inline]
    fn content(&self) -> ::alipay::__private::Option<::alipay::__private::String> {
        ::alipay::__private::Option::Some(self.0.to_json())
    }
    #[inline]
    fn form(
        &self,
    ) -> ::alipay::__private::Vec<
        (&'static ::core::primitive::str, ::alipay::__private::String),
    > {
        self.0.to_form()
    }
}
impl ::alipay::call_kind::Execute for Request {}
impl<'a> ::alipay::call_kind::Page for Request
where
    ::alipay::__private::instead::ThisMethod<'a>: ::alipay::__private::instead::Execute,
{}
impl<'a> ::alipay::call_kind::OrderString for Request
where
    ::alipay::__private::instead::ThisMethod<'a>: ::alipay::__private::instead::Execute,
{}
impl ::alipay::Described for Request {
    const API: &'static ::alipay::__private::Api = &::alipay::__private::Api {
        method: "example.std.names",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<
        Result = ::alipay::Unset,
        Option = ::alipay::Unset,
        Data = ::alipay::Unset,
        String = ::alipay::Unset,
        Vec = ::alipay::Unset,
        Box = ::alipay::Unset,
        Some = ::alipay::Unset,
        Bool = ::alipay::Unset,
        I64 = ::alipay::Unset,
        Str = ::alipay::Unset,
    >(
        pub(super) ::alipay::__private::Stated<
            (Result, Option, Data, String, Vec, Box, Some, Bool, I64, Str),
        >,
    );
    impl<
        Result,
        Option,
        Data,
        String,
        Vec,
        Box,
        Some,
        Bool,
        I64,
        Str,
    > Request<Result, Option, Data, String, Vec, Box, Some, Bool, I64, Str> {
        /// `result`: required.
        pub fn result(
            self,
            result: impl ::alipay::IntoParameter<super::Result>,
        ) -> Request<
            ::alipay::Set,
            Option,
            Data,
            String,
            Vec,
            Box,
            Some,
            Bool,
            I64,
            Str,
        > {
            Request(self.0.give::<super::Result, _>(0usize, result))
        }
        /// `option`: required.
        pub fn option(
            self,
            option: impl ::alipay::IntoParameter<super::Option>,
        ) -> Request<
            Result,
            ::alipay::Set,
            Data,
            String,
            Vec,
            Box,
            Some,
            Bool,
            I64,
            Str,
        > {
            Request(self.0.give::<super::Option, _>(1usize, option))
        }
        /// `version`: optional.
        pub fn version(
            self,
            version: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::Version>,
            >,
        ) -> Request<Result, Option, Data, String, Vec, Box, Some, Bool, I64, Str> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<super::Version>,
                        _,
                    >(2usize, version),
            )
        }
        /// `data`: required.
        pub fn data(
            self,
            data: impl ::alipay::IntoParameter<super::Data>,
        ) -> Request<
            Result,
            Option,
            ::alipay::Set,
            String,
            Vec,
            Box,
            Some,
            Bool,
            I64,
            Str,
        > {
            Request(self.0.give::<super::Data, _>(3usize, data))
        }
        /// `string`: required.
        pub fn string(
            self,
            string: impl ::alipay::IntoParameter<super::String>,
        ) -> Request<
            Result,
            Option,
            Data,
            ::alipay::Set,
            Vec,
            Box,
            Some,
            Bool,
            I64,
            Str,
        > {
            Request(self.0.give::<super::String, _>(4usize, string))
        }
        /// `vec`: required.
        pub fn vec(
            self,
            vec: impl ::alipay::IntoParameter<::alipay::__private::Vec<super::Vec>>,
        ) -> Request<
            Result,
            Option,
            Data,
            String,
            ::alipay::Set,
            Box,
            Some,
            Bool,
            I64,
            Str,
        > {
            Request(self.0.give::<::alipay::__private::Vec<super::Vec>, _>(5usize, vec))
        }
        /// `box`: required.
        pub fn box_(
            self,
            box_: impl ::alipay::IntoParameter<super::Box>,
        ) -> Request<
            Result,
            Option,
            Data,
            String,
            Vec,
            ::alipay::Set,
            Some,
            Bool,
            I64,
            Str,
        > {
            Request(self.0.give::<super::Box, _>(6usize, box_))
        }
        /// `some`: required.
        pub fn some(
            self,
            some: impl ::alipay::IntoParameter<super::Some>,
        ) -> Request<
            Result,
            Option,
            Data,
            String,
            Vec,
            Box,
            ::alipay::Set,
            Bool,
            I64,
            Str,
        > {
            Request(self.0.give::<super::Some, _>(7usize, some))
        }
        /// `none`: optional.
        pub fn none(
            self,
            none: impl ::alipay::IntoParameter<::alipay::__private::Option<super::None>>,
        ) -> Request<Result, Option, Data, String, Vec, Box, Some, Bool, I64, Str> {
            Request(
                self.0.give::<::alipay::__private::Option<super::None>, _>(8usize, none),
            )
        }
        /// `ok`: optional.
        pub fn ok(
            self,
            ok: impl ::alipay::IntoParameter<::alipay::__private::Option<super::Ok>>,
        ) -> Request<Result, Option, Data, String, Vec, Box, Some, Bool, I64, Str> {
            Request(self.0.give::<::alipay::__private::Option<super::Ok>, _>(9usize, ok))
        }
        /// `clone`: optional.
        pub fn clone(
            self,
            clone: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::Clone>,
            >,
        ) -> Request<Result, Option, Data, String, Vec, Box, Some, Bool, I64, Str> {
            Request(
                self
                    .0
                    .give::<::alipay::__private::Option<super::Clone>, _>(10usize, clone),
            )
        }
        /// `debug`: optional.
        pub fn debug(
            self,
            debug: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::Debug>,
            >,
        ) -> Request<Result, Option, Data, String, Vec, Box, Some, Bool, I64, Str> {
            Request(
                self
                    .0
                    .give::<::alipay::__private::Option<super::Debug>, _>(11usize, debug),
            )
        }
        /// `self`: optional.
        pub fn self_(
            self,
            self_: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::Self_>,
            >,
        ) -> Request<Result, Option, Data, String, Vec, Box, Some, Bool, I64, Str> {
            Request(
                self
                    .0
                    .give::<::alipay::__private::Option<super::Self_>, _>(12usize, self_),
            )
        }
        /// `unknown`: optional.
        pub fn unknown(
            self,
            unknown: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::Unknown>,
            >,
        ) -> Request<Result, Option, Data, String, Vec, Box, Some, Bool, I64, Str> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<super::Unknown>,
                        _,
                    >(13usize, unknown),
            )
        }
        /// `bool`: required. No length is stated.
        pub fn bool(
            self,
            bool: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Result,
            Option,
            Data,
            String,
            Vec,
            Box,
            Some,
            ::alipay::Set,
            I64,
            Str,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(14usize, bool))
        }
        /// `i64`: required. No length is stated.
        pub fn i64(
            self,
            i64: impl ::alipay::IntoParameter<::core::primitive::i64>,
        ) -> Request<
            Result,
            Option,
            Data,
            String,
            Vec,
            Box,
            Some,
            Bool,
            ::alipay::Set,
            Str,
        > {
            Request(self.0.give::<::core::primitive::i64, _>(15usize, i64))
        }
        /// `str`: required. No length is stated.
        pub fn str(
            self,
            str: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Result,
            Option,
            Data,
            String,
            Vec,
            Box,
            Some,
            Bool,
            I64,
            ::alipay::Set,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(16usize, str))
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Request, ::alipay::Violations>
        where
            Result: super::unset::result,
            Option: super::unset::option,
            Data: super::unset::data,
            String: super::unset::string,
            Vec: super::unset::vec,
            Box: super::unset::box_,
            Some: super::unset::some,
            Bool: super::unset::bool,
            I64: super::unset::i64,
            Str: super::unset::str,
        {
            self.0.build().map(super::Request)
        }
    }
    /// Builds a [`Result`](super::Result); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Result(pub(super) ::alipay::__private::Stated<()>);
    impl Result {
        /// `result_code`: whether it is required is not stated. No length is stated.
        pub fn result_code(
            self,
            result_code: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Result {
            Result(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(0usize, result_code),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Result, ::alipay::Violations> {
            self.0.build().map(super::Result)
        }
    }
    impl ::alipay::IntoParameter<super::Result> for Result {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Option`](super::Option); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Option(pub(super) ::alipay::__private::Stated<()>);
    impl Option {
        /// `text`: whether it is required is not stated. No length is stated.
        pub fn text(
            self,
            text: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Option {
            Option(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(0usize, text),
            )
        }
        /// `value`: whether it is required is not stated. No length is stated.
        pub fn value(
            self,
            value: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Option {
            Option(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(1usize, value),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Option, ::alipay::Violations> {
            self.0.build().map(super::Option)
        }
    }
    impl ::alipay::IntoParameter<super::Option> for Option {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Version`](super::Version); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Version(pub(super) ::alipay::__private::Stated<()>);
    impl Version {
        /// `id`: whether it is required is not stated. No length is stated.
        pub fn id(
            self,
            id: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Version {
            Version(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(0usize, id),
            )
        }
        /// `latest`: whether it is required is not stated.
        pub fn latest(
            self,
            latest: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::core::primitive::bool>,
            >,
        ) -> Version {
            Version(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::core::primitive::bool>,
                        _,
                    >(1usize, latest),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Version, ::alipay::Violations> {
            self.0.build().map(super::Version)
        }
    }
    impl ::alipay::IntoParameter<super::Version> for Version {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl ::alipay::IntoParameter<::alipay::__private::Option<super::Version>>
    for Version {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Data`](super::Data); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Data(pub(super) ::alipay::__private::Stated<()>);
    impl Data {
        /// `open_id_list`: whether it is required is not stated.
        pub fn open_id_list(
            self,
            open_id_list: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<
                    ::alipay::__private::Vec<::alipay::__private::String>,
                >,
            >,
        ) -> Data {
            Data(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::__private::Vec<::alipay::__private::String>,
                        >,
                        _,
                    >(0usize, open_id_list),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Data, ::alipay::Violations> {
            self.0.build().map(super::Data)
        }
    }
    impl ::alipay::IntoParameter<super::Data> for Data {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`String`](super::String); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct String<Text = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Text,)>,
    );
    impl<Text> String<Text> {
        /// `text`: required. No length is stated.
        pub fn text(
            self,
            text: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> String<::alipay::Set> {
            String(self.0.give::<::alipay::__private::String, _>(0usize, text))
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::String, ::alipay::Violations>
        where
            Text: super::unset::text,
        {
            self.0.build().map(super::String)
        }
    }
    impl<Text: super::unset::text> ::alipay::IntoParameter<super::String>
    for String<Text> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Vec`](super::Vec); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Vec(pub(super) ::alipay::__private::Stated<()>);
    impl Vec {
        /// `items`: whether it is required is not stated.
        pub fn items(
            self,
            items: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<
                    ::alipay::__private::Vec<::alipay::__private::String>,
                >,
            >,
        ) -> Vec {
            Vec(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::__private::Vec<::alipay::__private::String>,
                        >,
                        _,
                    >(0usize, items),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Vec, ::alipay::Violations> {
            self.0.build().map(super::Vec)
        }
    }
    impl ::alipay::IntoParameter<super::Vec> for Vec {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Box`](super::Box); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Box(pub(super) ::alipay::__private::Stated<()>);
    impl Box {
        /// `content`: optional.
        pub fn content(
            self,
            content: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::Box>,
            >,
        ) -> Box {
            Box(
                self
                    .0
                    .give::<::alipay::__private::Option<super::Box>, _>(0usize, content),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Box, ::alipay::Violations> {
            self.0.build().map(super::Box)
        }
    }
    impl ::alipay::IntoParameter<super::Box> for Box {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl ::alipay::IntoParameter<::alipay::__private::Option<super::Box>> for Box {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Some`](super::Some); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Some<Value = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Value,)>,
    );
    impl<Value> Some<Value> {
        /// `value`: required. No length is stated.
        pub fn value(
            self,
            value: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Some<::alipay::Set> {
            Some(self.0.give::<::alipay::__private::String, _>(0usize, value))
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Some, ::alipay::Violations>
        where
            Value: super::unset::value,
        {
            self.0.build().map(super::Some)
        }
    }
    impl<Value: super::unset::value> ::alipay::IntoParameter<super::Some>
    for Some<Value> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`None`](super::None); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct None(pub(super) ::alipay::__private::Stated<()>);
    impl None {
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::None, ::alipay::Violations> {
            self.0.build().map(super::None)
        }
    }
    impl ::alipay::IntoParameter<super::None> for None {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl ::alipay::IntoParameter<::alipay::__private::Option<super::None>> for None {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Ok`](super::Ok); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Ok(pub(super) ::alipay::__private::Stated<()>);
    impl Ok {
        /// `ok`: whether it is required is not stated.
        pub fn ok(
            self,
            ok: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::core::primitive::bool>,
            >,
        ) -> Ok {
            Ok(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::core::primitive::bool>,
                        _,
                    >(0usize, ok),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Ok, ::alipay::Violations> {
            self.0.build().map(super::Ok)
        }
    }
    impl ::alipay::IntoParameter<super::Ok> for Ok {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl ::alipay::IntoParameter<::alipay::__private::Option<super::Ok>> for Ok {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Clone`](super::Clone); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Clone(pub(super) ::alipay::__private::Stated<()>);
    impl Clone {
        /// `clone`: whether it is required is not stated. No length is stated.
        pub fn clone(
            self,
            clone: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Clone {
            Clone(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(0usize, clone),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Clone, ::alipay::Violations> {
            self.0.build().map(super::Clone)
        }
    }
    impl ::alipay::IntoParameter<super::Clone> for Clone {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl ::alipay::IntoParameter<::alipay::__private::Option<super::Clone>> for Clone {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Debug`](super::Debug); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Debug(pub(super) ::alipay::__private::Stated<()>);
    impl Debug {
        /// `debug`: whether it is required is not stated. No length is stated.
        pub fn debug(
            self,
            debug: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Debug {
            Debug(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(0usize, debug),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Debug, ::alipay::Violations> {
            self.0.build().map(super::Debug)
        }
    }
    impl ::alipay::IntoParameter<super::Debug> for Debug {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl ::alipay::IntoParameter<::alipay::__private::Option<super::Debug>> for Debug {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Self_`](super::Self_); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Self_(pub(super) ::alipay::__private::Stated<()>);
    impl Self_ {
        /// `self`: whether it is required is not stated. No length is stated.
        pub fn self_(
            self,
            self_: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Self_ {
            Self_(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(0usize, self_),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Self_, ::alipay::Violations> {
            self.0.build().map(super::Self_)
        }
    }
    impl ::alipay::IntoParameter<super::Self_> for Self_ {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl ::alipay::IntoParameter<::alipay::__private::Option<super::Self_>> for Self_ {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Unknown`](super::Unknown); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Unknown(pub(super) ::alipay::__private::Stated<()>);
    impl Unknown {
        /// `unknown`: whether it is required is not stated. No length is stated.
        pub fn unknown(
            self,
            unknown: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Unknown {
            Unknown(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(0usize, unknown),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Unknown, ::alipay::Violations> {
            self.0.build().map(super::Unknown)
        }
    }
    impl ::alipay::IntoParameter<super::Unknown> for Unknown {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl ::alipay::IntoParameter<::alipay::__private::Option<super::Unknown>>
    for Unknown {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
}
/// What the compiler says of a required parameter that has not been set.
pub mod unset {
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `result` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait result {}
    #[diagnostic::do_not_recommend]
    impl result for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `option` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait option {}
    #[diagnostic::do_not_recommend]
    impl option for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `data` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait data {}
    #[diagnostic::do_not_recommend]
    impl data for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `string` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait string {}
    #[diagnostic::do_not_recommend]
    impl string for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `vec` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait vec {}
    #[diagnostic::do_not_recommend]
    impl vec for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `box_` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait box_ {}
    #[diagnostic::do_not_recommend]
    impl box_ for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `some` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait some {}
    #[diagnostic::do_not_recommend]
    impl some for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `bool` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait bool {}
    #[diagnostic::do_not_recommend]
    impl bool for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `i64` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait i64 {}
    #[diagnostic::do_not_recommend]
    impl i64 for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `str` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait str {}
    #[diagnostic::do_not_recommend]
    impl str for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `text` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait text {}
    #[diagnostic::do_not_recommend]
    impl text for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `value` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait value {}
    #[diagnostic::do_not_recommend]
    impl value for ::alipay::Set {}
}
/// The reply of `example.std.names`.
///
/// Fields that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
    /// `result`: whether it is required is not stated.
    pub result: ::alipay::__private::Option<response::Result>,
    /// `option`: whether it is required is not stated.
    pub option: ::alipay::__private::Option<response::Option>,
    /// `version`: whether it is required is not stated.
    pub version: ::alipay::__private::Vec<response::Version>,
    /// `data`: whether it is required is not stated.
    pub data: ::alipay::__private::Option<response::Data>,
    /// `string`: required. Empty if it was not received: see `missing` and `complete`.
    pub string: ::alipay::__private::Option<response::String>,
    /// `vec`: whether it is required is not stated.
    pub vec: ::alipay::__private::Vec<response::Vec>,
    /// `box`: whether it is required is not stated.
    pub box_: ::alipay::__private::Option<response::Box>,
    /// `some`: whether it is required is not stated.
    pub some: ::alipay::__private::Option<response::Some>,
    /// `none`: whether it is required is not stated.
    pub none: ::alipay::__private::Option<response::None>,
    /// `ok`: whether it is required is not stated.
    pub ok: ::alipay::__private::Option<response::Ok>,
    /// `clone`: whether it is required is not stated.
    pub clone: ::alipay::__private::Option<response::Clone>,
    /// `debug`: whether it is required is not stated.
    pub debug: ::alipay::__private::Option<response::Debug>,
    /// `self`: whether it is required is not stated.
    pub self_: ::alipay::__private::Option<response::Self_>,
    /// `unknown`: whether it is required is not stated.
    pub unknown: ::alipay::__private::Option<response::Unknown>,
    /// `members`: whether it is required is not stated. No length is stated.
    pub members: ::alipay::__private::Option<::alipay::__private::String>,
    /// `request`: whether it is required is not stated.
    pub request: ::alipay::__private::Option<response::Request>,
    /// `response`: whether it is required is not stated.
    pub response: ::alipay::__private::Option<response::Response>,
    /// `error_code`: whether it is required is not stated.
    pub error_code: ::alipay::__private::Option<response::ErrorCode>,
    rest_: ::alipay::Unknown,
}
impl ::core::cmp::Eq for Response {}
impl Response {
    /// What was received beyond these fields, or in a shape that they cannot hold.
    #[must_use]
    #[inline]
    pub fn unknown(&self) -> &::alipay::Unknown {
        &self.rest_
    }
}
impl ::alipay::__private::Decode for Response {
    #[inline]
    fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
        members.expect(&["string"]);
        Self {
            result: members.object("result"),
            option: members.object("option"),
            version: members.objects("version"),
            data: members.object("data"),
            string: members.object("string"),
            vec: members.objects("vec"),
            box_: members.object("box"),
            some: members.object("some"),
            none: members.object("none"),
            ok: members.object("ok"),
            clone: members.object("clone"),
            debug: members.object("debug"),
            self_: members.object("self"),
            unknown: members.object("unknown"),
            members: members.text("members"),
            request: members.object("request"),
            response: members.object("response"),
            error_code: members.object("error_code"),
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(
    Response rest_ "result" result "option" option "version" version "data" data "string"
    string "vec" vec "box" box_ "some" some "none" none "ok" ok "clone" clone "debug"
    debug "self" self_ "unknown" unknown "members" members "request" request "response"
    response "error_code" error_code
);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Response",
            &[
                ("result", &self.result),
                ("option", &self.option),
                ("version", &self.version),
                ("data", &self.data),
                ("string", &self.string),
                ("vec", &self.vec),
                ("box_", &self.box_),
                ("some", &self.some),
                ("none", &self.none),
                ("ok", &self.ok),
                ("clone", &self.clone),
                ("debug", &self.debug),
                ("self_", &self.self_),
                ("unknown", &self.unknown),
                ("members", &self.members),
                ("request", &self.request),
                ("response", &self.response),
                ("error_code", &self.error_code),
            ],
            &self.rest_,
            f,
        )
    }
}
impl ::alipay::Response for Response {}
impl Response {
    /// Reads a reply's node: one that was stored (`verified_text` of the reply), or a test's.
    ///
    /// # Errors
    /// When `json` is not a JSON object, or a whole envelope (`raw` of the reply).
    #[inline]
    pub fn from_json(
        json: &::core::primitive::str,
    ) -> ::alipay::__private::Result<Self, ::alipay::NodeError> {
        ::alipay::__private::read_node(json, "example.std.names")
    }
}
/// The types of the reply's fields.
pub mod response {
    /// `Result` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Result {
        /// `result_code`: whether it is required is not stated. No length is stated.
        pub result_code: ::alipay::__private::Option<::alipay::__private::String>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Result {}
    impl Result {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Result {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                result_code: members.text("result_code"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Result rest_ "result_code" result_code);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Result {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Result",
                &[("result_code", &self.result_code)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Option` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Option {
        /// `text`: whether it is required is not stated. No length is stated.
        pub text: ::alipay::__private::Option<::alipay::__private::String>,
        /// `value`: whether it is required is not stated. No length is stated.
        pub value: ::alipay::__private::Option<::alipay::__private::String>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Option {}
    impl Option {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Option {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                text: members.text("text"),
                value: members.text("value"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Option rest_ "text" text "value" value);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Option {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Option",
                &[("text", &self.text), ("value", &self.value)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Version` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Version {
        /// `id`: whether it is required is not stated. No length is stated.
        pub id: ::alipay::__private::Option<::alipay::__private::String>,
        /// `latest`: whether it is required is not stated.
        pub latest: ::alipay::Received<::core::primitive::bool>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Version {}
    impl Version {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Version {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                id: members.text("id"),
                latest: members.scalar("latest"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Version rest_ "id" id "latest" latest);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Version {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Version",
                &[("id", &self.id), ("latest", &self.latest)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Data` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Data {
        /// `open_id_list`: whether it is required is not stated.
        pub open_id_list: ::alipay::__private::Vec<::alipay::__private::String>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Data {}
    impl Data {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Data {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                open_id_list: members.texts("open_id_list"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Data rest_ "open_id_list" open_id_list);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Data {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Data",
                &[("open_id_list", &self.open_id_list)],
                &self.rest_,
                f,
            )
        }
    }
    /// `String` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct String {
        /// `text`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
        pub text: ::alipay::__private::String,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for String {}
    impl String {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for String {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            members.expect(&["text"]);
            Self {
                text: members.required_text("text"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(String rest_ "text" text);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for String {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "String",
                &[("text", &self.text)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Vec` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Vec {
        /// `items`: whether it is required is not stated.
        pub items: ::alipay::__private::Vec<::alipay::__private::String>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Vec {}
    impl Vec {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Vec {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                items: members.texts("items"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Vec rest_ "items" items);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Vec {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Vec",
                &[("items", &self.items)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Box` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Box {
        /// `content`: optional.
        pub content: ::alipay::__private::Option<::alipay::__private::Box<Box>>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Box {}
    impl Box {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Box {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                content: members.object("content").map(::alipay::__private::Box::new),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Box rest_ "content" content);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Box {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Box",
                &[("content", &self.content)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Some` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Some {
        /// `value`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
        pub value: ::alipay::__private::String,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Some {}
    impl Some {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Some {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            members.expect(&["value"]);
            Self {
                value: members.required_text("value"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Some rest_ "value" value);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Some {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Some",
                &[("value", &self.value)],
                &self.rest_,
                f,
            )
        }
    }
    /// `None` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct None {
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for None {}
    impl None {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for None {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self { rest_: members.rest() }
        }
    }
    ::alipay::__private::received!(None rest_);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for None {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply("None", &[], &self.rest_, f)
        }
    }
    /// `Ok` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Ok {
        /// `ok`: whether it is required is not stated.
        pub ok: ::alipay::Received<::core::primitive::bool>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Ok {}
    impl Ok {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Ok {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                ok: members.scalar("ok"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Ok rest_ "ok" ok);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Ok {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply("Ok", &[("ok", &self.ok)], &self.rest_, f)
        }
    }
    /// `Clone` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Clone {
        /// `clone`: whether it is required is not stated. No length is stated.
        pub clone: ::alipay::__private::Option<::alipay::__private::String>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Clone {}
    impl Clone {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Clone {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                clone: members.text("clone"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Clone rest_ "clone" clone);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Clone {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Clone",
                &[("clone", &self.clone)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Debug` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Debug {
        /// `debug`: whether it is required is not stated. No length is stated.
        pub debug: ::alipay::__private::Option<::alipay::__private::String>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Debug {}
    impl Debug {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Debug {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                debug: members.text("debug"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Debug rest_ "debug" debug);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Debug {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Debug",
                &[("debug", &::alipay::__private::Hidden)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Self` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Self_ {
        /// `self`: whether it is required is not stated. No length is stated.
        pub self_: ::alipay::__private::Option<::alipay::__private::String>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Self_ {}
    impl Self_ {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Self_ {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                self_: members.text("self"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Self_ rest_ "self" self_);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Self_ {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Self_",
                &[("self_", &self.self_)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Unknown` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Unknown {
        /// `unknown`: whether it is required is not stated. No length is stated.
        pub unknown: ::alipay::__private::Option<::alipay::__private::String>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Unknown {}
    impl Unknown {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Unknown {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                unknown: members.text("unknown"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Unknown rest_ "unknown" unknown);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Unknown {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Unknown",
                &[("unknown", &self.unknown)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Request` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Request {
        /// `request`: whether it is required is not stated. No length is stated.
        pub request: ::alipay::__private::Option<::alipay::__private::String>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Request {}
    impl Request {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Request {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                request: members.text("request"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Request rest_ "request" request);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Request {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Request",
                &[("request", &self.request)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Response` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Response {
        /// `response`: whether it is required is not stated. No length is stated.
        pub response: ::alipay::__private::Option<::alipay::__private::String>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Response {}
    impl Response {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Response {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                response: members.text("response"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Response rest_ "response" response);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Response {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Response",
                &[("response", &self.response)],
                &self.rest_,
                f,
            )
        }
    }
    /// `ErrorCode` in the reply of `example.std.names`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct ErrorCode {
        /// `error_code`: whether it is required is not stated. No length is stated.
        pub error_code: ::alipay::__private::Option<::alipay::__private::String>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for ErrorCode {}
    impl ErrorCode {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for ErrorCode {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                error_code: members.text("error_code"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(ErrorCode rest_ "error_code" error_code);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for ErrorCode {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "ErrorCode",
                &[("error_code", &self.error_code)],
                &self.rest_,
                f,
            )
        }
    }
}
/// The business error codes (`sub_code`) of `example.std.names`.
///
/// The documentation states that the API has none.
#[derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq
)]
#[non_exhaustive]
pub enum ErrorCode {
    /// A code that the description does not list.
    Other(::alipay::__private::String),
}
impl ErrorCode {
    const ROWS: &'static [::alipay::__private::ErrorRow] = &[];
    /// The business code of a failed call; `None` if the failure has none.
    #[must_use]
    #[inline]
    pub fn of(error: &::alipay::Error) -> ::alipay::__private::Option<Self> {
        error
            .sub_code()
            .map(<Self as ::core::convert::From<&::core::primitive::str>>::from)
    }
    /// The code as the gateway sends it.
    #[must_use]
    #[inline]
    pub fn as_str(&self) -> &::core::primitive::str {
        match self {
            Self::Other(code) => code,
        }
    }
    /// What the code means, where the description says so.
    #[must_use]
    #[inline]
    pub fn meaning(
        &self,
    ) -> ::alipay::__private::Option<&'static ::core::primitive::str> {
        ::alipay::__private::meaning(Self::ROWS, self.as_str())
    }
    /// What to do, where the description says so.
    #[must_use]
    #[inline]
    pub fn advice(
        &self,
    ) -> ::alipay::__private::Option<&'static ::core::primitive::str> {
        ::alipay::__private::advice(Self::ROWS, self.as_str())
    }
}
impl ::core::convert::From<&::core::primitive::str> for ErrorCode {
    #[inline]
    fn from(code: &::core::primitive::str) -> Self {
        Self::Other(::alipay::__private::text(code))
    }
}
impl ::core::fmt::Display for ErrorCode {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[doc(hidden)]
#[macro_export]
macro_rules! __alipay_request_std_names {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "method: example.std.names\ncall: execute\nrequest:\n  result: { type: Result, required: true }\n  option: { type: Option, required: true }\n  version: { type: Version, required: false }\n  data: { type: Data, required: true }\n  string: { type: String, required: true }\n  vec: { type: [Vec], required: true }\n  box: { type: Box, required: true }\n  some: { type: Some, required: true }\n  none: { type: None, required: false }\n  ok: { type: Ok, required: false }\n  clone: { type: Clone, required: false }\n  debug: { type: Debug, required: false }\n  self: { type: Self, required: false }\n  unknown: { type: Unknown, required: false }\n  bool: { type: string, required: true }\n  i64: { type: number, required: true }\n  str: { type: string, required: true }\nresponse:\n  result: { type: Result }\n  option: { type: Option }\n  version: { type: [Version] }\n  data: { type: Data }\n  string: { type: String, required: true }\n  vec: { type: [Vec] }\n  box: { type: Box }\n  some: { type: Some }\n  none: { type: None }\n  ok: { type: Ok }\n  clone: { type: Clone }\n  debug: { type: Debug }\n  self: { type: Self }\n  unknown: { type: Unknown }\n  members: { type: string }\n  request: { type: Request }\n  response: { type: Response }\n  error_code: { type: ErrorCode }\ntypes:\n  Result: { result_code: { type: string } }\n  Option: { text: { type: string }, value: { type: string } }\n  Version: { id: { type: string }, latest: { type: boolean } }\n  Data: { open_id_list: { type: [string] } }\n  String: { text: { type: string, required: true } }\n  Vec: { items: { type: [string] } }\n  Box: { content: { type: Box, required: false } }\n  Some: { value: { type: string, required: true } }\n  None: {}\n  Ok: { ok: { type: boolean } }\n  Clone: { clone: { type: string } }\n  Debug: { debug: { type: string, sensitive: true } }\n  Self: { self: { type: string } }\n  Unknown: { unknown: { type: string } }\n  Request: { request: { type: string } }\n  Response: { response: { type: string } }\n  ErrorCode: { error_code: { type: string } }\nerrors: {}\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_std_names as __request;
