//! Whom the console answers, and what its answers forbid the browser.

mod origin;

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, COOKIE, LOCATION, REFERRER_POLICY, SET_COOKIE,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::pairs::Pairs;
use crate::words::Word;
use crate::{layout, refusal, speech, state};

/// Scripts and styles are files of ours, and nothing else is loaded, framed or posted to.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What every answer forbids. A page of the console without its origin in `Referer` and `Origin` could not post to itself.
const HEADERS: [(HeaderName, HeaderValue); 5] = [
    (CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
];

/// Lets those requests through that a person who may see the console has made.
pub(crate) async fn guard(State(state): State<Arc<state::State>>, request: Request, next: Next) -> Response {
    let mut response = match admitted(&state, &request) {
        Ok(()) => next.run(request).await,
        Err(response) => response,
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, value);
    }
    response
}

#[expect(clippy::result_large_err, reason = "the answer, which is given at once")]
fn admitted(state: &state::State, request: &Request) -> Result<(), Response> {
    let (headers, uri) = (request.headers(), request.uri());
    let language = speech::of(headers, uri);
    // A name that somebody has made lead to this machine (DNS rebinding) brings no token, and here there may be none.
    if state.is_local && !origin::is_of_this_machine(headers) {
        return Err(refusal::plain(StatusCode::MISDIRECTED_REQUEST, &Word::OtherHost, language));
    }
    let is_safe = matches!(*request.method(), Method::GET | Method::HEAD);
    if !is_safe && !origin::is_own(headers) {
        return Err(refusal::plain(StatusCode::FORBIDDEN, &Word::OtherOrigin, language));
    }
    let Some(token) = &state.token else { return Ok(()) };
    if cookie(headers, &state.cookie).is_some_and(|given| token.is(&given)) {
        return Ok(());
    }
    match Pairs::of_form(uri.query().unwrap_or_default().as_bytes()).text("token") {
        Some(given) if token.is(given) && is_safe => Err(welcomed(&state.cookie, given, uri)),
        Some(given) if token.is(given) => Ok(()),
        given => {
            let page = layout::at_the_door(given.is_some(), language);
            Err((StatusCode::UNAUTHORIZED, page).into_response())
        }
    }
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let mut cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies.find_map(|header| Pairs::of_cookies(header).value(name).map(str::to_owned))
}

/// The token becomes a cookie and leaves the address, which people copy.
fn welcomed(cookie: &str, token: &str, uri: &Uri) -> Response {
    // `//host/` would lead to another host.
    let path = uri.path().trim_start_matches(['/', '\\']);
    let cookie = format!("{cookie}={token}; Path=/; HttpOnly; SameSite=Strict");
    (StatusCode::SEE_OTHER, [(LOCATION, format!("/{path}")), (SET_COOKIE, cookie)]).into_response()
}
