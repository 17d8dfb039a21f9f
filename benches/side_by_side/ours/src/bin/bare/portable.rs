//! RSA of the crate `rsa`, with blinding.

use std::error::Error;

use rsa::pkcs8::{DecodePrivateKey, DecodePublicKey};
use rsa::rand_core::OsRng;
use rsa::{Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use sha2::{Digest, Sha256};

pub(crate) struct Keys {
    app: RsaPrivateKey,
    alipay: RsaPublicKey,
}

impl Keys {
    pub(crate) fn new(app: &[u8], alipay: &[u8]) -> Result<Self, Box<dyn Error>> {
        Ok(Self {
            app: RsaPrivateKey::from_pkcs8_der(app)?,
            alipay: RsaPublicKey::from_public_key_der(alipay)?,
        })
    }

    pub(crate) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
        let padding = Pkcs1v15Sign::new::<Sha256>();
        Ok(self.app.sign_with_rng(&mut OsRng, padding, &Sha256::digest(message))?)
    }

    pub(crate) fn holds(&self, message: &[u8], signature: &[u8]) -> bool {
        let padding = Pkcs1v15Sign::new::<Sha256>();
        self.alipay.verify(padding, &Sha256::digest(message), signature).is_ok()
    }
}
