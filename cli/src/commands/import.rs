//! `alipay import`: a documentation page becomes a description.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use alipay_page_import::{Imported, Options, decode, import};
use alipay_schema::Source;
use serde::Serialize;

use crate::exit::{Ended, Exit, Stop};
use crate::finding::Row;
use crate::input;
use crate::language::{self, Language};
use crate::output::{Output, say};

/// Make a description of a documentation page
///
/// The page is text copied from a browser, Markdown, saved HTML, or the documentation site's JSON. It is read against the
/// catalogue, which has the members that a page does not show. What could not be read or had to be decided is reported with
/// the page's line; a page that leaves open what a description needs is refused, or gives a draft with --draft.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay import page.md --out specs")]
#[expect(clippy::struct_excessive_bools, reason = "the flags of a command line, each on its own")]
pub(crate) struct Import {
    /// The page; - is standard input
    file: PathBuf,
    /// Write the description below this folder, at the path of its method, and print the path; else print the description
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write over a description that is there already
    #[arg(long, requires = "out")]
    force: bool,
    /// The API that the page is about, where the page does not say so or is about several
    #[arg(long, value_name = "METHOD")]
    method: Option<String>,
    /// Make a draft of a page that ends early, has no headings or leaves a row open: what the page does not settle is
    /// marked by comments
    #[arg(long)]
    draft: bool,
    /// Keep the page's own sentences. They are somebody's text: leave them out of what you publish
    #[arg(long)]
    keep_text: bool,
    /// Print what became of it as JSON: the path that was written or the description, and the findings
    #[arg(long)]
    json: bool,
}

/// What became of a page, for programs.
#[derive(Serialize)]
struct Outcome<'a> {
    /// The description that was written.
    path: Option<String>,
    /// The description that was not.
    text: Option<&'a str>,
    /// The paths of what the page does not settle.
    open: &'a [String],
    findings: Vec<Row<'a>>,
}

impl Import {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let page = Source::new(input::shown(&self.file), self.text()?);
        let reading = import(&page, &self.options()).in_language(language::chosen());
        if !self.json {
            for finding in &reading.findings {
                say(format!("{}\n", finding.render_coloured(&page)));
            }
        }
        let written = self.settle(reading.value.as_ref(), &page);
        if self.json {
            let imported = reading.value.as_ref().filter(|_| self.out.is_none());
            output.json(&Outcome {
                path: written
                    .as_ref()
                    .ok()
                    .and_then(|path| path.as_ref().map(|path| path.display().to_string())),
                text: imported.map(|imported| imported.text.as_str()),
                open: reading.value.as_ref().map_or(&[], |imported| &imported.open),
                findings: reading.findings.iter().map(|finding| Row::of(finding, &page)).collect(),
            })?;
        }
        match (written?, &reading.value) {
            _ if self.json => {}
            (Some(path), _) => output.line(path.display())?,
            (None, Some(imported)) => output.text(&imported.text)?,
            (None, None) => {}
        }
        Ok(Exit::Fine)
    }

    fn options(&self) -> Options {
        let Self { keep_text, draft, .. } = *self;
        Options { keep_text, draft, method: self.method.clone(), ..Options::default() }
    }

    /// Why there is no description, and whether a draft is to be had.
    fn refused(&self, page: &Source) -> Stop {
        let draft = import(page, &Options { draft: true, ..self.options() });
        let name = &page.name;
        Stop::refused(match (language::chosen(), draft.value) {
            (Language::English, None) => format!("{name} gives no description"),
            (Language::English, Some(_)) => format!(
                "{name} gives no description: with --draft it gives a draft, in which what the page does not settle is marked"
            ),
            (Language::Chinese, None) => format!("{name} 得不到描述"),
            (Language::Chinese, Some(_)) => {
                format!("{name} 得不到描述：加上 --draft 则得到草稿，其中页面没有定论的都有标记")
            }
        })
    }

    fn text(&self) -> Result<String, Stop> {
        let words = || {
            format!(
                "{} cannot be read: it is not a text in UTF-8, UTF-16 or GB18030; save it as UTF-8",
                input::shown(&self.file)
            )
        };
        decode(&input::bytes(&self.file)?).ok_or_else(|| Stop::usage(words()))
    }

    /// Writes the description where it is wanted, and says where that was.
    fn settle(&self, imported: Option<&Imported>, page: &Source) -> Result<Option<PathBuf>, Stop> {
        let imported = imported.ok_or_else(|| self.refused(page))?;
        let Some(folder) = &self.out else { return Ok(None) };
        let path = folder.join(&imported.path);
        self.write(&path, imported)?;
        Ok(Some(path))
    }

    fn write(&self, path: &Path, imported: &Imported) -> Result<(), Stop> {
        let mut options = OpenOptions::new();
        options.write(true).create(self.force).truncate(self.force).create_new(!self.force);
        let created = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| options.open(path));
        let written = created.and_then(|mut file| file.write_all(imported.text.as_bytes()));
        written.map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => Stop::refused(is_there(path)),
            _ => Stop::refused(format!("{} cannot be written: {error}", path.display())),
        })
    }
}

fn is_there(path: &Path) -> String {
    let path = path.display();
    match language::chosen() {
        Language::English => format!(
            "{path} is there already: --force writes over it, and `alipay diff` shows what would change"
        ),
        Language::Chinese => format!("{path} 已经存在：--force 会覆盖它，`alipay diff` 可以看到会改变什么"),
    }
}
