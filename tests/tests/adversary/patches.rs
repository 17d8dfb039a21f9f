//! What takes a check out of the code still fits the code.

use alipay_tests::adversary::checks;
use alipay_tests::sources::root;

#[test]
fn the_passage_of_every_patch_is_in_its_file_once() {
    let mut patches = 0;
    for (name, check) in checks().unwrap() {
        for patch in check.removed_by {
            patches += 1;
            let text = std::fs::read_to_string(root().join(&patch.file)).unwrap();
            assert_eq!(text.matches(&patch.from).count(), 1, "{name}: {}: {}", patch.file, patch.from);
            assert_ne!(patch.from, patch.to, "{name}");
        }
    }
    assert!(patches > 40, "{patches}");
}
