//! A picture of a shop is uploaded from memory, from disk and as a stream, and a file that is too large is not sent.
//!
//! `cargo run -p alipay --example upload [PICTURE]` sends to a gateway in this process, or to the one that `ALIPAY_GATEWAY`
//! names, which wants a real picture.

use std::env;
use std::path::PathBuf;

use alipay::{Client, File, alipay_api};
use alipay_simulator::Simulator;
use futures_util::stream;

#[alipay_api("alipay.offline.material.image.upload")]
mod image {}

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// The beginning of a JPEG file, which is enough for a gateway that looks at no pictures.
const PICTURE: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9";

#[tokio::main]
async fn main() -> Outcome<()> {
    let given = env::args_os().nth(1).map(PathBuf::from);
    if env::var_os("ALIPAY_GATEWAY").is_some() {
        let path = given.ok_or("name a picture in JPEG")?;
        return upload(&Client::from_env()?, "From disk", File::path(path)).await;
    }
    let simulator = Simulator::start().await?;
    let client = simulator.client()?;

    upload(&client, "From memory", File::bytes("front.jpg", PICTURE)).await?;
    arrived(&simulator, "front.jpg", PICTURE)?;

    let path = env::temp_dir().join(format!("alipay-upload-{}.jpg", std::process::id()));
    std::fs::write(&path, PICTURE)?;
    let sent =
        upload(&client, "From disk", File::path(given.as_ref().unwrap_or(&path)).named("门面.jpg")).await;
    std::fs::remove_file(&path)?;
    sent?;
    let content = given.map_or_else(|| Ok(PICTURE.to_vec()), std::fs::read)?;
    arrived(&simulator, "门面.jpg", &content)?;

    // Whose length is known beforehand, such as an upload that is passed on while it arrives.
    let (first, last) = PICTURE.split_at(10);
    let pieces = stream::iter([Ok::<_, std::io::Error>(first), Ok(last)]);
    upload(&client, "As a stream", File::stream("inside.jpg", PICTURE.len() as u64, pieces)).await?;
    arrived(&simulator, "inside.jpg", PICTURE)?;

    let large = request("Too large", File::bytes("large.jpg", vec![0; 5 * 1024 * 1024 + 1]));
    match large {
        Ok(_) => Err("a file of more than 5 MiB was accepted".into()),
        Err(violations) => {
            println!("not sent: {violations}");
            Ok(())
        }
    }
}

fn request(name: &str, file: File) -> Result<image::Request, alipay::Violations> {
    image::Request::builder().image_type("jpg").image_name(name).image_content(file).build()
}

async fn upload(client: &Client, name: &str, file: File) -> Outcome<()> {
    let file = file.on_progress(|sent, total| match total {
        Some(total) => println!("  {sent} of {total} bytes"),
        None => println!("  {sent} bytes"),
    });
    println!("{name}: {}", file.name());
    let reply = client.execute(&request(name, file)?).await?;
    println!("  is {}", reply.image_id.as_deref().ok_or("no number came")?);
    Ok(())
}

/// What the simulator received is what was sent.
fn arrived(simulator: &Simulator, name: &str, content: &[u8]) -> Outcome<()> {
    let files = simulator.received_files();
    let [file] = files.as_slice() else { return Err(format!("{} files arrived", files.len()).into()) };
    if (file.name.as_str(), file.content_type.as_str(), file.content.as_slice())
        != (name, "image/jpeg", content)
    {
        return Err(format!("{file:?} arrived in place of {name}").into());
    }
    Ok(())
}
