//! The reviewed table of outcomes, and what it does to a folder of descriptions.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use alipay_sdk_import::{Outcomes, Progress, Update, state_outcomes};

const TABLE: &str = "
undoing: [close, agreement.transfer]
groups:
  - { outcome: rejected, because: it is not there., not_for_undoing: true, codes: [NOT_THERE, A_B] }
  - { outcome: unknown, because: it failed., codes: [FAILED] }
exceptions:
  demo.order.pay: { A_B: unknown, JUDGED: rejected, OPEN: ~ }
";

const WRITTEN: &str = "\
# Of a person.
method: demo.order.pay
errors:
  NOT_THERE: ~   # common
  'FAILED':
  A_B: { meaning: It failed. }
  JUDGED:
    meaning: Try again.
    advice: Or not.
  OPEN: { advice: Wait. }
  OTHER: ~
  FAILED.2: { outcome: unknown }
";

fn stated(folder: &Path, table: &str) -> Update {
    let table = Outcomes::read(table).unwrap();
    let update = state_outcomes(&table, folder, &Progress::new()).unwrap();
    update.write().unwrap();
    update
}

fn folder(files: &[(impl AsRef<Path>, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (file, text) in files {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn lines(update: &Update, folder: &Path) -> Vec<String> {
    let folder = format!("{}/", folder.display());
    update.changes.iter().map(|change| change.to_string().replace(&folder, "")).collect()
}

#[test]
fn every_row_of_the_catalogue_says_what_the_reviewed_table_says() {
    let table = Outcomes::reviewed().unwrap();
    assert_eq!(table.faults(), [""; 0]);
    let catalogue: Vec<(PathBuf, &str)> = alipay_specs::methods()
        .filter_map(|method| Some((alipay_specs::path(method)?, alipay_specs::text(method)?)))
        .chain([(PathBuf::from("common.yaml"), alipay_specs::common())])
        .collect();
    let specs = folder(&catalogue);
    let update = state_outcomes(&table, specs.path(), &Progress::new()).unwrap();
    assert_eq!(lines(&update, specs.path()), [""; 0]);
    assert!(update.files.is_empty());
}

#[test]
fn outcomes_are_added_and_everything_else_stays_byte_for_byte() {
    let folder = folder(&[("demo/order/pay.yaml", WRITTEN), ("common.yaml", "kind: common\n")]);
    let update = stated(folder.path(), TABLE);
    assert_eq!(
        lines(&update, folder.path()),
        [
            "demo.order.pay: NOT_THERE is rejected",
            "demo.order.pay: FAILED is unknown",
            "demo.order.pay: A_B is unknown",
            "demo.order.pay: JUDGED is rejected",
            "demo/order/pay.yaml:12: demo.order.pay: contradiction: `FAILED.2` has another outcome than in the table",
        ]
    );
    let expected = WRITTEN
        .replace("NOT_THERE: ~", "NOT_THERE: { outcome: rejected }")
        .replace("'FAILED':", "'FAILED': { outcome: unknown }")
        .replace("It failed. }", "It failed., outcome: unknown }")
        .replace("Or not.", "Or not.\n    outcome: rejected");
    assert_eq!(fs::read_to_string(folder.path().join("demo/order/pay.yaml")).unwrap(), expected);
    assert!(stated(folder.path(), TABLE).files.is_empty(), "a second time there is nothing to do");
}

#[test]
fn what_a_call_can_bring_about_itself_is_not_stated() {
    let row = |method: &str| format!("method: {method}\nerrors:\n  NOT_THERE: ~\n");
    for (method, file, is_stated) in [
        ("demo.close", "demo/close.yaml", false),
        ("demo.enclose", "demo/enclose.yaml", true),
        ("demo.agreement.transfer", "demo/agreement/transfer.yaml", false),
        ("demo.transfer", "demo/transfer.yaml", true),
        ("close.order", "close/order.yaml", true),
    ] {
        let folder = folder(&[(file, &row(method))]);
        assert_eq!(stated(folder.path(), TABLE).files.len(), usize::from(is_stated), "{method}");
    }
}

#[test]
fn a_refusal_whose_row_speaks_of_something_else_is_left_to_a_person() {
    for (words, word) in [
        ("meaning: The platform is busy.", "busy"),
        ("advice: 'Wait, then try Again!'", "again"),
        ("meaning: 系统繁忙, advice: 请稍后", "稍后"),
        ("advice: Find out what became of it.", "find out"),
    ] {
        let text = format!("method: demo.x\nerrors:\n  NOT_THERE: {{ {words} }}\n  FAILED: {{ {words} }}\n");
        let folder = folder(&[("demo/x.yaml", &text)]);
        assert_eq!(
            lines(&stated(folder.path(), TABLE), folder.path()),
            [
                format!(
                    "demo/x.yaml:3: demo.x: contradiction: `NOT_THERE` is said to be rejected, and its row says `{word}`"
                ),
                "demo.x: FAILED is unknown".to_owned(),
            ]
        );
    }
    let folder = folder(&[(
        "demo/x.yaml",
        "method: demo.x\nerrors:\n  NOT_THERE: { meaning: Held against the law. }\n",
    )]);
    assert_eq!(lines(&stated(folder.path(), TABLE), folder.path()), ["demo.x: NOT_THERE is rejected"]);
}

#[test]
fn a_table_with_a_code_in_two_groups_or_without_a_reason_has_faults() {
    let table =
        "undoing: []\ngroups: [{ outcome: unknown, because: ' ', codes: [A, B, A] }]\nexceptions: {}\n";
    assert_eq!(Outcomes::read(table).unwrap().faults(), ["a group says no reason", "`A` stands twice"]);
    for text in [
        "undoing: []\ngroups: []\n",
        "undoing: []\ngroups: [{ outcome: executed, because: x, codes: [] }]\nexceptions: {}\n",
        "[]",
    ] {
        let _ = Outcomes::read(text).unwrap_err();
    }
}
