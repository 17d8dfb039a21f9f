//! `Serialize` of the generated types of what is received, with the feature `serde`.

use serde::Serialize;
use serde::ser::SerializeMap;

use crate::{Received, Unknown};

/// The implementation for one type: its fields under their names on the wire, and behind them what the description does
/// not have.
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize {
    ($type:ident $rest:ident $($name:literal $field:ident)*) => {
        impl $crate::__private::Serialize for $type {
            fn serialize<S: $crate::__private::Serializer>(
                &self,
                serializer: S,
            ) -> $crate::__private::Result<S::Ok, S::Error> {
                let mut map = $crate::__private::Serializer::serialize_map(serializer, $crate::__private::Option::None)?;
                $($crate::__private::entry(&mut map, $name, &self.$field)?;)*
                $crate::__private::unknown(&mut map, &self.$rest)?;
                $crate::__private::SerializeMap::end(map)
            }
        }
    };
}

/// A field of a generated type.
pub trait Field: Serialize {
    /// Whether nothing was received for it, so nothing is written.
    fn is_absent(&self) -> bool {
        false
    }
}

impl Field for String {}

impl<T: Serialize> Field for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Serialize> Field for Vec<T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<T> Field for Received<T> {
    fn is_absent(&self) -> bool {
        Self::is_absent(self)
    }
}

/// Writes a field, unless nothing was received for it.
///
/// # Errors
/// When `map` fails.
pub fn entry<M: SerializeMap>(map: &mut M, name: &'static str, field: &impl Field) -> Result<(), M::Error> {
    if field.is_absent() { Ok(()) } else { map.serialize_entry(name, field) }
}

/// Writes what the description does not have.
///
/// # Errors
/// When `map` fails.
pub fn unknown<M: SerializeMap>(map: &mut M, unknown: &Unknown) -> Result<(), M::Error> {
    unknown.write(map)
}
