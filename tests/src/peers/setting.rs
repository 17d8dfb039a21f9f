//! What both sides are configured with.

use alipay::{
    Charset, Client, ClientBuilder, EncryptType, EncryptionKey, Gateway, PrivateKey, PublicKey, SignType,
};
use alipay_simulator::Simulator;
use serde_json::{Value, json};

/// The app of every setting.
pub const APP_ID: &str = "2014072300007148";

/// An app, its gateway, and how they talk.
#[derive(Clone)]
pub struct Setting {
    /// Its address.
    pub gateway: String,
    /// The app's key.
    pub app: PrivateKey,
    /// What replies are verified with.
    pub alipay: Alipay,
    /// Alipay's private key, for those that play the gateway.
    pub gateway_key: Option<PrivateKey>,
    /// The charset of both sides.
    pub charset: Charset,
    /// The type of both sides' signatures.
    pub sign_type: SignType,
    /// What content is encrypted with.
    pub encryption: Option<(EncryptType, EncryptionKey)>,
}

/// What replies are verified with.
#[derive(Clone)]
pub enum Alipay {
    /// Alipay's public key.
    Key(PublicKey),
    /// Three files of certificates.
    Certificates {
        /// The app's.
        app: String,
        /// Alipay's.
        alipay: String,
        /// The roots.
        roots: String,
    },
}

impl Setting {
    /// An app in key mode; RSA2 in utf-8, in clear.
    pub fn new(gateway: impl Into<String>, app: &PrivateKey, alipay: &PublicKey) -> Self {
        Self {
            gateway: gateway.into(),
            app: app.clone(),
            alipay: Alipay::Key(alipay.clone()),
            gateway_key: None,
            charset: Charset::Utf8,
            sign_type: SignType::Rsa2,
            encryption: None,
        }
    }

    /// The app of a simulator, in its mode; `None` if the simulator's own PEM text cannot be read.
    pub fn of(simulator: &Simulator) -> Option<Self> {
        let key = PublicKey::parse(simulator.alipay_public_key()).ok()?;
        let mut setting = Self::new(simulator.url(), simulator.app_private_key(), &key);
        if let Some(authority) = simulator.authority() {
            setting.alipay = Alipay::Certificates {
                app: authority.app_certificate().to_owned(),
                alipay: authority.alipay_certificate(),
                roots: authority.root_certificates().to_owned(),
            };
        }
        Some(setting)
    }

    /// The same with another charset and type of signatures.
    #[must_use]
    pub fn with(mut self, charset: Charset, sign_type: SignType) -> Self {
        (self.charset, self.sign_type) = (charset, sign_type);
        self
    }

    /// One line for the counts.
    pub fn words(&self) -> String {
        let mode = match self.alipay {
            Alipay::Key(_) => "key",
            Alipay::Certificates { .. } => "certificates",
        };
        let encryption = self.encryption.as_ref().map_or("clear", |(encrypt_type, _)| encrypt_type.as_str());
        format!("{mode}, {}, {}, {encryption}", self.charset, self.sign_type)
    }

    /// Our client with this setting.
    pub fn client(&self) -> ClientBuilder {
        let builder = Client::builder()
            .app_id(APP_ID)
            .private_key(&self.app)
            .gateway(Gateway::from(self.gateway.as_str()))
            .charset(self.charset)
            .sign_type(self.sign_type);
        let builder = match &self.alipay {
            Alipay::Key(key) => builder.alipay_public_key(key),
            Alipay::Certificates { app, alipay, roots } => builder.certificates(app, alipay, roots),
        };
        match &self.encryption {
            None => builder,
            Some((encrypt_type, key)) => {
                builder.encryption_key(key).encrypt_type(*encrypt_type).encrypt_every_call()
            }
        }
    }

    /// The order that configures a peer.
    pub fn order(&self) -> Value {
        let mut order = json!({
            "op": "configure",
            "gateway": self.gateway,
            "endpoint": self.gateway.trim_end_matches("/gateway.do"),
            "app_id": APP_ID,
            "private_key_pkcs8": bare(&self.app.to_pkcs8_pem()),
            "private_key_pkcs1": bare(&self.app.to_pkcs1_pem()),
            "app_public_key": bare(&self.app.public_key().to_spki_pem()),
            "charset": self.charset.as_str(),
            "sign_type": self.sign_type.as_str(),
        });
        match &self.alipay {
            Alipay::Key(key) => order["alipay_public_key"] = bare(&key.to_spki_pem()).into(),
            Alipay::Certificates { app, alipay, roots } => {
                order["app_cert"] = app.as_str().into();
                order["alipay_cert"] = alipay.as_str().into();
                order["root_cert"] = roots.as_str().into();
            }
        }
        if let Some(key) = &self.gateway_key {
            order["alipay_private_key"] = bare(&key.to_pkcs8_pem()).into();
            order["alipay_private_key_pkcs1"] = bare(&key.to_pkcs1_pem()).into();
        }
        if let Some((encrypt_type, key)) = &self.encryption {
            order["encrypt_type"] = encrypt_type.as_str().into();
            order["encrypt_key"] = key.to_base64().as_str().into();
        }
        order
    }
}

/// A key without its PEM lines, as the key tool of the platform gives it.
fn bare(pem: &str) -> String {
    pem.lines().filter(|line| !line.starts_with("-----")).collect()
}
