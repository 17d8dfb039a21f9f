//! Whether a form is signed as it stands, asked of many that may be the one.

use std::cell::RefCell;
use std::collections::HashMap;

use alipay::__private::why::Form;

use super::Subject;
use super::signature;
use super::signer::Made;
use crate::known::Known;

/// The forms of one text, most of which have the same signature.
pub(crate) struct Check<'a> {
    known: &'a Known,
    made: RefCell<HashMap<String, Option<Made>>>,
}

impl<'a> Check<'a> {
    pub(crate) fn new(known: &'a Known) -> Self {
        Self { known, made: RefCell::default() }
    }

    /// Whether one of the keys signed what this form has to be signed for.
    pub(crate) fn holds(&self, form: &[u8]) -> bool {
        let Ok(form) = Form::read(form, self.known.charset) else { return false };
        let Some(sign) = form.value("sign") else { return false };
        let mut all = self.made.borrow_mut();
        let made = all.entry(sign.to_owned()).or_insert_with(|| {
            let bytes = signature::read(sign).bytes.ok()?;
            Made::of(&self.known.keys, &bytes)
        });
        let Some(made) = made else { return false };
        let subject = Subject::of(&form, Some(self.known.owner(made.place)));
        subject.readings(&form).iter().any(|reading| made.holds(&reading.content()))
    }
}
