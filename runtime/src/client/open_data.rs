//! Data of a user that a mini-program hands to its server.

use super::{Client, Inner};
use crate::open_data::OpenData;
use crate::{Error, OpenDataError};

impl Client {
    /// Verifies and decrypts what a mini-program got from Alipay for its server, such as a telephone number
    /// (`my.getPhoneNumber`): `{"response":"…","sign":"…"}`.
    ///
    /// It gives the JSON text that Alipay encrypted, in clear. The content key of the mini-program's app is needed; see
    /// [`ClientBuilder::encryption_key`](crate::ClientBuilder::encryption_key).
    ///
    /// ```
    /// use alipay::{Client, Error};
    ///
    /// async fn telephone_number(client: &Client, from_mini_program: &str) -> Result<String, Error> {
    ///     client.decrypt_open_data(from_mini_program).await // {"code":"10000","msg":"Success","mobile":"…"}
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When there is no key, the signature over the cipher text is missing or does not match, or the text cannot be
    /// decrypted; also when the mini-program was told of a failure, which comes in clear.
    #[expect(
        clippy::unused_async,
        reason = "a certificate may be remote, so every method that verifies is async"
    )]
    pub async fn decrypt_open_data(&self, json: impl AsRef<str>) -> Result<String, Error> {
        let Inner { verifier, encryption, .. } = &*self.0;
        let encryption = encryption.as_ref().ok_or(OpenDataError::NoKey)?;
        let data = OpenData::read(json.as_ref())?;
        Ok(data.open(verifier, encryption, || self.explains_one_more())?)
    }
}
