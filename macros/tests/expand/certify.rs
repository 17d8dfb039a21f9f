// What the macro makes of `alipay.user.certify.open.certify`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `alipay.user.certify.open.certify`.
///
/// Send a user to Alipay to verify an identity.
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "certify_id",
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
        method: "alipay.user.certify.open.certify",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<CertifyId = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(CertifyId,)>,
    );
    impl<CertifyId> Request<CertifyId> {
        /// `certify_id`: required. At most 32 characters.
        ///
        /// Names the verification to begin. The API that initializes a verification hands it out; every later step of the same verification asks for it.
        ///
        /// Example: `OC201809253000000393900404029253`
        pub fn certify_id(
            self,
            certify_id: impl ::alipay::IntoParameter<::alipay::Text<32usize>>,
        ) -> Request<::alipay::Set> {
            Request(self.0.give::<::alipay::Text<32usize>, _>(0usize, certify_id))
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
            CertifyId: super::unset::certify_id,
        {
            self.0.build().map(super::Request)
        }
    }
}
/// What the compiler says of a required parameter that has not been set.
pub mod unset {
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `certify_id` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait certify_id {}
    #[diagnostic::do_not_recommend]
    impl certify_id for ::alipay::Set {}
}
/// The reply of `alipay.user.certify.open.certify`.
///
/// Send a user to Alipay to verify an identity.
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
        ::alipay::__private::read_node(json, "alipay.user.certify.open.certify")
    }
}
/// The business error codes (`sub_code`) of `alipay.user.certify.open.certify`.
///
/// Send a user to Alipay to verify an identity.
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
macro_rules! __alipay_request_certify {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "# The documentation page is a mirror that lower-cased all text. Spellings are restored from a second copy of its table.\n\nmethod: alipay.user.certify.open.certify\ntitle: Send a user to Alipay to verify an identity\ntitle_zh: 引导用户到支付宝完成身份认证\nsources: [documentation page, third-party copy of the documentation page, official SDK]\n\n# The page says that the call gives a link or a form to which the user's browser is sent.\ncall: page\n\nrequest:\n  certify_id:\n    type: string\n    required: true\n    max_length: 32\n    description: >-\n      Names the verification to begin. The API that initializes a verification hands it out; every later step of the\n      same verification asks for it.\n    # The mirror shows `oc2018…`; the second copy has the capitals.\n    example: OC201809253000000393900404029253\n    description_zh: 要开始的那次认证的编号，由认证初始化接口给出，同一次认证的后续步骤都要用到。\n\n# The page states that there are neither response parameters nor error codes of the API's own: the answer is a page.\nresponse: {}\nerrors: {}\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_certify as __request;
