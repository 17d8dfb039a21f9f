//! From nested rows to the facts of a description.

pub(crate) mod api;
pub(crate) mod build;
pub(crate) mod catalogue;
pub(crate) mod common_parameters;
mod example;
mod limits;
mod masks;
mod money;
mod personal;
pub(crate) mod stated;
pub(crate) mod structures;
