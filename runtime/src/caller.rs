//! Who calls: what every call of one client says of the app.

use std::sync::Arc;

use crate::certificate::AppCertificates;
use crate::{SignType, Signer};

/// The app, as it signs its calls in whatever protocol.
pub(crate) struct Caller {
    pub(crate) app_id: String,
    pub(crate) signer: Arc<dyn Signer>,
    pub(crate) sign_type: SignType,
    /// `None` outside of certificate mode.
    pub(crate) certificates: Option<AppCertificates>,
    pub(crate) app_auth_token: Option<String>,
}
