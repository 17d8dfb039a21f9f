//! A developer looks at a simulator through its console, in a browser with and without scripts.

use std::error::Error;
use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use alipay::{Untyped, json};
use alipay_console::Console;
use alipay_simulator::{Fault, Simulator, TradeStatus};
use axum::Router;
use axum::response::Html;
use axum::routing::get;
use thirtyfour::prelude::*;
use tokio::net::TcpListener;

use crate::checks::Checks;
use crate::live::{once, with_element};
use crate::stage::SUBJECTS;

struct Desk {
    simulator: Arc<Simulator>,
    browser: WebDriver,
    home: String,
    checks: Checks,
    scripts: bool,
    screenshots: PathBuf,
    name: String,
}

/// Everything that a developer does there; gives how many checks held.
pub(crate) async fn journey(
    browser: WebDriver,
    scripts: bool,
    screenshots: &Path,
    name: &str,
) -> Result<usize, Box<dyn Error>> {
    let simulator = Arc::new(Simulator::start().await?);
    Console::of(&simulator)?.open()?;
    let home = simulator.url().replace("gateway.do", "");
    let (screenshots, name) = (screenshots.to_owned(), name.to_owned());
    let mut desk = Desk { simulator, browser, home, checks: Checks::default(), scripts, screenshots, name };
    let ran = desk.look_around().await;
    if ran.is_err() {
        desk.picture("failed").await?;
    }
    ran?;
    desk.browser.quit().await?;
    Ok(desk.checks.held)
}

impl Desk {
    async fn look_around(&mut self) -> Result<(), Box<dyn Error>> {
        self.calls().await?;
        self.trades().await?;
        self.notifications().await?;
        self.faults().await?;
        self.form().await?;
        self.others().await
    }

    async fn calls(&mut self) -> Result<(), Box<dyn Error>> {
        self.go("").await?;
        let empty = self.text("main").await?;
        self.checks.equal("the gateway's address", empty.contains(self.simulator.url()), true)?;
        for (number, subject) in SUBJECTS.into_iter().enumerate() {
            let number = format!("T{number}");
            let order = json!({ "out_trade_no": number, "total_amount": "88.80", "subject": subject });
            let order = Untyped::new("alipay.trade.precreate", order)?;
            let order = order.with().notify_url("http://127.0.0.1:9/notify");
            self.simulator.client()?.execute(&order).await?;
        }
        // With its script the page gets them by itself.
        if !self.scripts {
            self.go("").await?;
        }
        self.browser.find(By::Css(format!("tbody tr:nth-child({})", SUBJECTS.len()))).await?;
        let rows = self.browser.find_all(By::Css("tbody tr")).await?.len();
        self.checks.equal("the calls in the list", rows, SUBJECTS.len())?;
        self.picture("calls").await?;
        for (place, subject) in SUBJECTS.into_iter().enumerate() {
            self.go(&format!("calls/{}", place + 1)).await?;
            let signed = self.text("#signed").await?;
            let shown = json!({ "subject": subject }).to_string();
            let shown = shown.trim_start_matches('{').trim_end_matches('}');
            self.checks.equal("the subject that was signed", signed.contains(shown), true)?;
            let title = self.browser.title().await?;
            self.checks.equal(
                "the title",
                title.as_str(),
                format!("Call {} · alipay.trade.precreate · alipay", place + 1),
            )?;
        }
        self.picture("call").await
    }

    async fn trades(&mut self) -> Result<(), Box<dyn Error>> {
        self.go("trades").await?;
        self.press("button[value=T3]").await?;
        let status = |simulator: &Simulator| simulator.ledger().trade("T3").map(|trade| trade.status);
        self.becomes("the trade that was paid", status, Some(TradeStatus::TradeSuccess)).await?;
        self.browser.find(By::Css("button[value=T4]")).await?;
        self.picture("trades").await
    }

    async fn notifications(&mut self) -> Result<(), Box<dyn Error>> {
        self.simulator.delivered().await;
        self.go("notifications").await?;
        let attempts = |simulator: &Simulator| simulator.notification_states().remove(0).attempts;
        self.press("form[action$=resend] button").await?;
        self.becomes("how often it was sent", attempts, 2).await?;
        self.press("form[action$=settle] button").await?;
        let next = |simulator: &Simulator| simulator.notification_states().remove(0).next;
        self.becomes("when it is sent again", next, None).await?;
        self.checks.equal("how often it was sent in the end", attempts(&self.simulator), 2)?;
        self.browser.find(By::Css("form[action$=resend] button")).await?;
        self.picture("notifications").await
    }

    async fn faults(&mut self) -> Result<(), Box<dyn Error>> {
        self.go("faults").await?;
        self.write("#method", "alipay.trade.query").await?;
        self.press("#fault option[value=cut-after]").await?;
        self.press("button.main").await?;
        let planned = |simulator: &Simulator| simulator.faults().planned().pop()?.fault;
        self.becomes("the fault", planned, Some(Fault::CutAfter)).await?;
        self.browser.find(By::Css("button[name=number]")).await?;
        self.picture("faults").await?;
        self.press("button[name=number]").await?;
        self.becomes("the faults that are left", |simulator| simulator.faults().planned().len(), 0).await?;
        self.text("#method").await?;
        Ok(())
    }

