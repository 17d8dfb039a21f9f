//! Where pages begin, what is asked for each, and where they end.

use std::sync::Mutex;

use futures_util::{FutureExt, StreamExt};

use super::{Paged, Paging};
use crate::__private::{Decode, Members};
use crate::testing::{Gateway, initialize, signed};
use crate::{Api, Call, ErrorKind, HttpReply, Request, Response, TransportError, call_kind};

const METHOD: &str = initialize::METHOD;

/// A query of names; `O` is whether its page number travels outside of the content.
struct Query<const O: bool> {
    content: &'static str,
    form: Vec<(&'static str, String)>,
}

const IN_CONTENT: Paging = Paging {
    number: "page_num",
    is_outside: false,
    is_bare: true,
    size: Some("page_size"),
    items: "names",
    total: Some("total"),
    count: Some("total_page"),
    more: Some("has_next"),
    first: 1,
};

impl<const O: bool> Query<O> {
    fn with(&self) -> Call<'_, Self> {
        Call::new(self)
    }
}

impl<const O: bool> Request for Query<O> {
    type Response = Names;

    fn api(&self) -> &'static Api {
        &initialize::API
    }

    fn content(&self) -> Option<String> {
        Some(self.content.to_owned())
    }

    fn form(&self) -> Vec<(&'static str, String)> {
        self.form.clone()
    }
}

impl<const O: bool> call_kind::Execute for Query<O> {}

impl<const O: bool> Paged for Query<O> {
    type Items = Vec<String>;

    const PAGING: &'static Paging =
        &Paging { is_outside: O, is_bare: !O, first: if O { 0 } else { 1 }, ..IN_CONTENT };

    fn items(reply: &mut Names) -> Vec<String> {
        std::mem::take(&mut reply.0)
    }
}

#[derive(Debug)]
struct Names(Vec<String>);

impl Decode for Names {
    fn decode(members: &mut Members<'_>) -> Self {
        Self(members.texts("names"))
    }
}

impl Response for Names {}

const fn query(content: &'static str) -> Query<false> {
    Query { content, form: Vec::new() }
}

/// A gateway with these replies, one after the other; the last one is a connection that fails.
fn answering(nodes: &[&str]) -> Gateway {
    let nodes: Vec<String> = nodes.iter().rev().map(|node| signed(METHOD, node)).collect();
    let nodes = Mutex::new(nodes);
    Gateway::new(move || match nodes.lock().unwrap().pop() {
        Some(body) => Ok(HttpReply::new(200, [], body)),
        None => Err(TransportError::TimedOut),
    })
}

/// What was asked, parameter by parameter.
fn asked(gateway: &Gateway, name: &str) -> Vec<String> {
    let received = gateway.received.lock().unwrap();
    let bodies = received.iter().map(|request| request.body.as_bytes().unwrap().to_vec());
    let value = |body: Vec<u8>| {
        let pair = form_urlencoded::parse(&body).find(|(own, _)| own == name);
        pair.map(|(_, value)| value.into_owned()).unwrap_or_default()
    };
    bodies.map(value).collect()
}

/// The items that come, and whether an error ends them.
fn items<R>(gateway: &Gateway, request: &R) -> (Vec<String>, bool)
where
    R: Paged<Items = Vec<String>> + call_kind::Execute,
{
    let items = gateway.client().pages(request).items();
    let items = items.collect::<Vec<_>>().now_or_never().unwrap();
    let failed = items.iter().filter(|item| item.is_err()).count();
    assert!(failed == 0 || (failed == 1 && items.last().is_some_and(Result::is_err)), "{items:?}");
    (items.into_iter().flatten().collect(), failed == 1)
}

