//! What can be given for a list.

use std::{array, iter, slice, vec};

use super::{Given, IntoParameter, Pending};

/// The shapes of a list.
#[diagnostic::on_unimplemented(
    message = "`{G}` cannot be given for a list",
    label = "not accepted by this parameter",
    note = "A list accepts a `Vec`, an array or a slice of what its items accept: put a single value into brackets, and \
            collect an iterator."
)]
pub trait ListOf<G> {
    #[doc(hidden)]
    type Items;

    #[doc(hidden)]
    fn items(given: G) -> Self::Items;
}

/// Items that can each be given for a `T`.
pub trait EachInto<T> {
    #[doc(hidden)]
    fn each(self, pending: &mut Vec<Pending>);
}

impl<T, G> IntoParameter<Vec<T>> for G
where
    Given: ListOf<G>,
    <Given as ListOf<G>>::Items: EachInto<T>,
{
    fn into_parameter(self) -> Pending {
        list::<T, G>(self)
    }
}

impl<T, G> IntoParameter<Option<Vec<T>>> for G
where
    Given: ListOf<G>,
    <Given as ListOf<G>>::Items: EachInto<T>,
{
    fn into_parameter(self) -> Pending {
        list::<T, G>(self)
    }
}

fn list<T, G>(given: G) -> Pending
where
    Given: ListOf<G>,
    <Given as ListOf<G>>::Items: EachInto<T>,
{
    let mut pending = Vec::new();
    Given::items(given).each(&mut pending);
    Pending::list(pending)
}

/// Items of one type.
pub struct Alike<I>(I);

impl<T, I> EachInto<T> for Alike<I>
where
    I: Iterator,
    I::Item: IntoParameter<T>,
{
    fn each(self, pending: &mut Vec<Pending>) {
        pending.extend(self.0.map(IntoParameter::into_parameter));
    }
}

impl<I> ListOf<Vec<I>> for Given {
    type Items = Alike<vec::IntoIter<I>>;

    fn items(given: Vec<I>) -> Self::Items {
        Alike(given.into_iter())
    }
}

impl<I, const K: usize> ListOf<[I; K]> for Given {
    type Items = Alike<array::IntoIter<I, K>>;

    fn items(given: [I; K]) -> Self::Items {
        Alike(given.into_iter())
    }
}

impl<'a, I: Clone> ListOf<&'a [I]> for Given {
    type Items = Alike<iter::Cloned<slice::Iter<'a, I>>>;

    fn items(given: &'a [I]) -> Self::Items {
        Alike(given.iter().cloned())
    }
}

impl<T> EachInto<T> for () {
    fn each(self, _: &mut Vec<Pending>) {}
}

impl<T, L: EachInto<T>, R: EachInto<T>> EachInto<T> for (L, R) {
    fn each(self, pending: &mut Vec<Pending>) {
        self.0.each(pending);
        self.1.each(pending);
    }
}
