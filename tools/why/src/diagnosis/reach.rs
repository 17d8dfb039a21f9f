//! How far to look for mistakes.

/// How far to look.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// For the usual ways alone in which a mistake is made.
    Usual,
    /// For every way.
    Every,
    /// Also for every run of parameters that were not signed, and for every two.
    EveryParameter,
}
