//! What a description of an Alipay API is: reads YAML with positions, checks it, reports findings like a compiler.
//!
//! A description is one YAML file. [`read_api`] turns it into an [`Api`] and gives every [`Finding`] at once, never
//! only the first; [`judge`] holds a request against it, [`example_request`] makes one of its examples, and
//! [`write_api`] writes it down again.
//!
//! ```
//! use alipay_schema::{Source, read_api};
//!
//! let text = "\
//! method: alipay.user.certify.open.certify
//! call: page
//! request:
//!   certify_id: { type: string, required: true, max_length: 32 }
//! response: {}
//! ";
//! let api = read_api(&Source::new("certify.yaml", text)).value.unwrap();
//! assert!(api.call.page);
//! assert_eq!(*api.request.parameters()[0].name, "certify_id");
//! ```
//!
//! What reads and checks is always there; the feature `tools`, which is on by default and which the macro leaves out, has what
//! judges requests given as data, makes examples, writes, edits and compares descriptions, and findings in Chinese.
//!
//! # The format
//!
//! What a description states is enforced: a request that breaks it is refused before it is signed. Documents also state
//! what the gateway does not hold to; a row that says `advised: [characters]` keeps such a limit for readers, and
//! refuses nothing because of it. The catalogue does so where nothing but a document speaks for a limit that genuine
//! calls break.
//!
//! What is absent is not stated and binds nothing. `required: false`, `max_length: none`, `request: {}`,
//! `response: {}` and `errors: {}` are statements. There are no anchors, aliases and tags, no key stands twice, and a text
//! is what is written: `012`, `1.10` and `yes` stay as they are.
//!
//! | key | holds |
//! |---|---|
//! | `method` | the method's name; the only key that must be there |
//! | `kind` | `api`, which need not be said |
//! | `title`, `title_zh`, `docs`, `sources` | what it does, in English and in Chinese; the address of its documentation; a list of where the facts come from |
//! | `call` | `execute`, `page`, `app`, a list of them, or `any` (all three); or `notification` or `v3` (the REST gateway has it, and no other), which stand alone |
//! | `v3` | how the REST gateway is asked for the same: see below |
//! | `pages` | which parameters turn the pages of a long result, and where its items are: see below |
//! | `effect` | what calling it changes: `reads` (nothing, so that a call may be repeated), `writes`, or `moves_money`, which counts where it is not stated |
//! | `encrypt` | `required`, where the content must be encrypted |
//! | `deprecated` | `true`, or what to use instead; documentation shows it, and no compiler warns of it |
//! | `request` | the rows of `biz_content`, by name; or `any` for free JSON |
//! | `form` | the rows that travel outside `biz_content`, files among them |
//! | `one_of` | groups of which at least one parameter must be given: `[[out_trade_no, trade_no]]` |
//! | `response` | the rows of the response node |
//! | `types` | structures by name, each with its rows |
//! | `errors` | error codes, each with `meaning`, `advice` and `outcome: rejected` or `unknown` (left out where it is not stated); or `~` |
//!
//! A row is a parameter:
//!
//! | key | holds |
//! |---|---|
//! | `type` | the word of a [kind](alipay_rules::Kind) such as `string`, `amount` or `datetime`, the name of a structure, or one of these in brackets for a list; the only key that must be there |
//! | `required` and the other keys of [`Limit`] | which values it allows: whether it must be given, its length, the number of items, its characters, a range, a list of values |
//! | `length_unit` | `characters`, which need not be said, or `bytes` |
//! | `date_format` | in place of the type's own: `yyyyMMdd` |
//! | `open` | `true` where `values` are only the known ones |
//! | `advised` | a list of those keys of this row whose limits the gateway is not known to hold to: see [`Limit`] |
//! | `default` | what the platform assumes |
//! | `wire` | `number` where a decimal, an amount or cents travel as a JSON number |
//! | `sensitive` | `true` for personal data |
//! | `since`, `deprecated` | a version or a day; what to use instead, or `true` |
//! | `description`, `description_zh`, `example` | what it means, in English and in Chinese; a value, and on a list one item |
//!
//! `v3` is a mapping of its own, whose names are those of the rows of `request` and `form`:
//!
//! | key | holds |
//! |---|---|
//! | `verb` | `GET`, `POST`, `PUT`, `DELETE` or `PATCH` |
//! | `path` | the path, with parameters in braces: `/v3/alipay/marketing/activity/{activity_id}`; each of them is `required: true` |
//! | `query` | the parameters that travel in the query, and the common ones that may, such as `auth_token` |
//! | `body` | the common parameters that are members of the JSON body, such as `notify_url`; all other parameters are anyhow |
//! | `names` | the parameters that have another name there: `{ name: other_name }` |
//!
//! `pages` is one as well, whose names are those of the rows of `request`, `form` and `response`:
//!
//! | key | holds |
//! |---|---|
//! | `number` | the parameter that says which page is asked for |
//! | `size` | the parameter that says how many items a page has |
//! | `items` | the list of the response that holds the items of a page |
//! | `total`, `count`, `more` | the fields that say how many items there are in all, how many pages, and whether another page follows |
//! | `first` | the number of the first page: `1`, which need not be said, or `0` |
//!
//! The common description says `kind: common` and has `request`, `response` and `codes`. Its rows add `in`
//! (`query` or `body`, `node` or `envelope`), `calls` (as `call` above) and `value`, the one value that there is.
#![cfg_attr(not(feature = "tools"), allow(dead_code, reason = "columns of tables which tools alone read"))]

mod check;
#[cfg(feature = "tools")]
mod chinese;
#[cfg(feature = "tools")]
mod diff;
#[cfg(feature = "tools")]
mod edit;
#[cfg(feature = "tools")]
mod example;
mod excerpt;
mod finding;
#[cfg(feature = "tools")]
mod json_schema;
#[cfg(feature = "tools")]
mod judge;
mod keys;
mod model;
mod position;
mod protocol;
mod read;
mod render;
mod source;
mod text;
mod tree;
mod words;
#[cfg(feature = "tools")]
mod write;

pub use alipay_rules::{Language, Location, Verb};
pub use check::check;
#[cfg(feature = "tools")]
pub use diff::{Change, diff};
#[cfg(feature = "tools")]
pub use edit::{Edit, Words};
#[cfg(feature = "tools")]
pub use example::{example_form, example_request, example_response};
pub use finding::{Finding, Reading, Severity};
#[cfg(feature = "tools")]
pub use json_schema::json_schema;
#[cfg(feature = "tools")]
pub use judge::{FormValue, advise, advise_form, judge, judge_form};
pub use model::{
    Api, Calls, Common, CommonParameter, Content, Effect, ErrorRow, InSchema, Limit, LimitWords, MaxLength,
    Operation, Outcome, Pages, Parameter, Required, RowLimits, Structure, Type, Value, Values,
};
pub use position::character_start;
pub use protocol::{PROTOCOL_MEMBERS, PROTOCOL_PARAMETERS};
pub use read::{read_api, read_common};
pub use source::{Located, Source, Span};
pub use text::{text_advice, text_rules};
pub use words::{suggest, suggest_method};
#[cfg(feature = "tools")]
pub use write::json::write_api_as_json;
#[cfg(feature = "tools")]
pub use write::{Notes, write_api, write_api_with_notes};
