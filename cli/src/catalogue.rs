//! Where descriptions come from: a file, the `specs` folder here, or the catalogue.

use std::fs;
use std::path::{Path, PathBuf};

use alipay_schema::{Api, Source, read_api};

use crate::exit::Stop;
use crate::input;

/// The folder of an app's own descriptions, which come before the catalogue's.
pub(crate) const OWN: &str = "specs";

/// A description that can be used, with its text.
pub(crate) struct Described {
    pub(crate) api: Api,
    pub(crate) source: Source,
}

/// The description that the command line names: by its file, or by the API's method.
pub(crate) fn find(name: &str) -> Result<Described, Stop> {
    if is_path(name) {
        let path = Path::new(name);
        return read(Source::new(input::shown(path), input::text(path)?));
    }
    of_method(name)?.ok_or_else(|| {
        let meant = nearest(name).map(|method| format!(": did you mean {method}?"));
        Stop::refused(format!("there is no description of {name}{}", meant.unwrap_or_default()))
    })
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
    bundled(method)
}

/// The methods of all descriptions, sorted: the app's own and the catalogue's.
pub(crate) fn methods() -> Result<Vec<String>, Stop> {
    let mut methods = alipay_specs::methods().map_err(Stop::refused)?;
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

/// What can be used, or its findings as words.
pub(crate) fn read(source: Source) -> Result<Described, Stop> {
    let reading = read_api(&source);
    match reading.value {
        Some(api) => Ok(Described { api, source }),
        None => {
            let errors = reading.findings.iter().filter(|finding| finding.is_error());
            let shown: Vec<String> = errors.map(|finding| finding.render(&source)).collect();
            Err(Stop::refused(format!("{} cannot be used\n{}", source.name, shown.join("\n"))))
        }
    }
}

fn bundled(method: &str) -> Result<Option<Source>, Stop> {
    let Some(path) = alipay_specs::find(method) else { return Ok(None) };
    let text = fs::read_to_string(&path).map_err(|error| input::unreadable(&path, &error))?;
    Ok(Some(Source::new(path.display().to_string(), text)))
}

/// Where the app's own description of a method would be.
fn own(method: &str) -> Option<PathBuf> {
    let is_word = |word: &str| {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        !word.is_empty() && word.bytes().all(fits)
    };
    let words: Option<PathBuf> = method.split('.').map(|word| is_word(word).then_some(word)).collect();
    Some(Path::new(OWN).join(words?).with_extension("yaml"))
}

fn is_path(name: &str) -> bool {
    let has_extension = |wanted: &str| Path::new(name).extension().is_some_and(|extension| extension == wanted);
    name == "-" || name.contains(['/', '\\']) || has_extension("yaml") || has_extension("yml")
}
