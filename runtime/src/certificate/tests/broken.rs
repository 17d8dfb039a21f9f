//! A file of which one certificate was cut or damaged, so that the others would give half of a number.

use super::*;

/// What is wrong with a file: which certificate, the line that it begins in, and its fault.
fn broken(file: impl AsRef<[u8]>) -> (usize, Option<usize>, BlockFault) {
    let file = file.as_ref();
    match Certificates::parse(file).and_then(|file| file.root_sn()) {
        Err(CertificateError::Block { number, line, fault }) => (number, line, fault),
        other => panic!("{other:?}: {}", String::from_utf8_lossy(file)),
    }
}

/// Two roots, of which the second begins in the line that is given with them.
fn two() -> (String, usize) {
    let first = bundle("root");
    (format!("{first}{}", bundle("sha1")), 1 + first.lines().count())
}

#[test]
fn a_broken_block_is_named_with_its_place() {
    let (file, second) = two();
    let (first_part, second_part) = file.split_at(bundle("root").len());
    let lines: Vec<&str> = second_part.lines().collect();
    let without = |index: usize| {
        let kept = lines.iter().enumerate().filter(|(line, _)| *line != index).map(|(_, line)| *line);
        format!("{first_part}{}\n", kept.collect::<Vec<_>>().join("\n"))
    };
    let last = lines.len() - 1;
    for (what, file, number, line, fault) in [
        ("its last line is lost", without(last), 2, second, BlockFault::NoEnd),
        ("its first line is lost", without(0), 2, second + last - 1, BlockFault::NoBegin),
        ("a line within is lost", without(4), 2, second, BlockFault::Incomplete),
        ("the line before its last is lost", without(last - 1), 2, second, BlockFault::Incomplete),
        ("a character is lost", file.replacen("\nMI", "\nM", 1), 1, 1, BlockFault::Base64),
        (
            "a character is foreign",
            format!("{first_part}{}", second_part.replacen("MI", "M?", 1)),
            2,
            second,
            BlockFault::Base64,
        ),
        (
            "nothing is in it",
            format!("{file}-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----"),
            3,
            2 * second - 1 - (bundle("root").lines().count() - lines.len()),
            BlockFault::Base64,
        ),
        (
            "the first one's last line is lost",
            file.replacen("-----END CERTIFICATE-----\n", "", 1),
            1,
            1,
            BlockFault::NoEnd,
        ),
        (
            "a dash of the first line is lost",
            file.replacen("-----BEGIN", "----BEGIN", 1),
            1,
            bundle("root").lines().count(),
            BlockFault::NoBegin,
        ),
    ] {
        assert_eq!(broken(&file), (number, Some(line), fault), "{what}");
    }
    let words = CertificateError::Block { number: 2, line: Some(22), fault: BlockFault::NoEnd }.to_string();
    assert_eq!(
        words,
        "certificate 2 of the file (line 22) was cut or damaged: it has no END line; copy the whole file, from the first line to the last"
    );
}

#[test]
fn a_file_that_ends_anywhere_within_a_certificate_gives_no_number() {
    let (file, _) = two();
    let first_alone = bundle("root");
    let whole = read(&file).root_sn().unwrap();
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let on_one_line = |text: &str| text.replace('\n', "\\n");
    let joined = |text: &str| text.replace("-----\n-----BEGIN", "----------BEGIN").trim_end().to_owned();
    let named = |text: &str| text.replace(" CERT", " X509 CERT");
    for (what, file, first) in [
        ("as it is", file.clone().into_bytes(), first_alone.clone().into_bytes()),
        ("Windows", file.replace('\n', "\r\n").into(), first_alone.replace('\n', "\r\n").into()),
        ("another name", named(&file).into(), named(&first_alone).into()),
        ("no line between the two", joined(&file).into(), joined(&first_alone).into()),
        ("a variable", on_one_line(&file).into(), on_one_line(&first_alone).into()),
        ("UTF-16", utf16(&file), utf16(&first_alone)),
    ] {
        assert_eq!(read(&file).root_sn(), Ok(whole.clone()), "{what}");
        for end in 1..file.len() {
            // Nothing shows what is missing where the first one is whole and nothing of the second one is there.
            let last_line_end = first.len().saturating_sub(4)..=first.len() + 1;
            match Certificates::parse(&file[..end]).and_then(|file| file.root_sn()) {
                Err(_) => {}
                Ok(number) if number == whole => assert!(end + 4 >= file.len(), "{what}: {end}"),
                Ok(_) => assert!(last_line_end.contains(&end), "{what}: {end}"),
            }
        }
    }
    let der = [der("root"), der("sha1")].concat();
    for end in (1..der.len()).filter(|end| *end != self::der("root").len()) {
        let read = Certificates::parse(&der[..end]).and_then(|file| file.root_sn());
        assert!(read.is_err(), "{end}: {read:?}");
    }
    assert_eq!(read(&der).root_sn().unwrap(), whole);
}

#[test]
fn dashes_at_the_end_are_the_beginning_of_a_lost_certificate_unless_they_end_a_line() {
    let first = bundle("root");
    let lines = first.lines().count();
    for dashes in 1..=5 {
        let cut = format!("{first}{}", "-".repeat(dashes));
        assert_eq!(broken(cut), (2, Some(1 + lines), BlockFault::NoEnd), "{dashes}");
    }
    for dashes in 0..5 {
        let cut = format!("{}{}\n", first.trim_end().trim_end_matches('-'), "-".repeat(dashes));
        assert_eq!(broken(cut), (1, Some(1), BlockFault::NoEnd), "{dashes}");
    }
    let number = read(&first).root_sn();
    for behind in
        ["----------", "\n--- root ---\n.", APP_KEY, "\nroots - all of them", "\nplan-B", "\n-BEGIN here"]
    {
        assert_eq!(read(format!("{first}{behind}")).root_sn(), number, "{behind}");
    }
}

#[test]
fn der_may_be_padded_with_what_means_nothing() {
    let whole = read(der("root")).root_sn();
    for padding in [&b"\0"[..], b"\0\0\0\0", b"\r\n", b" \0\n\0"] {
        assert_eq!(read([&der("root"), padding].concat()).root_sn(), whole, "{padding:?}");
    }
    assert_eq!(broken([&der("root"), &b"\0x"[..]].concat()), (2, None, BlockFault::Incomplete));
    assert_eq!(broken([&b"\x30\x82"[..], &der("root")].concat()), (1, None, BlockFault::Incomplete));
}

#[test]
fn a_root_with_a_changed_byte_gives_no_other_number() {
    let roots = [der("root"), der("sha1")].concat();
    let whole = read(&roots).root_sn().unwrap();
    let mut changed = roots.clone();
    for index in (0..roots.len()).step_by(5) {
        changed[index] ^= 0x01;
        if let Ok(number) = Certificates::parse(&changed).and_then(|file| file.root_sn()) {
            assert_eq!(number, whole, "byte {index}");
        }
        changed[index] ^= 0x01;
    }
    let name = roots.windows(14).position(|window| window == b"Test Financial").unwrap();
    changed[name] ^= 0x01;
    assert_eq!(broken(&changed), (1, None, BlockFault::Signature));
}
