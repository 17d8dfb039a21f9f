//! The cells of a row.
//!
//! Nothing in this format is quoted: a quotation mark is a part of the text, and a comma in a text looks like one between
//! cells. A reader of CSV would give nothing here but the splitting.

use std::ops::Range;

/// Where the cells of a row stand in its line.
pub(super) type Cells = Vec<Range<usize>>;

/// The most commas in texts that are looked for in a row.
const SPARE: usize = 6;

/// Columns whose texts people write, which may hold a comma.
const WRITTEN: [&str; 8] =
    ["商品名称", "门店名称", "券名称", "备注", "付款备注", "业务描述", "对方名称", "账务备注"];

pub(super) fn is_written(column: &str) -> bool {
    WRITTEN.contains(&column)
}

/// Whether every row of a bill has something in this column, by its name in half-width signs.
pub(super) fn is_never_empty(column: &str) -> bool {
    column.ends_with("(元)") || column.ends_with("时间")
}

/// Splits a line at its commas.
pub(super) fn split(line: &str) -> Cells {
    let mut start = 0;
    let mut cells: Cells = Vec::with_capacity(32);
    for (end, _) in line.match_indices(',') {
        cells.push(start..end);
        start = end + 1;
    }
    cells.push(start..line.len());
    cells
}

/// The one way to put the cells that are too many into texts such that the row `fits`; `None` if there are several ways or
/// none.
///
/// `written` are the places of the columns that people write.
pub(super) fn reunited(
    cells: &Cells,
    columns: usize,
    written: &[usize],
    mut fits: impl FnMut(&Cells) -> bool,
) -> Option<Cells> {
    let spare = cells.len().checked_sub(columns).filter(|spare| (1..=SPARE).contains(spare))?;
    let mut found = None;
    for shares in shares(spare, written.len()) {
        let candidate = united(cells, columns, written, &shares);
        if fits(&candidate) {
            if found.is_some() {
                return None;
            }
            found = Some(candidate);
        }
    }
    found
}

/// Every way to share so many cells among so many texts.
fn shares(spare: usize, texts: usize) -> Vec<Vec<usize>> {
    match texts {
        0 => Vec::new(),
        1 => vec![vec![spare]],
        _ => (0..=spare)
            .flat_map(|first| {
                let rest = shares(spare - first, texts - 1).into_iter();
                rest.map(move |rest| [vec![first], rest].concat())
            })
            .collect(),
    }
}

/// The cells with some of them united to texts: the text at `written[i]` has `shares[i]` commas.
fn united(cells: &Cells, columns: usize, written: &[usize], shares: &[usize]) -> Cells {
    let mut left = cells.iter();
    let mut united = Vec::with_capacity(columns);
    for column in 0..columns {
        let commas = written.iter().position(|place| *place == column).map_or(0, |index| shares[index]);
        let Some(first) = left.next() else { break };
        let last = (0..commas).filter_map(|_| left.next()).last().unwrap_or(first);
        united.push(first.start..last.end);
    }
    united
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts<'a>(line: &'a str, cells: &Cells) -> Vec<&'a str> {
        cells.iter().map(|cell| &line[cell.clone()]).collect()
    }

    /// Three columns, of which the second is a number.
    fn read(line: &str) -> Option<Vec<&str>> {
        let fits = |cells: &Cells| line[cells[1].clone()].parse::<u32>().is_ok();
        reunited(&split(line), 3, &[0, 2], fits).map(|cells| texts(line, &cells))
    }

    #[test]
    fn commas_belong_to_the_text_that_leaves_the_other_cells_right() {
        assert_eq!(read("a,b,1,c"), Some(vec!["a,b", "1", "c"]));
        assert_eq!(read("a,1,b,c"), Some(vec!["a", "1", "b,c"]));
        assert_eq!(read("a,,b,1,c,d"), Some(vec!["a,,b", "1", "c,d"]));
        assert_eq!(read("a,1,2,c"), None, "either may be the number");
        assert_eq!(read("a,b,c,d"), None, "none is the number");
        assert_eq!(read("a,1,b,b,b,b,b,b,b,b"), None, "too many to look for");
    }
}
