//! Faults by name, as the command line gives them: `cut-after`, `delay:2s`.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use super::Fault;

/// The table of all faults: a name, then the variant with its field, or with `(..)` where a time follows the name. A
/// variant that is missing here does not compile.
macro_rules! names {
    ($($name:literal $variant:ident $({ $field:ident: $value:literal })? $(($time:ident))?;)+) => {
        impl Fault {
            /// The names by which faults are read; where a time follows, with an example of one: `delay:2s`.
            pub const NAMES: &'static [&'static str] = &[$(names!(@shown $name $($time)?)),+];
        }

        impl fmt::Display for Fault {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$variant $({ $field: $value })? $(($time))? => {
                        f.write_str($name)?;
                        $(write!(f, ":{}ms", $time.as_millis())?;)?
                        Ok(())
                    })+
                }
            }
        }

        fn named(name: &str, time: Option<Duration>) -> Option<Fault> {
            match (name, time) {
                $(($name, names!(@time $($time)?)) =>
                    Some(Fault::$variant $({ $field: $value })? $(($time))?),)+
                _ => None,
            }
        }
    };
    (@shown $name:literal) => { $name };
    (@shown $name:literal $time:ident) => { concat!($name, ":2s") };
    (@time) => { None };
    (@time $time:ident) => { Some($time) };
}

names! {
    "delay" Delay(time);
    "late" Late(time);
    "cut-before" CutBefore;
    "cut-after" CutAfter;
    "cut-within" CutWithin;
    "unavailable" Unavailable { executed: false };
    "unavailable-executed" Unavailable { executed: true };
    "wrong-signature" WrongSignature;
    "no-signature" NoSignature;
    "other-key" OtherKey;
    "duplicate-member" DuplicateMember;
    "truncated" Truncated;
    "html-page" HtmlPage;
    "gbk-bytes" GbkBytes;
    "huge-body" HugeBody;
    "slow-drip" SlowDrip(time);
    "rotate-certificate" RotateCertificate;
    "put-off" PutOff;
    "too-many-calls" TooManyCalls;
    "other-timestamp" OtherTimestamp;
}

/// Reads a fault by its name; a time follows the names that need one: `delay:2s`, `slow-drip:50ms`.
///
/// ```
/// use std::time::Duration;
///
/// use alipay_simulator::Fault;
///
/// assert_eq!("cut-after".parse(), Ok(Fault::CutAfter));
/// assert_eq!("delay:2s".parse(), Ok(Fault::Delay(Duration::from_secs(2))));
/// assert!("delay".parse::<Fault>().unwrap_err().to_string().contains("delay:2s"));
/// assert!(Fault::NAMES.contains(&"cut-after"));
/// ```
impl FromStr for Fault {
    type Err = UnknownFault;

    fn from_str(text: &str) -> Result<Self, UnknownFault> {
        let (name, time) = match text.split_once(':') {
            Some((name, time)) => (name, Some(duration(time).ok_or_else(|| UnknownFault::of(name))?)),
            None => (text, None),
        };
        named(name, time).ok_or_else(|| UnknownFault::of(name))
    }
}

/// `50ms`, `2s`, `1min`.
fn duration(text: &str) -> Option<Duration> {
    let digits = text.find(|character: char| !character.is_ascii_digit())?;
    let (count, unit) = text.split_at(digits);
    let count: u32 = count.parse().ok()?;
    let unit = match unit {
        "ms" => Duration::from_millis(1),
        "s" => Duration::from_secs(1),
        "min" => Duration::from_secs(60),
        _ => return None,
    };
    Some(unit * count)
}

/// A text that is not the name of a [`Fault`], or lacks the time that follows the name.
///
/// ```
/// use alipay_simulator::{Fault, UnknownFault};
///
/// let error: UnknownFault = "cut-aftr".parse::<Fault>().unwrap_err();
/// assert_eq!(error.to_string(), "did you mean `cut-after`?");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFault {
    meant: Option<&'static str>,
}

impl UnknownFault {
    fn of(name: &str) -> Self {
        let bare = |shown: &&'static str| shown.split(':').next() == Some(name);
        let exact = Fault::NAMES.iter().copied().find(bare);
        let names = || Fault::NAMES.iter().filter_map(|shown| shown.split(':').next());
        let near = || {
            let near = alipay_schema::suggest(name, names())?;
            Fault::NAMES.iter().copied().find(|shown| shown.split(':').next() == Some(near))
        };
        Self { meant: exact.or_else(near) }
    }
}

impl fmt::Display for UnknownFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.meant {
            Some(meant) => write!(f, "did you mean `{meant}`?"),
            None => write!(f, "a fault is one of {}", Fault::NAMES.join(", ")),
        }
    }
}

impl std::error::Error for UnknownFault {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_read_as_the_fault_that_is_written_so() {
        for shown in Fault::NAMES {
            let fault: Fault = shown.parse().unwrap();
            assert_eq!(fault.to_string(), shown.replace(":2s", ":2000ms"));
            assert_eq!(fault.to_string().parse(), Ok(fault));
        }
    }

    #[test]
    fn what_is_not_a_fault_is_answered_with_what_was_meant() {
        for (text, words) in [
            ("cut-aftr", "did you mean `cut-after`?"),
            ("dealy:2s", "did you mean `delay:2s`?"),
            ("delay", "did you mean `delay:2s`?"),
            ("delay:", "did you mean `delay:2s`?"),
            ("delay:2", "did you mean `delay:2s`?"),
            ("delay:-2s", "did you mean `delay:2s`?"),
            ("delay:2h", "did you mean `delay:2s`?"),
            ("delay:99999999999s", "did you mean `delay:2s`?"),
            ("cut-after:2s", "did you mean `cut-after`?"),
            ("fire", "a fault is one of delay:2s, late:2s, cut-before, "),
            ("", "a fault is one of"),
        ] {
            let error = text.parse::<Fault>().unwrap_err().to_string();
            assert!(error.starts_with(words), "{text}: {error}");
        }
        assert_eq!("slow-drip:50ms".parse(), Ok(Fault::SlowDrip(Duration::from_millis(50))));
        assert_eq!("delay:1min".parse(), Ok(Fault::Delay(Duration::from_secs(60))));
    }
}
