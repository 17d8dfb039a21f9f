//! Values of a list, closed or open.

use std::marker::PhantomData;

/// The enum of a closed list of values; implemented by the generated `values`.
pub trait ClosedList: Copy {
    /// The value as it travels.
    fn as_str(&self) -> &'static str;
}

/// One value of the closed list `E`: the type of a parameter whose setter accepts the enum, or text that
/// `build()` compares with the list.
#[derive(Debug)]
pub struct OneOf<E>(PhantomData<E>);

/// The enum of an open list of values, which has a variant `Other`; implemented by the generated `values`.
pub trait OpenList {
    /// The value as it travels.
    fn as_str(&self) -> &str;
}

/// One value of the open list `E`: the type of a parameter whose setter accepts the enum, or any text that keeps the
/// parameter's other limits.
#[derive(Debug)]
pub struct Known<E>(PhantomData<E>);
