//! From the lines of a part to the rows of its table, in whatever notation each stands.

pub(crate) mod card;
pub(crate) mod cell_lines;
pub(crate) mod error_codes;
pub(crate) mod error_row;
pub(crate) mod example_split;
pub(crate) mod named_values;
pub(crate) mod one_line;
pub(crate) mod paths;
pub(crate) mod reader;
pub(crate) mod recognise;
pub(crate) mod row;
pub(crate) mod scanner;
pub(crate) mod table;
pub(crate) mod tags;
