//! Which texts are checked.

use std::fs;
use std::path::{Path, PathBuf};

use crate::catalogue::{self, OWN};
use crate::exit::Stop;
use crate::input;
use crate::output::say;

const COMMON: &str = "specs/common.yaml";

/// A text that claims to be a description.
pub(super) enum Text {
    File(PathBuf),
    Bundled { method: &'static str, text: &'static str },
    Common(&'static str),
}

/// The files below `paths`; without one, the folder of the app's own descriptions, else the catalogue.
pub(super) fn gather(paths: &[PathBuf], catalogue: bool) -> Result<Vec<Text>, Stop> {
    if !paths.is_empty() {
        return files(paths);
    }
    let own = Path::new(OWN);
    if own.is_dir() && !catalogue {
        return files(&[own.to_path_buf()]);
    }
    if !catalogue {
        say(format!("there is no folder {OWN} here, so this checks the catalogue"));
    }
    let bundled = alipay_specs::methods()
        .filter_map(|method| Some(Text::Bundled { method, text: alipay_specs::text(method)? }));
    Ok(bundled.chain([Text::Common(alipay_specs::common())]).collect())
}

impl Text {
    /// The name that findings show.
    pub(super) fn name(&self) -> String {
        match self {
            Self::File(path) => input::shown(path),
            Self::Bundled { method, .. } => (*method).to_owned(),
            Self::Common(_) => COMMON.to_owned(),
        }
    }

    /// The text and the name that findings show.
    pub(super) fn read(&self) -> Result<alipay_schema::Source, Stop> {
        Ok(match self {
            Self::File(path) => alipay_schema::Source::new(input::shown(path), input::text(path)?),
            Self::Bundled { method, text } => catalogue::bundled(method, text),
            Self::Common(text) => alipay_schema::Source::new(COMMON, *text),
        })
    }

    /// The method under which the macro would look for it.
    pub(super) fn method(&self) -> Option<String> {
        let Self::File(path) = self else {
            return if let Self::Bundled { method, .. } = self { Some((*method).to_owned()) } else { None };
        };
        let words: Vec<&str> = path.iter().map(|word| word.to_str()).collect::<Option<_>>()?;
        let own = words.iter().rposition(|word| *word == OWN)?;
        let below: PathBuf = words.get(own + 1..)?.iter().collect();
        let method = below.with_extension("").to_str()?.replace(['/', '\\'], ".");
        // A file straight in the folder may have any name.
        let is_place = method.contains('.') && alipay_specs::path(&method)? == below;
        is_place.then_some(method)
    }
}

fn files(paths: &[PathBuf]) -> Result<Vec<Text>, Stop> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let before = files.len();
            below(path, &mut files)?;
            if files.len() == before {
                return Err(Stop::refused(format!("{} holds no description (*.yaml)", path.display())));
            }
        } else {
            files.push(path.clone());
        }
    }
    Ok(files.into_iter().map(Text::File).collect())
}

/// All YAML files below a folder, in the order of their names; folders that hide, such as `.git`, are passed over.
fn below(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Stop> {
    let unreadable = |error| input::unreadable(folder, &error);
    let entries = fs::read_dir(folder).map_err(unreadable)?;
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>().map_err(unreadable)?;
    paths.sort_unstable();
    for path in paths {
        let hides = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let is_link = path.is_symlink();
        if path.is_dir() && !hides && !is_link {
            below(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml")
            && !hides
        {
            files.push(path);
        }
    }
    Ok(())
}
