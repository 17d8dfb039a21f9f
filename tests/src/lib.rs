//! What crosses the crates: end to end, compile-fail, conformance.
