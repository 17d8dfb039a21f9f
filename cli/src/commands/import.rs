//! `alipay import`: a documentation page becomes a description.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use alipay_import::{Imported, Options, import};
use alipay_schema::Source;

use crate::exit::{Ended, Exit, Stop};
use crate::input;
use crate::output::{Output, say};

/// Make a description of a documentation page
///
/// The page is text copied from a browser, Markdown, saved HTML, or the documentation site's JSON. What could not be read
/// or had to be decided is told with the page's line; a page that makes no sense is refused as a whole.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay import page.md --out specs")]
pub(crate) struct Import {
    /// The page; - is standard input
    file: PathBuf,
    /// Write the description below this folder, at the path of its method, and print the path; else print the description
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write over a description that is there already
    #[arg(long, requires = "out")]
    force: bool,
    /// Keep the page's own sentences. They are somebody's text: leave them out of what you publish
    #[arg(long)]
    keep_text: bool,
}

impl Import {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let page = Source::new(input::shown(&self.file), input::text(&self.file)?);
        let reading = import(&page, &Options { keep_text: self.keep_text, ..Options::default() });
        for finding in &reading.findings {
            say(format!("{}\n", output.words(finding, &page)));
        }
        let Some(imported) = reading.value else {
            return Err(Stop::refused(format!("{} gives no description", page.name)));
        };
        match &self.out {
            Some(folder) => {
                let path = folder.join(&imported.path);
                self.write(&path, &imported)?;
                output.line(path.display())?;
            }
            None => output.text(&imported.text)?,
        }
        Ok(Exit::Fine)
    }

    fn write(&self, path: &Path, imported: &Imported) -> Result<(), Stop> {
        let mut options = OpenOptions::new();
        options.write(true).create(self.force).truncate(self.force).create_new(!self.force);
        let created = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| options.open(path));
        let written = created.and_then(|mut file| file.write_all(imported.text.as_bytes()));
        written.map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => Stop::refused(format!(
                "{} is there already: --force writes over it, and `alipay diff` shows what would change",
                path.display()
            )),
            _ => Stop::refused(format!("{} cannot be written: {error}", path.display())),
        })
    }
}
