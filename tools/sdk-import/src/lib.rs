//! Keeps the catalogue of Alipay's APIs current: reads a release of an official SDK as it comes from its registry, and
//! merges it into a folder of descriptions.
//!
//! * [`read_release`] reads the sources of the Java SDK or of the v3 SDK (`…-sources.jar`), or the wheel of the
//!   Python SDK, and gives [`Shapes`]: names, nesting, kinds, and how the REST gateway is asked. [`united`] makes one
//!   of several.
//! * [`update`] compares them with the descriptions and says what it takes to bring those up to date. What people wrote
//!   survives byte for byte; what contradicts the release is reported, never overwritten.
//! * [`Facts`] are what the SDKs' code does not say, such as lengths.
//! * [`Evidence`] is what documentation and clients state of parameters, of which some is weaker than other;
//!   [`facts_beyond`] makes it of an app's own description.
//! * [`add_words`] adds titles, meanings and examples that people wrote.
//! * [`state_pages`] says how results are given in pages, where names tell.
//! * [`state_effects`] says which APIs only read, where names tell.
//! * [`Outcomes`] is the reviewed table of what became of a call that failed with a code.
//!
//! On the command line: `alipay catalogue update RELEASE…`.

mod draft;
mod effects;
mod error;
mod evidence;
mod facts;
mod folder;
mod java;
mod merge;
mod names;
mod outcomes;
mod pages;
mod part;
mod pins;
mod progress;
mod python;
mod release;
mod report;
mod rows;
mod shape;
mod syntax;
mod text;
mod union;
mod update;
mod v3;
mod words;

pub use draft::draft;
pub use effects::{effect_told_by, state_effects};
pub use error::Error;
pub use evidence::{Evidence, Exported, Merged, Tally, add_evidence, facts_beyond};
pub use facts::Facts;
pub use outcomes::{Judged, Outcomes, state_outcomes};
pub use pages::{pages_told_by, state_pages};
pub use pins::{Pin, pins};
pub use progress::Progress;
pub use release::read_release;
pub use report::{Change, Update, What};
pub use shape::{ApiShape, Content, Field, Fields, Kind, OperationShape, Operations, Shapes};
pub use union::united;
pub use update::{add_facts, update, with_text};
pub use words::add_words;
