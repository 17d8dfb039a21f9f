// What the macro makes of `example.keywords.match`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `example.keywords.match`.
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "match",
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
            name: "ref",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "self",
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
            name: "super",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "crate",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "type",
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
            name: "use",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "async",
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
            name: "box",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "gen",
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
            name: "auto",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "safe",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "orderStr",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "open_24_hours",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "pic_1",
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
            name: "pic1",
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
            name: "a",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "active_pay_and_prepay_reverse_cancel_open_api_order",
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
            name: "extend_params.memo",
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
impl ::alipay::call_kind::OrderString for Request {}
impl<'a> ::alipay::call_kind::Execute for Request
where
    ::alipay::__private::instead::ThisMethod<
        'a,
    >: ::alipay::__private::instead::OrderString,
{}
impl<'a> ::alipay::call_kind::Page for Request
where
    ::alipay::__private::instead::ThisMethod<
        'a,
    >: ::alipay::__private::instead::OrderString,
{}
impl<'a> ::alipay::call_kind::V3 for Request
where
    ::alipay::__private::instead::ThisMethod<
        'a,
    >: ::alipay::__private::instead::OrderString,
{
    const OPERATION: &'static ::alipay::v3::Operation = ::alipay::__private::instead::NO_OPERATION;
}
impl ::alipay::Described for Request {
    const API: &'static ::alipay::__private::Api = &::alipay::__private::Api {
        method: "example.keywords.match",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<
        Match = ::alipay::Unset,
        Self_ = ::alipay::Unset,
        Type = ::alipay::Unset,
        Async = ::alipay::Unset,
        Gen = ::alipay::Unset,
        Pic1 = ::alipay::Unset,
        Pic1_ = ::alipay::Unset,
        ActivePayAndPrepayReverseCancelOpenApiOrder = ::alipay::Unset,
    >(
        pub(super) ::alipay::__private::Stated<
            (
                Match,
                Self_,
                Type,
                Async,
                Gen,
                Pic1,
                Pic1_,
                ActivePayAndPrepayReverseCancelOpenApiOrder,
            ),
        >,
    );
    impl<
        Match,
        Self_,
        Type,
        Async,
        Gen,
        Pic1,
        Pic1_,
        ActivePayAndPrepayReverseCancelOpenApiOrder,
    > Request<
        Match,
        Self_,
        Type,
        Async,
        Gen,
        Pic1,
        Pic1_,
        ActivePayAndPrepayReverseCancelOpenApiOrder,
    > {
        /// `match`: required. No length is stated.
        pub fn match_(
            self,
            match_: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            ::alipay::Set,
            Self_,
            Type,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(0usize, match_))
        }
        /// `ref`: optional. No length is stated.
        pub fn ref_(
            self,
            ref_: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(1usize, ref_),
            )
        }
        /// `self`: required. No length is stated.
        pub fn self_(
            self,
            self_: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Match,
            ::alipay::Set,
            Type,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(2usize, self_))
        }
        /// `super`: optional. No length is stated.
        pub fn super_(
            self,
            super_: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(3usize, super_),
            )
        }
        /// `crate`: optional. No length is stated.
        pub fn crate_(
            self,
            crate_: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(4usize, crate_),
            )
        }
        /// `type`: required. No length is stated.
        pub fn type_(
            self,
            type_: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Match,
            Self_,
            ::alipay::Set,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(5usize, type_))
        }
        /// `use`: optional. No length is stated.
        pub fn use_(
            self,
            use_: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(6usize, use_),
            )
        }
        /// `async`: required. No length is stated.
        pub fn async_(
            self,
            async_: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Match,
            Self_,
            Type,
            ::alipay::Set,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(7usize, async_))
        }
        /// `box`: optional. No length is stated.
        pub fn box_(
            self,
            box_: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(8usize, box_),
            )
        }
        /// `gen`: required. No length is stated.
        pub fn gen_(
            self,
            gen_: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            ::alipay::Set,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(9usize, gen_))
        }
        /// `auto`: optional. No length is stated.
        pub fn auto(
            self,
            auto: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(10usize, auto),
            )
        }
        /// `safe`: optional. No length is stated.
        pub fn safe(
            self,
            safe: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(11usize, safe),
            )
        }
        /// `orderStr`: optional. No length is stated.
        pub fn order_str(
            self,
            order_str: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(12usize, order_str),
            )
        }
        /// `open_24_hours`: optional. No length is stated.
        pub fn open_24_hours(
            self,
            open_24_hours: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(13usize, open_24_hours),
            )
        }
        /// `pic_1`: required. No length is stated.
        pub fn pic_1(
            self,
            pic_1: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            Gen,
            ::alipay::Set,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(14usize, pic_1))
        }
        /// `pic1`: required. No length is stated.
        pub fn pic1(
            self,
            pic1: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            Gen,
            Pic1,
            ::alipay::Set,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(15usize, pic1))
        }
        /// `a`: optional. No length is stated.
        pub fn a(
            self,
            a: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(16usize, a),
            )
        }
        /// `active_pay_and_prepay_reverse_cancel_open_api_order`: required. No length is stated.
        pub fn active_pay_and_prepay_reverse_cancel_open_api_order(
            self,
            active_pay_and_prepay_reverse_cancel_open_api_order: impl ::alipay::IntoParameter<
                ::alipay::__private::String,
            >,
        ) -> Request<Match, Self_, Type, Async, Gen, Pic1, Pic1_, ::alipay::Set> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::String,
                        _,
                    >(17usize, active_pay_and_prepay_reverse_cancel_open_api_order),
            )
        }
        /// `extend_params.memo`: optional. No length is stated.
        pub fn extend_params_memo(
            self,
            extend_params_memo: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<
            Match,
            Self_,
            Type,
            Async,
            Gen,
            Pic1,
            Pic1_,
            ActivePayAndPrepayReverseCancelOpenApiOrder,
        > {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(18usize, extend_params_memo),
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
            Match: super::unset::match_,
            Self_: super::unset::self_,
            Type: super::unset::type_,
            Async: super::unset::async_,
            Gen: super::unset::gen_,
            Pic1: super::unset::pic_1,
            Pic1_: super::unset::pic1,
            ActivePayAndPrepayReverseCancelOpenApiOrder: super::unset::active_pay_and_prepay_reverse_cancel_open_api_order,
        {
            self.0.build().map(super::Request)
        }
    }
}
/// What the compiler says of a required parameter that has not been set.
pub mod unset {
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `match_` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait match_ {}
    #[diagnostic::do_not_recommend]
    impl match_ for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `self_` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait self_ {}
    #[diagnostic::do_not_recommend]
    impl self_ for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `type_` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait type_ {}
    #[diagnostic::do_not_recommend]
    impl type_ for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `async_` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait async_ {}
    #[diagnostic::do_not_recommend]
    impl async_ for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `gen_` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait gen_ {}
    #[diagnostic::do_not_recommend]
    impl gen_ for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `pic_1` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait pic_1 {}
    #[diagnostic::do_not_recommend]
    impl pic_1 for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `pic1` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait pic1 {}
    #[diagnostic::do_not_recommend]
    impl pic1 for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `active_pay_and_prepay_reverse_cancel_open_api_order` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait active_pay_and_prepay_reverse_cancel_open_api_order {}
    #[diagnostic::do_not_recommend]
    impl active_pay_and_prepay_reverse_cancel_open_api_order for ::alipay::Set {}
}
/// The reply of `example.keywords.match`.
///
/// Fields that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
    /// `match`: whether it is required is not stated. No length is stated.
    pub match_: ::alipay::__private::Option<::alipay::__private::String>,
    /// `self`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
    pub self_: ::alipay::__private::String,
    /// `type`: whether it is required is not stated. No length is stated.
    pub type_: ::alipay::__private::Option<::alipay::__private::String>,
    /// `inner`: whether it is required is not stated.
    pub inner: ::alipay::__private::Option<response::Inner>,
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
        members.expect(&["self"]);
        Self {
            match_: members.text("match"),
            self_: members.required_text("self"),
            type_: members.text("type"),
            inner: members.object("inner"),
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(
    Response rest_ "match" match_ "self" self_ "type" type_ "inner" inner
);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Response",
            &[
                ("match_", &self.match_),
                ("self_", &self.self_),
                ("type_", &self.type_),
                ("inner", &self.inner),
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
        ::alipay::__private::read_node(json, "example.keywords.match")
    }
}
/// The types of the reply's fields.
pub mod response {
    /// `Inner` in the reply of `example.keywords.match`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Inner {
        /// `type`: whether it is required is not stated. No length is stated.
        pub type_: ::alipay::__private::Option<::alipay::__private::String>,
        /// `ref`: whether it is required is not stated.
        pub ref_: ::alipay::__private::Vec<Inner>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Inner {}
    impl Inner {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Inner {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                type_: members.text("type"),
                ref_: members.objects("ref"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Inner rest_ "type" type_ "ref" ref_);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Inner {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Inner",
                &[("type_", &self.type_), ("ref_", &self.ref_)],
                &self.rest_,
                f,
            )
        }
    }
}
/// The business error codes (`sub_code`) of `example.keywords.match`.
///
/// Codes that are not listed arrive as [`Other`](Self::Other).
#[derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq
)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `self`
    ///
    /// Not stated: whether the call was executed.
    Self_,
    /// `TYPE`
    ///
    /// Not stated: whether the call was executed.
    Type,
    /// A code that the description does not list.
    Other(::alipay::__private::String),
}
impl ErrorCode {
    const ROWS: &'static [::alipay::__private::ErrorRow] = &[
        ::alipay::__private::ErrorRow {
            code: "self",
            meaning: "",
            advice: "",
            outcome: ::alipay::__private::Option::None,
        },
        ::alipay::__private::ErrorRow {
            code: "TYPE",
            meaning: "",
            advice: "",
            outcome: ::alipay::__private::Option::None,
        },
    ];
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
            Self::Self_ => "self",
            Self::Type => "TYPE",
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
        match code {
            "self" => Self::Self_,
            "TYPE" => Self::Type,
            other => Self::Other(::alipay::__private::text(other)),
        }
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
macro_rules! __alipay_request_keywords {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "method: example.keywords.match\ncall: app\nrequest:\n  match: { type: string, required: true }\n  ref: { type: string, required: false }\n  self: { type: string, required: true }\n  super: { type: string, required: false }\n  crate: { type: string, required: false }\n  type: { type: string, required: true }\n  use: { type: string, required: false }\n  async: { type: string, required: true }\n  box: { type: string, required: false }\n  gen: { type: string, required: true }\n  auto: { type: string, required: false }\n  safe: { type: string, required: false }\n  orderStr: { type: string, required: false }\n  open_24_hours: { type: string, required: false }\n  pic_1: { type: string, required: true }\n  pic1: { type: string, required: true }\n  a: { type: string, required: false }\n  active_pay_and_prepay_reverse_cancel_open_api_order: { type: string, required: true }\n  extend_params.memo: { type: string, required: false }\nresponse:\n  match: { type: string }\n  self: { type: string, required: true }\n  type: { type: string }\n  inner: { type: Inner }\ntypes:\n  Inner:\n    type: { type: string }\n    ref: { type: [Inner] }\nerrors:\n  self: ~\n  TYPE: ~\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_keywords as __request;
