//! What a description of an Alipay API is: reads YAML with positions, checks it, reports findings like a compiler.

mod check;
mod check_row;
mod check_samples;
mod check_types;
mod example;
mod fields;
mod finding;
mod judge;
mod model;
mod parameter;
mod place;
mod places;
mod read;
mod read_parts;
mod render;
mod row;
mod row_parts;
mod source;
mod tree;
mod tree_builder;
mod words;

pub use example::{example_form, example_request, example_response};
pub use finding::{Finding, Reading, Severity};
pub use judge::{judge, judge_form};
pub use model::{Api, Calls, Common, CommonParameter, Content, ErrorRow, Outcome, Place, Structure};
pub use parameter::{MaxLength, Parameter, Required, Type, Value, Values};
pub use read::{read_api, read_common};
pub use source::{Located, Source, Span};
pub use words::suggest;
