//! A parameter of the command line in its place.

use crate::arguments::{Assignment, Given, Step};
use crate::exit::Stop;
use crate::json::Json;

/// Puts a parameter into its place, over what stands there.
pub(crate) fn put(content: &mut Json, assignment: Assignment) -> Result<(), Stop> {
    let value = match assignment.given {
        Given::Text(text) => Json::Text(text),
        Given::Data(json) => json,
        Given::File(_) => return Ok(()),
    };
    let mut shown = assignment.name.clone();
    let mut place = member(content, assignment.name, &shown)?;
    for step in assignment.below {
        match step {
            Step::Member(name) => {
                let outer = shown.clone();
                shown = format!("{shown}.{name}");
                place = member(place, name, &outer)?;
            }
            Step::Item(index) => {
                place = item(place, index, &shown)?;
                shown = format!("{shown}[{index}]");
            }
        }
    }
    *place = value;
    Ok(())
}

fn member<'a>(outer: &'a mut Json, name: String, shown: &str) -> Result<&'a mut Json, Stop> {
    if outer.is_null() {
        *outer = Json::Object(Vec::new());
    }
    let Json::Object(members) = outer else {
        return Err(Stop::usage(format!("`{shown}` is given both as a whole and by its members")));
    };
    let place = members.iter().position(|(own, _)| *own == name).unwrap_or_else(|| {
        members.push((name, Json::null()));
        members.len() - 1
    });
    Ok(&mut members[place].1)
}

fn item<'a>(outer: &'a mut Json, index: usize, shown: &str) -> Result<&'a mut Json, Stop> {
    if outer.is_null() {
        *outer = Json::List(Vec::new());
    }
    let Json::List(items) = outer else {
        return Err(Stop::usage(format!("`{shown}` is given both as a whole and by its items")));
    };
    while items.len() <= index {
        items.push(Json::null());
    }
    Ok(&mut items[index])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_has_members_or_items() {
        let mut content = Json::Object(Vec::new());
        put(&mut content, "a.b=1".parse().unwrap()).unwrap();
        assert!(put(&mut content, "a[0]=2".parse().unwrap()).is_err());
        put(&mut content, "a=1".parse().unwrap()).unwrap();
        assert!(put(&mut content, "a.b=2".parse().unwrap()).is_err());
    }
}
