//! A type of parameters in one place: what a setter accepts for it, how a reply is read as it, and its serde.

/// Both directions of a type that travels as text: its `Display` is what is sent, its `FromStr` reads what serde gives.
///
/// * the kind of its values;
/// * the trait of what a setter accepts, what the compiler says of anything else, and what is accepted in words;
/// * what a setter accepts besides text and the type itself, each with the function that makes the type of it;
/// * how a text that was received is read, which may be less strict than `FromStr`;
/// * how serde writes it, and what it expects to read.
macro_rules! parameter_type {
    (
        $type:ident: $kind:expr;
        $trait:ident, $refused:literal, $accepts:literal;
        given $($other:ty => $convert:expr),*;
        received |$text:ident| $read:expr;
        $(#[$written:meta])* written |$value:ident, $serializer:ident| $write:expr;
        $(#[$expecting:meta])* expected $expected:literal;
    ) => {
        $crate::content::kind! {
            $trait, $refused, $accepts;
            for [] $type;
            [] $type = |given| $crate::content::Pending::text(given.to_string());
            [] &str = |given| $crate::content::Pending::text(given);
            [] String = |given| $crate::content::Pending::text(given);
            [] &String = |given| $crate::content::Pending::text(given);
            $([] $other = |given| $convert(given)
                .map_or_else($crate::content::Pending::refused, |value: $type| {
                    $crate::content::Pending::text(value.to_string())
                });)*
        }

        impl $crate::FromReceived for $type {
            const EXPECTED: &'static str = $kind.facts().expected;

            fn from_text($text: &str) -> Option<Self> {
                $read
            }
        }

        $(#[$written])*
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, $serializer: S) -> Result<S::Ok, S::Error> {
                let $value = self;
                $write
            }
        }

        $(#[$expecting])*
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any($crate::written::Written {
                    expected: $expected,
                    whole: true,
                    read: $crate::written::parsed,
                })
            }
        }
    };
}

pub(crate) use parameter_type;
