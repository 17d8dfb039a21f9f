// What the macro makes of `example.prose`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `example.prose`.
///
/// \# A \*title\* with \[markup\].
///
/// **Deprecated**: use `example.silent`, which \*is\* shorter.
///
/// Documentation: <https://example.com/a_b?c=[d]&e=>\<f\>
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "code_block",
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
            name: "fence",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "open_fence",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "tilde_fence",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "link",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "html",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "list",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "ticks",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "set",
            limits: ::alipay::__private::Limits {
                characters: ::alipay::__private::Option::Some("A-Z`"),
                ..::alipay::__private::Limits::of(::alipay::__private::Kind::Text)
            },
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "chosen",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "line",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "since",
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
        method: "example.prose",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<CodeBlock = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(CodeBlock,)>,
    );
    impl<CodeBlock> Request<CodeBlock> {
        /// `code_block`: required. No length is stated.
        ///
        /// Begins like this: let x = broken; and goes on.
        pub fn code_block(
            self,
            code_block: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Request<::alipay::Set> {
            Request(self.0.give::<::alipay::__private::String, _>(0usize, code_block))
        }
        /// `fence`: whether it is required is not stated. No length is stated.
        ///
        /// \`\`\`rust fn main() { broken } \`\`\`
        pub fn fence(
            self,
            fence: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<CodeBlock> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(1usize, fence),
            )
        }
        /// `open_fence`: whether it is required is not stated. No length is stated.
        ///
        /// \`\`\`rust fn main() { broken }
        pub fn open_fence(
            self,
            open_fence: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<CodeBlock> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(2usize, open_fence),
            )
        }
        /// `tilde_fence`: whether it is required is not stated. No length is stated.
        ///
        /// \~\~\~ broken \~\~\~
        pub fn tilde_fence(
            self,
            tilde_fence: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<CodeBlock> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(3usize, tilde_fence),
            )
        }
        /// `link`: whether it is required is not stated. No length is stated.
        ///
        /// See \[this\](nowhere), \[`Missing`\], \[1\] and 详见<https://example.com/x_y>，谢谢
        pub fn link(
            self,
            link: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<CodeBlock> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(4usize, link),
            )
        }
        /// `html`: whether it is required is not stated. No length is stated.
        ///
        /// \<script\>alert(1)\</script\> \&nbsp; \<b
        pub fn html(
            self,
            html: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<CodeBlock> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(5usize, html),
            )
        }
        /// `list`: whether it is required is not stated. No length is stated.
        ///
        /// \- one - two
        pub fn list(
            self,
            list: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<CodeBlock> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(6usize, list),
            )
        }
        /// `ticks`: whether it is required is not stated. No length is stated. Default: `` ` ``.
        ///
        /// an open ` tick and `code\`
        ///
        /// Example: ``a`b``
        pub fn ticks(
            self,
            ticks: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<CodeBlock> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(7usize, ticks),
            )
        }
        /// `set`: whether it is required is not stated. No length is stated. Characters: `` A-Z` ``.
        pub fn set(
            self,
            set: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<CodeBlock> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(8usize, set),
            )
        }
        /// `chosen`: whether it is required is not stated. No length is stated.
        ///
        /// Known values:
        ///
        /// * `` ` ``: a \[tick\].
        /// * `a|b`: a \| bar.
        /// * `*a*`: \- star.
        pub fn chosen(
            self,
            chosen: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::Known<super::values::Chosen>>,
            >,
        ) -> Request<CodeBlock> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<
                            ::alipay::Known<super::values::Chosen>,
                        >,
                        _,
                    >(9usize, chosen),
            )
        }
        /// `line`: whether it is required is not stated. No length is stated.
        ///
        /// one two threefour
        pub fn line(
            self,
            line: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<CodeBlock> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(10usize, line),
            )
        }
        /// `since`: whether it is required is not stated. No length is stated.
        ///
        /// Since 1\. January.
        pub fn since(
            self,
            since: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Request<CodeBlock> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(11usize, since),
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
            CodeBlock: super::unset::code_block,
        {
            self.0.build().map(super::Request)
        }
    }
}
/// What the compiler says of a required parameter that has not been set.
pub mod unset {
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `code_block` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait code_block {}
    #[diagnostic::do_not_recommend]
    impl code_block for ::alipay::Set {}
}
/// Values that have a name.
pub mod values {
    /// The values of `chosen` that are known; others are given as [`Other`](Self::Other), or as text.
    #[derive(::core::clone::Clone, ::core::fmt::Debug)]
    #[derive(::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash)]
    #[non_exhaustive]
    pub enum Chosen {
        /// `` ` ``: a \[tick\].
        __,
        /// `a|b`: a \| bar.
        AB,
        /// `*a*`: \- star.
        A,
        /// A value that the description does not list.
        Other(::alipay::__private::String),
    }
    impl ::alipay::OpenList for Chosen {
        #[inline]
        fn as_str(&self) -> &::core::primitive::str {
            match self {
                Self::__ => "`",
                Self::AB => "a|b",
                Self::A => "*a*",
                Self::Other(value) => value,
            }
        }
    }
}
/// The reply of `example.prose`.
///
/// \# A \*title\* with \[markup\].
///
/// **Deprecated**: use `example.silent`, which \*is\* shorter.
///
/// Documentation: <https://example.com/a_b?c=[d]&e=>\<f\>
///
/// Fields that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
    /// `html`: whether it is required is not stated. No length is stated.
    ///
    /// \<p\>\[x\]
    pub html: ::alipay::__private::Option<::alipay::__private::String>,
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
            html: members.text("html"),
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(Response rest_ "html" html);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Response",
            &[("html", &self.html)],
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
        ::alipay::__private::read_node(json, "example.prose")
    }
}
/// The business error codes (`sub_code`) of `example.prose`.
///
/// \# A \*title\* with \[markup\].
///
/// **Deprecated**: use `example.silent`, which \*is\* shorter.
///
/// Documentation: <https://example.com/a_b?c=[d]&e=>\<f\>
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
    /// ``a`b``: \[link\] \*.
    ///
    /// 1\. do.
    ///
    /// Not stated: whether the call was executed.
    AB,
    /// A code that the description does not list.
    Other(::alipay::__private::String),
}
impl ErrorCode {
    const ROWS: &'static [::alipay::__private::ErrorRow] = &[
        ::alipay::__private::ErrorRow {
            code: "a`b",
            meaning: "[link] *",
            advice: "1. do",
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
            Self::AB => "a`b",
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
            "a`b" => Self::AB,
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
macro_rules! __alipay_request_prose {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "method: example.prose\ndeprecated: use `example.silent`, which *is* shorter\ntitle: \"# A *title* with [markup]\"\ndocs: https://example.com/a_b?c=[d]&e=<f>\ncall: execute\nrequest:\n  code_block: { type: string, required: true, description: \"Begins like this:\\n\\n    let x = broken;\\n\\nand goes on.\" }\n  fence: { type: string, description: \"```rust\\nfn main() { broken }\\n```\" }\n  open_fence: { type: string, description: \"```rust fn main() { broken }\" }\n  tilde_fence: { type: string, description: \"~~~\\nbroken\\n~~~\" }\n  link: { type: string, description: \"See [this](nowhere), [`Missing`], [1] and 详见https://example.com/x_y，谢谢\" }\n  html: { type: string, description: \"<script>alert(1)</script> &nbsp; <b\" }\n  list: { type: string, description: \"- one\\n- two\" }\n  ticks: { type: string, description: \"an open ` tick and `code`\", example: \"a`b\", default: \"`\" }\n  set: { type: string, characters: \"A-Z`\" }\n  chosen: { type: string, values: { \"`\": \"a [tick]\", \"a|b\": \"a | bar\", \"*a*\": \"- star\" }, open: true }\n  line: { type: string, description: \"one\\ttwo\\u2028three\\u202Efour\" }\n  since: { type: string, since: \"1. January\" }\nresponse:\n  html: { type: string, description: \"<p>[x]\" }\nerrors:\n  \"a`b\": { meaning: \"[link] *\", advice: \"1. do\" }\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_prose as __request;
