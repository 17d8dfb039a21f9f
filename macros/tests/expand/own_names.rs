// What the macro makes of `example.own.names`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `example.own.names`.
///
/// Names that the generated code uses itself.
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "request",
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
            name: "build",
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
            name: "builder",
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
            name: "new",
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
            name: "draft",
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
            name: "state",
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
            name: "set",
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
            name: "unset",
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
            name: "values",
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
            name: "response",
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
            name: "with",
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
            name: "into_parameter",
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
            name: "goods",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "is_paid",
            limits: ::alipay::__private::Limits {
                required: true,
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Boolean)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "to_account",
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
            name: "from_account",
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
            name: "add",
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
/// `Goods` of `example.own.names`.
///
/// Made by [`Goods::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Goods(::alipay::__private::Object);
impl ::core::cmp::Eq for Goods {}
impl Goods {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "goods",
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
    pub fn builder() -> builder::Goods {
        builder::Goods(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Goods {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Goods", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Goods> for Goods {
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
        method: "example.own.names",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<
        Request_ = ::alipay::Unset,
        Build = ::alipay::Unset,
        Builder = ::alipay::Unset,
        New = ::alipay::Unset,
        Draft = ::alipay::Unset,
        State = ::alipay::Unset,
        Set = ::alipay::Unset,
        Unset = ::alipay::Unset,
        Values = ::alipay::Unset,
        Response = ::alipay::Unset,
        With = ::alipay::Unset,
        IntoParameter = ::alipay::Unset,
        Goods = ::alipay::Unset,
        IsPaid = ::alipay::Unset,
        ToAccount = ::alipay::Unset,
        FromAccount = ::alipay::Unset,
        Add = ::alipay::Unset,
    >(
        pub(super) ::alipay::__private::Stated<
            (
                Request_,
                Build,
                Builder,
                New,
                Draft,
                State,
                Set,
                Unset,
                Values,
                Response,
                With,
                IntoParameter,
                Goods,
                IsPaid,
                ToAccount,
                FromAccount,
                Add,
            ),
        >,
    );
    impl<
        Request_,
        Build,
        Builder,
        New,
        Draft,
        State,
        Set,
        Unset,
        Values,
        Response,
        With,
        IntoParameter,
        Goods,
        IsPaid,
        ToAccount,
        FromAccount,
        Add,
    > Request<
        Request_,
        Build,
        Builder,
        New,
        Draft,
        State,
        Set,
        Unset,
        Values,
        Response,
        With,
        IntoParameter,
        Goods,
        IsPaid,
        ToAccount,
        FromAccount,
        Add,
    > {
        /// `request`: required. No length is stated.
        pub fn request(
            self,
            request: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            ::alipay::Set,
            Build,
            Builder,
            New,
            Draft,
            State,
            Set,
            Unset,
            Values,
            Response,
            With,
            IntoParameter,
            Goods,
            IsPaid,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(0usize, request))
        }
        /// `build`: required. No length is stated.
        pub fn build_(
            self,
            build_: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            ::alipay::Set,
            Builder,
            New,
            Draft,
            State,
            Set,
            Unset,
            Values,
            Response,
            With,
            IntoParameter,
            Goods,
            IsPaid,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(1usize, build_))
        }
        /// `builder`: required. No length is stated.
        pub fn builder(
            self,
            builder: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            Build,
            ::alipay::Set,
            New,
            Draft,
            State,
            Set,
            Unset,
            Values,
            Response,
            With,
            IntoParameter,
            Goods,
            IsPaid,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(2usize, builder))
        }
        /// `new`: required. No length is stated.
        pub fn new(
            self,
            new: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            ::alipay::Set,
            Draft,
            State,
            Set,
            Unset,
            Values,
            Response,
            With,
            IntoParameter,
            Goods,
            IsPaid,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(3usize, new))
        }
        /// `draft`: required. No length is stated.
        pub fn draft(
            self,
            draft: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            New,
            ::alipay::Set,
            State,
            Set,
            Unset,
            Values,
            Response,
            With,
            IntoParameter,
            Goods,
            IsPaid,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(4usize, draft))
        }
        /// `state`: required. No length is stated.
        pub fn state(
            self,
            state: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            New,
            Draft,
            ::alipay::Set,
            Set,
            Unset,
            Values,
            Response,
            With,
            IntoParameter,
            Goods,
            IsPaid,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(5usize, state))
        }
        /// `set`: required. No length is stated.
        pub fn set(
            self,
            set: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            New,
            Draft,
            State,
            ::alipay::Set,
            Unset,
            Values,
            Response,
            With,
            IntoParameter,
            Goods,
            IsPaid,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(6usize, set))
        }
        /// `unset`: required. No length is stated.
        pub fn unset(
            self,
            unset: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            New,
            Draft,
            State,
            Set,
            ::alipay::Set,
            Values,
            Response,
            With,
            IntoParameter,
            Goods,
            IsPaid,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(7usize, unset))
        }
        /// `values`: required. No length is stated.
        pub fn values(
            self,
            values: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            New,
            Draft,
            State,
            Set,
            Unset,
            ::alipay::Set,
            Response,
            With,
            IntoParameter,
            Goods,
            IsPaid,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(8usize, values))
        }
        /// `response`: required. No length is stated.
        pub fn response(
            self,
            response: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            New,
            Draft,
            State,
            Set,
            Unset,
            Values,
            ::alipay::Set,
            With,
            IntoParameter,
            Goods,
            IsPaid,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(9usize, response))
        }
        /// `with`: required. No length is stated.
        pub fn with(
            self,
            with: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            New,
            Draft,
            State,
            Set,
            Unset,
            Values,
            Response,
            ::alipay::Set,
            IntoParameter,
            Goods,
            IsPaid,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(10usize, with))
        }
        /// `into_parameter`: required. No length is stated.
        pub fn into_parameter(
            self,
            into_parameter: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            New,
            Draft,
            State,
            Set,
            Unset,
            Values,
            Response,
            With,
            ::alipay::Set,
            Goods,
            IsPaid,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(
                self.0.give::<::alipay::__private::String, _>(11usize, into_parameter),
            )
        }
        /// `goods`: required.
        pub fn goods(
            self,
            goods: impl ::alipay::IntoParameter<super::Goods>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            New,
            Draft,
            State,
            Set,
            Unset,
            Values,
            Response,
            With,
            IntoParameter,
            ::alipay::Set,
            IsPaid,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<super::Goods, _>(12usize, goods))
        }
        /// `is_paid`: required.
        pub fn is_paid(
            self,
            is_paid: impl ::alipay::IntoParameter<::core::primitive::bool>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            New,
            Draft,
            State,
            Set,
            Unset,
            Values,
            Response,
            With,
            IntoParameter,
            Goods,
            ::alipay::Set,
            ToAccount,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<::core::primitive::bool, _>(13usize, is_paid))
        }
        /// `to_account`: required. No length is stated.
        pub fn to_account(
            self,
            to_account: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            New,
            Draft,
            State,
            Set,
            Unset,
            Values,
            Response,
            With,
            IntoParameter,
            Goods,
            IsPaid,
            ::alipay::Set,
            FromAccount,
            Add,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(14usize, to_account))
        }
        /// `from_account`: required. No length is stated.
        pub fn from_account(
            self,
            from_account: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            New,
            Draft,
            State,
            Set,
            Unset,
            Values,
            Response,
            With,
            IntoParameter,
            Goods,
            IsPaid,
            ToAccount,
            ::alipay::Set,
            Add,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(15usize, from_account))
        }
        /// `add`: required. No length is stated.
        pub fn add(
            self,
            add: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<
            Request_,
            Build,
            Builder,
            New,
            Draft,
            State,
            Set,
            Unset,
            Values,
            Response,
            With,
            IntoParameter,
            Goods,
            IsPaid,
            ToAccount,
            FromAccount,
            ::alipay::Set,
        > {
            Request(self.0.give::<::alipay::__private::String, _>(16usize, add))
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
            Request_: super::unset::request,
            Build: super::unset::build_,
            Builder: super::unset::builder,
            New: super::unset::new,
            Draft: super::unset::draft,
            State: super::unset::state,
            Set: super::unset::set,
            Unset: super::unset::unset,
            Values: super::unset::values,
            Response: super::unset::response,
            With: super::unset::with,
            IntoParameter: super::unset::into_parameter,
            Goods: super::unset::goods,
            IsPaid: super::unset::is_paid,
            ToAccount: super::unset::to_account,
            FromAccount: super::unset::from_account,
            Add: super::unset::add,
        {
            self.0.build().map(super::Request)
        }
    }
    /// Builds a [`Goods`](super::Goods); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Goods<Goods_ = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Goods_,)>,
    );
    impl<Goods_> Goods<Goods_> {
        /// `goods`: required. No length is stated.
        pub fn goods(
            self,
            goods: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Goods<::alipay::Set> {
            Goods(self.0.give::<::alipay::__private::String, _>(0usize, goods))
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Goods, ::alipay::Violations>
        where
            Goods_: super::unset::goods,
        {
            self.0.build().map(super::Goods)
        }
    }
    impl<Goods_: super::unset::goods> ::alipay::IntoParameter<super::Goods>
    for Goods<Goods_> {
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
        message = "required parameter `request` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait request {}
    #[diagnostic::do_not_recommend]
    impl request for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `build_` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait build_ {}
    #[diagnostic::do_not_recommend]
    impl build_ for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `builder` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait builder {}
    #[diagnostic::do_not_recommend]
    impl builder for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `new` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait new {}
    #[diagnostic::do_not_recommend]
    impl new for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `draft` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait draft {}
    #[diagnostic::do_not_recommend]
    impl draft for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `state` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait state {}
    #[diagnostic::do_not_recommend]
    impl state for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `set` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait set {}
    #[diagnostic::do_not_recommend]
    impl set for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `unset` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait unset {}
    #[diagnostic::do_not_recommend]
    impl unset for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `values` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait values {}
    #[diagnostic::do_not_recommend]
    impl values for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `response` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait response {}
    #[diagnostic::do_not_recommend]
    impl response for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `with` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait with {}
    #[diagnostic::do_not_recommend]
    impl with for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `into_parameter` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait into_parameter {}
    #[diagnostic::do_not_recommend]
    impl into_parameter for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `goods` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait goods {}
    #[diagnostic::do_not_recommend]
    impl goods for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `is_paid` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait is_paid {}
    #[diagnostic::do_not_recommend]
    impl is_paid for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `to_account` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait to_account {}
    #[diagnostic::do_not_recommend]
    impl to_account for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `from_account` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait from_account {}
    #[diagnostic::do_not_recommend]
    impl from_account for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `add` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait add {}
    #[diagnostic::do_not_recommend]
    impl add for ::alipay::Set {}
}
/// The reply of `example.own.names`.
///
/// Names that the generated code uses itself.
///
/// Fields that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
    /// `rest`: whether it is required is not stated. No length is stated.
    pub rest: ::alipay::__private::Option<::alipay::__private::String>,
    /// `unknown`: whether it is required is not stated. No length is stated.
    pub unknown: ::alipay::__private::Option<::alipay::__private::String>,
    /// `from_json`: whether it is required is not stated. No length is stated.
    pub from_json: ::alipay::__private::Option<::alipay::__private::String>,
    /// `members`: whether it is required is not stated. No length is stated.
    pub members: ::alipay::__private::Option<::alipay::__private::String>,
    /// `values`: whether it is required is not stated. No length is stated.
    ///
    /// Values:
    ///
    /// * `A`
    pub values: ::alipay::Received<response::values::Values>,
    /// `response`: whether it is required is not stated. No length is stated.
    pub response: ::alipay::__private::Option<::alipay::__private::String>,
    /// `code`: whether it is required is not stated. No length is stated.
    pub code: ::alipay::__private::Option<::alipay::__private::String>,
    /// `msg`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
    pub msg: ::alipay::__private::String,
    /// `sub_code`: whether it is required is not stated. No length is stated.
    pub sub_code: ::alipay::__private::Option<::alipay::__private::String>,
    /// `sub_msg`: whether it is required is not stated. No length is stated.
    pub sub_msg: ::alipay::__private::Option<::alipay::__private::String>,
    /// `body`: whether it is required is not stated. No length is stated.
    pub body: ::alipay::__private::Option<::alipay::__private::String>,
    /// `sign`: whether it is required is not stated. No length is stated.
    pub sign: ::alipay::__private::Option<::alipay::__private::String>,
    /// `success`: whether it is required is not stated.
    pub success: ::alipay::Received<::core::primitive::bool>,
    /// `trace_id`: whether it is required is not stated. No length is stated.
    pub trace_id: ::alipay::__private::Option<::alipay::__private::String>,
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
        members.expect(&["msg"]);
        Self {
            rest: members.text("rest"),
            unknown: members.text("unknown"),
            from_json: members.text("from_json"),
            members: members.text("members"),
            values: members.scalar("values"),
            response: members.text("response"),
            code: members.text("code"),
            msg: members.required_text("msg"),
            sub_code: members.text("sub_code"),
            sub_msg: members.text("sub_msg"),
            body: members.text("body"),
            sign: members.text("sign"),
            success: members.scalar("success"),
            trace_id: members.text("trace_id"),
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(
    Response rest_ "rest" rest "unknown" unknown "from_json" from_json "members" members
    "values" values "response" response "code" code "msg" msg "sub_code" sub_code
    "sub_msg" sub_msg "body" body "sign" sign "success" success "trace_id" trace_id
);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Response",
            &[
                ("rest", &self.rest),
                ("unknown", &self.unknown),
                ("from_json", &self.from_json),
                ("members", &self.members),
                ("values", &self.values),
                ("response", &self.response),
                ("code", &self.code),
                ("msg", &self.msg),
                ("sub_code", &self.sub_code),
                ("sub_msg", &self.sub_msg),
                ("body", &self.body),
                ("sign", &self.sign),
                ("success", &self.success),
                ("trace_id", &self.trace_id),
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
        ::alipay::__private::read_node(json, "example.own.names")
    }
}
/// The types of the reply's fields.
pub mod response {
    /// Values that have a name.
    pub mod values {
        /// The values of `values` that are known; others arrive as [`Other`](Self::Other).
        #[derive(::core::clone::Clone, ::core::fmt::Debug)]
        #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
        #[non_exhaustive]
        pub enum Values {
            /// `A`
            A,
            /// A value that the description does not list.
            Other(::alipay::__private::String),
        }
        impl Values {
            /// The value as it was received.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &::core::primitive::str {
                match self {
                    Self::A => "A",
                    Self::Other(value) => value,
                }
            }
        }
        impl ::alipay::FromReceived for Values {
            const EXPECTED: &'static ::core::primitive::str = "a value of Values";
            #[inline]
            fn from_text(
                text: &::core::primitive::str,
            ) -> ::alipay::__private::Option<Self> {
                ::alipay::__private::Option::Some(
                    match text {
                        "A" => Self::A,
                        other => Self::Other(::alipay::__private::text(other)),
                    },
                )
            }
        }
    }
}
/// The business error codes (`sub_code`) of `example.own.names`.
///
/// Names that the generated code uses itself.
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
    /// `OTHER`: Something else.
    ///
    /// Not stated: whether the call was executed.
    Other_,
    /// A code that the description does not list.
    Other(::alipay::__private::String),
}
impl ErrorCode {
    const ROWS: &'static [::alipay::__private::ErrorRow] = &[
        ::alipay::__private::ErrorRow {
            code: "OTHER",
            meaning: "Something else",
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
            Self::Other_ => "OTHER",
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
            "OTHER" => Self::Other_,
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
macro_rules! __alipay_request_own_names {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "method: example.own.names\ntitle: Names that the generated code uses itself\ncall: execute\nrequest:\n  request: { type: string, required: true }\n  build: { type: string, required: true }\n  builder: { type: string, required: true }\n  new: { type: string, required: true }\n  draft: { type: string, required: true }\n  state: { type: string, required: true }\n  set: { type: string, required: true }\n  unset: { type: string, required: true }\n  values: { type: string, required: true }\n  response: { type: string, required: true }\n  with: { type: string, required: true }\n  into_parameter: { type: string, required: true }\n  goods: { type: Goods, required: true }\n  is_paid: { type: boolean, required: true }\n  to_account: { type: string, required: true }\n  from_account: { type: string, required: true }\n  add: { type: string, required: true }\nresponse:\n  rest: { type: string }\n  unknown: { type: string }\n  from_json: { type: string }\n  members: { type: string }\n  values: { type: string, values: { A: ~ } }\n  response: { type: string }\n  code: { type: string }\n  msg: { type: string, required: true }\n  sub_code: { type: string }\n  sub_msg: { type: string }\n  body: { type: string }\n  sign: { type: string }\n  success: { type: boolean }\n  trace_id: { type: string }\ntypes:\n  Goods:\n    goods: { type: string, required: true }\nerrors:\n  OTHER: { meaning: Something else }\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_own_names as __request;
