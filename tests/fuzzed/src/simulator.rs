//! Connections to the simulator.

use std::sync::LazyLock;
use std::time::Duration;

use alipay_simulator::Simulator;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;
use tokio::time::timeout;

/// What takes longer than this hangs.
const LONGEST: Duration = Duration::from_secs(20);

static SIMULATOR: LazyLock<(Runtime, Simulator)> = LazyLock::new(|| {
    let runtime = Runtime::new().expect("there are threads");
    let simulator = runtime.block_on(Simulator::start()).expect("there is a free port");
    (runtime, simulator)
});

pub(crate) fn request(bytes: &[u8]) {
    let (runtime, simulator) = &*SIMULATOR;
    runtime.block_on(async {
        let address = simulator.url().trim_start_matches("http://").trim_end_matches("/gateway.do");
        let mut stream = TcpStream::connect(address).await.expect("the simulator listens");
        // It may be closed before all is written.
        let _ = stream.write_all(bytes).await;
        let _ = stream.shutdown().await;
        let mut answer = Vec::new();
        let _ = timeout(LONGEST, stream.read_to_end(&mut answer)).await.expect("the simulator hangs");
        let executed = simulator.take_calls().iter().any(|call| call.executed);
        assert!(!executed, "a call that nobody signed was executed");
    });
}
