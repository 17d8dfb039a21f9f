//! What the process holds, as Linux tells.

use std::time::{Duration, Instant};
use std::{fmt, io};

use tokio::runtime::Handle;

/// How long what a client left may take to go.
const PATIENCE: Duration = Duration::from_secs(10);

/// What is open and what lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Machine {
    /// Open descriptors.
    pub descriptors: usize,
    /// Those of sockets.
    pub sockets: usize,
    /// Living tasks.
    pub tasks: usize,
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { descriptors, sockets, tasks } = self;
        write!(f, "{descriptors} descriptors, {sockets} of them sockets, {tasks} tasks")
    }
}

impl Machine {
    /// How it is now.
    ///
    /// # Errors
    /// Where there is no Linux.
    pub fn now() -> io::Result<Self> {
        let (mut descriptors, mut sockets) = (0, 0);
        for entry in std::fs::read_dir("/proc/self/fd")? {
            // The listing's own descriptor is gone by now.
            let target = std::fs::read_link(entry?.path()).unwrap_or_default();
            descriptors += usize::from(!target.as_os_str().is_empty());
            sockets += usize::from(target.to_string_lossy().starts_with("socket:"));
        }
        Ok(Self { descriptors, sockets, tasks: Handle::current().metrics().num_alive_tasks() })
    }

    /// The larger of each.
    pub(super) fn or_more(self, other: Self) -> Self {
        Self {
            descriptors: self.descriptors.max(other.descriptors),
            sockets: self.sockets.max(other.sockets),
            tasks: self.tasks.max(other.tasks),
        }
    }

    /// Waits until everything is as before; says what is not.
    ///
    /// # Errors
    /// As [`now`](Self::now).
    pub async fn settled(self) -> io::Result<Option<String>> {
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
