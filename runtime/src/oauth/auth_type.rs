//! What an app asks Alipay's app for.

/// What the user is asked for in an app: the parameter `auth_type`.
///
/// ```
/// use alipay::AuthType;
///
/// assert_eq!(AuthType::default().as_str(), "AUTHACCOUNT");
/// assert_eq!(AuthType::Login.as_str(), "LOGIN");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthType {
    /// `AUTHACCOUNT`: consent to the app's access.
    #[default]
    Authorize,
    /// `LOGIN`: a login to the app.
    Login,
}

impl AuthType {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Authorize => "AUTHACCOUNT",
            Self::Login => "LOGIN",
        }
    }
}
