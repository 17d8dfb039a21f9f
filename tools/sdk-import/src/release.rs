//! A release of an official SDK, as it comes from its registry.

use std::{
    fs,
    io::{Cursor, Read},
    num::NonZero,
    path::Path,
    thread,
};

use zip::ZipArchive;

use crate::{
    Error, Progress, java,
    part::{Part, assembled},
    python,
    shape::Shapes,
    syntax::{Reader, Syntax},
    v3,
};

/// An SDK whose releases can be read.
#[derive(Clone, Copy)]
struct Sdk {
    folder: &'static str,
    /// The folders within it whose files state something.
    folders: &'static [&'static str],
    extension: &'static str,
    reader: fn() -> Option<Reader>,
    prepared: fn(&str) -> String,
    parts: fn(&str, &Syntax<'_>) -> Option<Vec<Part>>,
    assembled: fn(Vec<Part>) -> Shapes,
}

const REQUESTS: &[&str] = &["request", "response", "domain"];

const SDKS: [Sdk; 3] = [
    Sdk {
        folder: java::FOLDER,
        folders: REQUESTS,
        extension: ".java",
        reader: java::reader,
        prepared: str::to_owned,
        parts: |folder, syntax| Some(vec![java::part(folder, syntax)?]),
        assembled,
    },
    Sdk {
        folder: python::FOLDER,
        folders: REQUESTS,
        extension: ".py",
        reader: python::reader,
        prepared: python::prepared,
        parts: |folder, syntax| Some(vec![python::part(folder, syntax)?]),
        assembled,
    },
    Sdk {
        folder: v3::read::FOLDER,
        folders: &["api", "model"],
        extension: ".java",
        reader: java::reader,
        prepared: str::to_owned,
        parts: v3::read::parts,
        assembled: v3::read::assembled,
    },
];

/// Reads the release at `path`: the `…-sources.jar` of the Java SDK or of the v3 SDK, or the wheel of the Python SDK.
///
/// # Errors
/// When the file cannot be read, or is not a release of these.
pub fn read_release(path: &Path, progress: &Progress) -> Result<Shapes, Error> {
    let bytes = fs::read(path).map_err(|error| Error::io(path, error))?;
    let archive = ZipArchive::new(Cursor::new(&bytes))
        .map_err(|error| Error::new(path, format!("no jar and no wheel, which are zip archives: {error}")))?;
    let names =
        archive.file_names().collect::<Result<Vec<_>, _>>().map_err(|error| Error::new(path, error))?;
    let sdk = SDKS.into_iter().find(|sdk| names.iter().any(|name| name.starts_with(sdk.folder)));
    let Some(sdk) = sdk else { return Err(Error::no_release(path)) };
    let mut names: Vec<&str> =
        names.iter().map(AsRef::as_ref).filter(|name| sdk.folder_of(name).is_some()).collect();
    names.sort_unstable();
    progress.begin(path, names.len());
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let share = names.len().div_ceil(workers).max(1);
    let parts = thread::scope(|scope| {
        let work = |names| {
            let archive = archive.clone();
            scope.spawn(move || parts(sdk, archive, names, progress))
        };
        let workers: Vec<_> = names.chunks(share).map(work).collect();
        let mut parts = Vec::new();
        for worker in workers {
            parts.extend(worker.join().map_err(|_| Error::new(path, "a worker stopped"))??);
        }
        Ok(parts)
    });
    progress.end();
    parts.map(sdk.assembled).map_err(|error: Error| error.within(path))
}

impl Sdk {
    /// The folder of a source file that states something.
    fn folder_of<'n>(&self, name: &'n str) -> Option<&'n str> {
        let (folder, file) = name.strip_prefix(self.folder)?.split_once('/')?;
        let fits = file.ends_with(self.extension) && !file.contains('/') && !file.starts_with('_');
        (self.folders.contains(&folder) && fits).then_some(folder)
    }
}

fn parts(
    sdk: Sdk,
    mut archive: ZipArchive<Cursor<&Vec<u8>>>,
    names: &[&str],
    progress: &Progress,
) -> Result<Vec<Part>, Error> {
    let mut reader = (sdk.reader)().ok_or_else(|| Error::new(sdk.folder, "no parser fits its language"))?;
    let mut parts = Vec::with_capacity(names.len());
    for name in names {
        let folder = sdk.folder_of(name).unwrap_or_default();
        let text = (sdk.prepared)(&text(&mut archive, name)?);
        let syntax = reader.read(&text).filter(|syntax| !syntax.has_error());
        let syntax = syntax.ok_or_else(|| Error::new(name, "not understood by its language's parser"))?;
        let stated = (sdk.parts)(folder, &syntax);
        parts.extend(stated.ok_or_else(|| Error::new(name, "not laid out as the SDK's other files"))?);
        progress.step();
    }
    Ok(parts)
}

fn text(archive: &mut ZipArchive<Cursor<&Vec<u8>>>, name: &str) -> Result<String, Error> {
    let mut file = archive.by_name(name).map_err(|error| Error::new(name, error))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|error| Error::new(name, error))?;
    // Some comments hold a byte that is not UTF-8, or a control character, which a parser takes for the end.
    let unprintable = |character: char| character.is_control() && !character.is_whitespace();
    Ok(String::from_utf8_lossy(&bytes).replace(unprintable, " "))
}
