//! The call that an SDK made, made by our client.

use alipay::{Call, Charset, Client, PrivateKey, SignType, Untyped, string_to_sign};

use crate::apps::{self, Gateway, Stopped, Unnamed};
use crate::fault::{Checked, equal};
use crate::folder::Folder;
use crate::report::{Judged, Judgement};
use crate::wire::{self, Pairs};

const FORMAT: &str = "we always send `format=json`; Node and python-alipay-sdk leave it out";

/// What an SDK sent.
pub(crate) struct Sent {
    pub(crate) params: Pairs,
    pub(crate) key: PrivateKey,
    pub(crate) sign_type: SignType,
    pub(crate) charset: Charset,
}

/// Our client as the SDK was configured, and its request.
pub(crate) struct Ours {
    pub(crate) client: Client,
    pub(crate) gateway: Gateway,
    request: Untyped,
    others: Pairs,
    encrypted: bool,
}

impl Ours {
    pub(crate) fn of(folder: &Folder, sent: &Sent) -> Checked<Self> {
        let mut others = sent.params.clone();
        let mut take = |name: &str| others.remove(name);
        let mut need = |name: &str| take(name).ok_or_else(|| format!("no `{name}` was sent"));
        let (app_id, timestamp, method) = (need("app_id")?, need("timestamp")?, need("method")?);
        for constant in ["charset", "sign_type", "version", "format", "sign"] {
            take(constant);
        }
        let gateway = Gateway::answering("{}");
        let mut builder = Client::builder()
            .app_id(app_id)
            .signer(Unnamed(sent.key.clone()))
            .sign_type(sent.sign_type)
            .charset(sent.charset)
            .clock(Stopped::at(&timestamp)?)
            .transport(gateway.clone());
        builder = match (take("app_cert_sn"), take("alipay_root_cert_sn")) {
            (Some(app), Some(root)) => {
                let files = folder.certificate_mode(&app, &root)?;
                builder.certificates(files.app, files.alipay, files.root)
            }
            _ => builder.alipay_public_key(apps::alipay_key()?.public_key()),
        };
        let (encrypt_type, mut content) = (take("encrypt_type"), take("biz_content"));
        if let (Some(encrypt_type), Some(cipher)) = (&encrypt_type, &content) {
            let (plain, key) = folder.behind(cipher)?;
            builder = builder.encryption_key(key).encrypt_type(encrypt_type.parse()?);
            content = Some(plain);
        }
        let request = match content {
            Some(content) => Untyped::new(method, content),
            None => Untyped::without_content(method),
        };
        let client = builder.build()?;
        let encrypted = encrypt_type.is_some();
        Ok(Self { client, gateway, request: request?, others, encrypted })
    }

    pub(crate) fn call(&self) -> Call<'_, Untyped> {
        let call = self.request.with().encrypted(self.encrypted);
        self.others.iter().fold(call, |call, (name, value)| match name.as_str() {
            "return_url" => call.return_url(value),
            "notify_url" => call.notify_url(value),
            "app_auth_token" => call.app_auth_token(value),
            "auth_token" => call.auth_token(value),
            _ => call.parameter(name, value),
        })
    }

    /// What our client sends to the gateway.
    async fn executed(&self, charset: Charset) -> Checked<Pairs> {
        // The gateway's reply is nothing; what was sent is what counts.
        let answer = self.client.execute(&self.call()).await;
        let Some(request) = self.gateway.received() else {
            return Err(format!("nothing was sent: {answer:?}").into());
        };
        let body = std::str::from_utf8(request.body.as_bytes().ok_or("the body is a stream")?)?;
        wire::together(wire::decoded(wire::query(&request.url), charset)?, wire::decoded(body, charset)?)
    }
}

/// Makes the call with our client and compares what it sends.
pub(crate) async fn compare(folder: &Folder, sent: &Sent) -> Judgement {
    let ours = Ours::of(folder, sent)?.executed(sent.charset).await?;
    same(ours, sent)
}

/// Whether ours are the same parameters, and with the same signature where they are all the same.
pub(crate) fn same(mut ours: Pairs, sent: &Sent) -> Judgement {
    if sent.params.contains_key("format") {
        equal("the parameters", &ours, &sent.params)?;
        return Ok(Judged::Agrees);
    }
    let content = string_to_sign(&ours);
    let bytes = sent.charset.encode(&content)?;
    let signature = sent.sign_type.sign(&sent.key, &bytes)?;
    equal("our signature", &ours.remove("sign"), &Some(signature))?;
    equal("our format", &ours.remove("format").as_deref(), &Some("json"))?;
    let mut theirs = sent.params.clone();
    theirs.remove("sign");
    equal("the parameters", &ours, &theirs)?;
    Ok(Judged::Differs(vec![FORMAT]))
}
