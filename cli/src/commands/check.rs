//! `alipay check`: the findings that the macro would give, about files, folders or the catalogue.

mod fix;
mod gather;
mod judged;

use std::fmt::Write;
use std::path::PathBuf;
use std::time::Instant;

use crate::exit::{Ended, Exit, Stop};
use crate::output::{Output, say};
use crate::{input, parallel};
use gather::gather;
use judged::{Judged, judge};

/// Check descriptions: findings like a compiler's
///
/// Without a path it checks the folder specs here, or the catalogue where there is none. Findings go to standard output;
/// the exit code is 1 if any is an error.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay check specs partner.yaml")]
pub(crate) struct Check {
    /// Files, folders, or - for standard input
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Check the whole catalogue
    #[arg(long, conflicts_with_all = ["paths", "fix"])]
    catalogue: bool,
    /// Rewrite descriptions without errors in their usual form: order of keys, quotes, spaces. Comments stay
    #[arg(long)]
    fix: bool,
    /// Print the findings as JSON
    #[arg(long)]
    json: bool,
}

/// From here on it is worth telling how long it took.
const MANY: usize = 200;

impl Check {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let began = Instant::now();
        let texts = gather(&self.paths, self.catalogue)?;
        let judged: Vec<Judged> = parallel::map(&texts, judge).into_iter().collect::<Result<_, Stop>>()?;
        if self.fix {
            return rewrite(&judged, output);
        }
        self.show(&judged, output)?;
        let errors: usize = judged.iter().map(Judged::errors).sum();
        let warnings = judged.iter().map(|one| one.findings.len()).sum::<usize>() - errors;
        let mut summary = format!(
            "{}: {}, {}",
            count(judged.len(), "description"),
            count(errors, "error"),
            count(warnings, "warning")
        );
        if judged.len() >= MANY {
            let seconds = began.elapsed().as_secs_f64();
            #[expect(clippy::cast_precision_loss, reason = "nobody has so many descriptions")]
            let speed = judged.len() as f64 / seconds;
            let _ = write!(summary, " ({seconds:.2} s, {speed:.0} a second)");
        }
        say(summary);
        Ok(if errors == 0 { Exit::Fine } else { Exit::Refused })
    }

    fn show(&self, judged: &[Judged], output: &mut Output) -> Result<(), Stop> {
        if self.json {
            let rows: Vec<_> = judged.iter().flat_map(Judged::rows).collect();
            return output.json(&rows);
        }
        for one in judged {
            for finding in &one.findings {
                let shown = if output.coloured {
                    finding.render_coloured(&one.source)
                } else {
                    finding.render(&one.source)
                };
                output.line(shown)?;
                output.line("")?;
            }
        }
        Ok(())
    }
}

/// Rewrites what can be rewritten, and shows the findings of what cannot.
fn rewrite(judged: &[Judged], output: &mut Output) -> Ended {
    let (broken, sound): (Vec<&Judged>, Vec<&Judged>) = judged.iter().partition(|one| one.errors() > 0);
    let mut fixed = 0;
    for one in sound {
        let (Some(path), Some(api)) = (&one.path, &one.api) else { continue };
        let fix::Form { text, comments } = fix::usual(&one.source, api);
        if text != one.source.text {
            fix::write(path, &text).map_err(|error| {
                Stop::refused(format!("{} cannot be written: {error}", input::shown(path)))
            })?;
            output.line(path.display())?;
            fixed += 1;
        }
        if comments {
            say(format!("{} has comments, so only the ends of its lines are put in order", path.display()));
        }
    }
    for one in &broken {
        for finding in one.findings.iter().filter(|finding| finding.is_error()) {
            say(finding.render(&one.source));
        }
    }
    say(format!("{} rewritten, {} with errors left as they are", count(fixed, "description"), broken.len()));
    Ok(if broken.is_empty() { Exit::Fine } else { Exit::Refused })
}

fn count(many: usize, what: &str) -> String {
    format!("{many} {what}{}", if many == 1 { "" } else { "s" })
}
