//! The private key stays in another process: this program starts itself once more as a key service, which has the key and
//! signs what it is sent. A key management service or a hardware module takes its place in an app.
//!
//! `cargo run -p alipay --example external_signer` asks a gateway in this process, or the one that `ALIPAY_GATEWAY` names.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use alipay::{BoxFuture, Client, Outcome, PublicKey, Settings, SignType, Signer, SigningError, json};
use alipay_simulator::Simulator;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

type Failed = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Failed> {
    if env::args().nth(1).as_deref() == Some("key-service") {
        return sign_what_is_sent().await;
    }
    let mut command = Command::new(env::current_exe()?);
    let is_simulated = env::var_os("ALIPAY_GATEWAY").is_none();
    let simulator = if is_simulated { Some(Simulator::start().await?) } else { None };
    // Nothing in this builder is secret.
    let builder = if let Some(simulator) = &simulator {
        command.env("ALIPAY_PRIVATE_KEY", simulator.app_private_key().to_pkcs8_pem().as_str());
        let builder = Client::builder().app_id(simulator.app_id()).gateway(simulator.url());
        builder.alipay_public_key(simulator.alipay_public_key())
    } else {
        Settings::from_env().builder_without_private_key()?
    };
    let mut process = command.arg("key-service").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let client = builder.signer(KeyService::of(&mut process)?).build()?;

    let question = json!({ "trade_no": "2013112011001004330000121536" });
    match client.call("alipay.trade.query", question.clone()).await {
        // Any answer will do: the gateway verified the signature before it looked for the trade.
        Ok(_) => println!("signed by process {}, and answered", process.id()),
        Err(error) if error.sub_code() == Some("ACQ.TRADE_NOT_EXIST") => println!("answered: {error}"),
        Err(error) => return Err(error.into()),
    }
    process.kill()?;
    process.wait()?;
    match client.call("alipay.trade.query", question).await {
        Err(error) if error.outcome() == Outcome::NotSent => println!("without it: {error}"),
        _ => return Err("something was sent without a signature".into()),
    }
    Ok(())
}

/// The key service: its public key in one line, then a line with a signature for each line with a message.
async fn sign_what_is_sent() -> Result<(), Failed> {
    let key = Settings::from_env().private_key()?.ok_or("ALIPAY_PRIVATE_KEY is not set")?;
    println!("{}", BASE64_STANDARD.encode(key.public_key().to_spki_pem()));
    for line in std::io::stdin().lines() {
        let line = line?;
        let (sign_type, message) = line.split_once(' ').ok_or("not a message")?;
        let signature = key.sign(sign_type.parse()?, &BASE64_STANDARD.decode(message)?).await?;
        println!("{}", BASE64_STANDARD.encode(signature));
    }
    Ok(())
}

/// The way to the key service. Its signatures are checked with the public key before they are sent.
struct KeyService(Arc<Mutex<(ChildStdin, BufReader<ChildStdout>)>>, PublicKey);

impl KeyService {
    fn of(process: &mut Child) -> Result<Self, Failed> {
        let (to, from) = process.stdin.take().zip(process.stdout.take()).ok_or("no pipes")?;
        let mut from = BufReader::new(from);
        let public_key = PublicKey::parse(read(&mut from)?)?;
        Ok(Self(Arc::new(Mutex::new((to, from))), public_key))
    }
}

impl Signer for KeyService {
    fn sign<'a>(&'a self, how: SignType, message: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        let (pipes, line) = (Arc::clone(&self.0), format!("{how} {}\n", BASE64_STANDARD.encode(message)));
        Box::pin(async move {
            let waiting = tokio::task::spawn_blocking(move || {
                let mut pipes = pipes.lock().unwrap_or_else(PoisonError::into_inner);
                pipes.0.write_all(line.as_bytes())?;
                read(&mut pipes.1)
            });
            waiting.await.map_err(SigningError::new)?.map_err(SigningError::new)
        })
    }

    fn public_key(&self) -> Option<&PublicKey> {
        Some(&self.1)
    }
}

fn read(from: &mut impl BufRead) -> Result<Vec<u8>, Failed> {
    let line = from.lines().next().ok_or("the key service has ended")??;
    Ok(BASE64_STANDARD.decode(line)?)
}
