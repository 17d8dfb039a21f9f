// What the macro makes of `example.material.upload`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `example.material.upload`.
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "shop_id",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(32usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "kind",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(8usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Body,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "picture",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(5_242_880usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::File)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::File,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "licence",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::File),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::File,
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
    ) -> builder::Request<::alipay::Set, ::alipay::Set, ::alipay::Set> {
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
    #[inline]
    fn files(&self) -> ::alipay::__private::Vec<::alipay::__private::FilePart> {
        self.0.to_files()
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
        method: "example.material.upload",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<
        ShopId = ::alipay::Unset,
        Kind = ::alipay::Unset,
        Picture = ::alipay::Unset,
    >(
        pub(super) ::alipay::__private::Stated<(ShopId, Kind, Picture)>,
    );
    impl<ShopId, Kind, Picture> Request<ShopId, Kind, Picture> {
        /// `shop_id`: required. At most 32 characters.
        pub fn shop_id(
            self,
            shop_id: impl ::alipay::IntoParameter<::alipay::Text<32usize>>,
        ) -> Request<::alipay::Set, Kind, Picture> {
            Request(self.0.give::<::alipay::Text<32usize>, _>(0usize, shop_id))
        }
        /// `kind`: required. At most 8 characters.
        pub fn kind(
            self,
            kind: impl ::alipay::IntoParameter<::alipay::Text<8usize>>,
        ) -> Request<ShopId, ::alipay::Set, Picture> {
            Request(self.0.give::<::alipay::Text<8usize>, _>(1usize, kind))
        }
        /// `picture`: required. At most 5242880 bytes.
        ///
        /// The picture itself.
        pub fn picture(
            self,
            picture: impl ::alipay::IntoParameter<::alipay::File>,
        ) -> Request<ShopId, Kind, ::alipay::Set> {
            Request(self.0.give::<::alipay::File, _>(2usize, picture))
        }
        /// `licence`: optional.
        pub fn licence(
            self,
            licence: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::File>,
            >,
        ) -> Request<ShopId, Kind, Picture> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::File>,
                        _,
                    >(3usize, licence),
            )
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
            ShopId: super::unset::shop_id,
            Kind: super::unset::kind,
            Picture: super::unset::picture,
        {
            self.0.build().map(super::Request)
        }
    }
}
/// What the compiler says of a required parameter that has not been set.
pub mod unset {
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `shop_id` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait shop_id {}
    #[diagnostic::do_not_recommend]
    impl shop_id for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `kind` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait kind {}
    #[diagnostic::do_not_recommend]
    impl kind for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `picture` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait picture {}
    #[diagnostic::do_not_recommend]
    impl picture for ::alipay::Set {}
}
/// The reply of `example.material.upload`.
///
/// Fields that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
    /// `picture_id`: whether it is required is not stated. No length is stated.
    pub picture_id: ::alipay::__private::Option<::alipay::__private::String>,
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
            picture_id: members.text("picture_id"),
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(Response rest_ "picture_id" picture_id);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Response",
            &[("picture_id", &self.picture_id)],
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
        ::alipay::__private::read_node(json, "example.material.upload")
    }
}
/// The business error codes (`sub_code`) of `example.material.upload`.
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
macro_rules! __alipay_request_upload {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "method: example.material.upload\ncall: execute\nrequest:\n  shop_id: { type: string, required: true, max_length: 32 }\nform:\n  kind: { type: string, required: true, max_length: 8 }\n  picture: { type: file, required: true, max_length: 5242880, description: The picture itself. }\n  licence: { type: file, required: false }\nresponse:\n  picture_id: { type: string }\nerrors: {}\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_upload as __request;
