//! Certificate mode: the files are looked at, a call is verified with them, and Alipay's next certificate is downloaded.
//!
//! `cargo run -p alipay --example certificates` asks a gateway in this process, or the one that `ALIPAY_GATEWAY` names, with the
//! files that `ALIPAY_APP_CERT_FILE`, `ALIPAY_CERT_FILE` and `ALIPAY_ROOT_CERT_FILE` name.

use std::env;
use std::time::SystemTime;

use alipay::{Certificates, Client, alipay_api};
use alipay_simulator::{Authority, Simulator};

#[alipay_api("alipay.trade.query")]
mod query {}

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    if env::var_os("ALIPAY_GATEWAY").is_some() {
        let file = |name| Ok::<_, Box<dyn std::error::Error>>(std::fs::read(env::var(name)?)?);
        look_at("the app's", &file("ALIPAY_APP_CERT_FILE")?)?;
        look_at("Alipay's", &file("ALIPAY_CERT_FILE")?)?;
        return ask(&Client::from_env()?).await;
    }
    let simulator = Simulator::builder().certificates().start().await?;
    let authority = simulator.authority().ok_or("the simulator has no certificates")?;
    look_at("the app's", authority.app_certificate().as_bytes())?;
    let alipay = look_at("Alipay's", authority.alipay_certificate().as_bytes())?;
    let roots = Certificates::parse(authority.root_certificates())?;
    alipay.check(&roots, SystemTime::now())?;
    println!("the roots vouch for Alipay's, alipay_root_cert_sn {}", roots.root_sn()?);

    let client = simulator.client()?;
    ask(&client).await?;
    authority.rotate()?; // as every few years
    ask(&client).await?;
    let downloads =
        simulator.calls().into_iter().filter(|call| call.called.method.ends_with(".alipaycert.download"));
    match downloads.count() {
        1 => println!("Alipay's next certificate was downloaded and believed"),
        count => return Err(format!("{count} certificates were downloaded").into()),
    }
    mistaken(&simulator, authority)
}

/// What a file says of itself.
fn look_at(whose: &str, file: &[u8]) -> Outcome<Certificates> {
    let certificate = Certificates::parse(file)?; // PEM, DER, or base64 of either
    let left = certificate.expires()?.duration_since(SystemTime::now())?.as_secs() / 86_400;
    println!("{whose}: {}", certificate.subject()?);
    println!("  number {}, for {left} more days", certificate.sn()?);
    Ok(certificate)
}

/// Any answer will do, as long as Alipay's certificate verifies it.
async fn ask(client: &Client) -> Outcome<()> {
    let request = query::Request::builder().trade_no("2013112011001004330000121536").build()?;
    match client.execute(&request).await {
        Ok(_) => println!("asked: the trade was found"),
        Err(error) if error.sub_code() == Some("ACQ.TRADE_NOT_EXIST") => {
            println!("asked: there is no such trade");
        }
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

/// A file in the place of another one is named before anything is sent.
fn mistaken(simulator: &Simulator, authority: &Authority) -> Outcome<()> {
    let builder = Client::builder().app_id(simulator.app_id()).private_key(simulator.app_private_key());
    let (app, alipay) = (authority.app_certificate(), authority.alipay_certificate());
    match builder.certificates(alipay, app, authority.root_certificates()).build() {
        Ok(_) => Err("swapped files were accepted".into()),
        Err(error) => {
            println!("swapped files: {error}");
            Ok(())
        }
    }
}
