//! How sentences are kept: each once, in both languages.

/// Makes an enum of sentences. A row is a code for programs, a variant with what the sentence holds, and in each language the
/// sentence and, where there is something to do, what to do. One that lacks a language does not compile.
macro_rules! sentences {
    ($(#[$about:meta])* $type:ident {
        $($code:literal $variant:ident $(($($field:ident: $kind:ty),+))? {
            en: $en:literal $(=> $en_advice:literal)?;
            zh: $zh:literal $(=> $zh_advice:literal)?;
        })+
    }) => {
        $(#[$about])*
        #[derive(Debug)]
        pub(in crate::commands::doctor) enum $type {
            $($variant $({ $($field: $kind),+ })?,)+
        }

        #[allow(dead_code, unused_variables, reason = "not every sentence holds all, and not every kind has advice")]
        impl $type {
            /// Its code for programs, and for a report that holds nothing of anybody's.
            pub(in crate::commands::doctor) fn code(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $code,)+
                }
            }

            /// The sentence.
            pub(in crate::commands::doctor) fn words(&self, language: $crate::language::Language) -> String {
                match self {
                    $(Self::$variant $({ $($field),+ })? => match language {
                        $crate::language::Language::English => format_args!($en).to_string(),
                        $crate::language::Language::Chinese => format_args!($zh).to_string(),
                    },)+
                }
            }

            /// What to do, where there is something to do.
            pub(in crate::commands::doctor) fn advice(
                &self,
                language: $crate::language::Language,
            ) -> Option<String> {
                match self {
                    $(Self::$variant $({ $($field),+ })? => match language {
                        $crate::language::Language::English => sentences!(@advice $($en_advice)?),
                        $crate::language::Language::Chinese => sentences!(@advice $($zh_advice)?),
                    },)+
                }
            }
        }
    };
    (@advice) => { None };
    (@advice $advice:literal) => { Some(format_args!($advice).to_string()) };
}

pub(super) use sentences;
