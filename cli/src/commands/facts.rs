//! `alipay facts export`: what an app's own descriptions know beyond the catalogue, ready to be sent in.

use std::path::PathBuf;

use alipay_schema::{Source, read_api};
use alipay_sdk_import::{Exported, facts_beyond};

use crate::catalogue::{self, Described};
use crate::exit::{Ended, Exit, Stop};
use crate::files::files;
use crate::input;
use crate::output::{Output, harmless, say};

/// Give what you know of APIs to the catalogue
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay facts export specs")]
pub(crate) struct Facts {
    #[command(subcommand)]
    command: FactsCommand,
}

#[derive(Debug, clap::Subcommand)]
enum FactsCommand {
    Export(Export),
}

/// Write what your own descriptions know beyond the catalogue, as records that can be sent in
///
/// A line is a JSON document about one API: which parameters must be given, how long they are, and groups of which one must
/// be given. No example and no text of yours is in it. What you only advise is a record of its own. An API that the
/// catalogue lacks may be nobody's business: it is left out unless you name it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay facts export --method alipay.trade.pay specs")]
struct Export {
    /// Only this API; give it several times for several
    #[arg(long, value_name = "METHOD")]
    method: Vec<String>,
    /// Descriptions, or folders of them
    #[arg(value_name = "PATH", default_value = catalogue::OWN)]
    paths: Vec<PathBuf>,
}

impl Facts {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        match &self.command {
            FactsCommand::Export(export) => export.run(output),
        }
    }
}

impl Export {
    fn run(&self, output: &mut Output) -> Ended {
        let described = self.described()?;
        for method in &self.method {
            if !described.iter().any(|own| *own.api.method == **method) {
                let paths: Vec<String> = self.paths.iter().map(|path| input::shown(path)).collect();
                let text = format!("there is no description of {} in {}", harmless(method), paths.join(", "));
                return Err(Stop::refused(text));
            }
        }
        let (mut apis, mut facts) = (0, 0);
        for own in described {
            let method = own.api.method.as_str();
            let known = published(method);
            if known.is_none() && self.method.is_empty() {
                say(format!(
                    "{method} is left out: the catalogue does not have it; --method {method} exports it"
                ));
                continue;
            }
            let Exported { records, facts: more, unknown } =
                facts_beyond(&own.api, known.as_ref().map(|known| &known.api), &own.source.name);
            for place in unknown {
                say(format!("{method}: {place} is left out: the catalogue's description does not have it"));
            }
            for record in &records {
                output.line(record)?;
            }
            apis += usize::from(!records.is_empty());
            facts += more;
        }
        say(match (apis, facts) {
            (0, _) => "nothing that the catalogue does not know".to_owned(),
            (1, 1) => "1 fact about 1 API".to_owned(),
            (1, facts) => format!("{facts} facts about 1 API"),
            (apis, facts) => format!("{facts} facts about {apis} APIs"),
        });
        Ok(Exit::Fine)
    }

    /// The descriptions that are asked for.
    fn described(&self) -> Result<Vec<Described>, Stop> {
        let mut all = Vec::new();
        for path in files(&self.paths)? {
            let described = catalogue::read(Source::new(input::shown(&path), input::text(&path)?))?;
            if self.method.is_empty() || self.method.iter().any(|method| *method == *described.api.method) {
                all.push(described);
            }
        }
        Ok(all)
    }
}

/// The catalogue's own description of a method.
fn published(method: &str) -> Option<Described> {
    let source = Source::new(method, alipay_specs::text(method)?);
    read_api(&source).value.map(|api| Described { api, source })
}
