//! A simulator with its console, and a browser without a face before it.

#![allow(dead_code, reason = "each file of tests takes what it needs")]

use std::sync::Arc;

use alipay::{JsonValue, Untyped, json};
use alipay_console::Console;
use alipay_simulator::Simulator;
use reqwest::header::CONTENT_TYPE;
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use scraper::{Html, Selector};

pub(crate) struct Stage {
    pub(crate) simulator: Arc<Simulator>,
    pub(crate) browser: Client,
    pub(crate) home: String,
}

impl Stage {
    pub(crate) async fn set() -> Self {
        Self::of(Simulator::start().await.unwrap())
    }

    pub(crate) fn of(simulator: Simulator) -> Self {
        let simulator = Arc::new(simulator);
        Console::of(&simulator).unwrap().open().unwrap();
        let home = simulator.url().replace("gateway.do", "");
        Self { simulator, browser: browser(), home }
    }

    pub(crate) fn get(&self, path: &str) -> RequestBuilder {
        self.browser.get(format!("{}{}", self.home, path.trim_start_matches('/')))
    }

    pub(crate) fn post(&self, path: &str, form: &[(&str, &str)]) -> RequestBuilder {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let request = self.browser.post(format!("{}{}", self.home, path.trim_start_matches('/')));
        request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(body)
    }

    /// A page that is there.
    pub(crate) async fn page(&self, path: &str) -> Page {
        Page::of(self.get(path).send().await.unwrap()).await
    }

    /// The page that comes of a form.
    pub(crate) async fn posted(&self, path: &str, form: &[(&str, &str)]) -> Page {
        Page::of(self.post(path, form).send().await.unwrap()).await
    }

    /// A call that a program makes.
    pub(crate) async fn call(&self, method: &str, content: JsonValue) {
        let call = Untyped::new(method, content).unwrap();
        let call = call.with().notify_url("http://127.0.0.1:9/notify");
        // What is said of a refusal is seen in the console.
        let _ = self.simulator.client().unwrap().execute(&call).await;
    }

    pub(crate) async fn order(&self, number: &str, subject: &str) {
        let order = json!({ "out_trade_no": number, "total_amount": "88.80", "subject": subject });
        self.call("alipay.trade.precreate", order).await;
    }
}

pub(crate) fn browser() -> Client {
    Client::builder().no_proxy().redirect(Policy::none()).build().unwrap()
}

pub(crate) struct Page {
    pub(crate) text: String,
    html: Html,
}

impl Page {
    async fn of(response: Response) -> Self {
        let status = response.status();
        let text = response.text().await.unwrap();
        assert_eq!(status, StatusCode::OK, "{text}");
        Self { html: Html::parse_document(&text), text }
    }

    /// The texts of all elements that a selector finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.html.select(&selector).map(|element| element.text().collect()).collect()
    }

    /// The text of the first of them.
    pub(crate) fn first(&self, selector: &str) -> String {
        self.all(selector).into_iter().next().unwrap_or_else(|| panic!("no {selector}: {}", self.text))
    }

    /// The values of an attribute of all of them.
    pub(crate) fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.html.select(&selector).filter_map(|element| element.attr(attribute)).map(str::to_owned).collect()
    }
}
