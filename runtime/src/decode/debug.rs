//! `Debug` of the generated reply types.

use std::fmt;

use super::Unknown;

/// Stands for a value that its description calls sensitive.
pub struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// Writes a reply type's fields; names of unknown members follow, without their values.
///
/// # Errors
/// When `f` fails.
pub fn debug(
    name: &str,
    fields: &[(&str, &dyn fmt::Debug)],
    unknown: &Unknown,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let mut shape = f.debug_struct(name);
    for (field, value) in fields {
        shape.field(field, value);
    }
    if !unknown.is_empty() {
        shape.field("unknown", unknown);
    }
    shape.finish()
}
