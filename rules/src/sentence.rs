//! How sentences for people are kept: each once, in both languages.

/// Makes an enum of sentences, each in every [`Language`](crate::Language). A row is a code for programs, a variant with what
/// the sentence holds, and in each language the sentence and, where there is something to do, what to do. One that lacks a
/// language does not compile.
///
/// ```
/// use alipay_rules::{Language, sentences};
///
/// sentences! {
///     /// What a waiter says.
///     Said {
///         "bill" Bill(yuan: u32) {
///             en: "that makes {yuan} yuan" => "pay at the counter";
///             zh: "一共 {yuan} 元" => "请到柜台付款";
///         }
///     }
/// }
///
/// let said = Said::Bill { yuan: 8 };
/// assert_eq!((said.code(), said.words(Language::English).as_str()), ("bill", "that makes 8 yuan"));
/// assert_eq!(said.words(Language::Chinese), "一共 8 元");
/// assert_eq!(said.advice(Language::Chinese).as_deref(), Some("请到柜台付款"));
/// ```
#[macro_export]
macro_rules! sentences {
    ($(#[$about:meta])* $vis:vis $type:ident {
        $($code:literal $variant:ident $(($($field:ident: $kind:ty),+))? {
            en: $en:literal $(=> $en_advice:literal)?;
            zh: $zh:literal $(=> $zh_advice:literal)?;
        })+
    }) => {
        $(#[$about])*
        #[derive(Debug)]
        $vis enum $type {
            $($variant $({ $($field: $kind),+ })?,)+
        }

        #[allow(dead_code, unused_variables, reason = "not every sentence holds all, and not every kind has advice")]
        impl $type {
            /// Its code for programs, and for a report that holds nothing of anybody's.
            $vis fn code(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $code,)+
                }
            }

            /// The sentence.
            $vis fn words(&self, language: $crate::Language) -> ::std::string::String {
                match self {
                    $(Self::$variant $({ $($field),+ })? => match language {
                        $crate::Language::English => ::std::format_args!($en).to_string(),
                        $crate::Language::Chinese => ::std::format_args!($zh).to_string(),
                    },)+
                }
            }

            /// What to do, where there is something to do.
            $vis fn advice(&self, language: $crate::Language) -> ::std::option::Option<::std::string::String> {
                match self {
                    $(Self::$variant $({ $($field),+ })? => match language {
                        $crate::Language::English => $crate::sentences!(@advice $($en_advice)?),
                        $crate::Language::Chinese => $crate::sentences!(@advice $($zh_advice)?),
                    },)+
                }
            }
        }
    };
    (@advice) => { ::std::option::Option::None };
    (@advice $advice:literal) => { ::std::option::Option::Some(::std::format_args!($advice).to_string()) };
}