    /// From the catalogue to a reply.
    async fn form(&mut self) -> Result<(), Box<dyn Error>> {
        self.go("apis").await?;
        self.write("#q", "trade precreate").await?;
        self.press(".search button").await?;
        self.picture("found").await?;
        self.press("a[href='/apis/alipay.trade.precreate']").await?;
        self.picture("description").await?;
        self.press("a.button").await?;
        self.write("[name='p.out_trade_no']", "F1").await?;
        self.write("[name='p.total_amount']", "8.888").await?;
        self.write("[name='p.subject']", SUBJECTS[3]).await?;
        if !self.scripts {
            self.press("button[value=check]:not(.first)").await?;
        }
        let said = self.text_once("[data-says='total_amount']", |said| !said.is_empty()).await?;
        self.checks.equal("whether something is wrong with the amount", said.is_empty(), false)?;
        self.checks.equal("what is wrong with the amount", said.contains("8.888"), false)?;
        // What was typed last is judged last.
        let said = self.text_once("[data-says='subject']", str::is_empty).await?;
        self.checks.equal("what is wrong with the subject", said.as_str(), "")?;
        self.picture("wrong").await?;
        self.press("button[value='open:goods_detail[0]']").await?;
        self.press("button[value='close:goods_detail[0]']").await?;
        self.write("[name='p.total_amount']", "8.88").await?;
        self.press("#send").await?;
        let reply = self.text("#outcome pre").await?;
        self.checks.equal("the reply", reply.contains("\"out_trade_no\":\"F1\""), true)?;
        self.picture("sent").await?;
        let subject = self.simulator.ledger().trade("F1").ok_or("there is no trade")?.subject;
        self.checks.equal("the subject in the ledger", subject.as_str(), SUBJECTS[3])?;
        self.press("#outcome a").await?;
        let number = self.simulator.calls().len();
        let at = self.browser.current_url().await?;
        self.checks.equal("the call that was sent", at.path(), format!("/calls/{number}"))?;
        self.press("header > a").await?;
        self.browser.find(By::Css("html[lang=zh]")).await?;
        let heading = self.text("h1").await?;
        self.checks.equal("the heading in Chinese", heading.starts_with("调用"), true)?;
        self.picture("zh").await
    }

    /// A page elsewhere posts a form here, and a name elsewhere leads here.
    async fn others(&mut self) -> Result<(), Box<dyn Error>> {
        let page = format!(
            "<form method=post action='{}faults'><input name=method value=alipay.trade.pay>\
             <input name=fault value=cut-after><button>win a prize</button></form>",
            self.home
        );
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}/", listener.local_addr()?);
        let router = Router::new().route("/", get(|| async { Html(page) }));
        let server = tokio::spawn(async move { axum::serve(listener, router).await });
        self.browser.goto(&address).await?;
        self.press("button").await?;
        let said = self.text("pre").await?;
        server.abort();
        self.checks.equal("what the other page hears", said.trim(), "来自其他页面的请求不予执行。")?;
        self.checks.equal("the faults", self.simulator.faults().planned().len(), 0)?;
        self.browser.goto(self.home.replace("127.0.0.1", "rebound.example")).await?;
        let said = self.text("pre").await?;
        self.checks.equal("what a rebound name is shown", said.contains("127.0.0.1"), true)?;
        self.checks.equal("a call that it is shown", said.contains("alipay.trade"), false)
    }

    async fn go(&self, path: &str) -> Result<(), Box<dyn Error>> {
        Ok(self.browser.goto(format!("{}{path}", self.home)).await?)
    }

    async fn press(&self, selector: &str) -> Result<(), Box<dyn Error>> {
        let click = async |element: &WebElement| {
            element.scroll_into_view().await?;
            element.click().await
        };
        Ok(with_element(&self.browser, By::Css(selector), click).await?)
    }

    async fn write(&self, selector: &str, text: &str) -> Result<(), Box<dyn Error>> {
        let write = async |element: &WebElement| {
            element.clear().await?;
            element.send_keys(text).await
        };
        Ok(with_element(&self.browser, By::Css(selector), write).await?)
    }

    async fn text(&self, selector: &str) -> Result<String, Box<dyn Error>> {
        Ok(with_element(&self.browser, By::Css(selector), async |element| element.text().await).await?)
    }

    /// The text of an element once it is as wanted; as it is if that takes too long.
    async fn text_once(
        &self,
        selector: &str,
        wanted: impl Fn(&str) -> bool,
    ) -> Result<String, Box<dyn Error>> {
        once(async || Ok(self.text(selector).await?.trim().to_owned()), |text| wanted(text)).await
    }

    /// What a press of a button leads to, which may take the browser a while.
    async fn becomes<T: PartialEq + Debug>(
        &mut self,
        what: &str,
        now: impl Fn(&Simulator) -> T,
        expected: T,
    ) -> Result<(), Box<dyn Error>> {
        let became = once(async || Ok(now(&self.simulator)), |now| *now == expected).await?;
        self.checks.equal(what, became, expected)
    }

    async fn picture(&self, what: &str) -> Result<(), Box<dyn Error>> {
        let file = format!("{}-{what}.png", self.name);
        Ok(self.browser.screenshot(&self.screenshots.join(file)).await?)
    }
}
