//! RSA of aws-lc-rs, its keys read once.

use std::error::Error;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeyPair;
use aws_lc_rs::signature::{ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256};

pub(crate) struct Keys {
    app: KeyPair,
    alipay: ParsedPublicKey,
}

impl Keys {
    pub(crate) fn new(app: &[u8], alipay: &[u8]) -> Result<Self, Box<dyn Error>> {
        Ok(Self {
            app: KeyPair::from_pkcs8(app)?,
            alipay: ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, alipay)?,
        })
    }

    pub(crate) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
        let mut signature = vec![0; self.app.public_modulus_len()];
        self.app.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature)?;
        Ok(signature)
    }

    pub(crate) fn holds(&self, message: &[u8], signature: &[u8]) -> bool {
        self.alipay.verify_sig(message, signature).is_ok()
    }
}
