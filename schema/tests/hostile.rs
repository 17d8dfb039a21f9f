//! Descriptions that mean harm: they give a finding, in time, and never a panic.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::time::{Duration, Instant};

use alipay_schema::{Source, read_api, read_common};

/// Reads in a thread with little room, so that recursion by the depth of the text would be seen.
fn titles(text: String) -> Vec<String> {
    let start = Instant::now();
    let reader = std::thread::Builder::new().stack_size(512 * 1024).spawn(move || {
        let source = Source::new("x.yaml", text);
        let _ = read_common(&source);
        let findings = read_api(&source).findings;
        findings.iter().take(20).for_each(|finding| assert!(!finding.render(&source).is_empty()));
        findings.into_iter().map(|finding| finding.title).collect()
    });
    let titles = reader.unwrap().join().unwrap();
    assert!(start.elapsed() < Duration::from_secs(60), "took {:?}", start.elapsed());
    titles
}

fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

#[test]
fn a_billion_laughs_are_not_laughed() {
    let level = |level| match level {
        0 => "a0: &a0 lol\n".to_owned(),
        _ => format!("a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 10].join(", ")),
    };
    let text = lines(10, level);
    let titles = titles(text);
    assert_eq!(titles.iter().filter(|title| *title == "a description has no aliases").count(), 90);
    assert_eq!(titles.iter().filter(|title| *title == "a description has no anchors").count(), 10);
}

#[test]
fn a_hundred_thousand_levels_are_not_entered() {
    let deeper = "the description is nested deeper than 24 levels";
    assert_eq!(titles("[".repeat(100_000)), [deeper]);
    assert_eq!(titles("{a: ".repeat(100_000)), [deeper]);
    assert_eq!(titles("- ".repeat(100_000)), [deeper]);
    assert_eq!(titles(lines(1_000, |level| format!("{}a:\n", " ".repeat(level)))), [deeper]);
    assert_eq!(titles("? ".repeat(100_000)), [deeper]);
}

#[test]
fn ten_megabytes_are_not_read() {
    for text in ["a".repeat(10 << 20), "a: b\n".repeat(2 << 20), "#".repeat(10 << 20)] {
        let bytes = text.len();
        assert_eq!(titles(text), [format!("the description has {bytes} bytes, at most 1048576 are read")]);
    }
}

#[test]
fn what_is_just_short_enough_is_read_in_time() {
    let rows = lines(30_000, |row| format!("k{row}: 1\n"));
    assert_eq!(titles(rows), ["the description holds more than 50000 keys and values"]);
    let same = "a: b\n".repeat(24_000);
    assert_eq!(titles(same).len(), 24_000 - 1 + 2);
    let line = format!("method: a.b\ntitle: \"{}\"\n", "长".repeat(340_000));
    assert_eq!(titles(line), [""; 0]);
    let one_line = format!("method: a.b\nrequest: {{ {} }}\n", "a: { type: X }, ".repeat(12_000));
    assert!(!titles(one_line).is_empty());
    let rows = lines(3_000, |number| format!("  a{number}: {{ type: T{number}x }}\n"));
    let types = lines(3_000, |number| format!("  U{number}: {{}}\n"));
    assert_eq!(titles(format!("method: a.b\nrequest:\n{rows}types:\n{types}")).len(), 6_000);
}

#[test]
fn no_mutilation_of_a_description_panics() {
    let text = alipay_specs::text("alipay.security.risk.authentication.initialize").unwrap();
    let parts = [
        "{", "}", "[", "]", ":", "- ", "? ", "\t", "'", "\"", "&a ", "*a", "!", "|\n", "\n---\n", "%",
        "\u{feff}", "长", "\0", "\r", "#",
    ];
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..400 {
        let (index, last) = (next(characters.len()), characters.len() - 1);
        let (at, until) = (characters[index].0, characters[(index + next(40)).min(last)].0);
        let mut mutilated = text.to_owned();
        match next(3) {
            0 => mutilated.insert_str(at, parts[next(parts.len())]),
            1 => mutilated.truncate(at),
            _ => mutilated.replace_range(at..until, ""),
        }
        let source = Source::new("x.yaml", mutilated);
        for finding in read_api(&source).findings {
            assert!(finding.render(&source).contains("x.yaml:"));
        }
    }
}
