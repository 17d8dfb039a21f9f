//! The two pages that the project began with become exactly the descriptions that were written by hand. The pages are
//! somebody's text and no part of this repository: `ALIPAY_SEEDS` names their folder, else this looks where the gate
//! keeps them.

mod support;

use std::{env, fs, path::PathBuf};

use alipay_schema::{Api, Source, read_api};

fn folder() -> Option<PathBuf> {
    let named = env::var_os("ALIPAY_SEEDS").map(PathBuf::from);
    if let Some(folder) = &named {
        assert!(folder.is_dir(), "ALIPAY_SEEDS names no folder: {}", folder.display());
    }
    named
}

fn by_hand(method: &str) -> Api {
    let file = alipay_specs::find(method).unwrap();
    read_api(&Source::new(method, fs::read_to_string(file).unwrap())).value.unwrap()
}
