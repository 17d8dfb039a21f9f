//! What the table of rules is made into.

/// Makes [`Rule`](super::Rule) of its table. A row is a variant, the sentence that says in English and in Chinese what is wrong
/// with a value, each with the arguments of its `{}`, and whichever there are of:
///
/// * `short`: the same in a few words, and the key of a row that states the limit;
/// * `limit`: the limit, as text;
/// * `actual`: what was counted.
macro_rules! rules {
    ($(
        $(#[$about:meta])*
        $rule:ident $(( $($(#[$what:meta])* $field:ident: $type:ty,)+ ))? {
            en: $en:literal $(, $en_held:expr)?;
            zh: $zh:literal $(, $zh_held:expr)?;
            $(short: $short:literal | $short_zh:literal, $key:expr;)?
            $(limit: $limit:expr;)?
            $(actual: $actual:expr;)?
        }
    )+) => {
        /// One broken rule. It holds limits and lengths, never the value.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[$about])* $rule $({ $($(#[$what])* $field: $type),+ })?,)+
        }

        /// The names of all rules.
        #[cfg(test)]
        pub(crate) const NAMES: &[&str] = &[$(stringify!($rule)),+];

        #[allow(unused_variables, reason = "not everything that is said of a rule needs all that it holds")]
        impl Rule {
            /// What is wrong with a value that breaks it, in a language: in English as `Display` has it.
            ///
            /// ```
            /// use alipay_rules::{Language, Rule};
            ///
            /// assert_eq!(Rule::Blank.words(Language::English), "is required and must not be blank");
            /// assert_eq!(Rule::Blank.words(Language::Chinese), "是必填项，不能为空白");
            /// ```
            pub fn words(&self, language: Language) -> String {
                match self {
                    $(Self::$rule $({ $($field),+ })? => match language {
                        Language::English => format_args!($en $(, $en_held)?).to_string(),
                        Language::Chinese => format_args!($zh $(, $zh_held)?).to_string(),
                    },)+
                }
            }

            /// What is wrong with a value that breaks it, in a few words.
            ///
            /// ```
            /// use alipay_rules::{Kind, Language, Limits};
            ///
            /// let limits = Limits { max_length: Some(1), ..Limits::of(Kind::Text) };
            /// assert_eq!(limits.check("ab")[0].in_short(Language::English), "too long");
            /// ```
            pub fn in_short(&self, language: Language) -> &'static str {
                match self {
                    $(Self::$rule { .. } => rules!(@short language $($short | $short_zh)?),)+
                }
            }

            /// The key of a row that states the limit; `None` if none does.
            ///
            /// ```
            /// use alipay_rules::{Kind, Limits};
            ///
            /// let limits = Limits { max_length: Some(1), ..Limits::of(Kind::Text) };
            /// assert_eq!(limits.check("ab")[0].key(), Some("max_length"));
            /// ```
            pub fn key(&self) -> Option<&'static str> {
                match self {
                    $(Self::$rule { .. } => rules!(@key $($key)?),)+
                }
            }

            /// The limit, as text; `None` if the rule has none.
            ///
            /// ```
            /// use alipay_rules::{Kind, Limits, Rule};
            ///
            /// let limits = Limits { max_length: Some(4), ..Limits::of(Kind::Text) };
            /// let broken = &limits.check("12345")[0];
            /// assert_eq!((broken.limit().as_deref(), broken.actual()), (Some("4"), Some(5)));
            /// assert_eq!(Rule::form("a whole number").limit(), None);
            /// assert_eq!(Rule::no_json().to_string(), "must be well-formed JSON");
            /// ```
            pub fn limit(&self) -> Option<String> {
                match self {
                    $(Self::$rule $({ $($field),+ })? => rules!(@some $($limit)?),)+
                }
            }

            /// The actual length or number of items; `None` if the rule does not count.
            pub fn actual(&self) -> Option<usize> {
                match self {
                    $(Self::$rule $({ $($field),+ })? => rules!(@some $($actual)?),)+
                }
            }
        }
    };
    (@short $language:ident $english:literal | $chinese:literal) => {
        match $language {
            Language::English => $english,
            Language::Chinese => $chinese,
        }
    };
    (@short $language:ident) => { rules!(@short $language "of another form" | "形式不符") };
    (@key $key:expr) => { $key };
    (@key) => { None };
    (@some $value:expr) => { Some($value) };
    (@some) => { None };
}

pub(super) use rules;
