//! Several releases as one: what any of them has, and where they disagree.

use std::collections::btree_map::Entry;

use crate::shape::{ApiShape, Content, Field, Fields, Kind, Shapes};

/// Unites releases, of which each is newer than those before it: its word goes where they disagree. Gives the places
/// where they do, too.
///
/// ```
/// use alipay_sdk_import::{Field, Kind, Shapes, united};
///
/// let release = |kind| Shapes {
///     types: [("Goods".to_owned(), [("price".to_owned(), Field::of(kind))].into())].into(),
///     ..Shapes::default()
/// };
/// let (shapes, disagreements) = united([release(Kind::Number), release(Kind::Scalar)]);
/// assert_eq!(shapes, release(Kind::Number));
/// assert!(disagreements.is_empty(), "a language that tells no kinds contradicts none");
///
/// let (shapes, disagreements) = united([release(Kind::Number), release(Kind::Text)]);
/// assert_eq!(shapes, release(Kind::Text));
/// assert_eq!(disagreements, ["Goods.price"]);
/// ```
pub fn united(releases: impl IntoIterator<Item = Shapes>) -> (Shapes, Vec<String>) {
    let mut union = Union::default();
    for release in releases {
        for (method, shape) in release.apis {
            union.add_api(method, shape);
        }
        union.shapes.v3.by_method.extend(release.v3.by_method);
        union.shapes.v3.types.extend(release.v3.types);
        for (name, fields) in release.types {
            let known = union.shapes.types.entry(name.clone()).or_default();
            add_fields(known, fields, &name, &mut union.disagreements);
        }
    }
    (union.shapes, union.disagreements)
}

#[derive(Default)]
struct Union {
    shapes: Shapes,
    disagreements: Vec<String>,
}

impl Union {
    fn add_api(&mut self, method: String, shape: ApiShape) {
        let known = match self.shapes.apis.entry(method) {
            Entry::Vacant(place) => {
                place.insert(shape);
                return;
            }
            Entry::Occupied(known) => known,
        };
        let (response, form) = (format!("{} response", known.key()), format!("{} form", known.key()));
        let known = known.into_mut();
        known.sdks.extend(shape.sdks);
        known.encrypt |= shape.encrypt;
        known.comment = known.comment.take().or(shape.comment);
        if shape.content.rank() > known.content.rank() {
            known.content = shape.content;
        }
        add_fields(&mut known.form, shape.form, &form, &mut self.disagreements);
        add_fields(&mut known.response, shape.response, &response, &mut self.disagreements);
    }
}

fn add_fields(known: &mut Fields, fields: Fields, owner: &str, disagreements: &mut Vec<String>) {
    for (name, field) in fields {
        match known.entry(name) {
            Entry::Vacant(place) => {
                place.insert(field);
            }
            Entry::Occupied(known) => {
                let place = format!("{owner}.{}", known.key());
                if !add_field(known.into_mut(), field) {
                    disagreements.push(place);
                }
            }
        }
    }
}

/// Whether the newer field says nothing else than the older one.
fn add_field(known: &mut Field, newer: Field) -> bool {
    let comment = known.comment.take().or(newer.comment);
    let tells_less = newer.kind == Kind::Scalar && !known.kind.is_type();
    let kind = if tells_less { known.kind.clone() } else { newer.kind };
    let newer = Field { kind, list: newer.list, comment: comment.clone() };
    known.comment = comment;
    let agrees =
        *known == newer || (known.kind == Kind::Scalar && known.list == newer.list && !newer.kind.is_type());
    *known = newer;
    agrees
}

impl Content {
    /// Who knows more goes before who knows less.
    fn rank(&self) -> u8 {
        match self {
            Self::Absent => 0,
            Self::Free => 1,
            Self::Of(_) => 2,
        }
    }
}
