//! What belongs to what: members to their objects, samples to their tables.

pub(crate) mod agreement;
mod ambiguous;
pub(crate) mod nest;
