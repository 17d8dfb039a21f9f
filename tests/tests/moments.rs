//! Every moment that a description of the catalogue receives can be read in the format of its row.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

use std::cell::Cell;

use alipay::__private::{Decode, Kind, Members, Moment, read};
use alipay::{FromReceived, Month, NaiveDate, NaiveDateTime, NaiveTime, Received, alipay_api};
use alipay_schema::{Api, Parameter, Source, Type, read_api};

#[alipay_api("specs/moments.yaml")]
pub mod moments {}

#[alipay_api("specs/moments_notification.yaml")]
pub mod notified {}

thread_local! {
    /// The format that the row states, where it states one.
    static FORMAT: Cell<Option<&'static str>> = const { Cell::new(None) };
}

/// What generated code makes of a row.
struct Row<T> {
    one: Received<T>,
    list: Vec<Received<T>>,
}

impl<T> Decode for Row<T> {
    fn decode(members: &mut Members<'_>) -> Self {
        match FORMAT.get() {
            Some(format) => {
                Self { one: members.moment("one", format), list: members.moments("list", format) }
            }
            None => Self { one: members.scalar("one"), list: members.scalars("list") },
        }
    }
}

/// The value that is read from `text`, alone and in a list.
fn value<T: FromReceived + PartialEq>(text: &str, format: Option<&'static str>) -> Option<T> {
    FORMAT.set(format);
    let (row, _) = read::<Row<T>>(&format!(r#"{{"one":"{text}","list":["{text}"]}}"#)).unwrap();
    let one = row.one.value().ok();
    assert!(one == row.list[0].value().ok(), "{text}");
    one
}

/// A leap day's end.
fn written(format: &str) -> String {
    [("yyyy", "2024"), ("MM", "02"), ("dd", "29"), ("HH", "23"), ("mm", "58"), ("SSS", "007"), ("ss", "59")]
        .into_iter()
        .fold(format.to_owned(), |text, (field, digits)| text.replace(field, digits))
}

/// The same, as far as the format says it.
fn time(format: &str) -> NaiveTime {
    let said = |field: &str, value| if format.contains(field) { value } else { 0 };
    NaiveTime::from_hms_milli_opt(said("HH", 23), said("mm", 58), said("ss", 59), said("SSS", 7)).unwrap()
}

fn is_read_back(moment: Moment, format: &str, stated: Option<&'static str>) -> bool {
    let (text, day) = (written(format), NaiveDate::from_ymd_opt(2024, 2, 29).unwrap());
    match moment {
        Moment::Date => value(&text, stated) == Some(day),
        Moment::DateTime => value(&text, stated) == Some(day.and_time(time(format))),
        Moment::Time => value(&text, stated) == Some(time(format)),
        Moment::Month => value(&text, stated) == Month::new(2024, 2),
    }
}

/// The rows of what an API's caller receives, those of the structures that they lead to among them.
fn received(api: &Api) -> Vec<&Parameter> {
    let mut open: Vec<&Parameter> = if api.call.notification {
        api.sent_rows().collect()
    } else {
        api.response.iter().flatten().collect()
    };
    let (mut rows, mut seen) = (Vec::new(), Vec::new());
    while let Some(row) = open.pop() {
        rows.push(row);
        if let Type::Structure(name) = &row.ty
            && !seen.contains(name)
        {
            seen.push(name.clone());
            open.extend(api.structure(name).into_iter().flat_map(|structure| &structure.parameters));
        }
    }
    rows
}

#[test]
fn a_moment_written_in_the_format_of_any_row_of_the_catalogue_is_read_back_equal() {
    let (mut rows, mut unread, mut own_formats) = (0, Vec::new(), Vec::new());
    for method in alipay_specs::methods() {
        let api = read_api(&Source::new(method, alipay_specs::text(method).unwrap())).value.unwrap();
        for row in received(&api) {
            let Type::Scalar(Kind::Moment(moment)) = row.ty else { continue };
            let stated: Option<&'static str> = row.limits.date_format.clone().map(|format| &*format.leak());
            let format = stated.unwrap_or(moment.default_format());
            rows += 1;
            if !is_read_back(moment, format, stated) {
                unread.push(format!("{method} {}: {format}", *row.name));
            }
            if stated.is_some() && !own_formats.contains(&format) {
                own_formats.push(format);
            }
        }
    }
    assert_eq!(unread, Vec::<String>::new());
    assert!(rows > 1000 && own_formats.len() > 5, "{rows} rows, {own_formats:?}");
}

#[test]
fn a_format_that_nobody_else_has_is_read_in_the_types_of_its_description() {
    let reply = moments::Response::from_json(
        r#"{"day":"29.02.2024","days":["01.03.2024","29.02.2024"],"at":"2024-02-2923:58:59","hour":"23h58",
            "month":"022024","plain":"2024-02-29","detail":{"day":"02/29/2024"}}"#,
    )
    .unwrap();
    let day = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
    let at: NaiveDateTime = day.and_hms_opt(23, 58, 59).unwrap();
    assert_eq!(reply.day.value(), Ok(day));
    assert_eq!(
        reply.days.iter().map(Received::value).collect::<Vec<_>>(),
        [Ok(day.succ_opt().unwrap()), Ok(day)]
    );
    assert_eq!(reply.at.value(), Ok(at));
    assert_eq!(reply.hour.value(), Ok(NaiveTime::from_hms_opt(23, 58, 0).unwrap()));
    assert_eq!(reply.month.value().ok(), Month::new(2024, 2));
    assert_eq!(reply.plain.value(), Ok(day));
    assert_eq!(reply.detail.unwrap().day.value(), Ok(day));
}

#[test]
fn a_text_that_has_the_shape_of_its_row_s_format_is_never_read_in_another_one() {
    let month = |text: &str| moments::Response::from_json(&format!(r#"{{"month":"{text}"}}"#)).unwrap().month;
    // As yyyyMM it would be a month of the year 2024.
    assert!(month("202402").value().is_err());
    assert_eq!(month("2024-02").value().ok(), Month::new(2024, 2));
}

#[test]
fn a_notification_s_moments_are_read_as_a_reply_s() {
    let notification = notified::Notification::from_json(r#"{"paid":"20240229 2358"}"#).unwrap();
    let paid = NaiveDate::from_ymd_opt(2024, 2, 29).and_then(|day| day.and_hms_opt(23, 58, 0)).unwrap();
    assert_eq!(notification.paid.value(), Ok(paid));
}
