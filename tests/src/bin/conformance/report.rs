//! What was judged, and how it came out.

use std::collections::BTreeMap;
use std::process::ExitCode;

use serde_json::Value;

use crate::count;
use crate::entry::Entry;
use crate::fault::{Checked, Fault};
use crate::folder::Folder;
use crate::page_and_order_string as pages;

/// What became of one case.
pub(crate) enum Judged {
    /// Ours is what the vectors say.
    Agrees,
    /// Ours is another one on purpose, and is what these reasons say.
    Differs(Vec<&'static str>),
    /// This version does not have what the case is about, and says so itself.
    Unsupported(&'static str),
}

/// What became of one case; an error tells how ours differs.
pub(crate) type Judgement = Checked<Judged>;

/// Files about what this version does not have; they are not run.
const LEFT_OUT: [(&str, &str); 2] = [
    ("08_sm2.json", "sign type SM2"),
    ("11_misc.json", "rules of other SDKs: their load tests, their JSON writer, their unit of length"),
];

/// Where the cases of a file stand.
const LISTS: [&str; 3] = ["cases", "requests", "responses"];

/// What of a file is not a case.
const HEAD: [&str; 3] = ["about", "published_sources", "not_copied"];

#[derive(Default)]
pub(crate) struct Report {
    judged: usize,
    passed: usize,
    faults: usize,
    differences: BTreeMap<&'static str, Vec<String>>,
    unsupported: Vec<String>,
}

impl Report {
    /// Judges every case of a file.
    pub(crate) async fn file(
        &mut self,
        folder: &Folder,
        file: &str,
        judge: impl AsyncFn(&mut Entry) -> Judgement,
    ) {
        let (entries, counted) = match folder.json(file).and_then(|value| read(file, value)) {
            Ok(read) => read,
            Err(Fault(why)) => return self.fault(file, &why),
        };
        let (mut judged, mut passed, mut unsupported) = (0, 0, 0);
        for mut entry in entries {
            let verdict = match judge(&mut entry).await {
                Ok(_) if !entry.unread().is_empty() => {
                    Err(format!("nobody read its {}", entry.unread().join(", ")).into())
                }
                verdict => verdict,
            };
            let name = format!("{file} {}", entry.name);
            match verdict {
                Ok(Judged::Unsupported(what)) => {
                    unsupported += 1;
                    self.unsupported.push(format!("{name}: {what}"));
                    continue;
                }
                Ok(Judged::Agrees) => passed += 1,
                Ok(Judged::Differs(reasons)) => {
                    passed += 1;
                    for reason in reasons {
                        self.differences.entry(reason).or_default().push(name.clone());
                    }
                }
                Err(Fault(why)) => self.fault(&name, &why),
            }
            judged += 1;
        }
        let apart = if unsupported > 0 { format!(", {unsupported} not supported") } else { String::new() };
        println!("{file}: {judged} cases, {passed} passed{apart}");
        self.judged += judged;
        self.passed += passed;
        if judged + unsupported != counted {
            self.fault(
                file,
                &format!("it has {counted} cases, of which {} were judged", judged + unsupported),
            );
        }
    }

    /// Something about the folder as a whole.
    pub(crate) fn check(&mut self, what: &str, verdict: Checked<()>) {
        if let Err(Fault(why)) = verdict {
            self.fault(what, &why);
        }
    }

    /// Names the files that are not run; one that is not known is a fault.
    pub(crate) fn other_files(&mut self, folder: &Folder) {
        for file in folder.files().unwrap_or_default() {
            let is_run = ["01_", "02_", "03_", "04_", "05_", "06_", "07_", "09_", "10_"]
                .iter()
                .any(|begin| file.starts_with(begin));
            match LEFT_OUT.iter().find(|(name, _)| *name == file) {
                Some((name, why)) => println!("{name}: not run: {why}"),
                None if is_run => {}
                None => self.fault(&file, "nobody knows this file"),
            }
        }
    }

    fn fault(&mut self, name: &str, why: &str) {
        self.faults += 1;
        println!("FAILED {name}: {why}");
    }

    pub(crate) fn finish(&self) -> ExitCode {
        let many: usize = self.differences.values().map(Vec::len).sum();
        println!("{many} deliberate differences:");
        for (reason, names) in &self.differences {
            println!("  {reason}:");
            for name in names {
                println!("    {name}");
            }
        }
        println!("{} not supported by this version:", self.unsupported.len());
        for name in &self.unsupported {
            println!("  {name}");
        }
        println!("{} cases, {} passed", self.judged, self.passed);
        let all = self.judged > 0 && self.passed == self.judged && self.faults == 0;
        if all { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// The cases of a file, and how many it has.
fn read(file: &str, value: Value) -> Checked<(Vec<Entry>, usize)> {
    if file.starts_with("09_") {
        let counted = count::texts(&value, &pages::NOT_OUTPUTS);
        return Ok((pages::entries(&value)?, counted));
    }
    let counted = count::cases(&value);
    let Value::Object(mut members) = value else { return Err("it is not an object".into()) };
    if file.starts_with("keys/") {
        let named = |(name, key)| match key {
            Value::Object(members) => Ok(Entry::new(name, members)),
            _ => Err(Fault::from("a key is not an object")),
        };
        return Ok((members.into_iter().map(named).collect::<Result<_, _>>()?, counted));
    }
    let mut cases = Vec::new();
    for list in LISTS {
        match members.remove(list) {
            Some(Value::Array(found)) => cases.extend(found),
            Some(_) => return Err(format!("its `{list}` is not a list").into()),
            None => {}
        }
    }
    if cases.is_empty() {
        return Err("it has no cases".into());
    }
    members.retain(|name, _| !HEAD.contains(&name.as_str()));
    if let Some((name, _)) = members.iter().next() {
        return Err(format!("nobody reads its `{name}`").into());
    }
    Ok((cases.into_iter().map(Entry::of).collect::<Result<_, _>>()?, counted))
}
