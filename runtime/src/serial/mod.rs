//! The SDK's types as data of serde: what was received as it was received, money and texts as they travel.

#[cfg(feature = "serde")]
mod fields;
#[cfg(not(feature = "serde"))]
mod no_fields;
mod received;
mod values;

#[cfg(feature = "serde")]
pub use fields::{Field, entry, unknown};

#[cfg(test)]
mod tests;
