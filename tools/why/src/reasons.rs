//! What each verdict says, next to the mistakes that were found.

use alipay::__private::SIGN_TYPES;

use crate::diagnosis::{Diagnosis, Foreign, Mistake, Remark, Subject, Verdict};
use crate::known::{Known, Owner};
use crate::words::printable;

/// The words of a verdict that is more than its mistakes, what to try included; `names` are those of the known keys.
///
/// They name the flags of `alipay why`.
///
/// ```
/// use alipay_why::{Known, diagnose, reasons};
///
/// let known = Known::default();
/// let diagnosis = diagnose("", "app_id=1&method=alipay.trade.query&Sign=c2lnbg==", &known)?;
/// assert_eq!(
///     reasons(&diagnosis, &known, "no key"),
///     ["there is no `sign`, but `Sign`: names are in lower case"],
/// );
/// # Ok::<(), alipay::FormError>(())
/// ```
pub fn reasons(diagnosis: &Diagnosis, known: &Known, names: &str) -> Vec<String> {
    let one = |words: String| vec![words];
    match &diagnosis.verdict {
        Verdict::Holds | Verdict::Mistaken => Vec::new(),
        Verdict::Unsigned { meant: None } => one("there is no `sign`".to_owned()),
        Verdict::Unsigned { meant: Some(name) } => {
            one(format!("there is no `sign`, but `{}`: names are in lower case", printable(name)))
        }
        Verdict::NotBase64(foreign) => one(format!("`sign` is not valid base64: {}", stands(foreign))),
        Verdict::CutOff { characters, of } => one(format!(
            "`sign` was cut off: {characters} of {of} characters arrived; look at the length of the column, the log or \
             the variable that held it"
        )),
        Verdict::NoSignature { bits } => one(format!("`sign` has {bits} bits, so it is not a signature")),
        Verdict::Unsupported { sign_type } => one(format!(
            "`sign_type` says {sign_type}, and only {SIGN_TYPES} is looked at here; an app uses RSA2"
        )),
        Verdict::OtherKey { bits } => other_key(*bits, diagnosis, known, names),
        Verdict::OtherContent { two_at_a_time } => other_content(*two_at_a_time, diagnosis),
    }
}

fn stands(foreign: &Foreign) -> String {
    match foreign {
        Foreign::Word(word) => format!("the word {word} stands there, so nothing was signed"),
        Foreign::Digest { bits } => {
            format!("it is a hash of {bits} bits in hex, and a signature is made with a private key")
        }
        Foreign::Character { character, position } => {
            format!("character {position} is {:?}", printable(&character.to_string()))
        }
        Foreign::TooLong { characters } => {
            format!("it has {characters} characters, and no signature has so many")
        }
        Foreign::Length { characters } => format!("no base64 has {characters} characters"),
    }
}

fn other_key(bits: usize, diagnosis: &Diagnosis, known: &Known, names: &str) -> Vec<String> {
    let by_alipay = diagnosis.subject.is_alipays();
    if by_alipay && diagnosis.remarks.contains(&Remark::OwnKey) {
        return vec![
            "the key configured as Alipay's (public_key) is the app's own, and Alipay signed this with its own: configure \
             Alipay's key, which the console shows after the app's was uploaded"
                .to_owned(),
        ];
    }
    let mut reasons = vec![format!(
        "none of these keys made it, or it was altered on its way ({bits} bits arrived): {names}"
    )];
    let has = |wanted| known.keys.iter().any(|(owner, _)| *owner == wanted);
    let has_alipays = has(Owner::Alipay) || (has(Owner::Unknown) && !has(Owner::App));
    let has_apps = has(Owner::App) || (has(Owner::Unknown) && !has(Owner::Alipay));
    let next = match (by_alipay, has_alipays, has_apps) {
        (true, true, _) => {
            "check that Alipay's key is given, and the one of this very app (`app_id`) and environment: sandbox and \
             production differ, and the app's own key signs no notification"
        }
        (true, false, _) => {
            "this is for Alipay's key to sign: give it (--public-key-file); the console shows it after the app's was \
             uploaded"
        }
        (false, _, true) => {
            "check which private key the running app has, whether it is that of the sandbox or of production, and \
             whether `app_id` is its app"
        }
        (false, _, false) => {
            "this is for the app's key to sign: give it (--private-key-file), or the public key that belongs to it \
             (--key)"
        }
    };
    reasons.push(next.to_owned());
    reasons
}

fn other_content(two_at_a_time: bool, diagnosis: &Diagnosis) -> Vec<String> {
    let is_lost =
        |mistake: &Mistake| matches!(mistake, Mistake::CutShort { .. } | Mistake::NotEncoded { .. });
    let searched = if diagnosis.mistakes.iter().any(is_lost) {
        "what was lost of a value cannot be tried"
    } else if two_at_a_time {
        "no known mistake explains it, nor do two"
    } else {
        "no known mistake alone explains it; not every two were tried together, for it is long or has many parameters"
    };
    let known = if diagnosis.mistakes.is_empty() { "" } else { "besides that, " };
    let is_surrounded = diagnosis.remarks.iter().any(|remark| matches!(remark, Remark::Surrounded(_)));
    let causes = match diagnosis.subject {
        Subject::Request => {
            "likely: a value was changed between signing and sending (serialised again, another time or amount), or the \
             string was not put together from the parameters that are sent; log the exact bytes that are handed to the \
             signer, and compare them by --signed FILE"
        }
        Subject::Rest => {
            "likely: the body or the address was changed between signing and sending (serialised or encoded again), or the \
             lines to sign were not put together from what is sent; log the exact bytes that are handed to the signer, and \
             compare them by --signed FILE"
        }
        _ if is_surrounded => {
            "likely: a part of what stands around the request belongs to it, or the other way round, or a framework \
             changed a parameter; log the raw body before anything parses it, and give that alone"
        }
        _ => {
            "likely: a framework dropped, decoded or changed a parameter, or somebody altered the message; log the raw body \
             before anything parses it, and give that"
        }
    };
    let encrypted =
        "`encrypt_type` is there: was the clear text signed? Give the key (--aes-key-file), and it is tried";
    let mut reasons = vec![
        format!("{known}the key is right, but something else was signed: {searched}"),
        causes.to_owned(),
    ];
    let is_encrypted = diagnosis.string_to_sign.contains("&encrypt_type=");
    reasons.extend((is_encrypted && diagnosis.subject == Subject::Request).then(|| encrypted.to_owned()));
    reasons
}
