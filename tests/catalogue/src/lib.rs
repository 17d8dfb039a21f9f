//! The proofs of the catalogue: its descriptions against the facts that they are made from.

pub mod alteration;
pub mod catalogue;
pub mod compare;
pub mod corpus;
pub mod description;
pub mod deviations;
pub mod mutate;
pub mod outcome;
mod row;
pub mod totals;
pub mod types;
mod whole;
