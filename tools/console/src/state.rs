//! What every page stands on.

use std::sync::{Arc, Weak};

use alipay::Client;
use alipay_simulator::Simulator;

use crate::token::Token;

pub(crate) struct State {
    /// It does not keep the simulator alive, which has these pages.
    pub(crate) simulator: Weak<Simulator>,
    pub(crate) client: Client,
    /// Whether this machine alone reaches the simulator.
    pub(crate) is_local: bool,
    pub(crate) token: Option<Token>,
    /// The name of the cookie with the token: browsers do not tell the ports of a host apart.
    pub(crate) cookie: String,
}

impl State {
    pub(crate) fn of(simulator: &Arc<Simulator>) -> Result<Self, alipay::Error> {
        let (_, behind) = simulator.url().rsplit_once(':').unwrap_or_default();
        let port = behind.split('/').next().unwrap_or_default();
        Ok(Self {
            simulator: Arc::downgrade(simulator),
            client: simulator.client()?,
            is_local: simulator.is_local(),
            token: None,
            cookie: format!("alipay-console-{port}"),
        })
    }
}
