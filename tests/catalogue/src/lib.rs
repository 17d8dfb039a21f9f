//! The proofs of the catalogue: its descriptions against the facts that they are made from.

pub mod alteration;
pub mod catalogue;
pub mod compare;
pub mod completeness;
pub mod corpus;
pub mod description;
pub mod deviations;
pub mod graded;
mod limits;
pub mod mutate;
mod operation;
pub mod outcome;
mod records;
mod row;
pub mod said;
pub mod samples;
pub mod shown;
pub mod totals;
pub mod types;
mod values;
mod whole;
