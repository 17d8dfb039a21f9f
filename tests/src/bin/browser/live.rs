//! Pages that change while they are looked at: their scripts put new elements in the place of old ones, or they load themselves.

use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;

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

fn is_gone(error: &WebDriverError) -> bool {
    matches!(error.as_inner(), WebDriverErrorInner::StaleElementReference(_))
}
