//! Pages that change while they are looked at: their scripts put new elements in the place of old ones, or they load themselves.

use std::error::Error;
use std::time::{Duration, Instant};

use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;
use tokio::time::sleep;

/// How long something may take to show, and how often it is looked for.
const PATIENCE: Duration = Duration::from_secs(10);
const TICK: Duration = Duration::from_millis(100);

/// How often an element may go away while something is done with it.
const TRIES: usize = 5;

/// What `act` makes of an element. If the page puts another one in its place meanwhile, that one is meant.
pub(crate) async fn with_element<T>(
    browser: &WebDriver,
    by: By,
    act: impl AsyncFn(&WebElement) -> WebDriverResult<T>,
) -> WebDriverResult<T> {
    let mut tries = 1;
    loop {
        match act(&browser.find(by.clone()).await?).await {
            Err(error) if tries < TRIES && is_gone(&error) => tries += 1,
            done => return done,
        }
    }
}

/// What `look` gives once it is as wanted; as it is if that takes too long.
pub(crate) async fn once<T>(
    look: impl AsyncFn() -> Result<T, Box<dyn Error>>,
    is_wanted: impl Fn(&T) -> bool,
) -> Result<T, Box<dyn Error>> {
    let end = Instant::now() + PATIENCE;
    loop {
        let seen = look().await?;
        if is_wanted(&seen) || Instant::now() > end {
            return Ok(seen);
        }
        sleep(TICK).await;
    }
}

fn is_gone(error: &WebDriverError) -> bool {
    matches!(error.as_inner(), WebDriverErrorInner::StaleElementReference(_))
}
