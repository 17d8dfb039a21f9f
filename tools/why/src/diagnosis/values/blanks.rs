//! Blanks, plus signs and line ends.

/// More blanks than this are not told apart in every choice.
const MOST_BLANKS: usize = 5;
/// Nor each alone.
const MOST_ALONE: usize = 64;

/// All blanks were plus signs; then some of them.
pub(super) fn pluses(value: &str) -> Vec<String> {
    let blanks: Vec<usize> = value.match_indices(' ').map(|(place, _)| place).collect();
    let count = blanks.len();
    let signed = |is_chosen: &dyn Fn(usize) -> bool| {
        let mut signed = value.to_owned();
        for (_, place) in blanks.iter().enumerate().filter(|(bit, _)| is_chosen(*bit)) {
            signed.replace_range(*place..=*place, "+");
        }
        signed
    };
    match count {
        0 => Vec::new(),
        1..=MOST_BLANKS => {
            let choices = (1..1_u32 << count).rev();
            choices.map(|choice| signed(&|bit| (choice >> bit) & 1 == 1)).collect()
        }
        _ => {
            let alone = (0..count.min(MOST_ALONE)).map(|one| signed(&|bit| bit == one));
            std::iter::once(value.replace(' ', "+")).chain(alone).collect()
        }
    }
}

pub(super) fn trimmed(value: &str) -> Vec<String> {
    vec![value.trim().to_owned(), value.trim_end().to_owned(), value.trim_start().to_owned()]
}

pub(super) fn untrimmed(value: &str) -> Vec<String> {
    let behind = ["\n", " ", "\r\n", "\t", "  "].map(|space| format!("{value}{space}"));
    let before = [" ", "\n"].map(|space| format!("{space}{value}"));
    behind.into_iter().chain(before).chain([format!(" {value} ")]).collect()
}

pub(super) fn line_ends(value: &str) -> Vec<String> {
    if !value.contains(['\r', '\n']) {
        return Vec::new();
    }
    let lf = value.replace("\r\n", "\n").replace('\r', "\n");
    vec![lf.replace('\n', "\r\n"), lf.replace('\n', "\r"), lf.replace('\n', ""), lf.replace('\n', " "), lf]
}
