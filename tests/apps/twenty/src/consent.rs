//! What users and merchants consent to.

use alipay::Client;

use crate::Failed;
use crate::api::open::auth::token::app;
use crate::api::system::oauth::token::{self, values::GrantType};
use crate::api::user::info::share;

/// The address of the page where a user consents.
pub fn page(client: &Client, back: &str, state: &str) -> Result<String, Failed> {
    Ok(client.user_authorization("auth_user", back).state(state).url()?)
}

/// The name of the user who came back with this code.
pub async fn name(client: &Client, code: &str) -> Result<Option<String>, Failed> {
    let request = token::Request::builder().grant_type(GrantType::AuthorizationCode).code(code).build()?;
    let token = client.execute(&request).await?.into_inner().access_token.unwrap_or_default();
    let request = share::Request::builder().build()?;
    Ok(client.execute(&request.with().auth_token(token)).await?.into_inner().nick_name)
}

/// The token of a merchant for whom the shop sells, from the code of the merchant's consent.
pub async fn merchant(client: &Client, code: &str) -> Result<String, Failed> {
    let request = app::Request::builder().grant_type("authorization_code").code(code).build()?;
    Ok(client.execute(&request).await?.complete()?.into_inner().app_auth_token)
}
