//! A curl line, as browsers' tools, logs and people write it.

use alipay::__private::{FormPair, form_pairs};

use super::shell;
use crate::form::{Sent, encoded};
use crate::refusal::Refusal;
use crate::rest::{RestRequest, header_of};

/// Short flags that take a value; the others can be bundled before one of these.
const SHORT_WITH_VALUE: &[u8] = b"AbCcDdEeFHKmoPQrtTuUwxXyYz";
/// Long flags whose value may look like a URL. Values of others are passed over, being none.
const LONG_WITH_VALUE: [&str; 8] = [
    "--cookie",
    "--doh-url",
    "--output",
    "--preproxy",
    "--proxy",
    "--referer",
    "--user-agent",
    "--write-out",
];

/// The parameters of a line, unless it is none.
pub(super) fn read(line: &[u8]) -> Option<Result<Sent, Refusal>> {
    Some(written(line)?.and_then(Line::into_sent))
}

/// A request of the REST gateway, unless the line is none.
pub(super) fn rest(line: &[u8]) -> Option<Result<RestRequest, Refusal>> {
    Some(written(line)?.map(Line::into_rest))
}

fn written(line: &[u8]) -> Option<Result<Line, Refusal>> {
    let line = [&b"$ "[..], b"# ", b"% ", b"> "]
        .iter()
        .find_map(|prompt| line.strip_prefix(*prompt))
        .unwrap_or(line);
    let program = line.split(u8::is_ascii_whitespace).next()?;
    let program = program.rsplit(|byte| matches!(byte, b'/' | b'\\')).next()?;
    matches!(program, b"curl" | b"curl.exe").then(|| Line::default().read(line))
}

#[derive(Default)]
struct Line {
    url: Option<Vec<u8>>,
    data: Vec<Vec<u8>>,
    data_in_query: bool,
    method: Option<Vec<u8>>,
    headers: Vec<Vec<u8>>,
    has_parts: bool,
}

impl Line {
    fn read(mut self, line: &[u8]) -> Result<Self, Refusal> {
        let mut words = shell::words(line)?.into_iter().skip(1);
        while let Some(word) = words.next() {
            if word.starts_with(b"--") {
                self.long(&word, &mut words)?;
            } else if let Some(bundle) = word.strip_prefix(b"-") {
                self.short(bundle, &mut words)?;
            } else if String::from_utf8_lossy(&word).contains("://") || word.contains(&b'?') {
                self.url.get_or_insert(word);
            }
        }
        Ok(self)
    }

    fn into_rest(self) -> RestRequest {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let verb = match &self.method {
            Some(method) => text(method),
            None if self.data.is_empty() || self.data_in_query => "GET".to_owned(),
            None => "POST".to_owned(),
        };
        let (url, body) = (self.url.unwrap_or_default(), self.data.join(&b'&'));
        // Of parts, only the one that is signed is of interest.
        let part = |pair: FormPair<'_>| (*pair.name() == *b"data").then(|| pair.value().into_owned());
        let body = if self.has_parts { form_pairs(&body).find_map(part).unwrap_or_default() } else { body };
        let headers = self.headers.iter().filter_map(|line| header_of(&text(line))).collect();
        if self.data_in_query {
            let joint = if url.contains(&b'?') { "&" } else { "?" };
            return RestRequest { verb, url: text(&url) + joint + &text(&body), headers, body: Vec::new() };
        }
        RestRequest { verb, url: text(&url), headers, body }
    }

    fn into_sent(self) -> Result<Sent, Refusal> {
        let (url, data) = (self.url.unwrap_or_default(), self.data.join(&b'&'));
        if !self.data_in_query {
            return Sent::of(&url, &data);
        }
        let joint: &[u8] = if url.contains(&b'?') { b"&" } else { b"?" };
        Sent::of(&[&url, joint, &data].concat(), b"")
    }

    fn long(&mut self, flag: &[u8], words: &mut impl Iterator<Item = Vec<u8>>) -> Result<(), Refusal> {
        let flag = String::from_utf8_lossy(flag);
        match &*flag {
            "--url" => self.url = words.next(),
            "--get" => self.data_in_query = true,
            "--request" => self.method = words.next(),
            "--header" => self.headers.extend(words.next()),
            "--data" | "--data-ascii" | "--data-binary" | "--data-raw" | "--data-urlencode" | "--json"
            | "--form" | "--form-string" => self.data(&flag, words.next().unwrap_or_default())?,
            flag if LONG_WITH_VALUE.contains(&flag) => drop(words.next()),
            _ => {}
        }
        Ok(())
    }

