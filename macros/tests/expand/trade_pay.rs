// What the macro makes of `example.trade.pay`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `example.trade.pay`.
///
/// Collect money with a payment code.
///
/// Documentation: <https://example.com/docs/trade_pay>
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
                required: true,
                max_length: ::alipay::__private::Option::Some(64usize),
                characters: ::alipay::__private::Option::Some("A-Za-z0-9_"),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "total_amount",
            limits: ::alipay::__private::Limits {
                required: true,
                range: ::alipay::__private::Option::Some(("0.01", "100000000")),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Amount)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "subject",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(256usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "auth_code",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(64usize),
                min_length: ::alipay::__private::Option::Some(16usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "scene",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(32usize),
                values: &["bar_code", "wave_code"],
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "product_code",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(32usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "goods_detail",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::Some(100usize),
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "extend_params",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "royalty_info",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "query_options",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "business_params",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(512usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Json)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "request_org_pid",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "timeout_express",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(6usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "old_flag",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Boolean),
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
/// `GoodsDetail` of `example.trade.pay`.
///
/// Made by [`GoodsDetail::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct GoodsDetail(::alipay::__private::Object);
impl ::core::cmp::Eq for GoodsDetail {}
impl GoodsDetail {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "goods_id",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(64usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "quantity",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(10usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Number)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "price",
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
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::GoodsDetail {
        builder::GoodsDetail(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for GoodsDetail {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("GoodsDetail", &self.0, f)
    }
}
impl ::alipay::IntoParameter<GoodsDetail> for GoodsDetail {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<GoodsDetail>> for GoodsDetail {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `ExtendParams` of `example.trade.pay`.
///
/// Made by [`ExtendParams::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct ExtendParams(::alipay::__private::Object);
impl ::core::cmp::Eq for ExtendParams {}
impl ExtendParams {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "sys_service_provider_id",
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
            name: "needBuyerRealnamed",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(1usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "TRANS_MEMO",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(128usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::ExtendParams {
        builder::ExtendParams(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for ExtendParams {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("ExtendParams", &self.0, f)
    }
}
impl ::alipay::IntoParameter<ExtendParams> for ExtendParams {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<ExtendParams>>
for ExtendParams {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `RoyaltyInfo` of `example.trade.pay`.
///
/// Made by [`RoyaltyInfo::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct RoyaltyInfo(::alipay::__private::Object);
impl ::core::cmp::Eq for RoyaltyInfo {}
impl RoyaltyInfo {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "royalty_type",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(150usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "royalty_detail_infos",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::RoyaltyInfo {
        builder::RoyaltyInfo(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for RoyaltyInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("RoyaltyInfo", &self.0, f)
    }
}
impl ::alipay::IntoParameter<RoyaltyInfo> for RoyaltyInfo {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<RoyaltyInfo>> for RoyaltyInfo {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `RoyaltyDetailInfo` of `example.trade.pay`.
///
/// Made by [`RoyaltyDetailInfo::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct RoyaltyDetailInfo(::alipay::__private::Object);
impl ::core::cmp::Eq for RoyaltyDetailInfo {}
impl RoyaltyDetailInfo {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "trans_in",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(28usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "amount_percentage",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(3usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::RoyaltyDetailInfo {
        builder::RoyaltyDetailInfo(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for RoyaltyDetailInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("RoyaltyDetailInfo", &self.0, f)
    }
}
impl ::alipay::IntoParameter<RoyaltyDetailInfo> for RoyaltyDetailInfo {
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
        method: "example.trade.pay",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<
        OutTradeNo = ::alipay::Unset,
        TotalAmount = ::alipay::Unset,
        Subject = ::alipay::Unset,
        AuthCode = ::alipay::Unset,
    >(
        pub(super) ::alipay::__private::Stated<
            (OutTradeNo, TotalAmount, Subject, AuthCode),
        >,
    );
    impl<
        OutTradeNo,
        TotalAmount,
        Subject,
        AuthCode,
    > Request<OutTradeNo, TotalAmount, Subject, AuthCode> {
        /// `out_trade_no`: required. At most 64 characters. Characters: `A-Za-z0-9_`.
        ///
        /// Your own number of the order.
        pub fn out_trade_no(
            self,
            out_trade_no: impl ::alipay::IntoParameter<::alipay::Text<64usize>>,
        ) -> Request<::alipay::Set, TotalAmount, Subject, AuthCode> {
            Request(self.0.give::<::alipay::Text<64usize>, _>(0usize, out_trade_no))
        }
        /// `total_amount`: required. No length is stated. From 0.01 to 100000000.
        ///
        /// Example: `88.88`
        pub fn total_amount(
            self,
            total_amount: impl ::alipay::IntoParameter<::alipay::Amount>,
        ) -> Request<OutTradeNo, ::alipay::Set, Subject, AuthCode> {
            Request(self.0.give::<::alipay::Amount, _>(1usize, total_amount))
        }
        /// `subject`: required. At most 256 characters.
        pub fn subject(
            self,
            subject: impl ::alipay::IntoParameter<::alipay::Text<256usize>>,
        ) -> Request<OutTradeNo, TotalAmount, ::alipay::Set, AuthCode> {
            Request(self.0.give::<::alipay::Text<256usize>, _>(2usize, subject))
        }
        /// `auth_code`: required. 16 to 64 characters.
        ///
        /// The number in the buyer's payment code.
        pub fn auth_code(
            self,
            auth_code: impl ::alipay::IntoParameter<::alipay::Text<64usize>>,
        ) -> Request<OutTradeNo, TotalAmount, Subject, ::alipay::Set> {
            Request(self.0.give::<::alipay::Text<64usize>, _>(3usize, auth_code))
        }
        /// `scene`: optional. At most 32 characters.
        ///
        /// Values:
        ///
        /// * `bar_code`: a bar code.
        /// * `wave_code`: a sound.
        pub fn scene(
            self,
            scene: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::OneOf<super::values::Scene>>,
            >,
        ) -> Request<OutTradeNo, TotalAmount, Subject, AuthCode> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::OneOf<super::values::Scene>,
                        >,
                        _,
                    >(4usize, scene),
            )
        }
        /// `product_code`: required under conditions. At most 32 characters.
        ///
        /// Required with a contract.
        pub fn product_code(
            self,
            product_code: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Text<32usize>>,
            >,
        ) -> Request<OutTradeNo, TotalAmount, Subject, AuthCode> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Text<32usize>>,
                        _,
                    >(5usize, product_code),
            )
        }
        /// `goods_detail`: optional. At most 100 items.
        pub fn goods_detail(
            self,
            goods_detail: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::Vec<super::GoodsDetail>>,
            >,
        ) -> Request<OutTradeNo, TotalAmount, Subject, AuthCode> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::__private::Vec<super::GoodsDetail>,
                        >,
                        _,
                    >(6usize, goods_detail),
            )
        }
        /// `extend_params`: optional.
        pub fn extend_params(
            self,
            extend_params: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::ExtendParams>,
            >,
        ) -> Request<OutTradeNo, TotalAmount, Subject, AuthCode> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<super::ExtendParams>,
                        _,
                    >(7usize, extend_params),
            )
        }
        /// `royalty_info`: whether it is required is not stated.
        pub fn royalty_info(
            self,
            royalty_info: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::RoyaltyInfo>,
            >,
        ) -> Request<OutTradeNo, TotalAmount, Subject, AuthCode> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<super::RoyaltyInfo>,
                        _,
                    >(8usize, royalty_info),
            )
        }
        /// `query_options`: optional. The page states a length of 1024, which is not checked here.
        ///
        /// Example: `fund_bill_list`
        pub fn query_options(
            self,
            query_options: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<
                    ::alipay::__private::Vec<::alipay::__private::String>,
                >,
            >,
        ) -> Request<OutTradeNo, TotalAmount, Subject, AuthCode> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::__private::Vec<::alipay::__private::String>,
                        >,
                        _,
                    >(9usize, query_options),
            )
        }
        /// `business_params`: optional. At most 512 characters.
        ///
        /// Example: `{"data":"123"}`
        pub fn business_params(
            self,
            business_params: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Json<512usize>>,
            >,
        ) -> Request<OutTradeNo, TotalAmount, Subject, AuthCode> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Json<512usize>>,
                        _,
                    >(10usize, business_params),
            )
        }
        /// `request_org_pid`: whether it is required is not stated. No length is stated.
        ///
        /// Since 2\.0.
        pub fn request_org_pid(
            self,
            request_org_pid: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<OutTradeNo, TotalAmount, Subject, AuthCode> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(11usize, request_org_pid),
            )
        }
        /// `timeout_express`: optional. At most 6 characters.
        #[deprecated(note = "use time_expire")]
        pub fn timeout_express(
            self,
            timeout_express: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Text<6usize>>,
            >,
        ) -> Request<OutTradeNo, TotalAmount, Subject, AuthCode> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Text<6usize>>,
                        _,
                    >(12usize, timeout_express),
            )
        }
        /// `old_flag`: optional.
        #[deprecated]
        pub fn old_flag(
            self,
            old_flag: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::core::primitive::bool>,
            >,
        ) -> Request<OutTradeNo, TotalAmount, Subject, AuthCode> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::core::primitive::bool>,
                        _,
                    >(13usize, old_flag),
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
            OutTradeNo: super::unset::out_trade_no,
            TotalAmount: super::unset::total_amount,
            Subject: super::unset::subject,
            AuthCode: super::unset::auth_code,
        {
            self.0.build().map(super::Request)
        }
    }
    /// Builds a [`GoodsDetail`](super::GoodsDetail); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct GoodsDetail<
        GoodsId = ::alipay::Unset,
        Quantity = ::alipay::Unset,
        Price = ::alipay::Unset,
    >(
        pub(super) ::alipay::__private::Stated<(GoodsId, Quantity, Price)>,
    );
    impl<GoodsId, Quantity, Price> GoodsDetail<GoodsId, Quantity, Price> {
        /// `goods_id`: required. At most 64 characters.
        pub fn goods_id(
            self,
            goods_id: impl ::alipay::IntoParameter<::alipay::Text<64usize>>,
        ) -> GoodsDetail<::alipay::Set, Quantity, Price> {
            GoodsDetail(self.0.give::<::alipay::Text<64usize>, _>(0usize, goods_id))
        }
        /// `quantity`: required. At most 10 digits.
        pub fn quantity(
            self,
            quantity: impl ::alipay::IntoParameter<::core::primitive::i64>,
        ) -> GoodsDetail<GoodsId, ::alipay::Set, Price> {
            GoodsDetail(self.0.give::<::core::primitive::i64, _>(1usize, quantity))
        }
        /// `price`: required. At most 9 characters.
        pub fn price(
            self,
            price: impl ::alipay::IntoParameter<::alipay::Amount>,
        ) -> GoodsDetail<GoodsId, Quantity, ::alipay::Set> {
            GoodsDetail(self.0.give::<::alipay::Amount, _>(2usize, price))
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::GoodsDetail, ::alipay::Violations>
        where
            GoodsId: super::unset::goods_id,
            Quantity: super::unset::quantity,
            Price: super::unset::price,
        {
            self.0.build().map(super::GoodsDetail)
        }
    }
    impl<
        GoodsId: super::unset::goods_id,
        Quantity: super::unset::quantity,
        Price: super::unset::price,
    > ::alipay::IntoParameter<super::GoodsDetail>
    for GoodsDetail<GoodsId, Quantity, Price> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl<
        GoodsId: super::unset::goods_id,
        Quantity: super::unset::quantity,
        Price: super::unset::price,
    > ::alipay::IntoParameter<::alipay::__private::Option<super::GoodsDetail>>
    for GoodsDetail<GoodsId, Quantity, Price> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`ExtendParams`](super::ExtendParams); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct ExtendParams(pub(super) ::alipay::__private::Stated<()>);
    impl ExtendParams {
        /// `sys_service_provider_id`: optional. At most 64 characters.
        pub fn sys_service_provider_id(
            self,
            sys_service_provider_id: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Text<64usize>>,
            >,
        ) -> ExtendParams {
            ExtendParams(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Text<64usize>>,
                        _,
                    >(0usize, sys_service_provider_id),
            )
        }
        /// `needBuyerRealnamed`: optional. At most 1 character.
        pub fn need_buyer_realnamed(
            self,
            need_buyer_realnamed: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Text<1usize>>,
            >,
        ) -> ExtendParams {
            ExtendParams(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Text<1usize>>,
                        _,
                    >(1usize, need_buyer_realnamed),
            )
        }
        /// `TRANS_MEMO`: optional. At most 128 characters.
        pub fn trans_memo(
            self,
            trans_memo: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Text<128usize>>,
            >,
        ) -> ExtendParams {
            ExtendParams(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Text<128usize>>,
                        _,
                    >(2usize, trans_memo),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::ExtendParams, ::alipay::Violations> {
            self.0.build().map(super::ExtendParams)
        }
    }
    impl ::alipay::IntoParameter<super::ExtendParams> for ExtendParams {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl ::alipay::IntoParameter<::alipay::__private::Option<super::ExtendParams>>
    for ExtendParams {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`RoyaltyInfo`](super::RoyaltyInfo); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct RoyaltyInfo<RoyaltyDetailInfos = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(RoyaltyDetailInfos,)>,
    );
    impl<RoyaltyDetailInfos> RoyaltyInfo<RoyaltyDetailInfos> {
        /// `royalty_type`: optional. At most 150 characters. Default: `ROYALTY`.
        pub fn royalty_type(
            self,
            royalty_type: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Text<150usize>>,
            >,
        ) -> RoyaltyInfo<RoyaltyDetailInfos> {
            RoyaltyInfo(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Text<150usize>>,
                        _,
                    >(0usize, royalty_type),
            )
        }
        /// `royalty_detail_infos`: required.
        pub fn royalty_detail_infos(
            self,
            royalty_detail_infos: impl ::alipay::IntoParameter<
                ::alipay::__private::Vec<super::RoyaltyDetailInfo>,
            >,
        ) -> RoyaltyInfo<::alipay::Set> {
            RoyaltyInfo(
                self
                    .0
                    .give::<
                        ::alipay::__private::Vec<super::RoyaltyDetailInfo>,
                        _,
                    >(1usize, royalty_detail_infos),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::RoyaltyInfo, ::alipay::Violations>
        where
            RoyaltyDetailInfos: super::unset::royalty_detail_infos,
        {
            self.0.build().map(super::RoyaltyInfo)
        }
    }
    impl<
        RoyaltyDetailInfos: super::unset::royalty_detail_infos,
    > ::alipay::IntoParameter<super::RoyaltyInfo> for RoyaltyInfo<RoyaltyDetailInfos> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl<
        RoyaltyDetailInfos: super::unset::royalty_detail_infos,
    > ::alipay::IntoParameter<::alipay::__private::Option<super::RoyaltyInfo>>
    for RoyaltyInfo<RoyaltyDetailInfos> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`RoyaltyDetailInfo`](super::RoyaltyDetailInfo); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct RoyaltyDetailInfo<TransIn = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(TransIn,)>,
    );
    impl<TransIn> RoyaltyDetailInfo<TransIn> {
        /// `trans_in`: required. At most 28 characters.
        pub fn trans_in(
            self,
            trans_in: impl ::alipay::IntoParameter<::alipay::Text<28usize>>,
        ) -> RoyaltyDetailInfo<::alipay::Set> {
            RoyaltyDetailInfo(
                self.0.give::<::alipay::Text<28usize>, _>(0usize, trans_in),
            )
        }
        /// `amount_percentage`: optional. At most 3 characters.
        pub fn amount_percentage(
            self,
            amount_percentage: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Text<3usize>>,
            >,
        ) -> RoyaltyDetailInfo<TransIn> {
            RoyaltyDetailInfo(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Text<3usize>>,
                        _,
                    >(1usize, amount_percentage),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::RoyaltyDetailInfo, ::alipay::Violations>
        where
            TransIn: super::unset::trans_in,
        {
            self.0.build().map(super::RoyaltyDetailInfo)
        }
    }
    impl<
        TransIn: super::unset::trans_in,
    > ::alipay::IntoParameter<super::RoyaltyDetailInfo> for RoyaltyDetailInfo<TransIn> {
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
        message = "required parameter `out_trade_no` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait out_trade_no {}
    #[diagnostic::do_not_recommend]
    impl out_trade_no for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `total_amount` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait total_amount {}
    #[diagnostic::do_not_recommend]
    impl total_amount for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `subject` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait subject {}
    #[diagnostic::do_not_recommend]
    impl subject for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `auth_code` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait auth_code {}
    #[diagnostic::do_not_recommend]
    impl auth_code for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `goods_id` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait goods_id {}
    #[diagnostic::do_not_recommend]
    impl goods_id for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `quantity` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait quantity {}
    #[diagnostic::do_not_recommend]
    impl quantity for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `price` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait price {}
    #[diagnostic::do_not_recommend]
    impl price for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `royalty_detail_infos` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait royalty_detail_infos {}
    #[diagnostic::do_not_recommend]
    impl royalty_detail_infos for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `trans_in` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait trans_in {}
    #[diagnostic::do_not_recommend]
    impl trans_in for ::alipay::Set {}
}
/// Values that have a name.
pub mod values {
    /// The values of `scene`, a closed list.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
    #[non_exhaustive]
    pub enum Scene {
        /// `bar_code`: a bar code.
        BarCode,
        /// `wave_code`: a sound.
        WaveCode,
    }
    impl ::alipay::ClosedList for Scene {
        #[inline]
        fn as_str(&self) -> &'static ::core::primitive::str {
            match self {
                Self::BarCode => "bar_code",
                Self::WaveCode => "wave_code",
            }
        }
    }
}
/// The reply of `example.trade.pay`.
///
/// Collect money with a payment code.
///
/// Documentation: <https://example.com/docs/trade_pay>
///
/// Fields that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
    /// `trade_no`: required. Empty if it was not received: see `missing` and `complete`. At most 64 characters.
    pub trade_no: ::alipay::__private::String,
    /// `buyer_logon_id`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
    pub buyer_logon_id: ::alipay::__private::String,
    /// `receipt_amount`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
    pub receipt_amount: ::alipay::Received<::alipay::Amount>,
    /// `gmt_payment`: required. Empty if it was not received: see `missing` and `complete`. Beijing time, written `yyyy-MM-dd HH:mm:ss`.
    pub gmt_payment: ::alipay::Received<::alipay::NaiveDateTime>,
    /// `fund_bill_list`: required. Empty if it was not received: see `missing` and `complete`.
    pub fund_bill_list: ::alipay::__private::Vec<response::TradeFundBill>,
    /// `discount_goods_detail`: optional. No length is stated.
    pub discount_goods_detail: ::alipay::Received<::alipay::Json>,
    /// `extend_params`: optional.
    pub extend_params: ::alipay::__private::Option<response::ExtendParams>,
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
        members
            .expect(
                &[
                    "trade_no",
                    "buyer_logon_id",
                    "receipt_amount",
                    "gmt_payment",
                    "fund_bill_list",
                ],
            );
        Self {
            trade_no: members.required_text("trade_no"),
            buyer_logon_id: members.required_text("buyer_logon_id"),
            receipt_amount: members.scalar("receipt_amount"),
            gmt_payment: members.scalar("gmt_payment"),
            fund_bill_list: members.objects("fund_bill_list"),
            discount_goods_detail: members.scalar("discount_goods_detail"),
            extend_params: members.object("extend_params"),
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(
    Response rest_ "trade_no" trade_no "buyer_logon_id" buyer_logon_id "receipt_amount"
    receipt_amount "gmt_payment" gmt_payment "fund_bill_list" fund_bill_list
    "discount_goods_detail" discount_goods_detail "extend_params" extend_params
);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Response",
            &[
                ("trade_no", &self.trade_no),
                ("buyer_logon_id", &::alipay::__private::Hidden),
                ("receipt_amount", &self.receipt_amount),
                ("gmt_payment", &self.gmt_payment),
                ("fund_bill_list", &self.fund_bill_list),
                ("discount_goods_detail", &self.discount_goods_detail),
                ("extend_params", &self.extend_params),
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
        ::alipay::__private::read_node(json, "example.trade.pay")
    }
}
/// The types of the reply's fields.
pub mod response {
    /// `ExtendParams` in the reply of `example.trade.pay`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct ExtendParams {
        /// `sys_service_provider_id`: optional. At most 64 characters.
        pub sys_service_provider_id: ::alipay::__private::Option<
            ::alipay::__private::String,
        >,
        /// `needBuyerRealnamed`: optional. At most 1 character.
        pub need_buyer_realnamed: ::alipay::__private::Option<
            ::alipay::__private::String,
        >,
        /// `TRANS_MEMO`: optional. At most 128 characters.
        pub trans_memo: ::alipay::__private::Option<::alipay::__private::String>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for ExtendParams {}
    impl ExtendParams {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for ExtendParams {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                sys_service_provider_id: members.text("sys_service_provider_id"),
                need_buyer_realnamed: members.text("needBuyerRealnamed"),
                trans_memo: members.text("TRANS_MEMO"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(
        ExtendParams rest_ "sys_service_provider_id" sys_service_provider_id
        "needBuyerRealnamed" need_buyer_realnamed "TRANS_MEMO" trans_memo
    );
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for ExtendParams {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "ExtendParams",
                &[
                    ("sys_service_provider_id", &self.sys_service_provider_id),
                    ("need_buyer_realnamed", &self.need_buyer_realnamed),
                    ("trans_memo", &self.trans_memo),
                ],
                &self.rest_,
                f,
            )
        }
    }
    /// `TradeFundBill` in the reply of `example.trade.pay`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct TradeFundBill {
        /// `fund_channel`: required. Empty if it was not received: see `missing` and `complete`. At most 32 characters.
        pub fund_channel: ::alipay::__private::String,
        /// `amount`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
        pub amount: ::alipay::Received<::alipay::Amount>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for TradeFundBill {}
    impl TradeFundBill {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for TradeFundBill {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            members.expect(&["fund_channel", "amount"]);
            Self {
                fund_channel: members.required_text("fund_channel"),
                amount: members.scalar("amount"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(
        TradeFundBill rest_ "fund_channel" fund_channel "amount" amount
    );
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for TradeFundBill {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "TradeFundBill",
                &[("fund_channel", &self.fund_channel), ("amount", &self.amount)],
                &self.rest_,
                f,
            )
        }
    }
}
/// The business error codes (`sub_code`) of `example.trade.pay`.
///
/// Collect money with a payment code.
///
/// Documentation: <https://example.com/docs/trade_pay>
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
    /// `ACQ.SYSTEM_ERROR`: the platform failed.
    ///
    /// Query before you repeat the call.
    ///
    /// Not stated: whether the call was executed.
    AcqSystemError,
    /// `ACQ.TRADE_HAS_SUCCESS`: The trade was paid.
    ///
    /// Not stated: whether the call was executed.
    AcqTradeHasSuccess,
    /// `ACQ.INVALID_PARAMETER`
    ///
    /// The call was not executed.
    AcqInvalidParameter,
    /// `ACQ.PAYMENT_FAIL`
    ///
    /// The call may have been executed.
    AcqPaymentFail,
    /// `AQC.SYSTEM_ERROR`
    ///
    /// Not stated: whether the call was executed.
    AqcSystemError,
    /// `isp.unknow-error`
    ///
    /// Not stated: whether the call was executed.
    IspUnknowError,
    /// A code that the description does not list.
    Other(::alipay::__private::String),
}
impl ErrorCode {
    const ROWS: &'static [::alipay::__private::ErrorRow] = &[
        ::alipay::__private::ErrorRow {
            code: "ACQ.SYSTEM_ERROR",
            meaning: "the platform failed",
            advice: "Query before you repeat the call",
            outcome: ::alipay::__private::Option::None,
        },
        ::alipay::__private::ErrorRow {
            code: "ACQ.TRADE_HAS_SUCCESS",
            meaning: "The trade was paid.",
            advice: "",
            outcome: ::alipay::__private::Option::None,
        },
        ::alipay::__private::ErrorRow {
            code: "ACQ.INVALID_PARAMETER",
            meaning: "",
            advice: "",
            outcome: ::alipay::__private::Option::Some(
                ::alipay::__private::Outcome::Rejected,
            ),
        },
        ::alipay::__private::ErrorRow {
            code: "ACQ.PAYMENT_FAIL",
            meaning: "",
            advice: "",
            outcome: ::alipay::__private::Option::Some(
                ::alipay::__private::Outcome::Unknown,
            ),
        },
        ::alipay::__private::ErrorRow {
            code: "AQC.SYSTEM_ERROR",
            meaning: "",
            advice: "",
            outcome: ::alipay::__private::Option::None,
        },
        ::alipay::__private::ErrorRow {
            code: "isp.unknow-error",
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
            Self::AcqSystemError => "ACQ.SYSTEM_ERROR",
            Self::AcqTradeHasSuccess => "ACQ.TRADE_HAS_SUCCESS",
            Self::AcqInvalidParameter => "ACQ.INVALID_PARAMETER",
            Self::AcqPaymentFail => "ACQ.PAYMENT_FAIL",
            Self::AqcSystemError => "AQC.SYSTEM_ERROR",
            Self::IspUnknowError => "isp.unknow-error",
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
            "ACQ.SYSTEM_ERROR" => Self::AcqSystemError,
            "ACQ.TRADE_HAS_SUCCESS" => Self::AcqTradeHasSuccess,
            "ACQ.INVALID_PARAMETER" => Self::AcqInvalidParameter,
            "ACQ.PAYMENT_FAIL" => Self::AcqPaymentFail,
            "AQC.SYSTEM_ERROR" => Self::AqcSystemError,
            "isp.unknow-error" => Self::IspUnknowError,
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
macro_rules! __alipay_request_trade_pay {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "method: example.trade.pay\ntitle: Collect money with a payment code\ndocs: https://example.com/docs/trade_pay\nsources: [written for this test]\ncall: execute\nrequest:\n  out_trade_no: { type: string, required: true, max_length: 64, characters: A-Za-z0-9_, description: Your own number of the order. }\n  total_amount: { type: amount, required: true, range: [0.01, 100000000], example: \"88.88\" }\n  subject: { type: string, required: true, max_length: 256 }\n  auth_code: { type: string, required: true, min_length: 16, max_length: 64, description: The number in the buyer's payment code. }\n  scene: { type: string, required: false, max_length: 32, values: { bar_code: a bar code, wave_code: a sound } }\n  product_code: { type: string, required: conditional, max_length: 32, description: Required with a contract. }\n  goods_detail: { type: [GoodsDetail], required: false, max_items: 100 }\n  extend_params: { type: ExtendParams, required: false }\n  royalty_info: { type: RoyaltyInfo }\n  query_options: { type: [string], required: false, max_length: 1024, example: fund_bill_list }\n  business_params: { type: json, required: false, max_length: 512, example: '{\"data\":\"123\"}' }\n  request_org_pid: { type: string, since: \"2.0\" }\n  timeout_express: { type: string, required: false, max_length: 6, deprecated: use time_expire }\n  old_flag: { type: boolean, required: false, deprecated: true }\nresponse:\n  trade_no: { type: string, required: true, max_length: 64 }\n  buyer_logon_id: { type: string, required: true, sensitive: true }\n  receipt_amount: { type: amount, required: true }\n  gmt_payment: { type: datetime, required: true }\n  fund_bill_list: { type: [TradeFundBill], required: true }\n  discount_goods_detail: { type: json, required: false }\n  extend_params: { type: ExtendParams, required: false }\ntypes:\n  GoodsDetail:\n    goods_id: { type: string, required: true, max_length: 64 }\n    quantity: { type: number, required: true, max_length: 10 }\n    price: { type: amount, required: true, max_length: 9 }\n  ExtendParams:\n    sys_service_provider_id: { type: string, required: false, max_length: 64 }\n    needBuyerRealnamed: { type: string, required: false, max_length: 1 }\n    TRANS_MEMO: { type: string, required: false, max_length: 128 }\n  RoyaltyInfo:\n    royalty_type: { type: string, required: false, max_length: 150, default: ROYALTY }\n    royalty_detail_infos: { type: [RoyaltyDetailInfo], required: true }\n  RoyaltyDetailInfo:\n    trans_in: { type: string, required: true, max_length: 28 }\n    amount_percentage: { type: string, required: false, max_length: 3 }\n  TradeFundBill:\n    fund_channel: { type: string, required: true, max_length: 32 }\n    amount: { type: amount, required: true }\nerrors:\n  ACQ.SYSTEM_ERROR: { meaning: the platform failed, advice: Query before you repeat the call }\n  ACQ.TRADE_HAS_SUCCESS: { meaning: The trade was paid. }\n  ACQ.INVALID_PARAMETER: { outcome: rejected }\n  ACQ.PAYMENT_FAIL: { outcome: unknown }\n  AQC.SYSTEM_ERROR: ~\n  isp.unknow-error: ~\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_trade_pay as __request;
