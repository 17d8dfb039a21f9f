// What the macro makes of `example.note.send`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `example.note.send`.
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "id",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(8usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "title",
            limits: ::alipay::__private::Limits {
                required: true,
                min_length: ::alipay::__private::Option::Some(2usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "text",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "count",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Number),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "tone",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "tags",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "to",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
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
/// `Person` of `example.note.send`.
///
/// Made by [`Person::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Person(::alipay::__private::Object);
impl ::core::cmp::Eq for Person {}
impl Person {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "name",
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
            name: "city",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Person {
        builder::Person(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Person {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Person", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Person> for Person {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Person>> for Person {
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
        method: "example.note.send",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<Title = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Title,)>,
    );
    impl<Title> Request<Title> {
        /// `id`: callers give it (advised: the gateway is not known to refuse a call without it). At most 8 characters. Characters: `A-Za-z0-9` (advised: the gateway is not known to hold to it).
        pub fn id(
            self,
            id: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Text<8usize>>,
            >,
        ) -> Request<Title> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Text<8usize>>,
                        _,
                    >(0usize, id),
            )
        }
        /// `title`: required. At least 2 characters. At most 4 characters (advised: the gateway is not known to hold to it).
        pub fn title(
            self,
            title: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<::alipay::Set> {
            Request(self.0.give::<::alipay::__private::String, _>(1usize, title))
        }
        /// `text`: whether it is required is not stated. 2 to 9 characters (advised: the gateway is not known to hold to it).
        pub fn text(
            self,
            text: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<Title> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(2usize, text),
            )
        }
        /// `count`: whether it is required is not stated. No length is stated. From 1 to 9 (advised: the gateway is not known to hold to it).
        pub fn count(
            self,
            count: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::core::primitive::i64>,
            >,
        ) -> Request<Title> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::core::primitive::i64>,
                        _,
                    >(3usize, count),
            )
        }
        /// `tone`: whether it is required is not stated. No length is stated.
        ///
        /// Values (advised: the gateway is not known to hold to it):
        ///
        /// * `kind`: said kindly.
        /// * `stern`
        pub fn tone(
            self,
            tone: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Known<super::values::Tone>>,
            >,
        ) -> Request<Title> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::Known<super::values::Tone>,
                        >,
                        _,
                    >(4usize, tone),
            )
        }
        /// `tags`: whether it is required is not stated. At most 2 items (advised: the gateway is not known to hold to it).
        pub fn tags(
            self,
            tags: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<
                    ::alipay::__private::Vec<::alipay::__private::String>,
                >,
            >,
        ) -> Request<Title> {
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
        /// `to`: callers give it (advised: the gateway is not known to refuse a call without it).
        pub fn to(
            self,
            to: impl ::alipay::IntoParameter<::alipay::__private::Option<super::Person>>,
        ) -> Request<Title> {
            Request(
                self.0.give::<::alipay::__private::Option<super::Person>, _>(6usize, to),
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
            Title: super::unset::title,
        {
            self.0.build().map(super::Request)
        }
    }
    /// Builds a [`Person`](super::Person); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Person<Name = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Name,)>,
    );
    impl<Name> Person<Name> {
        /// `name`: required. At most 3 characters (advised: the gateway is not known to hold to it).
        pub fn name(
            self,
            name: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Person<::alipay::Set> {
            Person(self.0.give::<::alipay::__private::String, _>(0usize, name))
        }
        /// `city`: callers give it (advised: the gateway is not known to refuse a call without it). No length is stated.
        pub fn city(
            self,
            city: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Person<Name> {
            Person(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(1usize, city),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Person, ::alipay::Violations>
        where
            Name: super::unset::name,
        {
            self.0.build().map(super::Person)
        }
    }
    impl<Name: super::unset::name> ::alipay::IntoParameter<super::Person>
    for Person<Name> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl<
        Name: super::unset::name,
    > ::alipay::IntoParameter<::alipay::__private::Option<super::Person>>
    for Person<Name> {
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
        message = "required parameter `title` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait title {}
    #[diagnostic::do_not_recommend]
    impl title for ::alipay::Set {}
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
/// Values that have a name.
pub mod values {
    /// The values of `tone` that are known; others are given as [`Other`](Self::Other), or as text.
    #[derive(::core::clone::Clone, ::core::fmt::Debug)]
    #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
    #[non_exhaustive]
    pub enum Tone {
        /// `kind`: said kindly.
        Kind,
        /// `stern`
        Stern,
        /// A value that the description does not list.
        Other(::alipay::__private::String),
    }
    impl ::alipay::OpenList for Tone {
        #[inline]
        fn as_str(&self) -> &::core::primitive::str {
            match self {
                Self::Kind => "kind",
                Self::Stern => "stern",
                Self::Other(value) => value,
            }
        }
    }
}
/// The reply of `example.note.send`.
///
/// Fields that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
    /// `note_no`: required (advised: it is not known to be always there). At most 8 characters (advised: the gateway is not known to hold to it).
    pub note_no: ::alipay::__private::Option<::alipay::__private::String>,
    /// `state`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
    ///
    /// Values (advised: the gateway is not known to hold to it):
    ///
    /// * `SENT`
    pub state: ::alipay::Received<response::values::State>,
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
        members.expect(&["state"]);
        Self {
            note_no: members.text("note_no"),
            state: members.scalar("state"),
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(Response rest_ "note_no" note_no "state" state);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Response",
            &[("note_no", &self.note_no), ("state", &self.state)],
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
        ::alipay::__private::read_node(json, "example.note.send")
    }
}
/// The types of the reply's fields.
pub mod response {
    /// Values that have a name.
    pub mod values {
        /// The values of `state` that are known; others arrive as [`Other`](Self::Other).
        #[derive(::core::clone::Clone, ::core::fmt::Debug)]
        #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
        #[non_exhaustive]
        pub enum State {
            /// `SENT`
            Sent,
            /// A value that the description does not list.
            Other(::alipay::__private::String),
        }
        impl State {
            /// The value as it was received.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &::core::primitive::str {
                match self {
                    Self::Sent => "SENT",
                    Self::Other(value) => value,
                }
            }
        }
        impl ::alipay::FromReceived for State {
            const EXPECTED: &'static ::core::primitive::str = "a value of State";
            #[inline]
            fn from_text(
                text: &::core::primitive::str,
            ) -> ::alipay::__private::Option<Self> {
                ::alipay::__private::Option::Some(
                    match text {
                        "SENT" => Self::Sent,
                        other => Self::Other(::alipay::__private::text(other)),
                    },
                )
            }
        }
    }
}
/// The business error codes (`sub_code`) of `example.note.send`.
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
macro_rules! __alipay_request_advised {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "method: example.note.send\ncall: execute\nrequest:\n  id: { type: string, required: true, max_length: 8, characters: A-Za-z0-9, advised: [required, characters] }\n  title: { type: string, required: true, max_length: 4, min_length: 2, advised: [max_length] }\n  text: { type: string, max_length: 9, min_length: 2, advised: [max_length, min_length] }\n  count: { type: number, range: [1, 9], advised: [range] }\n  tone: { type: string, values: { kind: said kindly, stern: ~ }, advised: [values] }\n  tags: { type: [string], max_items: 2, advised: [max_items] }\n  to: { type: Person, required: true, advised: [required] }\nresponse:\n  note_no: { type: string, required: true, max_length: 8, advised: [required, max_length] }\n  state: { type: string, required: true, values: { SENT: ~ }, advised: [values] }\ntypes:\n  Person:\n    name: { type: string, required: true, max_length: 3, advised: [max_length] }\n    city: { type: string, required: true, advised: [required] }\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_advised as __request;
