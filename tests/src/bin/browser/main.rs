//! A real browser goes through the shop's pages, the simulator's and the console's.
//!
//! `.ci/postgres cargo run -p alipay-tests --bin browser -- FOLDER` puts its screenshots into the folder; it wants Chromium and
//! `chromedriver`. The shop's database is SQLite, and that of two instances is PostgreSQL (`DATABASE_URL`).

mod checks;
mod chrome;
mod console;
mod identity;
mod instances;
mod live;
mod orders;
mod others;
mod payment;
mod stage;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Duration;

use alipay::Charset;
use chrome::Driver;
use payment::Form;
use tokio::time::timeout;

use stage::{SUBJECTS, Setting, Stage};

/// A user who takes longer got stuck.
const PATIENCE: Duration = Duration::from_secs(3 * 60);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let screenshots = std::env::args_os().nth(1).map(PathBuf::from).ok_or("name a folder for screenshots")?;
    let postgres = std::env::var("DATABASE_URL").ok().filter(|address| address.starts_with("postgres"));
    let postgres = postgres.ok_or("DATABASE_URL names no PostgreSQL: run it by .ci/postgres")?;
    std::fs::create_dir_all(&screenshots)?;
    let profiles = std::env::temp_dir().join(format!("alipay-browser-{}", std::process::id()));
    std::fs::create_dir_all(&profiles)?;
    let ran = run(&screenshots, &profiles, postgres).await;
    std::fs::remove_dir_all(&profiles)?;
    let (journeys, held) = ran?;
    println!("{journeys} journeys, {held} checks held; screenshots are in {}", screenshots.display());
    Ok(())
}

async fn run(
    screenshots: &Path,
    profiles: &Path,
    postgres: String,
) -> Result<(usize, usize), Box<dyn Error>> {
    let driver = Driver::start(profiles)?;
    let theatre = Theatre { driver: &driver, screenshots };
    let (mut journeys, mut held) = (0, 0);
    for charset in [Charset::Utf8, Charset::Gbk] {
        // Without scripts it is the policy of the shop's pages that forbids them: the driver itself needs some.
        for (name, scripts, form) in
            [("scripts", true, Form::SubmitsItself), ("no-scripts", false, Form::Pressed)]
        {
            let name = format!("{charset}-{name}");
            let database = format!("sqlite:{}?mode=rwc", profiles.join(format!("{name}.db")).display());
            let setting = Setting { charset, scripts, database, instances: 1 };
            let (here, held_here) = theatre
                .play(&name, &setting, async |stage: &mut Stage| journey(stage, form, &name).await)
                .await?;
            journeys += here;
            held += held_here;
        }
    }
    let name = "two-instances";
    let setting = Setting { charset: Charset::Utf8, scripts: true, database: postgres, instances: 2 };
    let (here, held_here) =
        theatre.play(name, &setting, async |stage: &mut Stage| instances::journey(stage, name).await).await?;
    (journeys, held) = (journeys + here, held + held_here);
    for scripts in [true, false] {
        let name = if scripts { "console-scripts" } else { "console-no-scripts" };
        let browser = driver.window(name, scripts).await?;
        let held_here = timeout(PATIENCE, console::journey(browser, scripts, screenshots, name)).await;
        let held_here = held_here.unwrap_or_else(|late| Err(late.into()))?;
        println!("{name}: 1 journey, {held_here} checks held");
        journeys += 1;
        held += held_here;
    }
    Ok((journeys, held))
}

/// Where journeys are made.
struct Theatre<'a> {
    driver: &'a Driver,
    screenshots: &'a Path,
}

impl Theatre<'_> {
    /// How many journeys were made, and how many checks held.
    async fn play(
        &self,
        name: &str,
        setting: &Setting,
        journey: impl AsyncFnOnce(&mut Stage) -> Result<usize, Box<dyn Error>>,
    ) -> Result<(usize, usize), Box<dyn Error>> {
        let browser = self.driver.browser(name).await?;
        let mut stage = Stage::set(browser, setting, self.screenshots.to_owned()).await?;
        let made = timeout(PATIENCE, journey(&mut stage)).await;
        let journeys = match made.unwrap_or_else(|late| Err(late.into())) {
            Ok(count) => count,
            Err(error) => {
                stage.picture(&format!("{name}-failed")).await?;
                let at = stage.browser.current_url().await?;
                return Err(format!("{name}: {error}; the browser was at {}", at.path()).into());
            }
        };
        let held = stage.end().await?.held;
        println!("{name}: {journeys} journeys, {held} checks held");
        Ok((journeys, held))
    }
}

/// Everything that one user does.
async fn journey(stage: &mut Stage, form: Form, name: &str) -> Result<usize, Box<dyn Error>> {
    for product in 0..SUBJECTS.len() {
        for agrees in [false, true] {
            payment::buy(stage, product, form, agrees).await?;
        }
    }
    stage.picture(&format!("{name}-paid")).await?;
    payment::decide_twice(stage).await?;
    orders::refund(stage, form).await?;
    stage.picture(&format!("{name}-orders")).await?;
    for agrees in [true, false] {
        identity::check(stage, form, agrees).await?;
    }
    stage.enter_shop().await?;
    stage.picture(&format!("{name}-shop")).await?;
    payment::order(stage, 2, form).await?;
    stage.picture(&format!("{name}-payment")).await?;
    identity::begin(stage, form).await?;
    stage.picture(&format!("{name}-identity")).await?;
    for agrees in [true, false] {
        others::phone(stage, agrees).await?;
        others::described(stage).await?;
        stage.picture(&format!("{name}-described")).await?;
        others::decide(stage, agrees).await?;
    }
    identity::status_page(stage).await?;
    stage.picture(&format!("{name}-status")).await?;
    // In the shop, on phones, and what else has a page.
    Ok(2 * SUBJECTS.len() + 3 + 2 * SUBJECTS.len() + 2)
}
