// What the macro makes of `example.recursion.save`.
// Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.

/// The request of `example.recursion.save`.
///
/// Made by [`Request::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Request(::alipay::__private::Object);
impl ::core::cmp::Eq for Request {}
impl Request {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "tree",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "folder",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "husband",
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
/// `Tree` of `example.recursion.save`.
///
/// Made by [`Tree::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Tree(::alipay::__private::Object);
impl ::core::cmp::Eq for Tree {}
impl Tree {
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
            name: "parent",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Tree {
        builder::Tree(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Tree {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Tree", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Tree> for Tree {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Tree>> for Tree {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Folder` of `example.recursion.save`.
///
/// Made by [`Folder::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Folder(::alipay::__private::Object);
impl ::core::cmp::Eq for Folder {}
impl Folder {
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
            name: "folders",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Folder {
        builder::Folder(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Folder {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Folder", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Folder> for Folder {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Folder>> for Folder {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Husband` of `example.recursion.save`.
///
/// Made by [`Husband::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Husband(::alipay::__private::Object);
impl ::core::cmp::Eq for Husband {}
impl Husband {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "wife",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: true,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Husband {
        builder::Husband(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Husband {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Husband", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Husband> for Husband {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
impl ::alipay::IntoParameter<::alipay::__private::Option<Husband>> for Husband {
    #[inline]
    fn into_parameter(self) -> ::alipay::__private::Pending {
        ::alipay::__private::Pending::object(self.0)
    }
}
/// `Wife` of `example.recursion.save`.
///
/// Made by [`Wife::builder`]; whoever holds one knows that it keeps every limit.
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Wife(::alipay::__private::Object);
impl ::core::cmp::Eq for Wife {}
impl Wife {
    const ROWS: &'static [::alipay::__private::Row] = &[
        ::alipay::__private::Row {
            name: "name",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
        ::alipay::__private::Row {
            name: "husband",
            limits: ::alipay::__private::Limits::of(::alipay::__private::Kind::Text),
            required: false,
            max_items: ::alipay::__private::Option::None,
            location: ::alipay::__private::Location::Content,
            wire_number: false,
        },
    ];
    /// Starts with nothing set.
    #[inline]
    pub fn builder() -> builder::Wife {
        builder::Wife(::alipay::__private::Stated::new(Self::ROWS, &[]))
    }
}
/// Prints the names of the parameters and the lengths of their values, not the values.
impl ::core::fmt::Debug for Wife {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_request("Wife", &self.0, f)
    }
}
impl ::alipay::IntoParameter<Wife> for Wife {
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
        method: "example.recursion.save",
        errors: ErrorCode::ROWS,
    };
}
/// Builders, named after what they build.
pub mod builder {
    /// Builds a [`Request`](super::Request); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Request<Tree = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Tree,)>,
    );
    impl<Tree> Request<Tree> {
        /// `tree`: required.
        pub fn tree(
            self,
            tree: impl ::alipay::IntoParameter<super::Tree>,
        ) -> Request<::alipay::Set> {
            Request(self.0.give::<super::Tree, _>(0usize, tree))
        }
        /// `folder`: whether it is required is not stated.
        pub fn folder(
            self,
            folder: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::Folder>,
            >,
        ) -> Request<Tree> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<super::Folder>,
                        _,
                    >(1usize, folder),
            )
        }
        /// `husband`: whether it is required is not stated.
        pub fn husband(
            self,
            husband: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::Husband>,
            >,
        ) -> Request<Tree> {
            Request(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<super::Husband>,
                        _,
                    >(2usize, husband),
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
            Tree: super::unset::tree,
        {
            self.0.build().map(super::Request)
        }
    }
    /// Builds a [`Tree`](super::Tree); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Tree<Name = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Name,)>,
    );
    impl<Name> Tree<Name> {
        /// `name`: required. No length is stated.
        pub fn name(
            self,
            name: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Tree<::alipay::Set> {
            Tree(self.0.give::<::alipay::__private::String, _>(0usize, name))
        }
        /// `parent`: optional.
        pub fn parent(
            self,
            parent: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::Tree>,
            >,
        ) -> Tree<Name> {
            Tree(
                self
                    .0
                    .give::<::alipay::__private::Option<super::Tree>, _>(1usize, parent),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Tree, ::alipay::Violations>
        where
            Name: super::unset::name,
        {
            self.0.build().map(super::Tree)
        }
    }
    impl<Name: super::unset::name> ::alipay::IntoParameter<super::Tree> for Tree<Name> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl<
        Name: super::unset::name,
    > ::alipay::IntoParameter<::alipay::__private::Option<super::Tree>> for Tree<Name> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Folder`](super::Folder); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Folder<Name = ::alipay::Unset, Folders = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Name, Folders)>,
    );
    impl<Name, Folders> Folder<Name, Folders> {
        /// `name`: required. No length is stated.
        pub fn name(
            self,
            name: impl ::alipay::IntoParameter<::alipay::__private::String>,
        ) -> Folder<::alipay::Set, Folders> {
            Folder(self.0.give::<::alipay::__private::String, _>(0usize, name))
        }
        /// `folders`: required.
        pub fn folders(
            self,
            folders: impl ::alipay::IntoParameter<
                ::alipay::__private::Vec<super::Folder>,
            >,
        ) -> Folder<Name, ::alipay::Set> {
            Folder(
                self
                    .0
                    .give::<::alipay::__private::Vec<super::Folder>, _>(1usize, folders),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Folder, ::alipay::Violations>
        where
            Name: super::unset::name,
            Folders: super::unset::folders,
        {
            self.0.build().map(super::Folder)
        }
    }
    impl<
        Name: super::unset::name,
        Folders: super::unset::folders,
    > ::alipay::IntoParameter<super::Folder> for Folder<Name, Folders> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl<
        Name: super::unset::name,
        Folders: super::unset::folders,
    > ::alipay::IntoParameter<::alipay::__private::Option<super::Folder>>
    for Folder<Name, Folders> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Husband`](super::Husband); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Husband<Wife = ::alipay::Unset>(
        pub(super) ::alipay::__private::Stated<(Wife,)>,
    );
    impl<Wife> Husband<Wife> {
        /// `wife`: required.
        pub fn wife(
            self,
            wife: impl ::alipay::IntoParameter<super::Wife>,
        ) -> Husband<::alipay::Set> {
            Husband(self.0.give::<super::Wife, _>(0usize, wife))
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Husband, ::alipay::Violations>
        where
            Wife: super::unset::wife,
        {
            self.0.build().map(super::Husband)
        }
    }
    impl<Wife: super::unset::wife> ::alipay::IntoParameter<super::Husband>
    for Husband<Wife> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    impl<
        Wife: super::unset::wife,
    > ::alipay::IntoParameter<::alipay::__private::Option<super::Husband>>
    for Husband<Wife> {
        #[inline]
        fn into_parameter(self) -> ::alipay::__private::Pending {
            self.0.pending()
        }
    }
    /// Builds a [`Wife`](super::Wife); every required parameter has to be set.
    #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
    pub struct Wife(pub(super) ::alipay::__private::Stated<()>);
    impl Wife {
        /// `name`: whether it is required is not stated. No length is stated.
        pub fn name(
            self,
            name: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<::alipay::__private::String>,
            >,
        ) -> Wife {
            Wife(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<::alipay::__private::String>,
                        _,
                    >(0usize, name),
            )
        }
        /// `husband`: optional.
        pub fn husband(
            self,
            husband: impl ::alipay::IntoParameter<
                ::alipay::__private::Option<super::Husband>,
            >,
        ) -> Wife {
            Wife(
                self
                    .0
                    .give::<
                        ::alipay::__private::Option<super::Husband>,
                        _,
                    >(1usize, husband),
            )
        }
        /// Judges everything that was given, nested parameters included.
        ///
        /// # Errors
        /// Every broken limit, each with the full path of its parameter.
        #[inline]
        pub fn build(
            self,
        ) -> ::alipay::__private::Result<super::Wife, ::alipay::Violations> {
            self.0.build().map(super::Wife)
        }
    }
    impl ::alipay::IntoParameter<super::Wife> for Wife {
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
        message = "required parameter `tree` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait tree {}
    #[diagnostic::do_not_recommend]
    impl tree for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `name` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait name {}
    #[diagnostic::do_not_recommend]
    impl name for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `folders` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait folders {}
    #[diagnostic::do_not_recommend]
    impl folders for ::alipay::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required parameter `wife` is not set",
        label = "set it before this call",
        note = "every parameter that the description marks `required: true` has a setter of the same name"
    )]
    pub trait wife {}
    #[diagnostic::do_not_recommend]
    impl wife for ::alipay::Set {}
}
/// The reply of `example.recursion.save`.
///
/// Fields that are not described are kept: see [`unknown`](Self::unknown).
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Response {
    /// `tree`: whether it is required is not stated.
    pub tree: ::alipay::__private::Option<response::Tree>,
    /// `folder`: whether it is required is not stated.
    pub folder: ::alipay::__private::Option<response::Folder>,
    /// `husband`: whether it is required is not stated.
    pub husband: ::alipay::__private::Option<response::Husband>,
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
            tree: members.object("tree"),
            folder: members.object("folder"),
            husband: members.object("husband"),
            rest_: members.rest_of_node(),
        }
    }
}
::alipay::__private::received!(
    Response rest_ "tree" tree "folder" folder "husband" husband
);
/// Prints the fields; those that hold personal data as `***`.
impl ::core::fmt::Debug for Response {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::alipay::__private::debug_reply(
            "Response",
            &[
                ("tree", &self.tree),
                ("folder", &self.folder),
                ("husband", &self.husband),
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
        ::alipay::__private::read_node(json, "example.recursion.save")
    }
}
/// The types of the reply's fields.
pub mod response {
    /// `Tree` in the reply of `example.recursion.save`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Tree {
        /// `name`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
        pub name: ::alipay::__private::String,
        /// `parent`: optional.
        pub parent: ::alipay::__private::Option<::alipay::__private::Box<Tree>>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Tree {}
    impl Tree {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Tree {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            members.expect(&["name"]);
            Self {
                name: members.required_text("name"),
                parent: members.object("parent").map(::alipay::__private::Box::new),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Tree rest_ "name" name "parent" parent);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Tree {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Tree",
                &[("name", &self.name), ("parent", &self.parent)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Folder` in the reply of `example.recursion.save`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Folder {
        /// `name`: required. Empty if it was not received: see `missing` and `complete`. No length is stated.
        pub name: ::alipay::__private::String,
        /// `folders`: required. Empty if it was not received: see `missing` and `complete`.
        pub folders: ::alipay::__private::Vec<Folder>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Folder {}
    impl Folder {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Folder {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            members.expect(&["name", "folders"]);
            Self {
                name: members.required_text("name"),
                folders: members.objects("folders"),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Folder rest_ "name" name "folders" folders);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Folder {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Folder",
                &[("name", &self.name), ("folders", &self.folders)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Husband` in the reply of `example.recursion.save`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Husband {
        /// `wife`: required. Empty if it was not received: see `missing` and `complete`.
        pub wife: ::alipay::__private::Option<::alipay::__private::Box<Wife>>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Husband {}
    impl Husband {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Husband {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            members.expect(&["wife"]);
            Self {
                wife: members.object("wife").map(::alipay::__private::Box::new),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Husband rest_ "wife" wife);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Husband {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Husband",
                &[("wife", &self.wife)],
                &self.rest_,
                f,
            )
        }
    }
    /// `Wife` in the reply of `example.recursion.save`.
    #[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
    pub struct Wife {
        /// `name`: whether it is required is not stated. No length is stated.
        pub name: ::alipay::__private::Option<::alipay::__private::String>,
        /// `husband`: optional.
        pub husband: ::alipay::__private::Option<::alipay::__private::Box<Husband>>,
        rest_: ::alipay::Unknown,
    }
    impl ::core::cmp::Eq for Wife {}
    impl Wife {
        /// What was received beyond these fields, or in a shape that they cannot hold.
        #[must_use]
        #[inline]
        pub fn unknown(&self) -> &::alipay::Unknown {
            &self.rest_
        }
    }
    impl ::alipay::__private::Decode for Wife {
        #[inline]
        fn decode(members: &mut ::alipay::__private::Members<'_>) -> Self {
            Self {
                name: members.text("name"),
                husband: members.object("husband").map(::alipay::__private::Box::new),
                rest_: members.rest(),
            }
        }
    }
    ::alipay::__private::received!(Wife rest_ "name" name "husband" husband);
    /// Prints the fields; those that hold personal data as `***`.
    impl ::core::fmt::Debug for Wife {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::alipay::__private::debug_reply(
                "Wife",
                &[("name", &self.name), ("husband", &self.husband)],
                &self.rest_,
                f,
            )
        }
    }
}
/// The business error codes (`sub_code`) of `example.recursion.save`.
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
macro_rules! __alipay_request_recursion {
    ([$($alipay:tt)*] $($tokens:tt)*) => {
        $($alipay)* ::__private::judge_request! {
        "method: example.recursion.save\ncall: execute\nrequest:\n  tree: { type: Tree, required: true }\n  folder: { type: Folder }\n  husband: { type: Husband }\nresponse:\n  tree: { type: Tree }\n  folder: { type: Folder }\n  husband: { type: Husband }\ntypes:\n  Tree:\n    name: { type: string, required: true }\n    parent: { type: Tree, required: false }\n  Folder:\n    name: { type: string, required: true }\n    folders: { type: [Folder], required: true }\n  Husband:\n    wife: { type: Wife, required: true }\n  Wife:\n    name: { type: string }\n    husband: { type: Husband, required: false }\nerrors: {}\n"[$($alipay)*]
        $($tokens)* }
    };
}
#[doc(hidden)]
pub use __alipay_request_recursion as __request;
