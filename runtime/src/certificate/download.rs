//! The API that hands out Alipay's certificates: `alipay.open.app.alipaycert.download`.

use serde_json::{Value, json};

use super::keyring::{Downloading, Source};
use super::{CertSn, CertificateDownloadError, Certificates};
use crate::answer::Answer;
use crate::called::Called;
use crate::client::Content;
use crate::{Api, Client, Error, Options};

static API: Api = Api { method: "alipay.open.app.alipaycert.download", errors: &[] };

impl Source for Client {
    fn certificates(&self, sn: CertSn) -> Downloading {
        let client = self.clone();
        Box::pin(async move {
            let node = client.download(sn).await.map_err(CertificateDownloadError::Call)?;
            let node: Value = serde_json::from_str(&node).unwrap_or_default();
            let content = node.get("alipay_cert_content").and_then(Value::as_str).unwrap_or_default();
            Certificates::parse(content).map_err(CertificateDownloadError::Content)
        })
    }
}

impl Client {
    /// The reply's node, **not verified**: it may be signed with the very key that is asked for. The certificates
    /// in it are believed only because the configured roots vouch for them.
    async fn download(&self, sn: CertSn) -> Result<String, Error> {
        // Never encrypted: the reply has to be read before anything else can be.
        let text = json!({ "alipay_cert_sn": sn.to_string() }).to_string();
        let content = Content { text: Some(text), encryption: None };
        let (called, own) = (Called::from(&API), Options::of_app_itself());
        let signed = self.sign(&called, &content, Vec::new(), &[], &own).await?;
        let reply = self.send(&called, signed, Vec::new(), &own).await?;
        Answer::unverified(reply, &called, self.charset())
    }
}
