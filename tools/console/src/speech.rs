//! The language of a visitor: `?lang=`, else the one that was chosen before, else that of the browser.

use alipay_rules::Language;
use axum::extract::Request;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Uri};
use axum::middleware::Next;
use axum::response::Response;

use crate::pairs::Pairs;

/// The cookie that keeps the choice.
const CHOICE: &str = "alipay-console-lang";

/// The language that a request asks for.
pub(crate) fn of(headers: &HeaderMap, uri: &Uri) -> Language {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let kept = || Pairs::of_cookies(header(COOKIE)?).value(CHOICE).and_then(named);
    let accepted = || preferred(header(ACCEPT_LANGUAGE)?);
    chosen(uri).or_else(kept).or_else(accepted).unwrap_or_default()
}

/// Keeps what `?lang=` chooses.
pub(crate) async fn remember(request: Request, next: Next) -> Response {
    let chosen = chosen(request.uri());
    let mut response = next.run(request).await;
    if let Some(language) = chosen {
        let cookie = format!("{CHOICE}={}; Path=/; SameSite=Strict", tag(language));
        if let Ok(cookie) = HeaderValue::try_from(cookie) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
    }
    response
}

/// The name of a language in `?lang=` and in HTML.
pub(crate) fn tag(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::Chinese => "zh",
    }
}

fn chosen(uri: &Uri) -> Option<Language> {
    Pairs::of_form(uri.query()?.as_bytes()).value("lang").and_then(named)
}

/// `zh-CN`, `en`.
fn named(tag: &str) -> Option<Language> {
    match tag.split(['-', '_']).next()? {
        first if first.eq_ignore_ascii_case("zh") => Some(Language::Chinese),
        first if first.eq_ignore_ascii_case("en") => Some(Language::English),
        _ => None,
    }
}

/// The one that `Accept-Language` wants most, among those that there are.
fn preferred(header: &str) -> Option<Language> {
    let wanted = header.split(',').filter_map(|range| {
        let mut parts = range.split(';').map(str::trim);
        let language = named(parts.next()?)?;
        let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
        (weight > 0.0).then_some((language, weight))
    });
    // The first of several that are wanted as much.
    let best = wanted.reduce(|best, other| if other.1 > best.1 { other } else { best });
    best.map(|(language, _)| language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_query_goes_before_the_choice_and_the_choice_before_the_browser() {
        for (query, cookie, accepted, language) in [
            ("", "", "", Language::English),
            ("", "", "zh-CN,zh;q=0.9,en;q=0.8", Language::Chinese),
            ("", "", "de, en;q=0.5, zh;q=0.4", Language::English),
            ("", "", "en;q=0.1, ZH;q=0.2", Language::Chinese),
            ("", "", "zh;q=0, en;q=0.1", Language::English),
            ("", "", "de", Language::English),
            ("", "a=b; alipay-console-lang=zh", "en", Language::Chinese),
            ("?lang=en", "alipay-console-lang=zh", "zh", Language::English),
            ("?q=1&lang=zh", "", "en", Language::Chinese),
            ("?lang=%3Cb%3E", "alipay-console-lang=zh", "", Language::Chinese),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, HeaderValue::from_static(cookie));
            headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(accepted));
            let uri: Uri = format!("/{query}").parse().unwrap();
            assert_eq!(of(&headers, &uri), language, "{query} {cookie} {accepted}");
        }
    }
}
