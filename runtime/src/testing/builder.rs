//! Builders of the generated types of what is received.

/// What generated code has of each type of what is received: its serde, and a builder of its JSON.
#[doc(hidden)]
#[macro_export]
macro_rules! __testing {
    ($type:ident $rest:ident $($name:literal $field:ident)*) => {
        $crate::__serialize!($type $rest $($name $field)*);

        const _: () = {
            #[doc = "JSON of this type, member by member, for tests."]
            #[derive(::core::fmt::Debug, ::core::default::Default)]
            #[must_use]
            pub struct __Builder($crate::__private::JsonMembers);

            impl $type {
                #[doc = "Starts to build JSON of this type, for tests; values are given as they travel."]
                pub fn builder() -> __Builder {
                    ::core::default::Default::default()
                }
            }

            impl __Builder {
                $(
                    #[doc = ::core::concat!("Gives `", $name, "`, as it travels.")]
                    pub fn $field(self, value: impl ::core::convert::Into<$crate::JsonValue>) -> Self {
                        Self(self.0.with($name, ::core::convert::Into::into(value)))
                    }
                )*
            }

            impl ::core::convert::From<__Builder> for $crate::JsonValue {
                fn from(builder: __Builder) -> Self {
                    builder.0.into_value()
                }
            }

            impl $crate::testing::IntoAnswer for __Builder {
                fn into_answer(self) -> $crate::testing::Answer {
                    $crate::testing::Answer::reply(self)
                }
            }
        };
    };
}

/// The members that a builder has been given.
#[doc(hidden)]
#[derive(Clone, Debug, Default)]
pub struct JsonMembers(serde_json::Map<String, crate::JsonValue>);

impl JsonMembers {
    /// The same with one more.
    #[must_use]
    pub fn with(mut self, name: &str, value: crate::JsonValue) -> Self {
        self.0.insert(name.to_owned(), value);
        self
    }

    /// The object.
    pub fn into_value(self) -> crate::JsonValue {
        crate::JsonValue::Object(self.0)
    }
}
