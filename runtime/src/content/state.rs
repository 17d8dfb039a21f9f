//! Which required parameters of a builder have been given, as types.

use std::marker::PhantomData;

use alipay_rules::Violations;

use super::{Draft, IntoParameter, Object, Pending, Row};

/// The state of a required parameter that has been given, where a builder that is not finished stands in a signature.
///
/// A builder's type has the state of each required parameter, in the order of its setters: `Set` or
/// [`Unset`]. `builder::Request` alone is one in which nothing is set.
///
/// ```
/// use alipay::{Set, Unset, Violations, alipay_api};
/// use precreate::{Request, builder};
///
/// #[alipay_api("alipay.trade.precreate")]
/// mod precreate {}
///
/// /// What all orders of the shop share; the subject is still to come.
/// fn order(number: &str) -> builder::Request<Set, Set, Unset> {
///     Request::builder().out_trade_no(number).total_amount("88.80")
/// }
///
/// /// Works on a builder in whichever state, and leaves it as it is.
/// fn noted<A, B, C>(order: builder::Request<A, B, C>, note: Option<&str>) -> builder::Request<A, B, C> {
///     order.body(note) // an optional parameter accepts an `Option`
/// }
///
/// fn tea(number: &str, is_green: bool) -> Result<Request, Violations> {
///     // What is required is set on every way; a later value replaces an earlier one.
///     let mut order = noted(order(number), Some("fragile")).subject("Tea");
///     if is_green {
///         order = order.subject("Green tea");
///     }
///     order.build()
/// }
///
/// let again = tea("T1", true)?.to_builder().out_trade_no("T2").build()?; // the same order under another number
/// assert_eq!(again, tea("T2", true)?);
/// # Ok::<(), Violations>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Set;

/// The state of a required parameter that is still missing: see [`Set`].
///
/// It lacks the trait with the parameter's name, by which the compiler names what is missing.
///
/// ```
/// use alipay::{Unset, alipay_api};
/// use precreate::{Request, builder};
///
/// #[alipay_api("alipay.trade.precreate")]
/// mod precreate {}
///
/// /// An order in which nothing is set that is required.
/// fn noted() -> builder::Request<Unset, Unset, Unset> {
///     Request::builder().body("fragile")
/// }
/// assert!(noted().out_trade_no("T1").total_amount("88.80").subject("Tea").build().is_ok());
/// ```
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

    /// A draft with everything that `object` has.
    pub fn again(rows: &'static [Row], groups: &'static [&'static [&'static str]], object: &Object) -> Self {
        Self(Draft::again(rows, groups, object), PhantomData)
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
