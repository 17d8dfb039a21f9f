// What the macro makes of `example.one.of`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `example.one.of`.
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "out_trade_no",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(64usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "trade_no",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(64usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "refund_amount",
            limits: ::alipay::__private::Limits {
                required: true,
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Amount)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "begin",
            limits: ::alipay::__private::Limits::of(
                ::alipay::__private::Kind::Moment(::alipay::__private::Moment::Date),
            ),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "end",
            limits: ::alipay::__private::Limits::of(
                ::alipay::__private::Kind::Moment(::alipay::__private::Moment::Date),
            ),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Request {
        builder::Request(
            ::alipay::__private::Stated::new(
                Self::ROWS,
                &[&["out_trade_no", "trade_no"], &["begin", "end"]],
            ),
        )
    }
    /// Starts with everything that this request has, to change some of it.
    #[inline]
    pub fn to_builder(&self) -> builder::Request<::alipay::Set> {
        builder::Request(
            ::alipay::__private::Stated::again(
                Self::ROWS,
                &[&["out_trade_no", "trade_no"], &["begin", "end"]],
                &self.0,
            ),
        )
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
impl ::alipay::call_kind::Page for Request {}
impl<'a> ::alipay::call_kind::Execute for Request
where
    ::alipay::__private::instead::ThisMethod<'a>: ::alipay::__private::instead::Page,
{}
impl<'a> ::alipay::call_kind::OrderString for Request
where
    ::alipay::__private::instead::ThisMethod<'a>: ::alipay::__private::instead::Page,
{}
impl<'a> ::alipay::call_kind::V3 for Request
where
    ::alipay::__private::instead::ThisMethod<'a>: ::alipay::__private::instead::Page,
{
    const OPERATION: &'static ::alipay::v3::Operation = ::alipay::__private::instead::NO_OPERATION;
}
impl ::alipay::Described for Request {
    const API: &'static ::alipay::__private::Api = &::alipay::__private::Api {
        method: "example.one.of",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<RefundAmount = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(RefundAmount,)>,
    );
    impl<RefundAmount> Request<RefundAmount> {
        /// `out_trade_no`: required under conditions. At most 64 characters.
        pub fn out_trade_no(
            self,
            out_trade_no: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Text<64usize>>,
            >,
        ) -> Request<RefundAmount> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Text<64usize>>,
                        _,
                    >(0usize, out_trade_no),
            )
        }
        /// `trade_no`: required under conditions. At most 64 characters.
        pub fn trade_no(
            self,
            trade_no: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Text<64usize>>,
            >,
        ) -> Request<RefundAmount> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Text<64usize>>,
                        _,
                    >(1usize, trade_no),
            )
        }
        /// `refund_amount`: required. No length is stated.
        pub fn refund_amount(
            self,
            refund_amount: impl ::alipay::IntoParameter<::alipay::Amount>,
        ) -> Request<::alipay::Set> {
            Request(self.0.give::<::alipay::Amount, _>(2usize, refund_amount))
        }
        /// `begin`: whether it is required is not stated. Beijing time, written `yyyy-MM-dd`.
        pub fn begin(
            self,
            begin: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::NaiveDate>,
            >,
        ) -> Request<RefundAmount> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::NaiveDate>,
                        _,
                    >(3usize, begin),
            )
        }
        /// `end`: whether it is required is not stated. Beijing time, written `yyyy-MM-dd`.
        pub fn end(
            self,
            end: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::NaiveDate>,
            >,
        ) -> Request<RefundAmount> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::NaiveDate>,
                        _,
                    >(4usize, end),
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
            RefundAmount: super::unset::refund_amount,
        {
            self.0.build().map(super::Request)
        }
    }
}
/// What the compiler says of a required parameter that has not been set.
pub mod unset {
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `refund_amount` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait refund_amount {}
    #[diagnostic::do_not_recommend]
    impl refund_amount for ::alipay::Set {}
}
/// The reply of `example.one.of`.
///
/// The documentation states that it has no fields of its own.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
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
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(Response rest_);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply("Response", &[], &self.rest_, f)
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
        ::alipay::__private::read_node(json, "example.one.of")
    }
}
/// The business error codes (`sub_code`) of `example.one.of`.
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
macro_rules! __alipay_request_one_of {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "method: example.one.of\ncall: page\nrequest:\n  out_trade_no: { type: string, required: conditional, max_length: 64 }\n  trade_no: { type: string, required: conditional, max_length: 64 }\n  refund_amount: { type: amount, required: true }\n  begin: { type: date }\n  end: { type: date }\none_of: [[out_trade_no, trade_no], [begin, end]]\nresponse: {}\nerrors: {}\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_one_of as __request;
