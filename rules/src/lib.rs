//! What a limit is: each check as a pure function, used by everyone who checks.
//!
//! The generated builders, the `request!` macro, the simulator and the command line all judge a value
//! through [`Limits`], so a value that one of them accepts is accepted by the others. Nothing in this crate
//! keeps or prints the value that it judged: it may be personal data.
//!
//! ```
//! use alipay_rules::{Kind, Limits, Rule};
//!
//! let limits = Limits { max_length: Some(4), required: true, ..Limits::of(Kind::Text) };
//! assert!(limits.check("四个汉字").is_empty());
//! assert_eq!(limits.check("12345")[0].to_string(), "holds at most 4 characters, this has 5");
//! assert_eq!(limits.check("  "), [Rule::Blank]);
//! ```

mod address;
mod characters;
mod chinese;
mod facts;
pub mod flow;
mod json;
mod kinds;
mod language;
mod length;
mod limits;
mod location;
mod moment;
mod number;
mod presence;
mod rule;
mod sentence;
mod verb;
mod violation;

pub use address::app_address;
pub use characters::{CharacterSet, InvalidSet};
pub use facts::{Facts, Family, Lengths, Literals, Rust};
pub use json::encoded_twice;
pub use kinds::Kind;
pub use language::Language;
pub use length::{Unit, is_blank, length};
pub use limits::{Limits, Stated};
pub use location::Location;
pub use moment::{DateFormat, Moment, MomentFields};
pub use number::{compare, is_amount, is_decimal, is_integer};
pub use presence::{missing, none_of, too_many};
pub use rule::Rule;
pub use verb::{UnknownVerb, Verb};
pub use violation::{Violation, Violations};
