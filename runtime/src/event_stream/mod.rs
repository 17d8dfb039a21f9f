//! Server-sent events: the lines of `text/event-stream`, read by the rules of the HTML standard.
//!
//! No parser that is published bounds the size of an event, and this one is not much longer than the glue to one.

mod event;
mod parser;

pub use event::UnsignedEvent;
pub(crate) use parser::Parser;

/// What a content type of events begins with.
pub(crate) const CONTENT_TYPE: &str = "text/event-stream";
