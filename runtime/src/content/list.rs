//! What can be given for a list.

use super::{Given, IntoParameter, Pending};

/// The shapes of a list; each item is what the parameter's items accept.
#[diagnostic::on_unimplemented(
    message = "`{G}` cannot be given for a list",
    label = "not accepted by this parameter",
    note = "A list accepts a `Vec`, an array or a slice of what its items accept: put a single value into brackets, and \
            collect an iterator."
)]
pub trait ListOf<G> {
    #[doc(hidden)]
    type Item;

    #[doc(hidden)]
    fn items(given: G) -> impl Iterator<Item = Self::Item>;
}

impl<I> ListOf<Vec<I>> for Given {
    type Item = I;

    fn items(given: Vec<I>) -> impl Iterator<Item = I> {
        given.into_iter()
    }
}

impl<I, const K: usize> ListOf<[I; K]> for Given {
    type Item = I;

    fn items(given: [I; K]) -> impl Iterator<Item = I> {
        given.into_iter()
    }
}

impl<I: Clone> ListOf<&[I]> for Given {
    type Item = I;

    fn items(given: &[I]) -> impl Iterator<Item = I> {
        given.iter().cloned()
    }
}

impl<T, I, G> IntoParameter<Vec<T>> for G
where
    Given: ListOf<G, Item = I>,
    I: IntoParameter<T>,
{
    fn into_parameter(self) -> Pending {
        Pending::list(Given::items(self).map(IntoParameter::into_parameter))
    }
}

impl<T, I, G> IntoParameter<Option<Vec<T>>> for G
where
    Given: ListOf<G, Item = I>,
    I: IntoParameter<T>,
{
    fn into_parameter(self) -> Pending {
        Pending::list(Given::items(self).map(IntoParameter::into_parameter))
    }
}
