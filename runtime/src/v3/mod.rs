//! The REST gateway (v3): the same APIs, asked for by a verb and a path.

pub(crate) mod operation;

pub use operation::Operation;
