//! What a form brought: texts and files by their paths, and which structures and items are open.

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Bytes;
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::pairs::Pairs;

/// More items than this are not shown, whatever is asked for.
const MOST_ITEMS: usize = 200;

/// A form, by the names of its fields: `p.PATH` is a text, `open` the path of something that is open, `size.NAME` how large
/// a file is that the script has not sent.
#[derive(Debug, Default)]
pub(crate) struct Given {
    texts: BTreeMap<String, String>,
    opened: BTreeSet<String>,
    files: BTreeMap<String, GivenFile>,
    /// The other fields.
    pub(crate) others: Pairs,
}

/// A file, or how large one is.
#[derive(Debug)]
pub(crate) struct GivenFile {
    pub(crate) name: String,
    pub(crate) size: u64,
    pub(crate) content: Bytes,
}

impl Given {
    /// Reads the body of a form.
    pub(crate) async fn read(request: Request) -> Result<Self, Response> {
        let content_type = request.headers().get(CONTENT_TYPE).map(|value| value.as_bytes().to_vec());
        let is_upload = content_type.is_some_and(|value| value.starts_with(b"multipart/form-data"));
        if is_upload {
            let parts = Multipart::from_request(request, &()).await.map_err(IntoResponse::into_response)?;
            return Self::of_parts(parts).await.map_err(IntoResponse::into_response);
        }
        let body = Bytes::from_request(request, &()).await.map_err(IntoResponse::into_response)?;
        Ok(Self::of(&Pairs::of_form(&body)))
    }

    pub(crate) fn of(pairs: &Pairs) -> Self {
        let mut given = Self::default();
        for (name, value) in pairs.iter() {
            given.add(name, value);
        }
        given
    }

    async fn of_parts(mut parts: Multipart) -> Result<Self, MultipartError> {
        let mut given = Self::default();
        while let Some(part) = parts.next_field().await? {
            let field = part.name().unwrap_or_default().to_owned();
            match (field.strip_prefix("p."), part.file_name().map(str::to_owned)) {
                (Some(parameter), Some(name)) => {
                    let (parameter, content) = (parameter.to_owned(), part.bytes().await?);
                    let file = GivenFile { name, size: content.len() as u64, content };
                    // A field without a file is sent as a file without a name.
                    if !file.name.is_empty() {
                        given.files.insert(parameter, file);
                    }
                }
                _ => given.add(&field, &part.text().await?),
            }
        }
        Ok(given)
    }

    fn add(&mut self, name: &str, value: &str) {
        if let Some(path) = name.strip_prefix("p.") {
            self.put(path, value);
        } else if name == "open" {
            self.open(value);
        } else if let (Some(parameter), Ok(size)) = (name.strip_prefix("size."), value.parse()) {
            let file = GivenFile { name: parameter.to_owned(), size, content: Bytes::new() };
            self.files.insert(parameter.to_owned(), file);
        } else {
            self.others.push(name.to_owned(), value.to_owned());
        }
    }

    /// Gives a text. Browsers send the lines of a text with CR LF.
    pub(crate) fn put(&mut self, path: &str, text: &str) {
        self.texts.insert(path.to_owned(), text.replace("\r\n", "\n"));
    }

    pub(crate) fn text(&self, path: &str) -> &str {
        self.texts.get(path).map_or("", String::as_str)
    }

    pub(crate) fn file(&self, parameter: &str) -> Option<&GivenFile> {
        self.files.get(parameter)
    }

    pub(crate) fn opened(&self) -> impl Iterator<Item = &str> {
        self.opened.iter().map(String::as_str)
    }

    pub(crate) fn open(&mut self, path: &str) {
        self.opened.insert(path.to_owned());
    }

    /// Takes everything at a path away; the items behind one of a list move up.
    pub(crate) fn close(&mut self, path: &str) {
        let moved = |own: &str| moved(own, path);
        self.texts = std::mem::take(&mut self.texts)
            .into_iter()
            .filter_map(|(own, text)| Some((moved(&own)?, text)))
            .collect();
        self.opened = self.opened.iter().filter_map(|own| moved(own)).collect();
    }

    /// Whether something stands at a path, or below it.
    pub(crate) fn is_open(&self, path: &str) -> bool {
        let below = |own: &str| {
            own.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        self.opened().any(below) || self.texts.keys().any(|own| below(own))
    }

    /// The places of a list's items.
    pub(crate) fn items(&self, path: &str) -> Vec<usize> {
        let place = |own: &str| item(own, path).map(|(place, _)| place);
        let places: BTreeSet<usize> =
            self.opened().filter_map(place).chain(self.texts.keys().filter_map(|own| place(own))).collect();
        places.into_iter().take(MOST_ITEMS).collect()
    }
}

/// The place of the item of the list at `list` that `path` lies in, and what follows it.
fn item<'a>(path: &'a str, list: &str) -> Option<(usize, &'a str)> {
    let (place, rest) = path.strip_prefix(list)?.strip_prefix('[')?.split_once(']')?;
    Some((place.parse().ok()?, rest))
}

/// A path after what is at `closed` was taken away; `None` of what was taken away with it.
fn moved(path: &str, closed: &str) -> Option<String> {
    let closed_item = closed.strip_suffix(']').and_then(|path| path.rsplit_once('['));
    if let Some((list, place)) = closed_item
        && let (Some((own, rest)), Ok(place)) = (item(path, list), place.parse::<usize>())
    {
        return match own {
            own if own == place => None,
            own if own > place => Some(format!("{list}[{}]{rest}", own - 1)),
            _ => Some(path.to_owned()),
        };
    }
    let is_below =
        path.strip_prefix(closed).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
    (!is_below).then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(form: &str) -> Given {
        Given::of(&Pairs::of_form(form.as_bytes()))
    }

    #[test]
    fn texts_are_found_by_their_paths_and_items_by_their_places() {
        let given =
            given("p.a=1&p.goods[1].id=x&p.goods[0].id=y&open=goods[3]&p.goodsx[9]=z&do=check&open=buyer");
        assert_eq!((given.text("a"), given.text("goods[1].id"), given.text("none")), ("1", "x", ""));
        assert_eq!(given.items("goods"), [0, 1, 3]);
        assert!(given.is_open("buyer") && given.is_open("goods[1]") && given.is_open("goods"));
        assert!(!given.is_open("good") && !given.is_open("goods[2]"));
        assert_eq!(given.others.value("do"), Some("check"));
        assert!(given.items("a").is_empty());
    }

    #[test]
    fn what_is_closed_goes_with_all_below_and_items_behind_it_move_up() {
        let mut given = given(
            "p.g[0].id=a&p.g[1].id=b&p.g[2].id=c&open=g[2].more&p.gx[1]=d&p.buyer.id=e&open=buyer&p.buyer_id=f",
        );
        given.close("g[1]");
        assert_eq!(given.items("g"), [0, 1]);
        assert_eq!((given.text("g[1].id"), given.text("gx[1]")), ("c", "d"));
        assert!(given.is_open("g[1].more"));
        given.close("buyer");
        assert!(!given.is_open("buyer"));
        assert_eq!(given.text("buyer_id"), "f");
    }

    #[test]
    fn no_number_of_items_keeps_the_page_busy() {
        let form = (0..5_000).map(|place| format!("p.g[{place}]=1")).collect::<Vec<_>>().join("&");
        assert_eq!(given(&form).items("g").len(), MOST_ITEMS);
        assert!(given("p.g[99999999999999999999999]=1").items("g").is_empty());
    }
}