#[test]
fn pages_end_where_a_reply_says_so_or_leaves_nothing_to_ask_for() {
    for (why, content, nodes, expected) in [
        (
            "all items are here",
            "{}",
            &[r#"{"names":["a","b"],"total":"3"}"#, r#"{"names":["c"],"total":3}"#][..],
            "abc",
        ),
        (
            "all pages are here",
            "{}",
            &[r#"{"names":["a"],"total_page":2}"#, r#"{"names":["b"],"total_page":"2"}"#],
            "ab",
        ),
        (
            "no page follows",
            "{}",
            &[r#"{"names":["a"],"has_next":true}"#, r#"{"names":["b"],"has_next":"N"}"#],
            "ab",
        ),
        ("the page is short", r#"{"page_size":2}"#, &[r#"{"names":["a","b"]}"#, r#"{"names":["c"]}"#], "abc"),
        ("the page is empty", "{}", &[r#"{"names":["a"]}"#, r#"{"names":[]}"#], "a"),
        ("the page has no list", "{}", &[r#"{"names":["a"]}"#, "{}"], "a"),
        ("there is nothing at all", "{}", &[r#"{"total":0}"#], ""),
        (
            "the page comes again",
            "{}",
            &[r#"{"names":["a"]}"#, r#"{"names":["b"]}"#, r#"{"names":["b"]}"#],
            "ab",
        ),
        (
            "a short page says less than a total",
            r#"{"page_size":"9"}"#,
            &[r#"{"names":["a","b"],"total":3}"#, r#"{"names":["c"],"total":3}"#],
            "abc",
        ),
        ("a total of 0 next to items says nothing", "{}", &[r#"{"names":["a"],"total":0}"#, "{}"], "a"),
        (
            "later pages count as if the others had come",
            r#"{"page_num":2,"page_size":2}"#,
            &[r#"{"names":["c"],"total":3}"#],
            "c",
        ),
    ] {
        let gateway = answering(nodes);
        let request = query(content);
        assert_eq!(items(&gateway, &request), (expected.chars().map(String::from).collect(), false), "{why}");
        assert_eq!(gateway.received.lock().unwrap().len(), nodes.len(), "{why}");
    }
}

#[test]
fn an_error_comes_once_and_ends_them() {
    let gateway = answering(&[r#"{"names":["a"]}"#]);
    assert_eq!(items(&gateway, &query("{}")), (vec!["a".to_owned()], true));
    let mut pages = Box::pin(gateway.client().pages(&EVERYTHING));
    let error = pages.next().now_or_never().unwrap().unwrap().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(_)), "{error:?}");
    assert!(pages.next().now_or_never().unwrap().is_none());
    assert_eq!(gateway.received.lock().unwrap().len(), 3);
}

static EVERYTHING: Query<false> = query("{}");

#[test]
fn each_page_is_the_request_with_another_number() {
    let two = [r#"{"names":["a"]}"#, r#"{"names":["b"]}"#, "{}"];
    for (content, expected) in [
        ("{}", [r#"{"page_num":1}"#, r#"{"page_num":2}"#, r#"{"page_num":3}"#]),
        (
            r#"{"page_num":7,"x":1.10,"y":{"page_num":1}}"#,
            [
                r#"{"x":1.10,"y":{"page_num":1},"page_num":7}"#,
                r#"{"x":1.10,"y":{"page_num":1},"page_num":8}"#,
                r#"{"x":1.10,"y":{"page_num":1},"page_num":9}"#,
            ],
        ),
    ] {
        let gateway = answering(&two);
        let request = query(content);
        let call = request.with().app_auth_token("202008BB");
        assert_eq!(items(&gateway, &call).0, ["a", "b"]);
        assert_eq!(asked(&gateway, "biz_content"), expected);
        let received = gateway.received.lock().unwrap();
        assert!(
            received.iter().all(|request| request.url.contains("app_auth_token=202008BB")),
            "as each call has it"
        );
    }
    let gateway = answering(&two);
    let request = Query::<true> { content: "{}", form: vec![("page_size", "1".to_owned())] };
    assert_eq!(items(&gateway, &request).0, ["a", "b"]);
    assert_eq!(asked(&gateway, "page_num"), ["0", "1", "2"], "it counts from 0, outside of the content");
    assert_eq!(asked(&gateway, "biz_content"), ["{}"; 3]);
}

#[test]
fn nothing_is_called_before_a_page_is_asked_for() {
    let gateway = answering(&[]);
    let client = gateway.client();
    let pages = client.pages(&EVERYTHING);
    assert_eq!(format!("{pages:?}"), "Pages { .. }");
    assert_eq!(format!("{:?}", pages.items()), "Items { .. }");
    assert!(gateway.received.lock().unwrap().is_empty());
}
