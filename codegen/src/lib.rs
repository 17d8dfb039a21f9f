//! How a description becomes Rust, as tokens that know no compiler: the macro puts them into an app, and the command
//! line shows them.
//!
//! [`findings`] says what of a sound description cannot become Rust, [`names`] decides how things are called, [`docs`]
//! writes rustdoc, and [`items`] writes the types and builders of one API. Apps use the macro of the crate `alipay`.
//!
//! ```
//! use alipay_schema::{Source, read_api};
//!
//! let source = Source::new("b.yaml", "method: a.b\nrequest:\n  id: { type: string, required: true }\n");
//! let api = read_api(&source).value.unwrap();
//! assert!(alipay_codegen::findings(&api, None).is_empty());
//! let alipay = syn::parse_str("::alipay").unwrap();
//! let hidden = syn::parse_str("__request").unwrap();
//! let items = alipay_codegen::items(&api, &source, &alipay, &hidden);
//! assert!(items.to_string().contains("pub struct Request"));
//! ```

mod check;
pub mod docs;
pub mod names;
mod render;
mod side;

pub use check::findings;
pub use render::{api as items, common, setters};
pub use side::{Direction, Side};
