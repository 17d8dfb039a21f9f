//! What the compiler says where a request is given to a method that its API is not made for.
//!
//! Generated code implements the trait of that method under the bound that [`ThisMethod`] implements one of these, which it
//! never does. The sentence is the trait's own, so no name of the app's can stand in it.

use std::marker::PhantomData;

/// The method that was called. A bound without a lifetime would be judged where it stands, and not where it is asked for.
pub struct ThisMethod<'a>(PhantomData<&'a ()>);

/// Any other one. If nothing implemented these traits, the compiler would propose to add an implementation.
pub enum AnotherMethod {}

impl Execute for AnotherMethod {}
impl Page for AnotherMethod {}
impl OrderString for AnotherMethod {}

/// Methods that call server to server.
#[diagnostic::on_unimplemented(
    message = "this API is called server to server: use `client.execute(…)`",
    label = "not an API for this method"
)]
pub trait Execute {}

/// Methods that open a page.
#[diagnostic::on_unimplemented(
    message = "this API opens a page: use `client.page(…)`",
    label = "not an API for this method"
)]
pub trait Page {}

/// Methods that make an order string.
#[diagnostic::on_unimplemented(
    message = "this API is called through Alipay's app SDK: use `client.order_string(…)`",
    label = "not an API for this method"
)]
pub trait OrderString {}
