//! Which texts are checked.

use std::path::{Path, PathBuf};

use super::words;
use crate::catalogue::{self, OWN};
use crate::exit::Stop;
use crate::files::files;
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
    let given = |paths| Ok(files(paths)?.into_iter().map(Text::File).collect());
    if !paths.is_empty() {
        return given(paths);
    }
    let own = Path::new(OWN);
    if own.is_dir() && !catalogue {
        return given(&[own.to_path_buf()]);
    }
    if !catalogue {
        say(words::no_own_descriptions());
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
