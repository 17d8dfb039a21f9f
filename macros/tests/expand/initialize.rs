// What the macro makes of `alipay.security.risk.authentication.initialize`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `alipay.security.risk.authentication.initialize`.
///
/// Start an identity-security check.
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "authentication_info",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "env_info",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(1000usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Json)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "biz_info",
            limits: ::alipay::__private::Limits {
                max_length: ::alipay::__private::Option::Some(5000usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Json)
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
/// `AuthenticationInfo` of `alipay.security.risk.authentication.initialize`.
///
/// Made by [`AuthenticationInfo::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct AuthenticationInfo(::alipay::__private::Object);
impl ::core::cmp::Eq for AuthenticationInfo {}
impl AuthenticationInfo {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "biz_id",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(128usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "principal_info",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "authentication_scene",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "extend_info",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(2000usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Json)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::AuthenticationInfo {
        builder::AuthenticationInfo(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for AuthenticationInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("AuthenticationInfo", &self.0, f)
    }
}
impl ::alipay::IntoParameter<AuthenticationInfo> for AuthenticationInfo {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `PrincipalInfo` of `alipay.security.risk.authentication.initialize`.
///
/// Made by [`PrincipalInfo::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct PrincipalInfo(::alipay::__private::Object);
impl ::core::cmp::Eq for PrincipalInfo {}
impl PrincipalInfo {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "tnt_inst_id",
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
            name: "user_name",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(200usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "user_id",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(128usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "mobile_no",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(100usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "operator_cert_type",
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
            name: "operator_cert_no",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(128usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "params",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(500usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Json)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::PrincipalInfo {
        builder::PrincipalInfo(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for PrincipalInfo {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("PrincipalInfo", &self.0, f)
    }
}
impl ::alipay::IntoParameter<PrincipalInfo> for PrincipalInfo {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `AuthenticationScene` of `alipay.security.risk.authentication.initialize`.
///
/// Made by [`AuthenticationScene::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct AuthenticationScene(::alipay::__private::Object);
impl ::core::cmp::Eq for AuthenticationScene {}
impl AuthenticationScene {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "biz_name",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(128usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "biz_product",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(128usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "biz_prod_node",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(128usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "access_channel",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(128usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "scene_params",
            limits: ::alipay::__private::Limits {
                required: true,
                max_length: ::alipay::__private::Option::Some(2000usize),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Json)
            },
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::AuthenticationScene {
        builder::AuthenticationScene(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for AuthenticationScene {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("AuthenticationScene", &self.0, f)
    }
}
impl ::alipay::IntoParameter<AuthenticationScene> for AuthenticationScene {
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
        method: "alipay.security.risk.authentication.initialize",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<AuthenticationInfo = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(AuthenticationInfo,)>,
    );
    impl<AuthenticationInfo> Request<AuthenticationInfo> {
        /// `authentication_info`: required.
        ///
        /// What every check needs to know, whatever it checks.
        pub fn authentication_info(
            self,
            authentication_info: impl ::alipay::IntoParameter<super::AuthenticationInfo>,
        ) -> Request<::alipay::Set> {
            Request(
                self.0.give::<super::AuthenticationInfo, _>(0usize, authentication_info),
            )
        }
        /// `env_info`: optional. At most 1000 characters.
        ///
        /// The user's surroundings, such as the device and the version of the app.
        ///
        /// Example: `{"osVersion":"iOS 10.3.1","sdkVersion":"3.1.2.100","deviceModel":"iPhone9,1","apdid":"eYOIkofUadhf1Y7ah33OL/UW88+L5z6j/rQV285JN"}`
        pub fn env_info(
            self,
            env_info: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Json<1000usize>>,
            >,
        ) -> Request<AuthenticationInfo> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Json<1000usize>>,
                        _,
                    >(1usize, env_info),
            )
        }
        /// `biz_info`: optional. At most 5000 characters.
        ///
        /// What the business itself contributes to the start of a check.
        ///
        /// Example: `{"task_id":"sign_task_1234567","service_version":"3"}`
        pub fn biz_info(
            self,
            biz_info: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Json<5000usize>>,
            >,
        ) -> Request<AuthenticationInfo> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::Json<5000usize>>,
                        _,
                    >(2usize, biz_info),
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
            AuthenticationInfo: super::unset::authentication_info,
        {
            self.0.build().map(super::Request)
        }
    }
    /// Builds a [`AuthenticationInfo`](super::AuthenticationInfo); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct AuthenticationInfo<
        BizId = ::alipay::Unset,
        PrincipalInfo = ::alipay::Unset,
        AuthenticationScene = ::alipay::Unset,
        ExtendInfo = ::alipay::Unset,
    >(
        pub(super) ::alipay::__private::Stated<
            (BizId, PrincipalInfo, AuthenticationScene, ExtendInfo),
        >,
    );
    impl<
        BizId,
        PrincipalInfo,
        AuthenticationScene,
        ExtendInfo,
    > AuthenticationInfo<BizId, PrincipalInfo, AuthenticationScene, ExtendInfo> {
        /// `biz_id`: required. At most 128 characters.
        ///
        /// Your own name for this business transaction, different for each.
        ///
        /// Example: `0ad14d131507796000105855032107`
        pub fn biz_id(
            self,
            biz_id: impl ::alipay::IntoParameter<::alipay::Text<128usize>>,
        ) -> AuthenticationInfo<
            ::alipay::Set,
            PrincipalInfo,
            AuthenticationScene,
            ExtendInfo,
        > {
            AuthenticationInfo(
                self.0.give::<::alipay::Text<128usize>, _>(0usize, biz_id),
            )
        }
        /// `principal_info`: required. The page states a length of 32, which is not checked here.
        ///
        /// Who is to be checked.
        pub fn principal_info(
            self,
            principal_info: impl ::alipay::IntoParameter<super::PrincipalInfo>,
        ) -> AuthenticationInfo<BizId, ::alipay::Set, AuthenticationScene, ExtendInfo> {
            AuthenticationInfo(
                self.0.give::<super::PrincipalInfo, _>(1usize, principal_info),
            )
        }
        /// `authentication_scene`: required. The page states a length of 32, which is not checked here.
        ///
        /// Where in your product the check takes place.
        pub fn authentication_scene(
            self,
            authentication_scene: impl ::alipay::IntoParameter<
                super::AuthenticationScene,
            >,
        ) -> AuthenticationInfo<BizId, PrincipalInfo, ::alipay::Set, ExtendInfo> {
            AuthenticationInfo(
                self
                    .0
                    .give::<super::AuthenticationScene, _>(2usize, authentication_scene),
            )
        }
        /// `extend_info`: required. At most 2000 characters.
        ///
        /// Further facts that your business adds.
        ///
        /// Example: `{"verify_type":"QRCODE","qrcode_expired_time":604800}`
        pub fn extend_info(
            self,
            extend_info: impl ::alipay::IntoParameter<::alipay::Json<2000usize>>,
        ) -> AuthenticationInfo<
            BizId,
            PrincipalInfo,
            AuthenticationScene,
            ::alipay::Set,
        > {
            AuthenticationInfo(
                self.0.give::<::alipay::Json<2000usize>, _>(3usize, extend_info),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::AuthenticationInfo, ::alipay::Violations>
        where
            BizId: super::unset::biz_id,
            PrincipalInfo: super::unset::principal_info,
            AuthenticationScene: super::unset::authentication_scene,
            ExtendInfo: super::unset::extend_info,
        {
            self.0.build().map(super::AuthenticationInfo)
        }
    }
    impl<
        BizId: super::unset::biz_id,
        PrincipalInfo: super::unset::principal_info,
        AuthenticationScene: super::unset::authentication_scene,
        ExtendInfo: super::unset::extend_info,
    > ::alipay::IntoParameter<super::AuthenticationInfo>
    for AuthenticationInfo<BizId, PrincipalInfo, AuthenticationScene, ExtendInfo> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`PrincipalInfo`](super::PrincipalInfo); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct PrincipalInfo<
        TntInstId = ::alipay::Unset,
        UserName = ::alipay::Unset,
        UserId = ::alipay::Unset,
        MobileNo = ::alipay::Unset,
        OperatorCertType = ::alipay::Unset,
        OperatorCertNo = ::alipay::Unset,
        Params = ::alipay::Unset,
    >(
        pub(super) ::alipay::__private::Stated<
            (
                TntInstId,
                UserName,
                UserId,
                MobileNo,
                OperatorCertType,
                OperatorCertNo,
                Params,
            ),
        >,
    );
    impl<
        TntInstId,
        UserName,
        UserId,
        MobileNo,
        OperatorCertType,
        OperatorCertNo,
        Params,
    > PrincipalInfo<
        TntInstId,
        UserName,
        UserId,
        MobileNo,
        OperatorCertType,
        OperatorCertNo,
        Params,
    > {
        /// `tnt_inst_id`: required. At most 32 characters.
        ///
        /// The tenant that the user belongs to.
        ///
        /// Example: `AliPay`
        pub fn tnt_inst_id(
            self,
            tnt_inst_id: impl ::alipay::IntoParameter<::alipay::Text<32usize>>,
        ) -> PrincipalInfo<
            ::alipay::Set,
            UserName,
            UserId,
            MobileNo,
            OperatorCertType,
            OperatorCertNo,
            Params,
        > {
            PrincipalInfo(self.0.give::<::alipay::Text<32usize>, _>(0usize, tnt_inst_id))
        }
        /// `user_name`: required. At most 200 characters.
        ///
        /// The user's name.
        ///
        /// Example: `zha***an`
        pub fn user_name(
            self,
            user_name: impl ::alipay::IntoParameter<::alipay::Text<200usize>>,
        ) -> PrincipalInfo<
            TntInstId,
            ::alipay::Set,
            UserId,
            MobileNo,
            OperatorCertType,
            OperatorCertNo,
            Params,
        > {
            PrincipalInfo(self.0.give::<::alipay::Text<200usize>, _>(1usize, user_name))
        }
        /// `user_id`: required. At most 128 characters.
        ///
        /// The user, as your own system names them.
        ///
        /// Example: `208820******2045`
        pub fn user_id(
            self,
            user_id: impl ::alipay::IntoParameter<::alipay::Text<128usize>>,
        ) -> PrincipalInfo<
            TntInstId,
            UserName,
            ::alipay::Set,
            MobileNo,
            OperatorCertType,
            OperatorCertNo,
            Params,
        > {
            PrincipalInfo(self.0.give::<::alipay::Text<128usize>, _>(2usize, user_id))
        }
        /// `mobile_no`: required. At most 100 characters.
        ///
        /// The user's mobile telephone number.
        ///
        /// Example: `139****0000`
        pub fn mobile_no(
            self,
            mobile_no: impl ::alipay::IntoParameter<::alipay::Text<100usize>>,
        ) -> PrincipalInfo<
            TntInstId,
            UserName,
            UserId,
            ::alipay::Set,
            OperatorCertType,
            OperatorCertNo,
            Params,
        > {
            PrincipalInfo(self.0.give::<::alipay::Text<100usize>, _>(3usize, mobile_no))
        }
        /// `operator_cert_type`: required. At most 32 characters.
        ///
        /// The kind of the document whose number is operator\_cert\_no.
        ///
        /// Known values:
        ///
        /// * `IDENTITY_CARD`: an identity card.
        ///
        /// Example: `IDENTITY_CARD`
        pub fn operator_cert_type(
            self,
            operator_cert_type: impl ::alipay::IntoParameter<
                ::alipay::Known<super::values::OperatorCertType>,
            >,
        ) -> PrincipalInfo<
            TntInstId,
            UserName,
            UserId,
            MobileNo,
            ::alipay::Set,
            OperatorCertNo,
            Params,
        > {
            PrincipalInfo(
                self
                    .0
                    .give::<
                        ::alipay::Known<super::values::OperatorCertType>,
                        _,
                    >(4usize, operator_cert_type),
            )
        }
        /// `operator_cert_no`: required. At most 128 characters.
        ///
        /// The number of the user's document.
        ///
        /// Example: `110101********0000`
        pub fn operator_cert_no(
            self,
            operator_cert_no: impl ::alipay::IntoParameter<::alipay::Text<128usize>>,
        ) -> PrincipalInfo<
            TntInstId,
            UserName,
            UserId,
            MobileNo,
            OperatorCertType,
            ::alipay::Set,
            Params,
        > {
            PrincipalInfo(
                self.0.give::<::alipay::Text<128usize>, _>(5usize, operator_cert_no),
            )
        }
        /// `params`: required. At most 500 characters.
        ///
        /// Further facts about the user.
        ///
        /// Example: `{"mobile_no": "139****0000"}`
        pub fn params(
            self,
            params: impl ::alipay::IntoParameter<::alipay::Json<500usize>>,
        ) -> PrincipalInfo<
            TntInstId,
            UserName,
            UserId,
            MobileNo,
            OperatorCertType,
            OperatorCertNo,
            ::alipay::Set,
        > {
            PrincipalInfo(self.0.give::<::alipay::Json<500usize>, _>(6usize, params))
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::PrincipalInfo, ::alipay::Violations>
        where
            TntInstId: super::unset::tnt_inst_id,
            UserName: super::unset::user_name,
            UserId: super::unset::user_id,
            MobileNo: super::unset::mobile_no,
            OperatorCertType: super::unset::operator_cert_type,
            OperatorCertNo: super::unset::operator_cert_no,
            Params: super::unset::params,
        {
            self.0.build().map(super::PrincipalInfo)
        }
    }
    impl<
        TntInstId: super::unset::tnt_inst_id,
        UserName: super::unset::user_name,
        UserId: super::unset::user_id,
        MobileNo: super::unset::mobile_no,
        OperatorCertType: super::unset::operator_cert_type,
        OperatorCertNo: super::unset::operator_cert_no,
        Params: super::unset::params,
    > ::alipay::IntoParameter<super::PrincipalInfo>
    for PrincipalInfo<
        TntInstId,
        UserName,
        UserId,
        MobileNo,
        OperatorCertType,
        OperatorCertNo,
        Params,
    > {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`AuthenticationScene`](super::AuthenticationScene); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct AuthenticationScene<
        BizName = ::alipay::Unset,
        BizProduct = ::alipay::Unset,
        BizProdNode = ::alipay::Unset,
        AccessChannel = ::alipay::Unset,
        SceneParams = ::alipay::Unset,
    >(
        pub(super) ::alipay::__private::Stated<
            (BizName, BizProduct, BizProdNode, AccessChannel, SceneParams),
        >,
    );
    impl<
        BizName,
        BizProduct,
        BizProdNode,
        AccessChannel,
        SceneParams,
    > AuthenticationScene<BizName, BizProduct, BizProdNode, AccessChannel, SceneParams> {
        /// `biz_name`: required. At most 128 characters.
        ///
        /// The name of the system that asks.
        ///
        /// Example: `piggy`
        pub fn biz_name(
            self,
            biz_name: impl ::alipay::IntoParameter<::alipay::Text<128usize>>,
        ) -> AuthenticationScene<
            ::alipay::Set,
            BizProduct,
            BizProdNode,
            AccessChannel,
            SceneParams,
        > {
            AuthenticationScene(
                self.0.give::<::alipay::Text<128usize>, _>(0usize, biz_name),
            )
        }
        /// `biz_product`: required. At most 128 characters.
        ///
        /// The product within that system.
        ///
        /// Example: `wallet`
        pub fn biz_product(
            self,
            biz_product: impl ::alipay::IntoParameter<::alipay::Text<128usize>>,
        ) -> AuthenticationScene<
            BizName,
            ::alipay::Set,
            BizProdNode,
            AccessChannel,
            SceneParams,
        > {
            AuthenticationScene(
                self.0.give::<::alipay::Text<128usize>, _>(1usize, biz_product),
            )
        }
        /// `biz_prod_node`: required. At most 128 characters.
        ///
        /// The step within that product.
        ///
        /// Example: `walletChangeQueryPassword`
        pub fn biz_prod_node(
            self,
            biz_prod_node: impl ::alipay::IntoParameter<::alipay::Text<128usize>>,
        ) -> AuthenticationScene<
            BizName,
            BizProduct,
            ::alipay::Set,
            AccessChannel,
            SceneParams,
        > {
            AuthenticationScene(
                self.0.give::<::alipay::Text<128usize>, _>(2usize, biz_prod_node),
            )
        }
        /// `access_channel`: required. At most 128 characters.
        ///
        /// The kind of channel through which the user comes.
        ///
        /// Example: `mobileClient`
        pub fn access_channel(
            self,
            access_channel: impl ::alipay::IntoParameter<::alipay::Text<128usize>>,
        ) -> AuthenticationScene<
            BizName,
            BizProduct,
            BizProdNode,
            ::alipay::Set,
            SceneParams,
        > {
            AuthenticationScene(
                self.0.give::<::alipay::Text<128usize>, _>(3usize, access_channel),
            )
        }
        /// `scene_params`: required. At most 2000 characters.
        ///
        /// Further facts about the scene.
        ///
        /// Example: `{"call_back_url":"https://taobao.com"}`
        pub fn scene_params(
            self,
            scene_params: impl ::alipay::IntoParameter<::alipay::Json<2000usize>>,
        ) -> AuthenticationScene<
            BizName,
            BizProduct,
            BizProdNode,
            AccessChannel,
            ::alipay::Set,
        > {
            AuthenticationScene(
                self.0.give::<::alipay::Json<2000usize>, _>(4usize, scene_params),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<
            super::AuthenticationScene,
            ::alipay::Violations,
        >
        where
            BizName: super::unset::biz_name,
            BizProduct: super::unset::biz_product,
            BizProdNode: super::unset::biz_prod_node,
            AccessChannel: super::unset::access_channel,
            SceneParams: super::unset::scene_params,
        {
            self.0.build().map(super::AuthenticationScene)
        }
    }
    impl<
        BizName: super::unset::biz_name,
        BizProduct: super::unset::biz_product,
        BizProdNode: super::unset::biz_prod_node,
        AccessChannel: super::unset::access_channel,
        SceneParams: super::unset::scene_params,
    > ::alipay::IntoParameter<super::AuthenticationScene>
    for AuthenticationScene<
        BizName,
        BizProduct,
        BizProdNode,
        AccessChannel,
        SceneParams,
    > {
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
        message = "required parameter `authentication_info` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait authentication_info {}
    #[diagnostic::do_not_recommend]
    impl authentication_info for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `biz_id` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait biz_id {}
    #[diagnostic::do_not_recommend]
    impl biz_id for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `principal_info` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait principal_info {}
    #[diagnostic::do_not_recommend]
    impl principal_info for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `authentication_scene` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait authentication_scene {}
    #[diagnostic::do_not_recommend]
    impl authentication_scene for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `extend_info` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait extend_info {}
    #[diagnostic::do_not_recommend]
    impl extend_info for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `tnt_inst_id` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait tnt_inst_id {}
    #[diagnostic::do_not_recommend]
    impl tnt_inst_id for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `user_name` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait user_name {}
    #[diagnostic::do_not_recommend]
    impl user_name for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `user_id` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait user_id {}
    #[diagnostic::do_not_recommend]
    impl user_id for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `mobile_no` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait mobile_no {}
    #[diagnostic::do_not_recommend]
    impl mobile_no for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `operator_cert_type` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait operator_cert_type {}
    #[diagnostic::do_not_recommend]
    impl operator_cert_type for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `operator_cert_no` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait operator_cert_no {}
    #[diagnostic::do_not_recommend]
    impl operator_cert_no for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `params` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait params {}
    #[diagnostic::do_not_recommend]
    impl params for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `biz_name` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait biz_name {}
    #[diagnostic::do_not_recommend]
    impl biz_name for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `biz_product` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait biz_product {}
    #[diagnostic::do_not_recommend]
    impl biz_product for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `biz_prod_node` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait biz_prod_node {}
    #[diagnostic::do_not_recommend]
    impl biz_prod_node for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `access_channel` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait access_channel {}
    #[diagnostic::do_not_recommend]
    impl access_channel for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `scene_params` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait scene_params {}
    #[diagnostic::do_not_recommend]
    impl scene_params for ::alipay::Set {}
}
/// Values that have a name.
pub mod values {
    /// The values of `operator_cert_type` that are known; others are given as [`Other`](Self::Other), or as text.
    #[derive(::core::clone::Clone, ::core::fmt::Debug)]
    #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
    #[non_exhaustive]
    pub enum OperatorCertType {
        /// `IDENTITY_CARD`: an identity card.
        IdentityCard,
        /// A value that the description does not list.
        Other(::alipay::__private::String),
    }
    impl ::alipay::OpenList for OperatorCertType {
        #[inline]
        fn as_str(&self) -> &::core::primitive::str {
            match self {
                Self::IdentityCard => "IDENTITY_CARD",
                Self::Other(value) => value,
            }
        }
    }
}
/// The reply of `alipay.security.risk.authentication.initialize`.
///
/// Start an identity-security check.
///
/// Fields that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
    /// `token_id`: required. Empty if it was not received: see `missing` and `complete`. At most 128 characters.
    ///
    /// The token of the check that was started.
    ///
    /// Example: `96d559c6cf9b4b5ebba71e040b4c28c9`
    pub token_id: ::alipay::__private::String,
    /// `biz_result`: required. Empty if it was not received: see `missing` and `complete`. At most 5000 characters.
    ///
    /// What the business gets back from the start of a check.
    ///
    /// Example: `{ "task_list": [ { "status": "SUCCESS","task_id": "12323","biz_info": "", "signed_file_list": [ {}] }]}`
    pub biz_result: ::alipay::Received<::alipay::Json>,
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
        members.expect(&["token_id", "biz_result"]);
        Self {
            token_id: members.required_text("token_id"),
            biz_result: members.scalar("biz_result"),
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(
    Response rest_ "token_id" token_id "biz_result" biz_result
);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Response",
            &[("token_id", &self.token_id), ("biz_result", &self.biz_result)],
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
        ::alipay::__private::read_node(
            json,
            "alipay.security.risk.authentication.initialize",
        )
    }
}
/// The business error codes (`sub_code`) of `alipay.security.risk.authentication.initialize`.
///
/// Start an identity-security check.
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
    /// `SYSTEM_ERROR`: The platform is busy or failed.
    ///
    /// Find out what became of the check before you start it again; ask the provider of the API if it persists.
    ///
    /// The call may have been executed.
    SystemError,
    /// `INVALID_PARAMETER`: A parameter is wrong, or one that is needed is missing.
    ///
    /// Compare the parameters that you sent with this description.
    ///
    /// The call was not executed.
    InvalidParameter,
    /// `BIZ_ERROR`: The business behind the API refused.
    ///
    /// Ask the provider of the API.
    ///
    /// Not stated: whether the call was executed.
    BizError,
    /// A code that the description does not list.
    Other(::alipay::__private::String),
}
impl ErrorCode {
    const ROWS: &'static [::alipay::__private::ErrorRow] = &[
        ::alipay::__private::ErrorRow {
            code: "SYSTEM_ERROR",
            meaning: "The platform is busy or failed.",
            advice: "Find out what became of the check before you start it again; ask the provider of the API if it persists.",
            outcome: ::alipay::__private::Option::Some(
                ::alipay::__private::Outcome::Unknown,
            ),
        },
        ::alipay::__private::ErrorRow {
            code: "INVALID_PARAMETER",
            meaning: "A parameter is wrong, or one that is needed is missing.",
            advice: "Compare the parameters that you sent with this description.",
            outcome: ::alipay::__private::Option::Some(
                ::alipay::__private::Outcome::Rejected,
            ),
        },
        ::alipay::__private::ErrorRow {
            code: "BIZ_ERROR",
            meaning: "The business behind the API refused.",
            advice: "Ask the provider of the API.",
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
            Self::SystemError => "SYSTEM_ERROR",
            Self::InvalidParameter => "INVALID_PARAMETER",
            Self::BizError => "BIZ_ERROR",
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
            "SYSTEM_ERROR" => Self::SystemError,
            "INVALID_PARAMETER" => Self::InvalidParameter,
            "BIZ_ERROR" => Self::BizError,
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
macro_rules! __alipay_request_initialize {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "# Where a row's example on the page is a JSON object, the row is `json`: the page calls it a String, and its own sample\n# request shows the object encoded in one.\n\nmethod: alipay.security.risk.authentication.initialize\ntitle: Start an identity-security check\ntitle_zh: 发起身份安全核验\nsources: [documentation page, official SDK]\n\n# The page's sample calls it from server to server and reads a JSON response.\ncall: execute\n\nrequest:\n  authentication_info:\n    type: AuthenticationInfo\n    required: true\n    description: What every check needs to know, whatever it checks.\n    description_zh: 无论核验什么都需要的基本信息。\n  env_info:\n    type: json\n    required: false\n    max_length: 1000\n    description: The user's surroundings, such as the device and the version of the app.\n    example: '{\"osVersion\":\"iOS 10.3.1\",\"sdkVersion\":\"3.1.2.100\",\"deviceModel\":\"iPhone9,1\",\"apdid\":\"eYOIkofUadhf1Y7ah33OL/UW88+L5z6j/rQV285JN\"}'\n    description_zh: 用户所处的环境，例如设备和 App 版本。\n  biz_info:\n    type: json\n    required: false\n    max_length: 5000\n    description: What the business itself contributes to the start of a check.\n    example: '{\"task_id\":\"sign_task_1234567\",\"service_version\":\"3\"}'\n    description_zh: 发起核验时由业务方自己提供的信息。\n\nresponse:\n  token_id:\n    type: string\n    required: true\n    max_length: 128\n    description: The token of the check that was started.\n    example: 96d559c6cf9b4b5ebba71e040b4c28c9\n    description_zh: 所发起核验的令牌。\n  biz_result:\n    type: json\n    required: true\n    max_length: 5000\n    description: What the business gets back from the start of a check.\n    example: '{ \"task_list\": [ { \"status\": \"SUCCESS\",\"task_id\": \"12323\",\"biz_info\": \"\", \"signed_file_list\": [ {}] }]}'\n    description_zh: 发起核验后返回给业务方的信息。\n\ntypes:\n  AuthenticationInfo:\n    biz_id:\n      type: string\n      required: true\n      max_length: 128\n      description: Your own name for this business transaction, different for each.\n      description_zh: 商家自己的业务编号，每次不同。\n      example: 0ad14d131507796000105855032107\n    principal_info:\n      type: PrincipalInfo\n      required: true\n      # The page states a length on this object, and on authentication_scene. Its members alone may hold more than a\n      # thousand characters, so it cannot be meant; it is kept as the page has it and binds nothing.\n      max_length: 32\n      description: Who is to be checked.\n      description_zh: 被核验的用户。\n    authentication_scene:\n      type: AuthenticationScene\n      required: true\n      max_length: 32\n      description: Where in your product the check takes place.\n      description_zh: 核验发生在产品的哪个环节。\n    # The page indents extend_info like the members of authentication_scene that stand before it. Its sample request and\n    # the official SDK have it here, one level above.\n    extend_info:\n      type: json\n      required: true\n      max_length: 2000\n      description: Further facts that your business adds.\n      description_zh: 业务的补充信息。\n      example: '{\"verify_type\":\"QRCODE\",\"qrcode_expired_time\":604800}'\n\n  PrincipalInfo:\n    tnt_inst_id:\n      type: string\n      required: true\n      max_length: 32\n      description: The tenant that the user belongs to.\n      description_zh: 用户所属的租户。\n      example: AliPay\n    user_name:\n      type: string\n      required: true\n      max_length: 200\n      sensitive: true\n      description: The user's name.\n      description_zh: 用户的姓名。\n      example: zha***an\n    user_id:\n      type: string\n      required: true\n      max_length: 128\n      sensitive: true\n      description: The user, as your own system names them.\n      description_zh: 用户在商家系统中的编号。\n      example: 208820******2045\n    mobile_no:\n      type: string\n      required: true\n      max_length: 100\n      sensitive: true\n      description: The user's mobile telephone number.\n      description_zh: 用户的手机号。\n      example: 139****0000\n    operator_cert_type:\n      type: string\n      required: true\n      max_length: 32\n      # The page names passports as well, but not how that value is spelt.\n      values: { IDENTITY_CARD: an identity card }\n      open: true\n      description: The kind of the document whose number is operator_cert_no.\n      description_zh: operator_cert_no 所属证件的类型。\n      example: IDENTITY_CARD\n    operator_cert_no:\n      type: string\n      required: true\n      max_length: 128\n      sensitive: true\n      description: The number of the user's document.\n      description_zh: 用户证件的号码。\n      example: 110101********0000\n    params:\n      type: json\n      required: true\n      max_length: 500\n      # The page's example is a telephone number in plain digits.\n      sensitive: true\n      description: Further facts about the user.\n      description_zh: 用户的补充信息。\n      example: '{\"mobile_no\": \"139****0000\"}'\n\n  AuthenticationScene:\n    biz_name:\n      type: string\n      required: true\n      max_length: 128\n      description: The name of the system that asks.\n      description_zh: 发起核验的系统名称。\n      example: piggy\n    biz_product:\n      type: string\n      required: true\n      max_length: 128\n      description: The product within that system.\n      description_zh: 系统中的产品。\n      example: wallet\n    biz_prod_node:\n      type: string\n      required: true\n      max_length: 128\n      description: The step within that product.\n      description_zh: 产品中的步骤。\n      example: walletChangeQueryPassword\n    access_channel:\n      type: string\n      required: true\n      max_length: 128\n      description: The kind of channel through which the user comes.\n      description_zh: 用户进入的渠道类型。\n      example: mobileClient\n    scene_params:\n      type: json\n      required: true\n      max_length: 2000\n      description: Further facts about the scene.\n      description_zh: 场景的补充信息。\n      example: '{\"call_back_url\":\"https://taobao.com\"}'\n\nerrors:\n  SYSTEM_ERROR:\n    meaning: The platform is busy or failed.\n    advice: Find out what became of the check before you start it again; ask the provider of the API if it persists.\n    outcome: unknown\n  INVALID_PARAMETER:\n    meaning: A parameter is wrong, or one that is needed is missing.\n    advice: Compare the parameters that you sent with this description.\n    outcome: rejected\n  BIZ_ERROR:\n    meaning: The business behind the API refused.\n    advice: Ask the provider of the API.\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_initialize as __request;
