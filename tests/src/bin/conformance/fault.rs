//! What is wrong with a case, as a sentence.

/// Made from any error, so that `?` reports it. Nothing in the vectors is a secret of anyone's.
#[derive(Debug)]
pub(crate) struct Fault(pub(crate) String);

impl<E: std::fmt::Display> From<E> for Fault {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

pub(crate) type Checked<T> = Result<T, Fault>;

/// Compares what we say with what the vectors say.
pub(crate) fn equal<T: PartialEq + std::fmt::Debug + ?Sized>(
    what: &str,
    ours: &T,
    theirs: &T,
) -> Checked<()> {
    if ours == theirs { Ok(()) } else { Err(format!("{what}: ours {ours:?}, theirs {theirs:?}").into()) }
}
