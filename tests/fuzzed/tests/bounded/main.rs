//! The work for what comes from outside is bounded: it grows with the size of the input and no faster, and what is larger than
//! anything that is read is refused at once. Work is counted in allocations and their bytes, which are the same on every machine.
//!
//! docs/reliability.md has the counts as ceilings; `BLESS=1` writes them.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot get this far has failed")]

mod document;
mod entrances;
mod texts;

use allocation_counter::measure;
use document::Ceiling;
use entrances::{ENTRANCES, Entrance};

/// How much larger each input is than the one before.
const STEPS: [usize; 4] = [1, 2, 4, 8];

/// What is counted.
type Measure = fn(Cost) -> u64;

/// What an input of some size costs.
#[derive(Clone, Copy, Debug)]
struct Cost {
    length: usize,
    count: u64,
    bytes: u64,
}

fn cost(entrance: &Entrance, size: usize) -> Cost {
    let input = (entrance.input)(size);
    // What is made once and kept is not counted.
    (entrance.read)(&input);
    let spent = measure(|| (entrance.read)(&input));
    Cost { length: input.len(), count: spent.count_total, bytes: spent.bytes_total }
}

/// What each further byte costs between the smaller and the larger of two inputs, in thousandths.
fn slope(small: Cost, large: Cost, of: Measure) -> u64 {
    let further = (large.length - small.length) as u64;
    of(large).saturating_sub(of(small)) * 1000 / further.max(1)
}

#[test]
fn the_work_for_every_entrance_grows_with_its_input_and_no_faster() {
    let mut table = Vec::new();
    for entrance in ENTRANCES {
        let costs = STEPS.map(|step| cost(entrance, entrance.size * step));
        let [first, _, half, last] = costs;
        assert!(last.length > first.length * 4, "{}: {costs:?}", entrance.name);
        let measures: [(&str, Measure); 2] =
            [("allocations", |cost| cost.count), ("bytes", |cost| cost.bytes)];
        for (what, of) in measures {
            let (before, behind) = (slope(first, half, of), slope(half, last, of));
            // A table that doubles its size may do so in either half; squares would give twice as much.
            let most = before * 8 / 5 + 40;
            assert!(
                behind <= most,
                "{}: {what} per 1,000 bytes, {before} and then {behind}: {costs:?}",
                entrance.name
            );
        }
        table.push(Ceiling::of(entrance, last));
    }
    document::hold(&table);
}

#[test]
fn what_is_larger_than_anything_that_is_read_is_refused_before_it_is_worked_on() {
    let mut refused = 0;
    for entrance in ENTRANCES {
        let Some(limit) = entrance.limit else { continue };
        let (within, beyond) = (limit.input(0), limit.input(1));
        assert!((limit.is_too_large)(&beyond) && !(limit.is_too_large)(&within), "{}", entrance.name);
        let spent = measure(|| assert!((limit.is_too_large)(&beyond)));
        assert!(spent.bytes_total < 64 * 1024 && spent.count_total < 100, "{}: {spent:?}", entrance.name);
        refused += 1;
    }
    assert!(refused >= 4, "{refused}");
}
