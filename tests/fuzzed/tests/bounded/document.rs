//! The counts as docs/reliability.md has them.

use std::fs;
use std::path::Path;

use crate::Cost;
use crate::entrances::Entrance;

const BEGIN: &str = "<!-- bounded: written by `BLESS=1 cargo test -p alipay-fuzzed --test bounded` -->\n";
const END: &str = "<!-- bounded ends -->";

/// A row: what an entrance may cost.
pub(crate) struct Ceiling {
    name: &'static str,
    largest: &'static str,
    tried: usize,
    /// For a kibibyte.
    allocations: u64,
    /// For a byte.
    bytes: u64,
}

impl Ceiling {
    pub(crate) fn of(entrance: &Entrance, cost: Cost) -> Self {
        let length = cost.length as u64;
        Self {
            name: entrance.name,
            largest: entrance.largest,
            tried: cost.length.div_ceil(1024),
            allocations: (cost.count * 1024).div_ceil(length),
            bytes: cost.bytes.div_ceil(length),
        }
    }

    fn row(&self) -> String {
        let Self { name, largest, tried, allocations, bytes } = self;
        format!("| {name} | {largest} | {tried} | {allocations} | {bytes} |\n")
    }
}

/// Holds what was counted against the document, or writes it.
pub(crate) fn hold(table: &[Ceiling]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reliability.md");
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(BEGIN).unwrap();
    let (kept, behind) = rest.split_once(END).unwrap();
    if std::env::var_os("BLESS").is_some() {
        let head = "\n| entrance | the largest that is read | tried with, KiB | allocations per KiB | bytes allocated per byte |\n|---|---|--:|--:|--:|\n";
        let rows: String = table.iter().map(Ceiling::row).collect();
        fs::write(&path, [before, BEGIN, head, &rows, "\n", END, behind].concat()).unwrap();
        return;
    }
    for own in table {
        let row = kept.lines().find(|line| line.starts_with(&format!("| {} |", own.name)));
        let row = row.unwrap_or_else(|| panic!("docs/reliability.md has no row `{}`", own.name));
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let number = |cell: usize| cells[cell].parse::<u64>().unwrap();
        assert_eq!(cells[1], own.largest, "{}", own.name);
        for (what, stated, counted) in
            [("allocations", number(3), own.allocations), ("bytes", number(4), own.bytes)]
        {
            assert!(counted <= stated + stated / 10 + 1, "{}: {counted} {what}, and not {stated}", own.name);
            assert!(stated <= counted * 2 + 4, "{}: {counted} {what}; {stated} is of another time", own.name);
        }
    }
    assert_eq!(kept.lines().filter(|line| line.starts_with("| ")).count(), table.len() + 1);
}
