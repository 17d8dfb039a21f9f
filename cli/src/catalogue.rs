//! Where descriptions come from: a file, the `specs` folder here, or the catalogue.

use std::fs;
use std::path::{Path, PathBuf};

use alipay_schema::{Api, Source, read_api};

use crate::exit::Stop;
use crate::input;
use crate::language::{self, Language};
use crate::output::harmless;

/// The folder of an app's own descriptions, which come before the catalogue's.
pub(crate) const OWN: &str = "specs";

/// A description that can be used, with its text.
pub(crate) struct Described {
    pub(crate) api: Api,
    pub(crate) source: Source,
}

/// The description that the command line names: by its file, or by the API's method.
pub(crate) fn find(name: &str) -> Result<Described, Stop> {
    named(name, of_method)
}

/// The same, but a method stands for its description in the catalogue, whatever the app's own says.
pub(crate) fn find_published(name: &str) -> Result<Described, Stop> {
    named(name, |method| alipay_specs::text(method).map(|text| read(published(method, text))).transpose())
}

fn named(
    name: &str,
    of_method: impl FnOnce(&str) -> Result<Option<Described>, Stop>,
) -> Result<Described, Stop> {
    if name.is_empty() {
        return Err(Stop::usage("name an API, or the file of a description"));
    }
    if is_path(name) {
        let path = Path::new(name);
        return read(Source::new(input::shown(path), input::text(path)?));
    }
    of_method(name)?.ok_or_else(|| {
        let meant = nearest(name).map(|method| format!(": did you mean {method}?"));
        Stop::refused(format!("there is no description of {}{}", harmless(name), meant.unwrap_or_default()))
    })
}

/// A description of the catalogue under a name that tells it from a file.
fn published(method: &str, text: &str) -> Source {
    let name = match language::chosen() {
        Language::English => format!("the catalogue's {method}"),
        Language::Chinese => format!("目录中的 {method}"),
    };
    Source::new(name, text)
}

/// The description of a method, if there is one.
pub(crate) fn of_method(method: &str) -> Result<Option<Described>, Stop> {
    source(method)?.map(read).transpose()
}

/// The text of a method's description: the app's own, else the catalogue's.
pub(crate) fn source(method: &str) -> Result<Option<Source>, Stop> {
    if let Some(path) = own(method).filter(|path| path.is_file()) {
        let text = fs::read_to_string(&path).map_err(|error| input::unreadable(&path, &error))?;
        return Ok(Some(Source::new(path.display().to_string(), text)));
    }
    Ok(alipay_specs::text(method).map(|text| bundled(method, text)))
}

/// Whether the app's own description of a method is a file without a byte, as a shell makes it for
/// `alipay show METHOD --yaml > specs/…` before the command runs.
pub(crate) fn own_is_empty(method: &str) -> bool {
    own(method).and_then(|path| path.metadata().ok()).is_some_and(|file| file.is_file() && file.len() == 0)
}

/// Where the app's own description of a method stands, if it has one.
fn own(method: &str) -> Option<PathBuf> {
    alipay_specs::path(method).map(|below| Path::new(OWN).join(below))
}

/// The methods of all descriptions, sorted: the app's own and the catalogue's.
pub(crate) fn methods() -> Result<Vec<String>, Stop> {
    let mut methods: Vec<String> = alipay_specs::methods().map(str::to_owned).collect();
    let own = Path::new(OWN);
    if own.is_dir() {
        methods.extend(alipay_specs::methods_in(own).map_err(|error| input::unreadable(own, &error))?);
    }
    methods.sort_unstable();
    methods.dedup();
    Ok(methods)
}

/// The known method that comes nearest to `name`.
pub(crate) fn nearest(name: &str) -> Option<String> {
    let methods = methods().ok()?;
    let last = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
    let family = name.rsplit_once('.').map_or("", |(family, _)| family);
    // Thousands of names are not compared with each other: those of the same family or of the same last word are.
    let near = methods.iter().filter(|method| {
        method.rsplit_once('.').is_some_and(|(other, _)| other == family) || last(method) == last(name)
    });
    let far = methods.iter();
    let guess = alipay_schema::suggest(name, near.map(String::as_str));
    guess.or_else(|| alipay_schema::suggest(name, far.map(String::as_str))).map(str::to_owned)
}

/// What can be used, or its errors as words.
pub(crate) fn read(source: Source) -> Result<Described, Stop> {
    let language = language::chosen();
    match (read_api(&source).in_language(language).usable(&source), language) {
        (Ok(api), _) => Ok(Described { api, source }),
        (Err(errors), Language::English) => {
            Err(Stop::refused(format!("{} cannot be used\n{errors}", source.name)))
        }
        (Err(errors), Language::Chinese) => Err(Stop::refused(format!("{} 无法使用\n{errors}", source.name))),
    }
}

/// A description of the catalogue, under the name that the macro shows, too.
pub(crate) fn bundled(method: &str, text: &str) -> Source {
    let path = Path::new(OWN).join(alipay_specs::path(method).unwrap_or_default());
    Source::new(path.display().to_string(), text)
}

fn is_path(name: &str) -> bool {
    let has_extension =
        |wanted: &str| Path::new(name).extension().is_some_and(|extension| extension == wanted);
    name == "-" || name.contains(['/', '\\']) || has_extension("yaml") || has_extension("yml")
}
