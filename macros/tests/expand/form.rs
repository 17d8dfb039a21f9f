// What the macro makes of `example.form.send`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `example.form.send`.
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "encoding",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(16usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Body,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "retries",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Number),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Body,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "is_final",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Boolean),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Body,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "day",
            limits: ::alipay::__private::Limits::of(
                ::alipay::__private::Kind::Moment(::alipay::__private::Moment::Date),
            ),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Body,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "process_rule",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Body,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "tags",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Body,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "levels",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Body,
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
    pub fn to_builder(&self) -> builder::Request<::alipay::Set, ::alipay::Set> {
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
/// `Rule` of `example.form.send`.
///
/// Made by [`Rule::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Rule(::alipay::__private::Object);
impl ::core::cmp::Eq for Rule {}
impl Rule {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "name",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(8usize),
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
    pub fn builder() -> builder::Rule {
        builder::Rule(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Rule {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Rule", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Rule> for Rule {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Rule>> for Rule {
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
        ::alipay::__private::Option::None
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
        method: "example.form.send",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<Encoding = ::alipay::Unset, ProcessRule = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Encoding, ProcessRule)>,
    );
    impl<Encoding, ProcessRule> Request<Encoding, ProcessRule> {
        /// `encoding`: required. At most 16 characters.
        pub fn encoding(
            self,
            encoding: impl ::alipay::IntoParameter<::alipay::Text<16usize>>,
        ) -> Request<::alipay::Set, ProcessRule> {
            Request(self.0.give::<::alipay::Text<16usize>, _>(0usize, encoding))
        }
        /// `retries`: optional. No length is stated.
        pub fn retries(
            self,
            retries: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::core::primitive::i64>,
            >,
        ) -> Request<Encoding, ProcessRule> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::core::primitive::i64>,
                        _,
                    >(1usize, retries),
            )
        }
        /// `is_final`: optional.
        pub fn is_final(
            self,
            is_final: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::core::primitive::bool>,
            >,
        ) -> Request<Encoding, ProcessRule> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::core::primitive::bool>,
                        _,
                    >(2usize, is_final),
            )
        }
        /// `day`: optional. Beijing time, written `yyyy-MM-dd`.
        pub fn day(
            self,
            day: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::NaiveDate>,
            >,
        ) -> Request<Encoding, ProcessRule> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::NaiveDate>,
                        _,
                    >(3usize, day),
            )
        }
        /// `process_rule`: required.
        pub fn process_rule(
            self,
            process_rule: impl ::alipay::IntoParameter<super::Rule>,
        ) -> Request<Encoding, ::alipay::Set> {
            Request(self.0.give::<super::Rule, _>(4usize, process_rule))
        }
        /// `tags`: optional.
        pub fn tags(
            self,
            tags: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<
                    ::alipay::__private::Vec<::alipay::__private::String>,
                >,
            >,
        ) -> Request<Encoding, ProcessRule> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::__private::Vec<::alipay::__private::String>,
                        >,
                        _,
                    >(5usize, tags),
            )
        }
        /// `levels`: optional.
        pub fn levels(
            self,
            levels: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::Vec<super::Rule>>,
            >,
        ) -> Request<Encoding, ProcessRule> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::__private::Vec<super::Rule>,
                        >,
                        _,
                    >(6usize, levels),
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
            Encoding: super::unset::encoding,
            ProcessRule: super::unset::process_rule,
        {
            self.0.build().map(super::Request)
        }
    }
    /// Builds a [`Rule`](super::Rule); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Rule<Name = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Name,)>,
    );
    impl<Name> Rule<Name> {
        /// `name`: required. At most 8 characters.
        pub fn name(
            self,
            name: impl ::alipay::IntoParameter<::alipay::Text<8usize>>,
        ) -> Rule<::alipay::Set> {
            Rule(self.0.give::<::alipay::Text<8usize>, _>(0usize, name))
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Rule, ::alipay::Violations>
        where
            Name: super::unset::name,
        {
            self.0.build().map(super::Rule)
        }
    }
    impl<Name: super::unset::name> ::alipay::IntoParameter<super::Rule> for Rule<Name> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl<
        Name: super::unset::name,
    > ::alipay::IntoParameter<::alipay::__private::Option<super::Rule>> for Rule<Name> {
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
        message = "required parameter `encoding` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait encoding {}
    #[diagnostic::do_not_recommend]
    impl encoding for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `process_rule` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait process_rule {}
    #[diagnostic::do_not_recommend]
    impl process_rule for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `name` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait name {}
    #[diagnostic::do_not_recommend]
    impl name for ::alipay::Set {}
}
/// The reply of `example.form.send`.
///
/// Fields that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
    /// `file_id`: whether it is required is not stated. No length is stated.
    pub file_id: ::alipay::__private::Option<::alipay::__private::String>,
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
            file_id: members.text("file_id"),
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(Response rest_ "file_id" file_id);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Response",
            &[("file_id", &self.file_id)],
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
        ::alipay::__private::read_node(json, "example.form.send")
    }
}
/// The business error codes (`sub_code`) of `example.form.send`.
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
macro_rules! __alipay_request_form {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "method: example.form.send\ncall: execute\nrequest: {}\nform:\n  encoding: { type: string, required: true, max_length: 16 }\n  retries: { type: number, required: false }\n  is_final: { type: boolean, required: false }\n  day: { type: date, required: false }\n  process_rule: { type: Rule, required: true }\n  tags: { type: [string], required: false }\n  levels: { type: [Rule], required: false }\nresponse:\n  file_id: { type: string }\ntypes:\n  Rule:\n    name: { type: string, required: true, max_length: 8 }\nerrors: {}\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_form as __request;
