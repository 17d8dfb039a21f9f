//! Requests of the REST gateway that no client of ours would send, signed by hand.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

use std::time::{SystemTime, UNIX_EPOCH};

use alipay::{PrivateKey, SignType};
use alipay_simulator::Simulator;
use serde_json::Value;

/// A request, which a test spoils before or after it is signed.
#[derive(Clone)]
pub(crate) struct Hand {
    url: String,
    key: PrivateKey,
    verb: &'static str,
    body: String,
    scheme: &'static str,
    auth: String,
    app_id: String,
    now: u128,
    token: Option<(String, bool)>,
    signing: fn(&str) -> String,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: String,
}

impl Hand {
    pub(crate) fn of(simulator: &Simulator, verb: &'static str, target: &str, body: &str) -> Self {
        let (app_id, now) = (
            simulator.app_id().to_owned(),
            SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis(),
        );
        Self {
            url: simulator.url().replace("/gateway.do", target),
            key: simulator.app_private_key().clone(),
            verb,
            body: body.to_owned(),
            scheme: "ALIPAY-SHA256withRSA",
            auth: format!("app_id={app_id},nonce=n1,timestamp={now}"),
            app_id,
            now,
            token: None,
            signing: str::to_owned,
        }
    }

    /// With another text in the header, made of the app and of now.
    pub(crate) fn auth(self, auth: impl Fn(&str, u128) -> String) -> Self {
        Self { auth: auth(&self.app_id, self.now), ..self }
    }

    pub(crate) fn scheme(self, scheme: &'static str) -> Self {
        Self { scheme, ..self }
    }

    /// With a merchant's token, which is signed or forgotten.
    pub(crate) fn token(self, token: &str, is_signed: bool) -> Self {
        Self { token: Some((token.to_owned(), is_signed)), ..self }
    }

    /// Signs what this makes of the right text.
    pub(crate) fn signing(self, signing: fn(&str) -> String) -> Self {
        Self { signing, ..self }
    }

    pub(crate) async fn send(self) -> Answer {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let request = client.request(self.verb.parse().unwrap(), &self.url).body(self.body.clone());
        let url = reqwest::Url::parse(&self.url).unwrap();
        let target = [Some(url.path()), url.query()].into_iter().flatten().collect::<Vec<_>>().join("?");
        let token =
            self.token.iter().filter(|(_, is_signed)| *is_signed).map(|(token, _)| format!("{token}\n"));
        let token: String = token.collect();
        let text = format!("{}\n{}\n{target}\n{}\n{token}", self.auth, self.verb, self.body);
        let sign = SignType::Rsa2.sign(&self.key, (self.signing)(&text).as_bytes()).unwrap();
        let mut request =
            request.header("Authorization", format!("{} {},sign={sign}", self.scheme, self.auth));
        if let Some((token, _)) = &self.token {
            request = request.header("alipay-app-auth-token", token);
        }
        let reply = request.header("Content-Type", "application/json").send().await.unwrap();
        Answer { status: reply.status().as_u16(), body: reply.text().await.unwrap() }
    }
}

impl Answer {
    /// The code of a failure; empty of a success.
    pub(crate) fn code(&self) -> String {
        let body: Value = serde_json::from_str(&self.body).unwrap();
        body["code"].as_str().unwrap_or_default().to_owned()
    }
}
