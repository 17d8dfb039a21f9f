//! The search for many byte strings at once.

use std::collections::{BTreeSet, HashMap};

use super::encodings::written;
use super::secret::Secret;

/// What a needle is looked up by; none is shorter.
const BEGINNING: usize = 8;

/// Finds secrets in what was printed.
#[derive(Debug)]
pub struct Search {
    needles: Vec<Needle>,
    by_beginning: HashMap<[u8; BEGINNING], Vec<usize>>,
}

#[derive(Debug)]
struct Needle {
    /// What it is, and how it is written.
    words: String,
    bytes: Vec<u8>,
}

impl Search {
    /// Looks for these secrets.
    ///
    /// # Errors
    /// When one is so short in one of its forms that it would be found by chance.
    pub fn of(secrets: &[Secret]) -> Result<Self, String> {
        let mut search = Self { needles: Vec::new(), by_beginning: HashMap::new() };
        for secret in secrets {
            for (form, bytes) in written(&secret.bytes) {
                let words = format!("{} ({form})", secret.name);
                let Some(beginning) = bytes.first_chunk::<BEGINNING>() else {
                    return Err(format!("{words} is too short to be looked for"));
                };
                search.by_beginning.entry(*beginning).or_default().push(search.needles.len());
                search.needles.push(Needle { words, bytes });
            }
        }
        Ok(search)
    }

    /// How many byte strings are looked for.
    pub fn needles(&self) -> usize {
        self.needles.len()
    }

    /// What stands in `output`, as it is or with white space between: names and forms.
    pub fn found(&self, output: &[u8]) -> BTreeSet<&str> {
        let bare: Vec<u8> = output.iter().filter(|byte| !byte.is_ascii_whitespace()).copied().collect();
        self.found_in(output).chain(self.found_in(&bare)).collect()
    }

    fn found_in<'a>(&'a self, text: &[u8]) -> impl Iterator<Item = &'a str> {
        (0..text.len()).flat_map(move |at| {
            let rest = &text[at..];
            let known =
                rest.first_chunk::<BEGINNING>().and_then(|beginning| self.by_beginning.get(beginning));
            let needles = known.into_iter().flatten().map(|number| &self.needles[*number]);
            needles.filter(move |needle| rest.starts_with(&needle.bytes)).map(|needle| needle.words.as_str())
        })
    }
}
