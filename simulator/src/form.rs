//! A form as bytes, before anybody knows its charset.

use std::borrow::Cow;

use percent_encoding::percent_decode;

type Pair<'a> = (Cow<'a, [u8]>, Cow<'a, [u8]>);

/// The pairs of a form, as bytes of whatever charset: `+` is a space, `%XX` a byte.
pub(crate) fn pairs(form: &[u8]) -> impl Iterator<Item = Pair<'_>> {
    form.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        (decoded(halves.next().unwrap_or_default()), decoded(halves.next().unwrap_or_default()))
    })
}

fn decoded(written: &[u8]) -> Cow<'_, [u8]> {
    let blanks: Vec<u8> = written.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    Cow::Owned(percent_decode(&blanks).collect())
}
