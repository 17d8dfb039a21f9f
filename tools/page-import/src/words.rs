//! The words of documentation pages: headings, columns, names, types, flags, lengths.

pub(crate) mod cells;
pub(crate) mod columns;
pub(crate) mod headings;
pub(crate) mod label;
pub(crate) mod length;
pub(crate) mod method_name;
pub(crate) mod no_example;
pub(crate) mod types;
