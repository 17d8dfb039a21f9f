// What the macro makes of `example.pages.query`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `example.pages.query`.
///
/// An API that gives its result in pages.
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "page_num",
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
            name: "page_size",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Number),
            required: false,
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
    pub fn to_builder(&self) -> builder::Request<::alipay::Set> {
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
        method: "example.pages.query",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<PageNum = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(PageNum,)>,
    );
    impl<PageNum> Request<PageNum> {
        /// `page_num`: required. No length is stated.
        pub fn page_num(
            self,
            page_num: impl ::alipay::IntoParameter<::core::primitive::i64>,
        ) -> Request<::alipay::Set> {
            Request(self.0.give::<::core::primitive::i64, _>(0usize, page_num))
        }
        /// `page_size`: whether it is required is not stated. No length is stated.
        pub fn page_size(
            self,
            page_size: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::core::primitive::i64>,
            >,
        ) -> Request<PageNum> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::core::primitive::i64>,
                        _,
                    >(1usize, page_size),
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
            PageNum: super::unset::page_num,
        {
            self.0.build().map(super::Request)
        }
    }
}
/// What the compiler says of a required parameter that has not been set.
pub mod unset {
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `page_num` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait page_num {}
    #[diagnostic::do_not_recommend]
    impl page_num for ::alipay::Set {}
}
/// The reply of `example.pages.query`.
///
/// An API that gives its result in pages.
///
/// Fields that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
    /// `total_size`: whether it is required is not stated. No length is stated.
    pub total_size: ::alipay::Received<::core::primitive::i64>,
    /// `has_next`: whether it is required is not stated.
    pub has_next: ::alipay::Received<::core::primitive::bool>,
    /// `details`: whether it is required is not stated.
    pub details: ::alipay::__private::Vec<response::Detail>,
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
            total_size: members.scalar("total_size"),
            has_next: members.scalar("has_next"),
            details: members.objects("details"),
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(
    Response rest_ "total_size" total_size "has_next" has_next "details" details
);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Response",
            &[
                ("total_size", &self.total_size),
                ("has_next", &self.has_next),
                ("details", &self.details),
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
        ::alipay::__private::read_node(json, "example.pages.query")
    }
}
/// The types of the reply's fields.
pub mod response {
    /// `Detail` in the reply of `example.pages.query`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Detail {
        /// `id`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
        pub id: ::alipay::__private::String,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Detail {}
    impl Detail {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Detail {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            members.expect(&["id"]);
            Self {
                id: members.required_text("id"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Detail rest_ "id" id);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Detail {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Detail",
                &[("id", &self.id)],
                &self.rest_,
                f,
            )
        }
    }
}
impl ::alipay::pages::Paged for Request {
    type Items = ::alipay::__private::Vec<response::Detail>;
    const PAGING: &'static ::alipay::__private::Paging = &::alipay::__private::Paging {
        number: "page_num",
        is_outside: false,
        is_bare: true,
        size: ::alipay::__private::Option::Some("page_size"),
        items: "details",
        total: ::alipay::__private::Option::Some("total_size"),
        count: ::alipay::__private::Option::None,
        more: ::alipay::__private::Option::Some("has_next"),
        first: 0u64,
    };
    #[inline]
    fn items(reply: &mut Response) -> Self::Items {
        ::core::mem::take(&mut reply.details)
    }
}
/// The business error codes (`sub_code`) of `example.pages.query`.
///
/// An API that gives its result in pages.
///
/// The description lists none, so all arrive as [`Other`](Self::Other).
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
macro_rules! __alipay_request_pages {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "method: example.pages.query\ntitle: An API that gives its result in pages\ncall: execute\npages: { number: page_num, size: page_size, items: details, total: total_size, more: has_next, first: 0 }\n\nrequest:\n  page_num: { type: number, required: true }\n  page_size: { type: number }\n\nresponse:\n  total_size: { type: number }\n  has_next: { type: boolean }\n  details: { type: [Detail] }\n\ntypes:\n  Detail:\n    id: { type: string, required: true }\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_pages as __request;
