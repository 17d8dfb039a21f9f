//! What is taken out of a copy of the descriptions, and whether it came back.

use std::{
    fmt::{self, Display, Formatter},
    fs,
    path::{Path, PathBuf},
};

use alipay_schema::{Api, Parameter, Source, read_api};
use alipay_sdk_import::{Fields, Shapes};
use fastrand::Rng;

use crate::{Result, shape};

/// How many descriptions are taken out, and of how many others a row.
const COUNT: usize = 300;

/// What was taken out.
#[derive(Default)]
pub(crate) struct Damage {
    descriptions: Vec<String>,
    rows: Vec<String>,
    operations: Vec<String>,
}

impl Display for Damage {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let [descriptions, rows, operations] =
            [&self.descriptions, &self.rows, &self.operations].map(Vec::len);
        write!(out, "{descriptions} descriptions, a row of {rows} others and `v3` of {operations}")
    }
}

impl Damage {
    /// Takes out descriptions that state nothing but what the releases do, rows of others that those have, and how the
    /// REST gateway is asked.
    pub(crate) fn to(folder: &Path, shapes: &Shapes, random: &mut Rng) -> Result<Self> {
        let mut methods: Vec<&String> = shapes.apis.keys().collect();
        random.shuffle(&mut methods);
        // An API that only the REST gateway has must come back like any other.
        let alone = shapes.v3.by_method.keys().filter(|method| !shapes.apis.contains_key(*method));
        let mut damage = Self::default();
        for method in alone.chain(methods) {
            let (none, stated) = (Fields::new(), shapes.apis.get(method));
            let fields = (
                stated.and_then(|stated| stated.request(shapes)),
                stated.map_or(&none, |stated| &stated.response),
            );
            let path = path(folder, method);
            let (source, api) = read(&path)?;
            let is_plain = api.title.is_none() && api.sources.iter().all(|source| !source.contains(".NET"));
            if is_plain && damage.descriptions.len() < COUNT {
                fs::remove_file(&path)?;
                damage.descriptions.push(method.clone());
            } else if let Some(row) = removable(&api, fields, &source.text, random)
                && damage.rows.len() < COUNT
            {
                fs::write(&path, without_line(&source.text, row.name.span.line))?;
                damage.rows.push(method.clone());
            } else if api.v3.is_some() && damage.operations.len() < COUNT {
                fs::write(&path, without_operation(&source.text))?;
                damage.operations.push(method.clone());
            }
        }
        Ok(damage)
    }

    /// Whether everything is as it was, as far as an SDK tells.
    pub(crate) fn is_repaired(&self, specs: &Path, folder: &Path) -> Result<()> {
        for method in self.descriptions.iter().chain(&self.rows).chain(&self.operations) {
            let (_, before) = read(&path(specs, method))?;
            let (_, after) = read(&path(folder, method))?;
            if shape::of(&before) != shape::of(&after) {
                return Err(format!("{method} is not what it was").into());
            }
        }
        Ok(())
    }

    /// Makes a number of a text in one of the files.
    pub(crate) fn falsify(&self, folder: &Path) -> Result<()> {
        for method in &self.descriptions {
            let path = path(folder, method);
            let text = fs::read_to_string(&path)?;
            if text.contains("{ type: string }") {
                return Ok(fs::write(&path, text.replacen("{ type: string }", "{ type: number }", 1))?);
            }
        }
        Err("no description that was taken out has a text".into())
    }
}

/// A text of the request or the response that the releases have too, that stands on a line of its own, and that
/// neither a group, `v3`, `pages` nor an empty section misses.
fn removable<'a>(
    api: &'a Api,
    (request, response): (Option<&Fields>, &Fields),
    text: &str,
    random: &mut Rng,
) -> Option<&'a Parameter> {
    let asked = |name: &str| {
        let operation = api.v3.as_ref();
        operation.is_some_and(|operation| {
            operation.in_path().contains(&name) || operation.query.iter().any(|other| other.as_str() == name)
        })
    };
    let turns = |name: &str| {
        let pages = api.pages.iter().flat_map(|pages| pages.sent().chain(pages.ends()));
        pages.into_iter().any(|(_, other)| other.as_str() == name)
    };
    let is_named = |row: &Parameter| {
        asked(&row.name) || turns(&row.name) || api.one_of.iter().flatten().any(|name| *name == *row.name)
    };
    let is_alone = |row: &Parameter| {
        let line = text.lines().nth(row.name.span.line - 1).unwrap_or_default().trim();
        line.starts_with(&format!("{}: {{ type: string", *row.name)) && line.ends_with('}')
    };
    let sections =
        [(api.request.parameters(), request), (api.response.as_deref().unwrap_or_default(), Some(response))];
    let mut rows = Vec::new();
    for (section, fields) in sections.into_iter().filter(|(section, _)| section.len() > 1) {
        let is_known = |row: &Parameter| fields.is_some_and(|fields| fields.contains_key(&row.name.value));
        rows.extend(section.iter().filter(|row| is_known(row) && is_alone(row) && !is_named(row)));
    }
    random.choice(rows)
}

fn without_line(text: &str, line: usize) -> String {
    let lines = text.split_inclusive('\n').enumerate().filter(|(index, _)| index + 1 != line);
    lines.map(|(_, line)| line).collect()
}

/// `v3` stands on a line of its own, or at the head of indented ones.
fn without_operation(text: &str) -> String {
    let mut within = false;
    let mut stays = |line: &&str| {
        within = line.starts_with("v3:") || (within && line.starts_with(' '));
        !within
    };
    text.split_inclusive('\n').filter(|line| stays(line)).collect()
}

fn path(folder: &Path, method: &str) -> PathBuf {
    folder.join(method.replace('.', "/")).with_extension("yaml")
}

fn read(path: &Path) -> Result<(Source, Api)> {
    let source = Source::new(path.display().to_string(), fs::read_to_string(path)?);
    let api = read_api(&source).usable(&source)?;
    Ok((source, api))
}

/// Copies the descriptions below a folder.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy(&path, &to)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            fs::copy(&path, &to)?;
        }
    }
    Ok(())
}
