//! Pictures of the shop.

use alipay::{Client, File};

use crate::Failed;
use crate::api::offline::material::image::upload;

/// Uploads the picture of a shop's front; its number.
pub async fn upload(client: &Client, name: &str, photo: Vec<u8>) -> Result<Option<String>, Failed> {
    let request = upload::Request::builder()
        .image_type("jpg")
        .image_name(name)
        .image_content(File::bytes("front.jpg", photo))
        .build()?;
    Ok(client.execute(&request).await?.into_inner().image_id)
}
