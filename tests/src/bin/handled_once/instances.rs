//! Two processes, killed and started again.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use alipay_simulator::Simulator;

use crate::Failed;

pub(crate) struct Instances {
    settings: Vec<(&'static str, String)>,
    processes: [Mutex<Option<Child>>; 2],
    /// Where each listens.
    addresses: [RwLock<String>; 2],
    pub(crate) kills: AtomicUsize,
    /// Whether they are left alive from now on.
    pub(crate) is_over: AtomicBool,
}

impl Instances {
    pub(crate) fn start(simulator: &Simulator, seed: u64) -> Result<Self, Failed> {
        let instances = Self {
            settings: vec![
                ("ALIPAY_APP_ID", simulator.app_id().to_owned()),
                ("ALIPAY_GATEWAY", simulator.url().to_owned()),
                ("ALIPAY_PRIVATE_KEY", simulator.app_private_key().to_pkcs8_pem().to_string()),
                ("ALIPAY_PUBLIC_KEY", simulator.alipay_public_key()),
                ("ONCE_SEED", seed.to_string()),
            ],
            processes: [Mutex::default(), Mutex::default()],
            addresses: [RwLock::default(), RwLock::default()],
            kills: AtomicUsize::new(0),
            is_over: AtomicBool::new(false),
        };
        instances.start_one(0)?;
        instances.start_one(1)?;
        Ok(instances)
    }

    /// The address to which instance 0 or 1 is notified.
    pub(crate) fn address(&self, which: usize) -> String {
        self.addresses[which].read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Starts one, and waits until it listens.
    fn start_one(&self, which: usize) -> Result<(), Failed> {
        let mut process = Command::new(std::env::current_exe()?)
            .arg("instance")
            .envs(self.settings.iter().map(|(name, value)| (name, value.as_str())))
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        if let Some(stdout) = process.stdout.take() {
            BufReader::new(stdout).read_line(&mut line)?;
        }
        *self.processes[which].lock().unwrap_or_else(PoisonError::into_inner) = Some(process);
        if line.is_empty() {
            return Err("an instance did not start".into());
        }
        let address = format!("http://{}/notify", line.trim_end());
        *self.addresses[which].write().unwrap_or_else(PoisonError::into_inner) = address;
        Ok(())
    }

    /// SIGKILL: nothing of it runs any more.
    fn kill(&self, which: usize) {
        if let Some(mut process) = self.processes[which].lock().unwrap_or_else(PoisonError::into_inner).take()
        {
            if process.kill().is_ok() {
                self.kills.fetch_add(1, Ordering::Relaxed);
            }
            // The operating system keeps its number until somebody has asked.
            process.wait().ok();
        }
    }
}

impl Drop for Instances {
    fn drop(&mut self) {
        self.kill(0);
        self.kill(1);
    }
}

/// Kills one or the other and starts it again, until it is over.
pub(crate) async fn kill_all_the_time(instances: Arc<Instances>, seed: u64) {
    let (mut random, mut lasted) = (fastrand::Rng::with_seed(seed), Duration::ZERO);
    while !instances.is_over.load(Ordering::Relaxed) {
        // An instance lives longer than it takes to start one, however busy the machine is.
        tokio::time::sleep(lasted * 3 + Duration::from_millis(random.u64(200..600))).await;
        let began = Instant::now();
        let (which, own) = (random.usize(0..2), Arc::clone(&instances));
        let again = tokio::task::spawn_blocking(move || {
            own.kill(which);
            own.start_one(which)
        });
        if let Ok(Err(error)) = again.await {
            eprintln!("{error}");
        }
        lasted = began.elapsed();
    }
}
