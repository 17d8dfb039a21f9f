// What the macro makes of `example.scalars.send`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `example.scalars.send`.
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "text",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(4usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "bytes",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(4usize),
                unit: ::alipay::__private::Unit::Bytes,
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "endless",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "number",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(10usize),
                range: ::alipay::__private::Option::Some(("-5", "5000000000")),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Number)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "decimal",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Decimal),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: true,
        },
        ::alipay::__private::Row {
            name: "amount",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(9usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Amount)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "cents",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Cents),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: true,
        },
        ::alipay::__private::Row {
            name: "boolean",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(10usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Boolean)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "date",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(32usize),
                ..::alipay::__private::Limits::of(
                    ::alipay::__private::Kind::Moment(::alipay::__private::Moment::Date),
                )
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "datetime",
            limits: ::alipay::__private::Limits::of(
                ::alipay::__private::Kind::Moment(::alipay::__private::Moment::DateTime),
            ),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "time",
            limits: ::alipay::__private::Limits::of(
                ::alipay::__private::Kind::Moment(::alipay::__private::Moment::Time),
            ),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "month",
            limits: ::alipay::__private::Limits {
                date_format: ::alipay::__private::Option::Some("yyyyMM"),
                ..::alipay::__private::Limits::of(
                    ::alipay::__private::Kind::Moment(::alipay::__private::Moment::Month),
                )
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "json",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(32usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Json)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "any_json",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Json),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "texts",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "numbers",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Number),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "booleans",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Boolean),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "amounts",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Amount),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "jsons",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Json),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "dates",
            limits: ::alipay::__private::Limits {
                date_format: ::alipay::__private::Option::Some("yyyyMMdd"),
                ..::alipay::__private::Limits::of(
                    ::alipay::__private::Kind::Moment(::alipay::__private::Moment::Date),
                )
            },
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
    pub fn to_builder(
        &self,
    ) -> builder::Request<::alipay::Set, ::alipay::Set, ::alipay::Set, ::alipay::Set> {
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
impl ::alipay::call_kind::Page for Request {}
impl ::alipay::call_kind::OrderString for Request {}
impl ::alipay::Described for Request {
    const API: &'static ::alipay::__private::Api = &::alipay::__private::Api {
        method: "example.scalars.send",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<
        Text = ::alipay::Unset,
        Number = ::alipay::Unset,
        Amount = ::alipay::Unset,
        Texts = ::alipay::Unset,
    >(
        pub(super) ::alipay::__private::Stated<(Text, Number, Amount, Texts)>,
    );
    impl<Text, Number, Amount, Texts> Request<Text, Number, Amount, Texts> {
        /// `text`: required. At most 4 characters.
        pub fn text(
            self,
            text: impl ::alipay::IntoParameter<::alipay::Text<4usize>>,
        ) -> Request<::alipay::Set, Number, Amount, Texts> {
            Request(self.0.give::<::alipay::Text<4usize>, _>(0usize, text))
        }
        /// `bytes`: optional. At most 4 bytes.
        pub fn bytes(
            self,
            bytes: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(1usize, bytes),
            )
        }
        /// `endless`: optional. Of any length.
        pub fn endless(
            self,
            endless: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(2usize, endless),
            )
        }
        /// `number`: required. At most 10 digits. From -5 to 5000000000.
        pub fn number(
            self,
            number: impl ::alipay::IntoParameter<::core::primitive::i64>,
        ) -> Request<Text, ::alipay::Set, Amount, Texts> {
            Request(self.0.give::<::core::primitive::i64, _>(3usize, number))
        }
        /// `decimal`: optional. No length is stated.
        pub fn decimal(
            self,
            decimal: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Decimal>,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Decimal>,
                        _,
                    >(4usize, decimal),
            )
        }
        /// `amount`: required. At most 9 characters.
        pub fn amount(
            self,
            amount: impl ::alipay::IntoParameter<::alipay::Amount>,
        ) -> Request<Text, Number, ::alipay::Set, Texts> {
            Request(self.0.give::<::alipay::Amount, _>(5usize, amount))
        }
        /// `cents`: optional. No length is stated.
        pub fn cents(
            self,
            cents: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Cents>,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Cents>,
                        _,
                    >(6usize, cents),
            )
        }
        /// `boolean`: optional. The page states a length of 10, which is not checked here.
        pub fn boolean(
            self,
            boolean: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::core::primitive::bool>,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::core::primitive::bool>,
                        _,
                    >(7usize, boolean),
            )
        }
        /// `date`: optional. The page states a length of 32, which is not checked here. Beijing time, written `yyyy-MM-dd`.
        pub fn date(
            self,
            date: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::NaiveDate>,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::NaiveDate>,
                        _,
                    >(8usize, date),
            )
        }
        /// `datetime`: optional. Beijing time, written `yyyy-MM-dd HH:mm:ss`.
        pub fn datetime(
            self,
            datetime: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::NaiveDateTime>,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::NaiveDateTime>,
                        _,
                    >(9usize, datetime),
            )
        }
        /// `time`: optional. Beijing time, written `HH:mm:ss`.
        pub fn time(
            self,
            time: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::NaiveTime>,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::NaiveTime>,
                        _,
                    >(10usize, time),
            )
        }
        /// `month`: optional. Beijing time, written `yyyyMM`.
        pub fn month(
            self,
            month: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Month>,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Month>,
                        _,
                    >(11usize, month),
            )
        }
        /// `json`: optional. At most 32 characters.
        pub fn json(
            self,
            json: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Json<32usize>>,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Json<32usize>>,
                        _,
                    >(12usize, json),
            )
        }
        /// `any_json`: optional. No length is stated.
        pub fn any_json(
            self,
            any_json: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Json>,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Json>,
                        _,
                    >(13usize, any_json),
            )
        }
        /// `texts`: required. The page states a length of 4, which is not checked here.
        pub fn texts(
            self,
            texts: impl ::alipay::IntoParameter<
                ::alipay::__private::Vec<::alipay::__private::String>,
            >,
        ) -> Request<Text, Number, Amount, ::alipay::Set> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Vec<::alipay::__private::String>,
                        _,
                    >(14usize, texts),
            )
        }
        /// `numbers`: optional.
        pub fn numbers(
            self,
            numbers: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<
                    ::alipay::__private::Vec<::core::primitive::i64>,
                >,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::__private::Vec<::core::primitive::i64>,
                        >,
                        _,
                    >(15usize, numbers),
            )
        }
        /// `booleans`: optional.
        pub fn booleans(
            self,
            booleans: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<
                    ::alipay::__private::Vec<::core::primitive::bool>,
                >,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::__private::Vec<::core::primitive::bool>,
                        >,
                        _,
                    >(16usize, booleans),
            )
        }
        /// `amounts`: optional.
        pub fn amounts(
            self,
            amounts: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::Vec<::alipay::Amount>>,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::__private::Vec<::alipay::Amount>,
                        >,
                        _,
                    >(17usize, amounts),
            )
        }
        /// `jsons`: optional.
        pub fn jsons(
            self,
            jsons: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::Vec<::alipay::Json>>,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::__private::Vec<::alipay::Json>,
                        >,
                        _,
                    >(18usize, jsons),
            )
        }
        /// `dates`: optional. Beijing time, written `yyyyMMdd`.
        pub fn dates(
            self,
            dates: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<
                    ::alipay::__private::Vec<::alipay::NaiveDate>,
                >,
            >,
        ) -> Request<Text, Number, Amount, Texts> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::__private::Vec<::alipay::NaiveDate>,
                        >,
                        _,
                    >(19usize, dates),
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
            Text: super::unset::text,
            Number: super::unset::number,
            Amount: super::unset::amount,
            Texts: super::unset::texts,
        {
            self.0.build().map(super::Request)
        }
    }
}
/// What the compiler says of a required parameter that has not been set.
pub mod unset {
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
        message = "required parameter `number` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait number {}
    #[diagnostic::do_not_recommend]
    impl number for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `amount` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait amount {}
    #[diagnostic::do_not_recommend]
    impl amount for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `texts` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait texts {}
    #[diagnostic::do_not_recommend]
    impl texts for ::alipay::Set {}
}
/// The reply of `example.scalars.send`.
///
/// Fields that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
    /// `text`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
    pub text: ::alipay::__private::String,
    /// `maybe`: whether it is required is not stated. No length is stated.
    pub maybe: ::alipay::__private::Option<::alipay::__private::String>,
    /// `number`: whether it is required is not stated. No length is stated.
    pub number: ::alipay::Received<::core::primitive::i64>,
    /// `decimal`: whether it is required is not stated. No length is stated.
    pub decimal: ::alipay::Received<::alipay::Decimal>,
    /// `amount`: whether it is required is not stated. No length is stated.
    pub amount: ::alipay::Received<::alipay::Amount>,
    /// `cents`: whether it is required is not stated. No length is stated.
    pub cents: ::alipay::Received<::alipay::Cents>,
    /// `boolean`: whether it is required is not stated.
    pub boolean: ::alipay::Received<::core::primitive::bool>,
    /// `date`: whether it is required is not stated. Beijing time, written `yyyy-MM-dd`.
    pub date: ::alipay::Received<::alipay::NaiveDate>,
    /// `datetime`: whether it is required is not stated. Beijing time, written `yyyy-MM-dd HH:mm:ss`.
    pub datetime: ::alipay::Received<::alipay::NaiveDateTime>,
    /// `time`: whether it is required is not stated. Beijing time, written `HH:mm:ss`.
    pub time: ::alipay::Received<::alipay::NaiveTime>,
    /// `month`: whether it is required is not stated. Beijing time, written `yyyy-MM`.
    pub month: ::alipay::Received<::alipay::Month>,
    /// `own_date`: whether it is required is not stated. Beijing time, written `ddMMyyyy`.
    pub own_date: ::alipay::Received<::alipay::NaiveDate>,
    /// `json`: whether it is required is not stated. No length is stated.
    pub json: ::alipay::Received<::alipay::Json>,
    /// `texts`: whether it is required is not stated.
    pub texts: ::alipay::__private::Vec<::alipay::__private::String>,
    /// `numbers`: whether it is required is not stated.
    pub numbers: ::alipay::__private::Vec<::alipay::Received<::core::primitive::i64>>,
    /// `dates`: whether it is required is not stated. Beijing time, written `yyyy-MM-dd`.
    pub dates: ::alipay::__private::Vec<::alipay::Received<::alipay::NaiveDate>>,
    /// `own_moments`: whether it is required is not stated. Beijing time, written `yyyy-MM-ddHH:mm:ss`.
    pub own_moments: ::alipay::__private::Vec<
        ::alipay::Received<::alipay::NaiveDateTime>,
    >,
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
        members.expect(&["text"]);
        Self {
            text: members.required_text("text"),
            maybe: members.text("maybe"),
            number: members.scalar("number"),
            decimal: members.scalar("decimal"),
            amount: members.scalar("amount"),
            cents: members.scalar("cents"),
            boolean: members.scalar("boolean"),
            date: members.scalar("date"),
            datetime: members.scalar("datetime"),
            time: members.scalar("time"),
            month: members.scalar("month"),
            own_date: members.moment("own_date", "ddMMyyyy"),
            json: members.scalar("json"),
            texts: members.texts("texts"),
            numbers: members.scalars("numbers"),
            dates: members.scalars("dates"),
            own_moments: members.moments("own_moments", "yyyy-MM-ddHH:mm:ss"),
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(
    Response rest_ "text" text "maybe" maybe "number" number "decimal" decimal "amount"
    amount "cents" cents "boolean" boolean "date" date "datetime" datetime "time" time
    "month" month "own_date" own_date "json" json "texts" texts "numbers" numbers "dates"
    dates "own_moments" own_moments
);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Response",
            &[
                ("text", &self.text),
                ("maybe", &self.maybe),
                ("number", &self.number),
                ("decimal", &self.decimal),
                ("amount", &self.amount),
                ("cents", &self.cents),
                ("boolean", &self.boolean),
                ("date", &self.date),
                ("datetime", &self.datetime),
                ("time", &self.time),
                ("month", &self.month),
                ("own_date", &self.own_date),
                ("json", &self.json),
                ("texts", &self.texts),
                ("numbers", &self.numbers),
                ("dates", &self.dates),
                ("own_moments", &self.own_moments),
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
        ::alipay::__private::read_node(json, "example.scalars.send")
    }
}
/// The business error codes (`sub_code`) of `example.scalars.send`.
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
macro_rules! __alipay_request_scalars {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "method: example.scalars.send\ncall: [execute, page, app]\nrequest:\n  text: { type: string, required: true, max_length: 4 }\n  bytes: { type: string, required: false, max_length: 4, length_unit: bytes }\n  endless: { type: string, required: false, max_length: none }\n  number: { type: number, required: true, max_length: 10, range: [-5, 5000000000] }\n  decimal: { type: decimal, required: false, wire: number }\n  amount: { type: amount, required: true, max_length: 9 }\n  cents: { type: cents, required: false, wire: number }\n  boolean: { type: boolean, required: false, max_length: 10 }\n  date: { type: date, required: false, max_length: 32 }\n  datetime: { type: datetime, required: false }\n  time: { type: time, required: false }\n  month: { type: month, required: false, date_format: yyyyMM }\n  json: { type: json, required: false, max_length: 32 }\n  any_json: { type: json, required: false }\n  texts: { type: [string], required: true, max_length: 4 }\n  numbers: { type: [number], required: false }\n  booleans: { type: [boolean], required: false }\n  amounts: { type: [amount], required: false }\n  jsons: { type: [json], required: false }\n  dates: { type: [date], required: false, date_format: yyyyMMdd }\nresponse:\n  text: { type: string, required: true }\n  maybe: { type: string }\n  number: { type: number }\n  decimal: { type: decimal }\n  amount: { type: amount }\n  cents: { type: cents }\n  boolean: { type: boolean }\n  date: { type: date }\n  datetime: { type: datetime }\n  time: { type: time }\n  month: { type: month }\n  own_date: { type: date, date_format: ddMMyyyy }\n  json: { type: json }\n  texts: { type: [string] }\n  numbers: { type: [number] }\n  dates: { type: [date] }\n  own_moments: { type: [datetime], date_format: \"yyyy-MM-ddHH:mm:ss\" }\nerrors: {}\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_scalars as __request;