    /// Flags of one letter, of which the last one may have a value, attached or not.
    fn short(&mut self, bundle: &[u8], words: &mut impl Iterator<Item = Vec<u8>>) -> Result<(), Refusal> {
        for (place, flag) in bundle.iter().enumerate() {
            if *flag == b'G' {
                self.data_in_query = true;
            }
            if !SHORT_WITH_VALUE.contains(flag) {
                continue;
            }
            let attached = bundle.get(place + 1..).filter(|value| !value.is_empty()).map(<[u8]>::to_vec);
            let value = attached.or_else(|| words.next()).unwrap_or_default();
            return match flag {
                b'd' => self.data("--data", value),
                b'F' => self.data("--form", value),
                b'X' => {
                    self.method = Some(value);
                    Ok(())
                }
                b'H' => {
                    self.headers.push(value);
                    Ok(())
                }
                _ => Ok(()),
            };
        }
        Ok(())
    }

    fn data(&mut self, flag: &str, value: Vec<u8>) -> Result<(), Refusal> {
        let file = |name: &[u8]| Err(Refusal::OtherFile(String::from_utf8_lossy(name).into_owned()));
        self.has_parts |= flag.starts_with("--form");
        let sign = value.iter().position(|byte| matches!(byte, b'=' | b'@'));
        let (name, content) = value.split_at(sign.unwrap_or_default());
        match (flag, content) {
            ("--data" | "--data-ascii" | "--data-binary" | "--json", _) if value.starts_with(b"@") => {
                return file(&value[1..]);
            }
            ("--data-urlencode", [b'@', path @ ..]) | ("--form", [b'=', b'<', path @ ..]) => {
                return file(path);
            }
            // A file is not signed.
            ("--form", [b'=', b'@', ..]) => {}
            ("--data-urlencode", [b'=', content @ ..]) if name.is_empty() => {
                self.data.push(only_value(content));
            }
            ("--data-urlencode", [b'=', content @ ..]) => {
                self.data.push([name, b"=", &only_value(content)].concat());
            }
            ("--data-urlencode", _) => self.data.push(only_value(&value)),
            ("--form", [b'=', content @ ..]) => self.data.push(encoded(name, without_type(content))),
            ("--form-string", [b'=', content @ ..]) => self.data.push(encoded(name, content)),
            _ => self.data.push(value),
        }
        Ok(())
    }
}

fn only_value(content: &[u8]) -> Vec<u8> {
    encoded(b"", content).split_off(1)
}

/// The content of a part, without what follows it about its type.
fn without_type(content: &[u8]) -> &[u8] {
    let marks = [&b";type="[..], b";headers=", b";encoder="];
    let end = (0..content.len())
        .find(|at| content.get(*at..).is_some_and(|rest| marks.iter().any(|mark| rest.starts_with(mark))));
    content.get(..end.unwrap_or(content.len())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(line: &[u8]) -> Result<String, Refusal> {
        let form = read(line).unwrap().and_then(Sent::merged)?.joined();
        Ok(form.escape_ascii().to_string())
    }

    #[test]
    fn every_flag_that_sends_something_counts_and_no_other() {
        for line in [
            "curl 'https://x/?a=1' -d b=2",
            "$ curl https://x/?a=1 -sX POST -db=2",
            "/usr/bin/curl.exe -sSd b=2 https://x/?a=1 --retry 3 --resolve x:443:1.2.3.4 --cacert ca.pem",
            "curl -H 'Referer: https://y/?b=3' -e https://y/?c=4 --proxy http://z https://x/?a=1 --data-raw b=2",
            "curl\n https://x/?a=1 --data-urlencode b=2 --compressed",
            "curl https://x/?a=1 -F 'b=2;type=text/plain' -F 'photo=@a.jpg'",
            "curl --url https://x/?a=1 --form-string b=2 https://other/?c=3",
            "curl -G https://x/ -d a=1 --data-urlencode b=2",
            "curl https://x/?a=1#top -d '--XX\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n2\r\n--XX--'",
        ] {
            assert_eq!(form(line.as_bytes()).unwrap(), "a=1&b=2", "{line}");
        }
    }

    #[test]
    fn values_are_encoded_where_curl_does_so() {
        for (line, expected) in [
            (
                &b"curl x --data-urlencode 'b=1+2 \xe8\x8c\xb6' --data-urlencode '=c=d'"[..],
                "b=1%2B2+%E8%8C%B6&c%3Dd",
            ),
            (
                b"curl x -F 'b={\"c\": 1};type=a/b' --form-string 'd=@1;type=2'",
                "b=%7B%22c%22%3A+1%7D&d=%401%3Btype%3D2",
            ),
            (b"curl x -d 'b=\xb1\xca' --data-raw @c", "b=\\xb1\\xca&@c"),
        ] {
            assert_eq!(form(line).unwrap(), expected);
        }
    }

    #[test]
    fn what_stands_in_a_file_is_missing() {
        for line in
            ["-d @f", "--data-binary @f", "--data-urlencode b@f", "--data-urlencode @f", "-F 'b=<f'", "-sd@f"]
        {
            assert_eq!(
                form(format!("curl https://x/?a=1 {line}").as_bytes()),
                Err(Refusal::OtherFile("f".to_owned())),
                "{line}"
            );
        }
        assert!(read(b"curly").is_none() && read(b"a=1").is_none());
    }
}
