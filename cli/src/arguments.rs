//! Parameters on the command line: `name=value`, `name:=json`, `a.b=value`, `list[0].x=value`, `name@file`.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::str::FromStr;

use clap::builder::TypedValueParser;
use clap::error::ErrorKind;

use crate::json::Json;

/// One parameter and where it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Assignment {
    /// The name of the outermost parameter.
    pub(crate) name: String,
    /// The steps below it.
    pub(crate) below: Vec<Step>,
    pub(crate) given: Given,
}

impl Assignment {
    /// Whether another one says what this one, or a part of it, is.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        let is_same = |(one, other): (&Step, &Step)| one == other;
        self.name == other.name && self.below.iter().zip(&other.below).all(is_same)
    }

    /// Where it belongs, as it is written.
    pub(crate) fn path(&self) -> String {
        let mut path = self.name.clone();
        for step in &self.below {
            path = match step {
                Step::Member(name) => format!("{path}.{name}"),
                Step::Item(index) => format!("{path}[{index}]"),
            };
        }
        path
    }
}

/// One step from a value to one inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Member(String),
    Item(usize),
}

/// What is given for a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    /// `=`: a text, or what its description makes of it.
    Text(String),
    /// `:=`: data.
    Data(Json),
    /// `@`: a file to send.
    File(PathBuf),
}

/// Reads parameters for clap, which by itself repeats the whole of what it refuses, the value with it.
#[derive(Clone, Debug)]
pub(crate) struct Parameters;

impl TypedValueParser for Parameters {
    type Value = Assignment;

    fn parse_ref(
        &self,
        command: &clap::Command,
        _: Option<&clap::Arg>,
        word: &OsStr,
    ) -> Result<Assignment, clap::Error> {
        let text = word
            .to_str()
            .ok_or_else(|| command.clone().error(ErrorKind::InvalidUtf8, "a parameter is not UTF-8 text"))?;
        text.parse().map_err(|reason| {
            let name: String =
                text.split(['=', ':', '@']).next().unwrap_or_default().chars().take(MOST_SHOWN).collect();
            command.clone().error(ErrorKind::ValueValidation, format!("the parameter `{name}`: {reason}"))
        })
    }
}

/// So many characters of a name are shown.
const MOST_SHOWN: usize = 60;

/// Longer lists are given as JSON.
const MOST_ITEMS: usize = 1_000;

/// No API has so many levels.
const MOST_STEPS: usize = 64;

impl FromStr for Assignment {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let in_path = |character: char| character.is_alphanumeric() || "_-.[]".contains(character);
        let end = text.find(|character| !in_path(character)).unwrap_or(text.len());
        let (path, rest) = text.split_at(end);
        let given = if let Some(value) = rest.strip_prefix('=') {
            Given::Text(value.to_owned())
        } else if let Some(json) = rest.strip_prefix(":=") {
            Given::Data(Json::parse(json).map_err(|error| format!("what follows `:=` is not JSON: {error}"))?)
        } else if let Some(file) = rest.strip_prefix('@').filter(|file| !file.is_empty()) {
            Given::File(file.into())
        } else {
            return Err("write name=value, name:=json or name@file".to_owned());
        };
        let mut steps = steps(path)?;
        if steps.len() > MOST_STEPS {
            return Err(format!("a path has at most {MOST_STEPS} steps"));
        }
        if steps.is_empty() {
            return Err("the name is missing".to_owned());
        }
        let Step::Member(name) = steps.remove(0) else { return Err("begin with a name".to_owned()) };
        if matches!(given, Given::File(_)) && !steps.is_empty() {
            return Err("a file is a parameter of its own: name@file".to_owned());
        }
        Ok(Self { name, below: steps, given })
    }
}

/// `list[0].x` as its steps.
fn steps(path: &str) -> Result<Vec<Step>, String> {
    let mut steps = Vec::new();
    for word in path.split('.').filter(|_| !path.is_empty()) {
        let (name, indexes) = word.split_at(word.find('[').unwrap_or(word.len()));
        if name.is_empty() || name.contains(']') {
            return Err(format!("`{path}` is not a valid path: write a.b or list[0].x"));
        }
        steps.push(Step::Member(name.to_owned()));
        let mut rest = indexes;
        while let Some(inner) = rest.strip_prefix('[') {
            let (index, after) =
                inner.split_once(']').ok_or_else(|| format!("`{path}` lacks a closing bracket"))?;
            let index: usize = index
                .parse()
                .map_err(|_| format!("`{index}` is not a place in a list: they count from 0"))?;
            if index >= MOST_ITEMS {
                return Err(format!("a list of more than {MOST_ITEMS} items is given as JSON: name:=[…]"));
            }
            steps.push(Step::Item(index));
            rest = after;
        }
        if !rest.is_empty() {
            return Err(format!("`{path}` is not a valid path: write a.b or list[0].x"));
        }
    }
    Ok(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Assignment {
        text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn names_paths_and_kinds_of_values_are_told_apart() {
        let member = |name: &str| Step::Member(name.to_owned());
        for (text, name, below, given) in [
            ("a=1", "a", vec![], Given::Text("1".to_owned())),
            ("a=", "a", vec![], Given::Text(String::new())),
            ("a==b:=c@d", "a", vec![], Given::Text("=b:=c@d".to_owned())),
            ("a.b=支付 x", "a", vec![member("b")], Given::Text("支付 x".to_owned())),
            ("l[0].x=1", "l", vec![Step::Item(0), member("x")], Given::Text("1".to_owned())),
            (
                "l[1][2]:=1.10",
                "l",
                vec![Step::Item(1), Step::Item(2)],
                Given::Data(Json::Raw("1.10".to_owned())),
            ),
            ("photo@a=b.jpg", "photo", vec![], Given::File("a=b.jpg".into())),
        ] {
            assert_eq!(read(text), Assignment { name: name.to_owned(), below, given }, "{text}");
        }
    }

    #[test]
    fn assignments_meet_where_one_holds_the_other() {
        for (one, other, meet) in [
            ("a=1", "a=2", true),
            ("a:=null", "a=2", true),
            ("a=1", "a.b=2", true),
            ("a.b[0].c=1", "a.b:=[]", true),
            ("a.b=1", "a.c=1", false),
            ("a[0].b=1", "a[1].b=1", false),
            ("a=1", "b=1", false),
        ] {
            assert_eq!(read(one).meets(&read(other)), meet, "{one} {other}");
        }
    }

    #[test]
    fn what_is_none_is_explained() {
        for (text, part) in [
            ("a", "name=value"),
            ("", "name=value"),
            ("=1", "the name is missing"),
            ("[0]=1", "not a valid path"),
            ("a.=1", "not a valid path"),
            ("a[x]=1", "not a place in a list"),
            ("a[0=1", "closing bracket"),
            ("a]=1", "not a valid path"),
            ("a[0]b=1", "not a valid path"),
            ("a[99999]=1", "given as JSON"),
            ("a:={", "not JSON"),
            ("a@", "name=value"),
            ("a.b@file", "parameter of its own"),
            ("a b=1", "name=value"),
        ] {
            let error = text.parse::<Assignment>().unwrap_err();
            assert!(error.contains(part), "{text}: {error}");
        }
    }
}
