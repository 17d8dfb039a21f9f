// What the macro makes of `example.lists.send`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `example.lists.send`.
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "status",
            limits: ::alipay::__private::Limits {
                required: true,
                values: &["OPEN", "CLOSED", "OTHER"],
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "kind",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "channel",
            limits: ::alipay::__private::Limits {
                values: &["商户代扣", "app支付"],
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "codes",
            limits: ::alipay::__private::Limits {
                values: &["A", "B"],
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "level",
            limits: ::alipay::__private::Limits {
                values: &["1", "2"],
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Number)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "order",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "refund",
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
/// `Order` of `example.lists.send`.
///
/// Made by [`Order::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Order(::alipay::__private::Object);
impl ::core::cmp::Eq for Order {}
impl Order {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "status",
            limits: ::alipay::__private::Limits {
                required: true,
                values: &["PAID", "UNPAID"],
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "kind",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Order {
        builder::Order(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Order {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Order", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Order> for Order {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Order>> for Order {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Refund` of `example.lists.send`.
///
/// Made by [`Refund::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Refund(::alipay::__private::Object);
impl ::core::cmp::Eq for Refund {}
impl Refund {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "status",
            limits: ::alipay::__private::Limits {
                required: true,
                values: &["OPEN", "CLOSED", "OTHER"],
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
    pub fn builder() -> builder::Refund {
        builder::Refund(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Refund {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Refund", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Refund> for Refund {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Refund>> for Refund {
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
        method: "example.lists.send",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<Status = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Status,)>,
    );
    impl<Status> Request<Status> {
        /// `status`: required. No length is stated.
        ///
        /// Values:
        ///
        /// * `OPEN`: still open.
        /// * `CLOSED`: no longer.
        /// * `OTHER`
        pub fn status(
            self,
            status: impl ::alipay::IntoParameter<::alipay::OneOf<super::values::Status>>,
        ) -> Request<::alipay::Set> {
            Request(
                self.0.give::<::alipay::OneOf<super::values::Status>, _>(0usize, status),
            )
        }
        /// `kind`: optional. No length is stated.
        ///
        /// Known values:
        ///
        /// * `RSA2`
        /// * `RSA`
        /// * `1`: the first.
        /// * `image-text`
        pub fn kind(
            self,
            kind: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Known<super::values::Kind>>,
            >,
        ) -> Request<Status> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::Known<super::values::Kind>,
                        >,
                        _,
                    >(1usize, kind),
            )
        }
        /// `channel`: optional. No length is stated.
        ///
        /// Values:
        ///
        /// * `商户代扣`: 代扣。
        /// * `app支付`
        pub fn channel(
            self,
            channel: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::OneOf<super::values::Channel>>,
            >,
        ) -> Request<Status> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::OneOf<super::values::Channel>,
                        >,
                        _,
                    >(2usize, channel),
            )
        }
        /// `codes`: optional.
        ///
        /// Values:
        ///
        /// * `A`
        /// * `B`
        pub fn codes(
            self,
            codes: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<
                    ::alipay::__private::Vec<::alipay::OneOf<super::values::Codes>>,
                >,
            >,
        ) -> Request<Status> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::__private::Vec<
                                ::alipay::OneOf<super::values::Codes>,
                            >,
                        >,
                        _,
                    >(3usize, codes),
            )
        }
        /// `level`: optional. No length is stated.
        ///
        /// Values:
        ///
        /// * `1`: low.
        /// * `2`: high.
        pub fn level(
            self,
            level: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::core::primitive::i64>,
            >,
        ) -> Request<Status> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::core::primitive::i64>,
                        _,
                    >(4usize, level),
            )
        }
        /// `order`: optional.
        pub fn order(
            self,
            order: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::Order>,
            >,
        ) -> Request<Status> {
            Request(
                self
                    .0
                    .give::<::alipay::__private::Option<super::Order>, _>(5usize, order),
            )
        }
        /// `refund`: optional.
        pub fn refund(
            self,
            refund: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::Refund>,
            >,
        ) -> Request<Status> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<super::Refund>,
                        _,
                    >(6usize, refund),
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
            Status: super::unset::status,
        {
            self.0.build().map(super::Request)
        }
    }
    /// Builds a [`Order`](super::Order); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Order<Status = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Status,)>,
    );
    impl<Status> Order<Status> {
        /// `status`: required. No length is stated.
        ///
        /// Values:
        ///
        /// * `PAID`
        /// * `UNPAID`
        pub fn status(
            self,
            status: impl ::alipay::IntoParameter<
                ::alipay::OneOf<super::values::OrderStatus>,
            >,
        ) -> Order<::alipay::Set> {
            Order(
                self
                    .0
                    .give::<
                        ::alipay::OneOf<super::values::OrderStatus>,
                        _,
                    >(0usize, status),
            )
        }
        /// `kind`: optional. No length is stated.
        ///
        /// Known values:
        ///
        /// * `NEW`
        pub fn kind(
            self,
            kind: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Known<super::values::OrderKind>>,
            >,
        ) -> Order<Status> {
            Order(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::Known<super::values::OrderKind>,
                        >,
                        _,
                    >(1usize, kind),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Order, ::alipay::Violations>
        where
            Status: super::unset::status,
        {
            self.0.build().map(super::Order)
        }
    }
    impl<Status: super::unset::status> ::alipay::IntoParameter<super::Order>
    for Order<Status> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl<
        Status: super::unset::status,
    > ::alipay::IntoParameter<::alipay::__private::Option<super::Order>>
    for Order<Status> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Refund`](super::Refund); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Refund<Status = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Status,)>,
    );
    impl<Status> Refund<Status> {
        /// `status`: required. No length is stated.
        ///
        /// Values:
        ///
        /// * `OPEN`: still open.
        /// * `CLOSED`: no longer.
        /// * `OTHER`
        pub fn status(
            self,
            status: impl ::alipay::IntoParameter<::alipay::OneOf<super::values::Status>>,
        ) -> Refund<::alipay::Set> {
            Refund(
                self.0.give::<::alipay::OneOf<super::values::Status>, _>(0usize, status),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Refund, ::alipay::Violations>
        where
            Status: super::unset::status,
        {
            self.0.build().map(super::Refund)
        }
    }
    impl<Status: super::unset::status> ::alipay::IntoParameter<super::Refund>
    for Refund<Status> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl<
        Status: super::unset::status,
    > ::alipay::IntoParameter<::alipay::__private::Option<super::Refund>>
    for Refund<Status> {
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
        message = "required parameter `status` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait status {}
    #[diagnostic::do_not_recommend]
    impl status for ::alipay::Set {}
}
/// Values that have a name.
pub mod values {
    /// The values of `status`, a closed list.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
    #[non_exhaustive]
    pub enum Status {
        /// `OPEN`: still open.
        Open,
        /// `CLOSED`: no longer.
        Closed,
        /// `OTHER`
        Other,
    }
    impl ::alipay::ClosedList for Status {
        #[inline]
        fn as_str(&self) -> &'static ::core::primitive::str {
            match self {
                Self::Open => "OPEN",
                Self::Closed => "CLOSED",
                Self::Other => "OTHER",
            }
        }
    }
    /// The values of `kind` that are known; others are given as [`Other`](Self::Other), or as text.
    #[derive(::core::clone::Clone, ::core::fmt::Debug)]
    #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
    #[non_exhaustive]
    pub enum Kind {
        /// `RSA2`
        Rsa2,
        /// `RSA`
        Rsa,
        /// `1`: the first.
        _1,
        /// `image-text`
        ImageText,
        /// A value that the description does not list.
        Other(::alipay::__private::String),
    }
    impl ::alipay::OpenList for Kind {
        #[inline]
        fn as_str(&self) -> &::core::primitive::str {
            match self {
                Self::Rsa2 => "RSA2",
                Self::Rsa => "RSA",
                Self::_1 => "1",
                Self::ImageText => "image-text",
                Self::Other(value) => value,
            }
        }
    }
    /// The values of `channel`, a closed list.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
    #[non_exhaustive]
    pub enum Channel {
        /// `商户代扣`: 代扣。
        商户代扣,
        /// `app支付`
        App支付,
    }
    impl ::alipay::ClosedList for Channel {
        #[inline]
        fn as_str(&self) -> &'static ::core::primitive::str {
            match self {
                Self::商户代扣 => "商户代扣",
                Self::App支付 => "app支付",
            }
        }
    }
    /// The values of `codes`, a closed list.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
    #[non_exhaustive]
    pub enum Codes {
        /// `A`
        A,
        /// `B`
        B,
    }
    impl ::alipay::ClosedList for Codes {
        #[inline]
        fn as_str(&self) -> &'static ::core::primitive::str {
            match self {
                Self::A => "A",
                Self::B => "B",
            }
        }
    }
    /// The values of `status`, a closed list.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
    #[non_exhaustive]
    pub enum OrderStatus {
        /// `PAID`
        Paid,
        /// `UNPAID`
        Unpaid,
    }
    impl ::alipay::ClosedList for OrderStatus {
        #[inline]
        fn as_str(&self) -> &'static ::core::primitive::str {
            match self {
                Self::Paid => "PAID",
                Self::Unpaid => "UNPAID",
            }
        }
    }
    /// The values of `kind` that are known; others are given as [`Other`](Self::Other), or as text.
    #[derive(::core::clone::Clone, ::core::fmt::Debug)]
    #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
    #[non_exhaustive]
    pub enum OrderKind {
        /// `NEW`
        New,
        /// A value that the description does not list.
        Other(::alipay::__private::String),
    }
    impl ::alipay::OpenList for OrderKind {
        #[inline]
        fn as_str(&self) -> &::core::primitive::str {
            match self {
                Self::New => "NEW",
                Self::Other(value) => value,
            }
        }
    }
}
/// The reply of `example.lists.send`.
///
/// Fields that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
    /// `status`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
    ///
    /// Values:
    ///
    /// * `OPEN`: still open.
    /// * `OTHER`: another.
    pub status: ::alipay::Received<response::values::Status>,
    /// `channels`: whether it is required is not stated.
    ///
    /// Values:
    ///
    /// * `商户代扣`
    /// * `app支付`
    pub channels: ::alipay::__private::Vec<
        ::alipay::Received<response::values::Channels>,
    >,
    /// `kind`: whether it is required is not stated. No length is stated.
    ///
    /// Known values:
    ///
    /// * `RSA2`
    pub kind: ::alipay::Received<response::values::Kind>,
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
        members.expect(&["status"]);
        Self {
            status: members.scalar("status"),
            channels: members.scalars("channels"),
            kind: members.scalar("kind"),
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(
    Response rest_ "status" status "channels" channels "kind" kind
);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Response",
            &[
                ("status", &self.status),
                ("channels", &self.channels),
                ("kind", &self.kind),
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
        ::alipay::__private::read_node(json, "example.lists.send")
    }
}
/// The types of the reply's fields.
pub mod response {
    /// Values that have a name.
    pub mod values {
        /// The values of `status` that are known; others arrive as [`Other`](Self::Other).
        #[derive(::core::clone::Clone, ::core::fmt::Debug)]
        #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
        #[non_exhaustive]
        pub enum Status {
            /// `OPEN`: still open.
            Open,
            /// `OTHER`: another.
            Other_,
            /// A value that the description does not list.
            Other(::alipay::__private::String),
        }
        impl Status {
            /// The value as it was received.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &::core::primitive::str {
                match self {
                    Self::Open => "OPEN",
                    Self::Other_ => "OTHER",
                    Self::Other(value) => value,
                }
            }
        }
        impl ::alipay::FromReceived for Status {
            const EXPECTED: &'static ::core::primitive::str = "a value of Status";
            #[inline]
            fn from_text(
                text: &::core::primitive::str,
            ) -> ::alipay::__private::Option<Self> {
                ::alipay::__private::Option::Some(
                    match text {
                        "OPEN" => Self::Open,
                        "OTHER" => Self::Other_,
                        other => Self::Other(::alipay::__private::text(other)),
                    },
                )
            }
        }
        /// The values of `channels` that are known; others arrive as [`Other`](Self::Other).
        #[derive(::core::clone::Clone, ::core::fmt::Debug)]
        #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
        #[non_exhaustive]
        pub enum Channels {
            /// `商户代扣`
            商户代扣,
            /// `app支付`
            App支付,
            /// A value that the description does not list.
            Other(::alipay::__private::String),
        }
        impl Channels {
            /// The value as it was received.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &::core::primitive::str {
                match self {
                    Self::商户代扣 => "商户代扣",
                    Self::App支付 => "app支付",
                    Self::Other(value) => value,
                }
            }
        }
        impl ::alipay::FromReceived for Channels {
            const EXPECTED: &'static ::core::primitive::str = "a value of Channels";
            #[inline]
            fn from_text(
                text: &::core::primitive::str,
            ) -> ::alipay::__private::Option<Self> {
                ::alipay::__private::Option::Some(
                    match text {
                        "商户代扣" => Self::商户代扣,
                        "app支付" => Self::App支付,
                        other => Self::Other(::alipay::__private::text(other)),
                    },
                )
            }
        }
        /// The values of `kind` that are known; others arrive as [`Other`](Self::Other).
        #[derive(::core::clone::Clone, ::core::fmt::Debug)]
        #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
        #[non_exhaustive]
        pub enum Kind {
            /// `RSA2`
            Rsa2,
            /// A value that the description does not list.
            Other(::alipay::__private::String),
        }
        impl Kind {
            /// The value as it was received.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &::core::primitive::str {
                match self {
                    Self::Rsa2 => "RSA2",
                    Self::Other(value) => value,
                }
            }
        }
        impl ::alipay::FromReceived for Kind {
            const EXPECTED: &'static ::core::primitive::str = "a value of Kind";
            #[inline]
            fn from_text(
                text: &::core::primitive::str,
            ) -> ::alipay::__private::Option<Self> {
                ::alipay::__private::Option::Some(
                    match text {
                        "RSA2" => Self::Rsa2,
                        other => Self::Other(::alipay::__private::text(other)),
                    },
                )
            }
        }
    }
}
/// The business error codes (`sub_code`) of `example.lists.send`.
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
macro_rules! __alipay_request_lists {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "method: example.lists.send\ncall: execute\nrequest:\n  status: { type: string, required: true, values: { OPEN: still open, CLOSED: no longer, OTHER: ~ } }\n  kind: { type: string, required: false, values: { RSA2: ~, RSA: ~, \"1\": the first, image-text: ~ }, open: true }\n  channel: { type: string, required: false, values: { 商户代扣: 代扣。, app支付: ~ } }\n  codes: { type: [string], required: false, values: { A: ~, B: ~ } }\n  level: { type: number, required: false, values: { 1: low, 2: high } }\n  order: { type: Order, required: false }\n  refund: { type: Refund, required: false }\nresponse:\n  status: { type: string, required: true, values: { OPEN: still open, OTHER: another } }\n  channels: { type: [string], values: { 商户代扣: ~, app支付: ~ } }\n  kind: { type: string, values: { RSA2: ~ }, open: true }\ntypes:\n  Order:\n    status: { type: string, required: true, values: { PAID: ~, UNPAID: ~ } }\n    kind: { type: string, required: false, values: { NEW: ~ }, open: true }\n  Refund:\n    status: { type: string, required: true, values: { OPEN: still open, CLOSED: no longer, OTHER: ~ } }\nerrors: {}\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_lists as __request;
