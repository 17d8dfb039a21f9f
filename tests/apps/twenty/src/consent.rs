//! What users and merchants consent to.

use alipay::{Client, Clients};

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

/// Adds a client for a merchant for whom the shop sells, by the code of the merchant's consent; the merchant's app.
pub async fn merchant(clients: &Clients, client: &Client, code: &str) -> Result<String, Failed> {
    let request = app::Request::builder().grant_type("authorization_code").code(code).build()?;
    let token = client.execute(&request).await?.complete()?.into_inner();
    let of_merchant = clients.builder().app_auth_token(token.app_auth_token).build()?;
    clients.insert_for(&token.auth_app_id, of_merchant);
    Ok(token.auth_app_id)
}
