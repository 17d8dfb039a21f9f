//! The APIs, the request and the clients.

use alipay::{Client, ClientBuilder, Error, Signer, SigningThreads, Violations, alipay_api};
use alipay_side_by_side::Material;

use crate::late::{Canned, Late};

#[alipay_api("alipay.trade.page.pay")]
pub(crate) mod page_pay {}

#[alipay_api("alipay.trade.query")]
pub(crate) mod query {}

pub(crate) fn request(material: &Material) -> Result<query::Request, Violations> {
    query::Request::builder().out_trade_no(&material.out_trade_no).build()
}

fn builder(material: &Material) -> ClientBuilder {
    Client::builder().app_id(&material.app_id).alipay_public_key(&material.alipay_public_key)
}

/// A client that signs by itself and calls the gateway.
pub(crate) fn calling(material: &Material, gateway: &str) -> Result<Client, Error> {
    builder(material).private_key(&material.private_key_pkcs8).gateway(gateway).no_proxy().build()
}

/// The same with another signer.
pub(crate) fn signing_by(material: &Material, signer: impl Signer + 'static) -> Result<Client, Error> {
    builder(material).signer(signer).gateway(material.gateway.as_str()).no_proxy().build()
}

/// The same, signing on threads of its own.
pub(crate) fn signing_on(material: &Material, threads: SigningThreads) -> Result<Client, Error> {
    let signing = builder(material).private_key(&material.private_key_pkcs8).signing_threads(threads);
    signing.gateway(material.gateway.as_str()).no_proxy().build()
}

/// A client whose calls are answered without being sent, and to which a signature costs nothing.
pub(crate) fn answered(material: &Material, reply: &str) -> Result<Client, Error> {
    builder(material).signer(Canned).transport(Late(reply.as_bytes().to_vec())).build()
}
