//! Which required parameters of a builder have been given, as types.

/// The state of a required parameter that has been given.
#[derive(Clone, Copy, Debug)]
pub struct Set;

/// Implemented for [`Set`] alone; the state of a parameter that is still missing is a type with its name.
#[diagnostic::on_unimplemented(
    message = "required parameter `{Self}` is not set",
    label = "set it before this call",
    note = "every parameter that the description marks `required: true` has a setter of the same name"
)]
pub trait Required {}

impl Required for Set {}
