//! The API that hands out Alipay's certificates: `alipay.open.app.alipaycert.download`.

use super::keyring::{Downloading, Source};
use super::{CertSn, CertificateDownloadError, Certificates};
use crate::answer::Answer;
use crate::api::Called;
use crate::client::Content;
use crate::envelope::scalar;
use crate::{Api, Client, Error, Options, json};

static API: Api = Api { method: "alipay.open.app.alipaycert.download", errors: &[] };

impl Source for Client {
    fn certificates(&self, sn: CertSn) -> Downloading {
        let client = self.clone();
        Box::pin(async move {
            let node = client.download(sn).await.map_err(CertificateDownloadError::Call)?;
            let content =
                json::pick(&node, ["alipay_cert_content"]).ok().and_then(|[content]| scalar(content?));
            let content = content.unwrap_or_default();
            Certificates::parse(content).map_err(CertificateDownloadError::Content)
        })
    }
}

/// The gateway, asked for the sake of something that it was not asked for: a notification, an app's result.
pub(crate) struct Unasked<'a>(pub(crate) &'a Client);

impl Source for Unasked<'_> {
    fn certificates(&self, sn: CertSn) -> Downloading {
        self.0.certificates(sn)
    }

    fn is_unasked(&self) -> bool {
        true
    }
}

impl Client {
    /// The reply's node, **not verified**: it may be signed with the very key that is asked for. The certificates
    /// in it are believed only because the configured roots vouch for them.
    async fn download(&self, sn: CertSn) -> Result<String, Error> {
        // Never encrypted: the reply has to be read before anything else can be.
        let text = serde_json::json!({ "alipay_cert_sn": sn.to_string() }).to_string();
        let content = Content { text: Some(text), encryption: None };
        let (called, own) = (Called::from(&API), Options::of_app_itself());
        let signed = self.sign(&called, &content, Vec::new(), &[], &own).await?;
        let reply = self.send(&called, signed, Vec::new(), &own).await?;
        Answer::unverified(reply, &called, self.charset())
    }
}
