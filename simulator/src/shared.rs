//! What every call needs.

use std::sync::{Arc, Mutex, OnceLock};

use alipay::{EncryptionKey, PublicKey};
use axum::Router;

use crate::bills::Links;
use crate::catalogue::Catalogue;
use crate::clock::SimulatedClock;
use crate::common::CommonRules;
use crate::fault::Faults;
use crate::ledger::Ledger;
use crate::mode::Mode;
use crate::outbox::Outbox;
use crate::post::Post;
use crate::received::ReceivedFile;
use crate::record::Recorder;
use crate::script::Scripts;
use crate::streams::Streams;
use crate::visits::Visits;

/// The simulator behind its address.
pub(crate) struct Shared {
    /// Where it is found: `http://127.0.0.1:PORT/`.
    pub(crate) base: String,
    /// Whether this machine alone reaches it.
    pub(crate) is_local: bool,
    /// The apps that may call; the first one is the simulator's own.
    pub(crate) app_ids: Vec<String>,
    /// Those that are known; any, where there are none.
    pub(crate) app_auth_tokens: Option<Vec<String>>,
    pub(crate) app_public_key: PublicKey,
    /// Whether what the gateway passes over is refused.
    pub(crate) strict: bool,
    pub(crate) mode: Mode,
    pub(crate) encryption_key: Option<EncryptionKey>,
    pub(crate) common: CommonRules,
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) clock: SimulatedClock,
    pub(crate) scripts: Scripts,
    pub(crate) streams: Streams,
    pub(crate) ledger: Ledger,
    pub(crate) bills: Links,
    pub(crate) faults: Faults,
    pub(crate) recorder: Recorder,
    pub(crate) visits: Visits,
    pub(crate) outbox: Outbox,
    pub(crate) post: Post,
    /// What stands in the place of the status page, if anything does.
    pub(crate) home: OnceLock<Router>,
    /// Those of the last call that was accepted.
    pub(crate) files: Mutex<Vec<ReceivedFile>>,
}
