//! From what a signature holds to a verdict.

use alipay::__private::why::Form;
use alipay::SignType;

use super::reading::Reading;
use super::search::{Explained, MOST_BYTES, Search};
use super::signature::{Read, SHORTEST};
use super::signer::{Made, Probabilistic};
use super::{Damage, Mistake, Subject, Verdict, parameters, values};
use crate::known::{Known, Owner};

/// What is judged.
pub(super) struct Case<'a> {
    pub(super) form: &'a Form,
    pub(super) known: &'a Known,
    pub(super) subject: Subject,
    pub(super) readings: &'a [Reading],
}

pub(super) struct Found {
    pub(super) verdict: Verdict,
    pub(super) mistakes: Vec<Mistake>,
    pub(super) key: Option<usize>,
}

impl Case<'_> {
    pub(super) fn judge(
        &self,
        read: Option<&Read>,
        made: Option<&Made>,
        suspect: Option<&Probabilistic<'_>>,
    ) -> Found {
        let Some(read) = read else {
            let mut meant = self.form.parameters.iter().map(|parameter| &parameter.name);
            let meant = meant.find(|name| name.eq_ignore_ascii_case("sign") || *name == "signature");
            return Found {
                verdict: Verdict::Unsigned { meant: meant.cloned() },
                mistakes: Vec::new(),
                key: None,
            };
        };
        let mut mistakes: Vec<Mistake> = read.damage.iter().copied().map(Mistake::Signature).collect();
        if let Some(made) = made {
            return self.content(made, mistakes);
        }
        if let Some((key, more)) = suspect.and_then(|suspect| self.probabilistic(suspect)) {
            mistakes.extend(more);
            return Found { verdict: Verdict::Mistaken, mistakes, key: Some(key) };
        }
        let verdict = self.without_maker(read);
        if matches!(verdict, Verdict::CutOff { .. }) {
            mistakes.retain(|mistake| *mistake != Mistake::Signature(Damage::Padding));
        }
        Found { verdict, mistakes, key: None }
    }

    fn guesses(&self) -> Search<'_> {
        Search { subject: self.subject, known: self.known, most_bytes: MOST_BYTES }
    }

    /// One of the keys made it: of what?
    fn content(&self, made: &Made, mut mistakes: Vec<Mistake>) -> Found {
        let named = self.form.value("sign_type").and_then(|named| named.parse::<SignType>().ok());
        if let (Some(named), Some(actual)) = (named, made.sign_type)
            && named != actual
        {
            mistakes.push(Mistake::SignType { named, actual });
        }
        mistakes.extend(made.mistake.clone());
        let signer = match (self.known.owner(made.place), self.subject.is_alipays()) {
            (Owner::App, true) => Some(Owner::App),
            (Owner::Alipay, false) => Some(Owner::Alipay),
            _ => None,
        };
        mistakes.extend(signer.map(Mistake::Signer));
        let verdict = match self.guesses().explain(self.readings, |content| made.holds(content)) {
            Explained::By(more) => {
                mistakes.extend(more);
                if mistakes.is_empty() { Verdict::Holds } else { Verdict::Mistaken }
            }
            Explained::Not { two_at_a_time } => {
                let proven = self.readings.first().into_iter().flat_map(|reading| {
                    let broken = parameters::broken_off(reading).or_else(|| parameters::cut_short(reading));
                    [broken, values::undecodable(reading)].into_iter().flatten()
                });
                mistakes.extend(proven);
                Verdict::OtherContent { two_at_a_time }
            }
        };
        Found { verdict, mistakes, key: Some(made.place) }
    }

    /// A signature whose padding cannot be undone says nothing of its hash, so it is held against each guess.
    fn probabilistic(&self, suspect: &Probabilistic<'_>) -> Option<(usize, Vec<Mistake>)> {
        let right = self.readings.iter().find_map(|reading| suspect.hash_over(&reading.content()));
        if let Some(hash) = right {
            return Some((suspect.place, vec![Mistake::Probabilistic { hash: hash.name() }]));
        }
        let hash = std::cell::Cell::new(None);
        let mistake = self.guesses().one(self.readings, |content| {
            hash.set(suspect.hash_over(content));
            hash.get().is_some()
        })?;
        Some((suspect.place, vec![Mistake::Probabilistic { hash: hash.get()?.name() }, mistake]))
    }

    /// No key made it, as it stands.
    fn without_maker(&self, read: &Read) -> Verdict {
        let named = self.form.value("sign_type").unwrap_or_default().trim();
        let unsupported = ["SM2", "SM3", "MD5", "DSA"];
        if let Some(sign_type) = unsupported.into_iter().find(|other| other.eq_ignore_ascii_case(named)) {
            return Verdict::Unsupported { sign_type };
        }
        let shortest = self.known.keys.iter().map(|(_, key)| key.bits().div_ceil(8)).min();
        let base64 = |size: usize| size.div_ceil(3) * 4;
        let has = |damage| read.damage.contains(&damage);
        let characters_of = |size: usize| match (has(Damage::Hex), has(Damage::Twice)) {
            (true, _) => size * 2,
            (_, true) => base64(base64(size)),
            _ => base64(size),
        };
        let cut_off = |size| Verdict::CutOff { characters: read.characters, of: characters_of(size) };
        match (&read.bytes, shortest) {
            (Err(foreign), Some(size)) if foreign.is_cut_off() && read.characters < characters_of(size) => {
                cut_off(size)
            }
            (Err(foreign), _) => Verdict::NotBase64(foreign.clone()),
            (Ok(bytes), Some(size)) if bytes.len() < size && !is_whole(read, bytes) => cut_off(size),
            (Ok(bytes), _) if bytes.len() < SHORTEST => Verdict::NoSignature { bits: bytes.len() * 8 },
            (Ok(bytes), _) => Verdict::OtherKey { bits: bytes.len() * 8 },
        }
    }
}

/// Whether it may be a whole signature with a key of 512 or 1024 bits, as old apps have: with its padding, it ends.
fn is_whole(read: &Read, bytes: &[u8]) -> bool {
    matches!(bytes.len(), 64 | 128) && !read.damage.contains(&Damage::Padding)
}
