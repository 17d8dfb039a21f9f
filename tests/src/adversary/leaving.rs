//! What the client writes, with values that would like to be more than a value.

use alipay::{Client, Error, File, Prepared, Untyped, Verb, json, v3};
use futures_util::StreamExt;
use scraper::{Html, Selector};

use super::calls::{builder, built};
use super::{Texts, Verdict};

/// By what the row has: `page`, `file`, `path`, `token`, or the address of a `gateway`.
pub(super) async fn written(texts: &Texts<'_>) -> Result<Verdict, String> {
    if texts.has("gateway") {
        let built = builder()?.gateway(texts.text("gateway")?).build();
        return Ok(
            built.map_or_else(|error| Verdict::of(&error), |_| Verdict::Accepted("a gateway".to_owned()))
        );
    }
    let client = built(builder()?)?;
    if texts.has("page") {
        page(&client, texts).await
    } else if texts.has("file") {
        file(&client, texts).await
    } else {
        path(&client, texts).await
    }
}

/// What stayed in its place is `contained`.
fn contained(is_contained: bool) -> Verdict {
    Verdict::Accepted(if is_contained { "contained" } else { "escaped" }.to_owned())
}

/// A value in a page: of the content, of a parameter of its own, or on the button.
async fn page(client: &Client, texts: &Texts<'_>) -> Result<Verdict, String> {
    let (value, place) = (texts.text("page")?, texts.or("place", "subject")?);
    let subject = if place == "subject" { value.as_str() } else { "tea" };
    let request = Untyped::new("alipay.trade.page.pay", json!({ "subject": subject }))
        .map_err(|error| error.to_string())?;
    let call = match place.as_str() {
        "parameter" => request.with().parameter("extra", &value),
        "name" => request.with().parameter(&value, "tea"),
        "return_url" => request.with().return_url(&value),
        "notify_url" => request.with().notify_url(&value),
        _ => request.with(),
    };
    let page = match client.page(&call).await {
        Ok(page) if place == "button" => page.button_label(value.clone()),
        Ok(page) => page,
        Err(error) => return Ok(Verdict::of(&error)),
    };
    let html = Html::parse_document(&page.form());
    let all = Selector::parse("*").map_err(|error| error.to_string())?;
    let expected = ["html", "head", "body", "form", "input", "button", "script"];
    let names: Vec<&str> = html.select(&all).map(|element| element.value().name()).collect();
    let once = |name: &&str| names.iter().filter(|own| *own == name).count() == 1;
    let fields: Vec<(&str, &str)> = page.fields().collect();
    let inputs: Vec<(&str, &str)> = html
        .select(&all)
        .filter(|element| element.value().name() == "input")
        .map(|input| (input.attr("name").unwrap_or_default(), input.attr("value").unwrap_or_default()))
        .collect();
    let attributes =
        html.select(&all).all(|element| element.value().attrs().all(|(name, _)| !name.starts_with("on")));
    Ok(contained(
        names.iter().all(|name| expected.contains(name))
            && ["form", "button", "script"].iter().all(once)
            && fields == inputs
            && attributes,
    ))
}

/// A file with that name: in the multipart body, every part has its own heading and no other lines.
async fn file(client: &Client, texts: &Texts<'_>) -> Result<Verdict, String> {
    let request =
        Untyped::new("alipay.offline.material.image.upload", json!({})).map_err(|error| error.to_string())?;
    let mut file = File::bytes(texts.text("file")?, "x");
    if texts.has("content_type") {
        file = file.content_type(texts.text("content_type")?);
    }
    let call = request.with().file(texts.or("parameter", "image_content")?, file);
    let prepared = match client.prepare(&call).await {
        Ok(prepared) => prepared,
        Err(error) => return Ok(Verdict::of(&error)),
    };
    let content_type = header(&prepared, "content-type");
    let boundary = content_type.rsplit_once("boundary=").map(|(_, boundary)| format!("--{boundary}"));
    let boundary = boundary.ok_or("there is no boundary")?;
    let mut chunks = prepared.into_request().body.into_chunks();
    let mut body = Vec::new();
    while let Some(chunk) = chunks.next().await {
        body.extend_from_slice(&chunk.map_err(|error| error.to_string())?);
    }
    let body = String::from_utf8_lossy(&body).into_owned();
    let parts: Vec<&str> = body.split(&boundary).skip(1).filter(|part| !part.starts_with("--")).collect();
    let heading = |part: &&str| {
        let lines: Vec<&str> = part
            .trim_start_matches("\r\n")
            .split("\r\n\r\n")
            .next()
            .unwrap_or_default()
            .split("\r\n")
            .collect();
        let [disposition, kind] = lines[..] else { return false };
        disposition.starts_with("Content-Disposition: form-data; name=\"")
            && kind.starts_with("Content-Type: ")
            && matches!(disposition.matches('"').count(), 2 | 4)
    };
    let files = parts.iter().filter(|part| part.contains("; filename=\"")).count();
    Ok(contained(parts.iter().all(heading) && files == 1))
}

/// A value in the path, in the query, or in a header of the REST gateway.
async fn path(client: &Client, texts: &Texts<'_>) -> Result<Verdict, String> {
    let path = texts.or("path", "/v3/alipay/marketing/activity/{id}")?;
    let verb = if texts.has("body") { Verb::Post } else { Verb::Get };
    let content = json!({ "id": texts.or("value", "1")?, "other": texts.or("query", "1")? });
    let prepared = prepared(client, verb, &path, content, texts).await?;
    let prepared = match prepared {
        Ok(prepared) => prepared,
        Err(error) => return Ok(Verdict::of(&error)),
    };
    let url = prepared.url();
    let target = url.strip_prefix("https://openapi.alipay.com").unwrap_or_default();
    let (own_path, query) = target.split_once('?').unwrap_or((target, ""));
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte);
    let in_place = own_path.split('/').count() == path.split('/').count()
        && own_path
            .split('/')
            .skip(1)
            .all(|segment| !segment.is_empty() && segment != ".." && segment.bytes().all(plain))
        && query
            .split('&')
            .all(|pair| pair.split('=').count() <= 2 && pair.bytes().all(|byte| plain(byte) || byte == b'='))
        && query.split('&').count() <= 1;
    let one_line =
        prepared.headers().all(|(name, value)| !name.contains(['\r', '\n']) && !value.contains(['\r', '\n']));
    Ok(contained(in_place && one_line))
}

async fn prepared(
    client: &Client,
    verb: Verb,
    path: &str,
    content: alipay::JsonValue,
    texts: &Texts<'_>,
) -> Result<Result<Prepared, Error>, String> {
    let request = match v3::Untyped::new(verb, path, content) {
        Ok(request) => request,
        Err(violations) => return Ok(Err(violations.into())),
    };
    let call =
        if texts.has("token") { request.with().app_auth_token(texts.text("token")?) } else { request.with() };
    Ok(client.v3().prepare(&call).await)
}

fn header(prepared: &Prepared, name: &str) -> String {
    let own = prepared.headers().find(|(own, _)| own.eq_ignore_ascii_case(name));
    own.map(|(_, value)| value.to_owned()).unwrap_or_default()
}
