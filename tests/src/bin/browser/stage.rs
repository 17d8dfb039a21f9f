//! A shop, a simulator that it is paid through, and a browser before both.

use std::error::Error;
use std::path::PathBuf;

use alipay::{Cents, Charset, Client};
use alipay_simulator::{SentNotification, Simulator};
use shop::{Database, Order, Product, Shop};
use thirtyfour::prelude::*;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::checks::Checks;
use crate::live::with_element;

/// What a title may do to a page, a form and a charset on its way.
pub(crate) const SUBJECTS: [&str; 6] = [
    "咖啡 Coffee",
    "\"quoted\" and 'quoted' too",
    "A &amp; B &quot; &copy; &lt;b&gt; & C",
    "<script>document.title='owned'</script>",
    "</form></textarea><img src=x onerror=alert(1)>",
    "100% +1 a=b;c #中文，。《茶》",
];

pub(crate) struct Stage {
    pub(crate) simulator: Simulator,
    pub(crate) browser: WebDriver,
    pub(crate) checks: Checks,
    instances: Vec<Instance>,
    charset: Charset,
    screenshots: PathBuf,
}

/// One instance of the shop, and where it is.
struct Instance {
    shop: Shop,
    address: String,
    server: JoinHandle<std::io::Result<()>>,
}

/// How the shop is set up.
pub(crate) struct Setting {
    pub(crate) charset: Charset,
    /// Whether the shop's pages allow scripts.
    pub(crate) scripts: bool,
    /// The address of its database.
    pub(crate) database: String,
    /// How many instances share it.
    pub(crate) instances: usize,
}

impl Stage {
    pub(crate) async fn set(
        browser: WebDriver,
        setting: &Setting,
        screenshots: PathBuf,
    ) -> Result<Self, Box<dyn Error>> {
        let simulator = Simulator::start().await?;
        let mut instances = Vec::new();
        for _ in 0..setting.instances {
            instances.push(Instance::open(&simulator, setting).await?);
        }
        let (checks, charset) = (Checks::default(), setting.charset);
        Ok(Self { simulator, browser, checks, instances, charset, screenshots })
    }

    pub(crate) async fn enter_shop(&self) -> Result<(), Box<dyn Error>> {
        Ok(self.browser.goto(self.address()).await?)
    }

    /// The shop's; of several instances, the first one's.
    pub(crate) fn address(&self) -> &str {
        self.address_of(0)
    }

    pub(crate) fn address_of(&self, instance: usize) -> &str {
        &self.instances[instance].address
    }

    /// The latest order in the shop's books.
    pub(crate) async fn order(&self) -> Result<Order, Box<dyn Error>> {
        let orders = self.instances[0].shop.orders().await?;
        orders.into_iter().next().ok_or_else(|| "the shop has no order".into())
    }

    /// A client like the shop's.
    pub(crate) fn client(&self) -> Result<Client, alipay::Error> {
        self.simulator.client_builder().charset(self.charset).build()
    }

    pub(crate) fn simulators_address(&self) -> &str {
        self.simulator.url().trim_end_matches("gateway.do")
    }

    pub(crate) async fn press(&self, button: By) -> Result<(), Box<dyn Error>> {
        Ok(with_element(&self.browser, button, async |button| button.click().await).await?)
    }

    /// The text of an element, as the browser shows it.
    pub(crate) async fn text(&self, element: By) -> Result<String, Box<dyn Error>> {
        Ok(with_element(&self.browser, element, async |element| element.text().await).await?)
    }

    pub(crate) async fn picture(&self, name: &str) -> Result<(), Box<dyn Error>> {
        Ok(self.browser.screenshot(&self.screenshots.join(format!("{name}.png"))).await?)
    }

    /// The notification of an order, once the shop has answered it.
    pub(crate) async fn notification(&self, order: &str) -> Option<SentNotification> {
        let sent = self.simulator.delivered().await;
        sent.into_iter().find(|sent| sent.parameter("out_trade_no") == Some(order))
    }

    /// Closes the browser, and tells how many checks held.
    pub(crate) async fn end(self) -> Result<Checks, Box<dyn Error>> {
        self.instances.iter().for_each(|instance| instance.server.abort());
        self.browser.quit().await?;
        Ok(self.checks)
    }
}

impl Instance {
    async fn open(simulator: &Simulator, setting: &Setting) -> Result<Self, Box<dyn Error>> {
        let client = simulator.client_builder().charset(setting.charset).build()?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}", listener.local_addr()?);
        let products = SUBJECTS.map(|subject| Product::new(subject, Cents::new(3880)));
        let shop = Shop::new(client, Database::open(&setting.database).await?, &address).products(products);
        let shop = if setting.scripts { shop } else { shop.without_scripts() };
        let server = tokio::spawn(shop.clone().serve(listener));
        Ok(Self { shop, address, server })
    }
}
