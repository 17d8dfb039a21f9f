//! One JSON object a line, in and out.

use std::io::{self, BufRead, Write};

use serde_json::{Value, json};

use super::{Answer, Failure, Material, Order};

/// What carries out orders.
pub trait Peer {
    /// Carries out one.
    ///
    /// # Errors
    /// When it cannot, or when it refuses what it was given.
    fn work(&mut self, order: &Order) -> Result<Answer, Failure>;
}

/// Reads the material, makes the peer, and answers every order until there are no more.
///
/// # Errors
/// When a line cannot be read or written, or the peer cannot be made.
pub fn answer_all<P: Peer>(
    make: impl FnOnce(Material) -> Result<P, Box<dyn std::error::Error>>,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut lines = io::stdin().lock().lines();
    let material = lines.next().ok_or("there is no material")??;
    let mut peer = make(serde_json::from_str(&material)?)?;
    for line in lines {
        let answer = match peer.work(&serde_json::from_str(&line?)?) {
            Ok(answer) => serde_json::to_value(answer)?,
            Err(failure) => said(&failure),
        };
        let mut out = io::stdout().lock();
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}

fn said(failure: &Failure) -> Value {
    match failure {
        Failure::Cannot(why) => json!({ "cannot": why }),
        Failure::Error(error) => json!({ "error": error.to_string() }),
    }
}
