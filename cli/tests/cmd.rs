//! The documents in `tests/cmd`: each command that they show is run, and must print what they say. They call a
//! simulator, by settings from the environment. `TRYCMD=overwrite cargo test -p alipay-cli --test cmd` writes them anew.

use std::env;
use std::path::PathBuf;

use alipay_simulator::Simulator;

#[test]
fn every_documented_command_prints_what_its_document_says() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("cmd-{}", std::process::id()));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let specs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/call.in/specs");
    let simulator = runtime.block_on(Simulator::builder().descriptions(specs).start()).unwrap();
    simulator.write_files(&folder).unwrap();
    let file = |name: &str| folder.join(name).into_os_string().into_string().unwrap();
    let cases = trycmd::TestCases::new();
    cases
        .case("tests/cmd/*.trycmd")
        .env("ALIPAY_APP_ID", simulator.app_id())
        .env("ALIPAY_GATEWAY", simulator.url())
        .env("ALIPAY_PRIVATE_KEY_FILE", file("app_private_key.pem"))
        .env("ALIPAY_PUBLIC_KEY_FILE", file("alipay_public_key.pem"))
        .env("ALIPAY_CHARSET", "")
        .env("CLICOLOR_FORCE", "")
        .env("LC_ALL", "C")
        .env("COLUMNS", "100")
        .insert_var("[GATEWAY]", simulator.url().to_owned())
        .unwrap();
    cases.run();
    std::fs::remove_dir_all(folder).unwrap();
}
