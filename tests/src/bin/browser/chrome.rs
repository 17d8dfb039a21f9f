//! Chromium and its driver, as processes of ours that end with us.

use std::error::Error;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::json;
use thirtyfour::ChromeCapabilities;
use thirtyfour::prelude::*;

/// A started `chromedriver`.
pub(crate) struct Driver {
    process: Child,
    url: String,
    profiles: PathBuf,
}

/// What keeps Chromium to itself: it asks nobody for updates, variations or safe browsing.
const QUIET: [&str; 13] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--metrics-recording-only",
];

impl Driver {
    /// Starts `chromedriver` on a free port.
    pub(crate) fn start(profiles: &Path) -> Result<Self, Box<dyn Error>> {
        let started = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn();
        let mut process = started.map_err(|error| match error.kind() {
            ErrorKind::NotFound => {
                "chromedriver is missing: install chromium and chromium-driver, then run this again".into()
            }
            _ => Box::<dyn Error>::from(error),
        })?;
        let output = process.stdout.take().ok_or("chromedriver has no output")?;
        let mut lines = BufReader::new(output).lines();
        let port = loop {
            let line = lines.next().ok_or("chromedriver ended before it said its port")??;
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        // Whatever else it says is read, so that it never waits for a full pipe.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        let url = format!("http://127.0.0.1:{port}");
        Ok(Self { process, url, profiles: profiles.to_owned() })
    }

    /// A browser of the size of a telephone, which knows nothing yet.
    pub(crate) async fn browser(&self, name: &str) -> Result<WebDriver, Box<dyn Error>> {
        let mut wanted = DesiredCapabilities::chrome();
        let telephone = json!({ "deviceMetrics": { "width": 390, "height": 844, "pixelRatio": 2.0 } });
        wanted.add_experimental_option("mobileEmulation", telephone)?;
        self.opened(name, wanted).await
    }

    /// One of the size of a desk's, with or without scripts of pages, for which `rebound.example` is this machine.
    pub(crate) async fn window(&self, name: &str, scripts: bool) -> Result<WebDriver, Box<dyn Error>> {
        let mut wanted = DesiredCapabilities::chrome();
        wanted.add_arg("--window-size=1280,1000")?;
        wanted.add_arg("--host-resolver-rules=MAP rebound.example 127.0.0.1")?;
        if !scripts {
            let refused = json!({ "profile.managed_default_content_settings.javascript": 2 });
            wanted.add_experimental_option("prefs", refused)?;
        }
        self.opened(name, wanted).await
    }

    async fn opened(&self, name: &str, mut wanted: ChromeCapabilities) -> Result<WebDriver, Box<dyn Error>> {
        let profile = self.profiles.join(name);
        if profile.exists() {
            std::fs::remove_dir_all(&profile)?;
        }
        for argument in QUIET {
            wanted.add_arg(argument)?;
        }
        wanted.add_arg(&format!("--user-data-dir={}", profile.display()))?;
        let browser = WebDriver::new(&self.url, wanted).await?;
        browser.set_page_load_timeout(Duration::from_secs(30)).await?;
        browser.set_implicit_wait_timeout(Duration::from_secs(10)).await?;
        Ok(browser)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
