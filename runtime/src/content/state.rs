//! Which required parameters of a builder have been given, as types.

use std::marker::PhantomData;

use alipay_rules::Violations;

use super::{Draft, IntoParameter, Object, Pending, Row};

/// The state of a required parameter that has been given.
#[derive(Clone, Copy, Debug)]
pub struct Set;

/// The state of a required parameter that is still missing: it lacks the trait with the parameter's name, which says so.
#[derive(Clone, Copy, Debug)]
pub struct Unset;

/// A draft that knows, as a tuple of states, which of its required parameters have been given.
///
/// All the work is the draft's: what is generic here is compiled in the app, once for each builder.
pub struct Stated<S>(Draft, PhantomData<fn() -> S>);

impl<S> Stated<S> {
    /// An empty draft; of each group of `groups`, at least one parameter must be given.
    pub fn new(rows: &'static [Row], groups: &'static [&'static [&'static str]]) -> Self {
        Self(Draft::new(rows, groups), PhantomData)
    }

    /// Gives the parameter of row `index` a value, which leads to the state `N`.
    pub fn give<T, N>(self, index: usize, value: impl IntoParameter<T>) -> Stated<N> {
        Stated(self.0.give(index, value), PhantomData)
    }

    /// Judges everything that was given.
    pub fn pending(self) -> Pending {
        self.0.pending()
    }

    /// Finishes the outermost draft.
    ///
    /// # Errors
    /// Every broken limit, those of nested parameters included.
    pub fn build(self) -> Result<Object, Violations> {
        self.0.build()
    }
}
