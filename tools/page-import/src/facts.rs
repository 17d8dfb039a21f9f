//! From nested rows to the facts of a description.

pub(crate) mod api;
pub(crate) mod build;
pub(crate) mod catalogue;
pub(crate) mod common_parameters;
mod example;
mod known_members;
mod limits;
mod masks;
mod money;
pub(crate) mod open;
mod personal;
pub(crate) mod stated;
pub(crate) mod structures;
mod unsettled;
