//! `alipay check`: the findings that the macro would give, about files, folders or the catalogue.

mod fix;
mod gather;
mod judged;
mod watch;
mod words;

use std::path::PathBuf;
use std::time::Instant;

use crate::exit::{Ended, Exit, Stop};
use crate::finding::Row;
use crate::output::{Output, error, say};
use crate::{input, parallel};
use gather::gather;
use judged::{Judged, judge};

/// Check descriptions: findings like a compiler's
///
/// Without a path it checks the folder specs here, or the catalogue where there is none. Findings go to standard output;
/// the exit code is 1 if any is an error.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay check specs partner.yaml")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(crate) struct Check {
    /// Files, folders, or - for standard input
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Check the whole catalogue
    #[arg(long, conflicts_with_all = ["paths", "fix"])]
    catalogue: bool,
    /// Rewrite descriptions without errors in their usual form: order of keys, quotes, spaces. One with comments keeps
    /// them and its order: only the ends of its lines change. Standard input is written to standard output
    #[arg(long, conflicts_with = "json")]
    fix: bool,
    /// Print the findings as JSON
    #[arg(long)]
    json: bool,
    /// Check again whenever a description changes, comes or goes, until it is interrupted
    #[arg(long, conflicts_with_all = ["catalogue", "fix", "json"])]
    watch: bool,
}

/// From here on it is worth telling how long it took.
const MANY: usize = 200;

impl Check {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        if self.watch {
            return watch::watch(&self.paths, || self.once(output));
        }
        self.once(output)
    }

    fn once(&self, output: &mut Output) -> Ended {
        let began = Instant::now();
        let texts = gather(&self.paths, self.catalogue)?;
        let (mut judged, mut unread) = (Vec::new(), Vec::new());
        for (text, result) in texts.iter().zip(parallel::map(&texts, judge)) {
            match result {
                Ok(one) => judged.push(one),
                Err(stop) => unread.push((text, stop)),
            }
        }
        if self.fix {
            rewrite(&judged, output)?;
        } else if self.json {
            let unread = unread.iter().map(|(text, stop)| Row::unread(text.name(), stop));
            output.json(&judged.iter().flat_map(Judged::rows).chain(unread).collect::<Vec<_>>())?;
        } else {
            show(&judged, output)?;
        }
        for (_, stop) in &unread {
            error(&stop.words);
        }
        let errors: usize = judged.iter().map(Judged::errors).sum();
        if !self.fix {
            say(summary(&judged, errors, began));
        }
        Ok(match (errors, unread.as_slice()) {
            (0, []) => Exit::Fine,
            (0, _) => Exit::Usage,
            _ => Exit::Refused,
        })
    }
}

fn show(judged: &[Judged], output: &mut Output) -> Result<(), Stop> {
    for one in judged {
        for finding in &one.findings {
            output.styled(finding.render_coloured(&one.source))?;
            output.line("")?;
        }
    }
    Ok(())
}

fn summary(judged: &[Judged], errors: usize, began: Instant) -> String {
    let warnings = judged.iter().map(|one| one.findings.len()).sum::<usize>() - errors;
    let mut summary = words::summary(judged.len(), errors, warnings);
    if judged.len() >= MANY {
        let seconds = began.elapsed().as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "nobody has so many descriptions")]
        let speed = judged.len() as f64 / seconds;
        summary += &words::took(seconds, speed);
    }
    summary
}

/// Rewrites what can be rewritten, and reports the findings that stay. Standard input is written to standard output.
fn rewrite(judged: &[Judged], output: &mut Output) -> Result<(), Stop> {
    let (mut fixed, mut broken) = (0, 0);
    for one in judged {
        for finding in &one.findings {
            say(finding.render_coloured(&one.source));
        }
        let Some(api) = one.api.as_ref().filter(|_| one.errors() == 0) else {
            broken += usize::from(one.errors() > 0);
            continue;
        };
        let fix::Form { text, comments } = fix::usual(&one.source, api);
        if comments {
            say(words::has_comments(&one.source.name));
        }
        match &one.path {
            None => output.text(&text)?,
            Some(path) if text != one.source.text => {
                fix::write(path, &text).map_err(|error| input::unwritable(path, &error))?;
                output.line(path.display())?;
                fixed += 1;
            }
            Some(_) => {}
        }
    }
    say(words::rewritten(fixed, broken));
    Ok(())
}
