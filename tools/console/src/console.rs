//! The console as programs open it.

use std::fmt;
use std::sync::Arc;

use alipay_simulator::Simulator;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};

use crate::state::State;
use crate::token::Token;
use crate::{apis, assets, calls, faults, form, guard, notifications, speech, trades};

/// What a form with files may hold: more than the simulator accepts, so that it is the simulator that refuses them.
const LARGEST_FORM: usize = 64 * 1024 * 1024;

/// The console of a simulator.
///
/// ```
/// use std::sync::Arc;
///
/// use alipay_console::{Console, NotOpened};
/// use alipay_simulator::Simulator;
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// // Whoever reaches this simulator would see its calls and send some: without a token it has no console.
/// let simulator = Arc::new(Simulator::builder().address(([0, 0, 0, 0], 0)).start().await?);
/// assert_eq!(Console::of(&simulator)?.open(), Err(NotOpened::NeedsToken));
///
/// Console::of(&simulator)?.token("correct-horse-battery".parse()?).open()?;
/// # Ok(())
/// # }
/// ```
#[must_use = "open it"]
pub struct Console {
    simulator: Arc<Simulator>,
    state: State,
}

impl Console {
    /// The console of this simulator. It goes when the simulator does.
    ///
    /// # Errors
    /// As [`Simulator::client`].
    pub fn of(simulator: &Arc<Simulator>) -> Result<Self, alipay::Error> {
        Ok(Self { simulator: Arc::clone(simulator), state: State::of(simulator)? })
    }

    /// What every request must bring: in the query of the first one, as `?token=…`, from then on as a cookie.
    pub fn token(mut self, token: Token) -> Self {
        self.state.token = Some(token);
        self
    }

    /// Puts the console in the place of the simulator's status page.
    ///
    /// # Errors
    /// If other machines reach the simulator and there is no token, or if it has a console already.
    pub fn open(self) -> Result<(), NotOpened> {
        let Self { simulator, state } = self;
        if !state.is_local && state.token.is_none() {
            return Err(NotOpened::NeedsToken);
        }
        if simulator.serve_in_place_of_status(pages(state)) { Ok(()) } else { Err(NotOpened::IsOpen) }
    }
}

fn pages(state: State) -> Router {
    let state = Arc::new(state);
    Router::new()
        .route("/", get(calls::list))
        .route("/calls/{number}", get(calls::one))
        .route("/calls.json", get(calls::file))
        .route("/trades", get(trades::list))
        .route("/trades/pay", post(trades::pay))
        .route("/notifications", get(notifications::list))
        .route("/notifications/resend", post(notifications::resend))
        .route("/notifications/settle", post(notifications::settle))
        .route("/faults", get(faults::list).post(faults::switch_on))
        .route("/faults/off", post(faults::switch_off))
        .route("/apis", get(apis::list))
        .route("/apis/{method}", get(apis::one))
        .route("/try/{method}", get(form::empty).post(form::filled))
        .route("/console.css", get(assets::style))
        .route("/console.js", get(assets::script))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(from_fn(speech::remember))
        .layer(from_fn_with_state(Arc::clone(&state), guard::guard))
        .with_state(state)
}

impl fmt::Debug for Console {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Console").field("simulator", &self.simulator).finish_non_exhaustive()
    }
}

/// Why a console was not opened.
///
/// ```
/// use std::sync::Arc;
///
/// use alipay_console::{Console, NotOpened};
/// use alipay_simulator::Simulator;
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let simulator = Arc::new(Simulator::start().await?);
/// Console::of(&simulator)?.open()?;
/// assert_eq!(Console::of(&simulator)?.open(), Err(NotOpened::IsOpen));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotOpened {
    /// Other machines reach the simulator, and whoever reaches a console without a token sees everything.
    NeedsToken,
    /// The simulator has a console already.
    IsOpen,
}

impl fmt::Display for NotOpened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NeedsToken => {
                "other machines reach this address, and a console without a token would show them everything"
            }
            Self::IsOpen => "the simulator has a console already",
        })
    }
}

impl std::error::Error for NotOpened {}
