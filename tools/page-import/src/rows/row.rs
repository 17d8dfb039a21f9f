//! One row of a parameter table as the page states it, still in the page's words.

use alipay_schema::Required;

use crate::{
    findings::{Findings, quoted},
    line::Text,
    words::{
        cells,
        label::{self, marks},
        length,
        types::{self, PageType},
    },
};

/// A row. Nothing in it has been judged yet.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent statements of a page, each with its name")]
pub(crate) struct Row {
    pub(crate) name: Text,
    /// How far it stands to the right: further right than its parent.
    pub(crate) rank: usize,
    /// Whether a mark such as `└` says that it is somebody's member.
    pub(crate) marked: bool,
    /// Whether no more than one space pushes it to the right.
    pub(crate) faint: bool,
    /// Whether its rank is the page's own statement and no guess by what is seen.
    pub(crate) exact: bool,
    /// Whether it follows a line that says that members follow; none says where they end.
    pub(crate) inside: bool,
    pub(crate) ty: Option<Text>,
    pub(crate) flag: Option<Text>,
    pub(crate) length: Option<Text>,
    pub(crate) description: Option<Text>,
    pub(crate) example: Option<Text>,
    pub(crate) values: Vec<NamedValue>,
    /// The number of the group of which one must be given.
    pub(crate) group: Option<usize>,
    pub(crate) deprecated: bool,
    pub(crate) sensitive: bool,
}

/// One of the values that a page names.
#[derive(Clone, Debug)]
pub(crate) struct NamedValue {
    pub(crate) name: Text,
    pub(crate) meaning: Option<String>,
}

impl Row {
    /// A row that only has its name, whose marks of nesting are taken off.
    pub(crate) fn named(name: &Text, rank: usize) -> Self {
        let (marks, rest) = marks(name);
        Self {
            name: Text::new(rest.to_owned(), name.span),
            rank: rank + marks,
            marked: label::is_marked(name),
            faint: marks == 1,
            exact: false,
            inside: false,
            ty: None,
            flag: None,
            length: None,
            description: None,
            example: None,
            values: Vec::new(),
            group: None,
            deprecated: false,
            sensitive: false,
        }
    }

    /// Takes the name and the type apart where more is written with them, once the row is whole.
    pub(crate) fn settle(&mut self, findings: &mut Findings) {
        if let Some(label) = label::label(&self.name) {
            if let Some(aside) = label.aside.map(|aside| aside.trim_matches(ASIDE)) {
                self.deprecated |= aside.contains("废弃") || aside.contains("弃用");
                if aside.contains(['选', '填', '必']) {
                    let title =
                        format!("{} behind the name {} is left out", quoted(aside), quoted(&label.name));
                    findings.warning(self.name.span, title, "not read");
                }
            }
            if let Some(ty) = self.ty.as_mut().filter(|ty| label.list && !types::is_list(ty)) {
                ty.value.push_str("[]");
            }
            self.name.value = label.name;
        }
        let Some(ty) = &mut self.ty else { return };
        let (word, inside) = types::split(ty);
        if let Some(inside) = inside.map(|inside| Text::new(inside.to_owned(), ty.span)) {
            match &self.length {
                Some(stated) if length::says_nothing(stated) => self.length = Some(inside),
                Some(stated) if **stated != *inside => {
                    let title = format!(
                        "{} has a length of {} with its type and of {} in its column, which is taken",
                        quoted(&self.name),
                        quoted(&inside),
                        quoted(stated)
                    );
                    findings.warning(ty.span, title, "another length");
                }
                Some(_) => {}
                None => self.length = Some(inside),
            }
        }
        ty.value = word.to_owned();
    }

    /// The page's type, if it can be read.
    pub(crate) fn page_type(&self) -> Option<PageType> {
        PageType::read(self.ty.as_ref()?)
    }

    /// Whether the value must be given, if the page says so.
    pub(crate) fn required(&self) -> Option<Required> {
        cells::flag(self.flag.as_ref()?)
    }
}

/// What stands around a remark behind a name.
const ASIDE: [char; 8] = ['｜', '|', '（', '）', '(', ')', ' ', '\n'];
