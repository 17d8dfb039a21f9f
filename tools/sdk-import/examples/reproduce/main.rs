//! Proves that an update from the pinned releases reproduces the descriptions:
//! `cargo run -p alipay-sdk-import --example reproduce -- SPECS FOLDER [SEED]`, where FOLDER keeps the releases.
//!
//! First the update must have nothing to do. Then descriptions and single rows are taken out of a copy at random; the
//! update must bring all of them back. Last, one row of the copy is falsified, which must not go unnoticed.

mod damage;
mod shape;

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use alipay_sdk_import::{Progress, Shapes, pins, read_release, united, update};
use damage::{Damage, copy};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let (Some(specs), Some(folder)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: reproduce SPECS FOLDER [SEED]");
        return ExitCode::from(2);
    };
    let seed = arguments.next().map_or_else(|| Ok(now()), |seed| seed.parse());
    match seed.map_err(Into::into).and_then(|seed| reproduce(specs.as_ref(), folder.as_ref(), seed)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

fn reproduce(specs: &Path, folder: &Path, seed: u64) -> Result<()> {
    let progress = Progress::new();
    let files =
        pins()?.iter().map(|pin| pin.fetch(folder)).collect::<std::result::Result<Vec<PathBuf>, _>>()?;
    let releases =
        files.iter().map(|file| read_release(file, &progress)).collect::<std::result::Result<Vec<_>, _>>()?;
    let (shapes, _) = united(releases);
    println!("{} APIs and {} types in {} releases", shapes.apis.len(), shapes.types.len(), files.len());

    let idle = update(&shapes, None, specs, &progress)?;
    if let Some((file, _)) = idle.files.first() {
        return Err(
            format!("the update would change {} and others: {}", file.display(), idle.summary()).into()
        );
    }
    println!("over the descriptions as they are: {}", idle.summary());
    restores(specs, &shapes, seed, &progress)
}

fn restores(specs: &Path, shapes: &Shapes, seed: u64, progress: &Progress) -> Result<()> {
    let temporary = tempfile::tempdir()?;
    copy(specs, temporary.path())?;
    let damage = Damage::to(temporary.path(), shapes, &mut fastrand::Rng::with_seed(seed))?;
    let repair = update(shapes, None, temporary.path(), progress)?;
    repair.write()?;
    println!("seed {seed}: {damage} taken out; {}", repair.summary());
    damage.is_repaired(specs, temporary.path())?;
    let again = update(shapes, None, temporary.path(), progress)?;
    if !again.files.is_empty() {
        return Err(format!("a second update would change more: {}", again.summary()).into());
    }
    damage.falsify(temporary.path())?;
    if damage.is_repaired(specs, temporary.path()).is_ok() {
        return Err("a falsified row went unnoticed".into());
    }
    println!("all of it is back, a second update has nothing to do, and a falsified row is noticed");
    Ok(())
}
