//! The sentences that a format string may become.

/// What a hole of this name holds, where a quoted name would make no sentence.
const NAMED: [(&str, &[&str]); 11] = [
    ("end", &[" … `y`"]),
    ("fault", &["the set holds no character"]),
    ("info", &["mapping values are not allowed in this context"]),
    ("more", &[" and 2 more"]),
    ("note", &[" (advised)"]),
    ("of", &[" of `y`"]),
    ("rule", &["holds at most 3 characters, this has 4"]),
    ("stated", &[": `y`"]),
    ("title", &["the page is about `x` and about `y`"]),
    ("unit", &["bytes"]),
    (
        "what",
        &[
            "`x`",
            "the type",
            "a parameter of the request",
            "a field of the response",
            "request parameters",
            "response parameters",
            "error codes",
            "telephone number",
            "identity card number",
        ],
    ),
];

/// What a hole without a name may hold.
const UNNAMED: [&str; 4] = ["`x`", "request", "an object", "the set holds no character"];

/// Every sentence that a format string may become, as far as its holes are known.
pub(crate) fn filled(format: &str) -> impl Iterator<Item = String> {
    let mut sentences = vec![String::new()];
    let mut rest = format;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, hole) = rest.split_at(at);
        for sentence in &mut sentences {
            sentence.push_str(before);
        }
        if hole.starts_with("{{") || hole.starts_with("}}") {
            for sentence in &mut sentences {
                sentence.push_str(&hole[..1]);
            }
            rest = &hole[2..];
            continue;
        }
        let Some((name, after)) = hole[1..].split_once('}').filter(|(name, _)| !name.contains(' ')) else {
            for sentence in &mut sentences {
                sentence.push_str(&hole[..1]);
            }
            rest = &hole[1..];
            continue;
        };
        let is_quoted = before.ends_with('`') && after.starts_with('`');
        let known = NAMED.iter().find(|(known, _)| *known == name).map(|(_, holds)| *holds);
        let holds: &[&str] = match known {
            _ if is_quoted => &["x"],
            Some(holds) => holds,
            None if name.is_empty() => &UNNAMED,
            None => &["`x`"],
        };
        sentences = sentences
            .iter()
            .flat_map(|so_far| holds.iter().map(move |held| format!("{so_far}{held}")))
            .collect();
        rest = after;
    }
    let rest = rest.to_owned();
    sentences.into_iter().map(move |sentence| sentence + &rest)
}
