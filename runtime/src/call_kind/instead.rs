//! What the compiler says where a request is given to a method that its API is not made for.
//!
//! Generated code implements the trait of that method under the bound that [`ThisMethod`] implements one of these, which it
//! never does. The sentence is the trait's own, so no name of the app's can stand in it.

use std::marker::PhantomData;

use crate::Verb;
use crate::operation::Operation;

/// The method that was called. A bound without a lifetime would be judged where it stands, and not where it is asked for.
pub struct ThisMethod<'a>(PhantomData<&'a ()>);

/// Any other one. If nothing implemented these traits, the compiler would propose to add an implementation.
pub enum AnotherMethod {}

/// What an API without one has in its place, in an implementation that never holds.
pub const NO_OPERATION: &Operation = &Operation::new(Verb::Get, "", &[], &[], &[]);

/// The kinds that an API is made for, one or two of the three; or the REST gateway alone.
macro_rules! kinds {
    ($($trait:ident, $message:literal;)*) => {$(
        #[diagnostic::on_unimplemented(message = $message, label = "not an API for this method")]
        pub trait $trait {}

        impl $trait for AnotherMethod {}
    )*};
}

kinds! {
    Execute, "this API is called server to server: use `client.execute(…)`";
    Page, "this API opens a page: use `client.page(…)`";
    OrderString, "this API is called through Alipay's app SDK: use `client.order_string(…)`";
    ExecuteOrPage, "this API is called server to server or opens a page: use `client.execute(…)` or `client.page(…)`";
    ExecuteOrOrderString, "this API is called server to server or through Alipay's app SDK: use `client.execute(…)` or `client.order_string(…)`";
    PageOrOrderString, "this API opens a page or is called through Alipay's app SDK: use `client.page(…)` or `client.order_string(…)`";
    V3, "this API is called through the REST gateway alone: use `client.v3().execute(…)`";
    Payment, "this API takes a payment: use `client.pay_until_final(…)`";
    Refund, "this API gives a payment back: use `client.refund_until_final(…)`";
    Transfer, "this API transfers money: use `client.transfer_until_final(…)`";
}
