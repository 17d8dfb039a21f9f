//! The API that hands out Alipay's certificates: `alipay.open.app.alipaycert.download`.

use std::fmt;

use super::Client;
use super::sending::in_call_of;
use crate::api::{Api, Called};
use crate::certificate::{CertSn, Source};
use crate::envelope::scalar;
use crate::protocol::{Content, Outbound};
use crate::retry::Deadline;
use crate::{BoxFuture, CertificateDownloadError, Certificates, Error, Options, json};

static API: Api = Api { method: "alipay.open.app.alipaycert.download", errors: &[] };

impl Source for Client {
    fn certificates(&self, sn: CertSn) -> BoxFuture<'static, Result<Certificates, CertificateDownloadError>> {
        let client = self.clone();
        Box::pin(async move {
            let node = client.download(sn).await.map_err(failed)?;
            let content =
                json::pick(&node, ["alipay_cert_content"]).ok().and_then(|[content]| scalar(content?));
            let content = content.unwrap_or_default();
            Certificates::parse(content).map_err(CertificateDownloadError::Content)
        })
    }
}

/// The gateway, asked for the sake of something that it was not asked for: a notification, an app's result.
pub(super) struct Unasked<'a>(pub(super) &'a Client);

impl Source for Unasked<'_> {
    fn certificates(&self, sn: CertSn) -> BoxFuture<'static, Result<Certificates, CertificateDownloadError>> {
        self.0.certificates(sn)
    }

    fn is_unasked(&self) -> bool {
        true
    }

    fn explains(&self) -> bool {
        self.0.explains_one_more()
    }
}

impl Client {
    /// The reply's node, **not verified**: it may be signed with the very key that is asked for. The certificates
    /// in it are believed only because the configured roots vouch for them.
    async fn download(&self, sn: CertSn) -> Result<String, Error> {
        // Never encrypted: the reply has to be read before anything else can be.
        let text = serde_json::json!({ "alipay_cert_sn": sn.to_string() }).to_string();
        let content = Content { text: Some(text), encryption: None };
        let (called, options) = (Called::from(&API), Options::of_app_itself());
        let (called, options) = (&called, &options);
        let outbound = Outbound {
            called,
            content,
            form: Vec::new(),
            files: Vec::new(),
            options,
            deadline: Deadline::NEVER,
        };
        in_call_of(called, async {
            let signed = self.signed(&outbound).await?;
            let reply = self.send(self.assembled(&signed, &outbound).await?).await?;
            self.0.protocol.unverified(reply, called)
        })
        .await
    }
}

/// A download whose call gave an error.
pub(crate) fn failed(error: Error) -> CertificateDownloadError {
    CertificateDownloadError::Call(Box::new(Failed(error)))
}

/// Says what happened to the download: what became of the call that it was made for is said around it.
struct Failed(Error);

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.what_happened())
    }
}

impl fmt::Debug for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Failed {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}
