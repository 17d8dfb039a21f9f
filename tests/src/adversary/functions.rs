//! What can be made of a text within another: `${sign RSA2 alipay node}`, `${percent sign}`.

use std::fs;
use std::io::Write;

use alipay::{Charset, SignType};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::texts::Texts;
use super::{chain, key};

/// The bytes that the words stand for: a name, or a function with its words before the name.
pub(super) fn made(texts: &Texts<'_>, words: &[&str], depth: usize) -> Result<Vec<u8>, String> {
    match words {
        [name] => texts.expanded(name, depth),
        ["hex", digits] => hex(digits),
        ["file", path] => file(path),
        ["pem", names] => chain::pem(texts, names).map(String::into_bytes),
        ["sn", name] => chain::number(texts, name).map(String::into_bytes),
        ["root_sn", names] => chain::root_number(texts, names).map(String::into_bytes),
        ["sign", sign_type, signer, rest @ ..] => {
            let sign_type: SignType = sign_type.parse().map_err(|_| format!("{sign_type}?"))?;
            let signature = sign_type.sign(&key(signer)?, &made(texts, rest, depth)?);
            signature.map(String::into_bytes).map_err(|error| error.to_string())
        }
        ["repeat", times, rest @ ..] => Ok(made(texts, rest, depth)?.repeat(number(times)?)),
        ["cut", length, rest @ ..] => {
            let mut bytes = made(texts, rest, depth)?;
            bytes.truncate(number(length)?);
            Ok(bytes)
        }
        ["flip", place, rest @ ..] => {
            let mut bytes = made(texts, rest, depth)?;
            let byte = bytes.get_mut(number(place)?).ok_or("there is no such byte")?;
            *byte ^= 1;
            Ok(bytes)
        }
        ["without", name, rest @ ..] => {
            let prefix = format!("{name}=");
            lines(&made(texts, rest, depth)?, |lines| lines.retain(|line| !line.starts_with(&prefix)))
        }
        ["encoded", charset, rest @ ..] => {
            let charset: Charset = charset.parse().map_err(|_| format!("{charset}?"))?;
            let text = utf8(made(texts, rest, depth)?)?;
            charset.encode(&text).map(std::borrow::Cow::into_owned).map_err(|error| error.to_string())
        }
        [function, rest @ ..] => of_bytes(function, made(texts, rest, depth)?),
        [] => Err("`${}` has no words".to_owned()),
    }
}

fn of_bytes(function: &str, bytes: Vec<u8>) -> Result<Vec<u8>, String> {
    let joined = |bytes: &[u8], write: fn(&str) -> String| -> Result<Vec<u8>, String> {
        let text = utf8(bytes.to_vec())?;
        let pairs: Vec<String> = text.lines().filter(|line| !line.is_empty()).map(write).collect();
        Ok(pairs.join("&").into_bytes())
    };
    match function {
        "percent" => Ok(form_urlencoded::byte_serialize(&bytes).collect::<String>().into_bytes()),
        "base64" => Ok(STANDARD.encode(bytes).into_bytes()),
        "urlsafe" => Ok(utf8(bytes)?.replace('+', "-").replace('/', "_").into_bytes()),
        "unpadded" => Ok(utf8(bytes)?.trim_end_matches('=').as_bytes().to_vec()),
        "upper" => Ok(utf8(bytes)?.to_uppercase().into_bytes()),
        "unescaped" => Ok(utf8(bytes)?.replace("\\/", "/").into_bytes()),
        "crlf" => Ok(utf8(bytes)?.replace('\n', "\r\n").into_bytes()),
        "length" => Ok(bytes.len().to_string().into_bytes()),
        "json" => serde_json::to_vec(&utf8(bytes)?).map_err(|error| error.to_string()),
        "chunked" => Ok([format!("{:x}\r\n", bytes.len()).as_bytes(), &bytes, b"\r\n0\r\n\r\n"].concat()),
        "broken_lines" => {
            let lines: Vec<&[u8]> = bytes.chunks(76).collect();
            Ok(lines.join(&b"\\n"[..]))
        }
        "gzip" => {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(&bytes).and_then(|()| encoder.finish()).map_err(|error| error.to_string())
        }
        // Lines of `name=value`, as they are signed and as a form has them.
        "sorted" => {
            let sorted = lines(&bytes, |lines| {
                lines.retain(|line| line.split_once('=').is_some_and(|(_, value)| !value.trim().is_empty()));
                lines.sort_by(|one, other| one.split('=').next().cmp(&other.split('=').next()));
            })?;
            joined(&sorted, str::to_owned)
        }
        "form" => joined(&bytes, |line| {
            let (name, value) = line.split_once('=').unwrap_or((line, ""));
            let write = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
            format!("{}={}", write(name), write(value))
        }),
        unknown => Err(format!("there is no function `{unknown}`")),
    }
}

fn lines(bytes: &[u8], change: impl FnOnce(&mut Vec<&str>)) -> Result<Vec<u8>, String> {
    let text = utf8(bytes.to_vec())?;
    let mut lines: Vec<&str> = text.lines().collect();
    change(&mut lines);
    Ok(lines.join("\n").into_bytes())
}

fn number(digits: &str) -> Result<usize, String> {
    digits.parse().map_err(|_| format!("`{digits}` is not a number"))
}

fn utf8(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())
}

fn hex(digits: &str) -> Result<Vec<u8>, String> {
    let pairs = digits.as_bytes().chunks(2).map(|pair| str::from_utf8(pair).unwrap_or_default());
    pairs.map(|pair| u8::from_str_radix(pair, 16).map_err(|_| format!("`{digits}` is not hex"))).collect()
}

/// A file of the repository, by its path from the folder of the tests.
fn file(path: &str) -> Result<Vec<u8>, String> {
    fs::read(super::folder().join("..").join(path)).map_err(|error| format!("{path}: {error}"))
}
