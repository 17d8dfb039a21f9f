//! What the process holds, as Linux tells.

use std::io;
use std::time::{Duration, Instant};

use tokio::runtime::Handle;

/// How long what a client left may take to go.
const PATIENCE: Duration = Duration::from_secs(10);

/// Open sockets and living tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Machine {
    sockets: usize,
    tasks: usize,
}

impl Machine {
    pub(super) fn now() -> io::Result<Self> {
        let mut sockets = 0;
        for entry in std::fs::read_dir("/proc/self/fd")? {
            // The listing's own descriptor is gone by now.
            let target = std::fs::read_link(entry?.path()).unwrap_or_default();
            sockets += usize::from(target.to_string_lossy().starts_with("socket:"));
        }
        Ok(Self { sockets, tasks: Handle::current().metrics().num_alive_tasks() })
    }

    /// Waits until everything is as before; says what is not.
    pub(super) async fn settled(self) -> io::Result<Option<String>> {
        let began = Instant::now();
        loop {
            let now = Self::now()?;
            if now == self {
                return Ok(None);
            }
            if began.elapsed() > PATIENCE {
                return Ok(Some(format!("{now:?}, and {self:?} before")));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// The memory that the process holds, in bytes.
pub(super) fn resident() -> io::Result<usize> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<usize>().ok());
    kilobytes
        .map(|kilobytes| kilobytes * 1024)
        .ok_or_else(|| io::Error::other("/proc/self/status has no VmRSS"))
}
