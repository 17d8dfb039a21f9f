//! A signed request as a line for a shell.

use alipay::Prepared;
use alipay_schema::Type;

use super::filled::Filled;
use crate::pairs::Pairs;

/// The line that sends it. Files are named as they were chosen: the shell has to find them.
pub(crate) async fn line(filled: &Filled<'_>, signed: Prepared) -> Option<String> {
    let url = word(signed.url());
    let body = signed.body().clone().into_bytes().await.ok()?;
    let files: Vec<(&str, &str)> = filled
        .api
        .form
        .iter()
        .filter(|row| row.ty == Type::File)
        .filter_map(|row| Some((row.name.as_str(), filled.given.file(&row.name)?.name.as_str())))
        .collect();
    if files.is_empty() {
        let headers: Vec<String> = signed
            .headers()
            .map(|(name, value)| format!(" -H {}", word(&format!("{name}: {value}"))))
            .collect();
        return Some(format!(
            "curl {url}{} --data-raw {}",
            headers.concat(),
            word(&String::from_utf8_lossy(&body))
        ));
    }
    let pairs = Pairs::of_form(&body);
    // `--form-string` takes a value as it is, also one that begins with `@`.
    let texts =
        pairs.iter().map(|(name, value)| format!(" --form-string {}", word(&format!("{name}={value}"))));
    let files =
        files.iter().map(|(name, file)| format!(" -F {}", word(&format!("{name}=@\"{}\"", escaped(file)))));
    Some(format!("curl {url}{}", texts.chain(files).collect::<String>()))
}

/// A text as one word of a shell.
fn word(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// A file's name within the quotes of curl.
fn escaped(name: &str) -> String {
    name.replace('\\', r"\\").replace('"', r#"\""#)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_one_word_whatever_it_holds() {
        for (text, shown) in [
            ("a b", "'a b'"),
            ("it's", r"'it'\''s'"),
            ("$(rm) `x` \\ \"y\" & ; |", "'$(rm) `x` \\ \"y\" & ; |'"),
            ("", "''"),
        ] {
            assert_eq!(word(text), shown);
        }
        assert_eq!(escaped(r#"a"b\c"#), r#"a\"b\\c"#);
    }
}
