//! The keys that the vectors are signed with, in each format in which they are recorded.

use alipay::{PrivateKey, PublicKey};

use crate::entry::Entry;
use crate::fault::equal;
use crate::report::{Judged, Judgement};

pub(crate) fn judge(entry: &mut Entry) -> Judgement {
    entry.told(&["source", "note"]);
    let spki = entry.text("public_spki_base64")?;
    let public = PublicKey::parse(&spki)?;
    equal("the public key, written again", bare(&public.to_spki_pem()).as_str(), &spki)?;
    let Some(given) = entry.maybe_text("private_base64")? else { return Ok(Judged::Agrees) };

    let format = entry.text("private_format")?;
    let bits = entry.take("bits").and_then(|bits| bits.as_u64());
    let (pkcs1, pkcs8) = (entry.text("private_pkcs1_base64")?, entry.text("private_pkcs8_base64")?);
    for text in [&given, &pkcs1, &pkcs8] {
        let key = PrivateKey::parse(text)?;
        equal("the public key of the private key", key.public_key(), &public)?;
        equal("the size", &u64::try_from(key.bits()).ok(), &bits)?;
        equal("PKCS#1", bare(&key.to_pkcs1_pem()).as_str(), &pkcs1)?;
        equal("PKCS#8", bare(&key.to_pkcs8_pem()).as_str(), &pkcs8)?;
    }
    let named = if format == "PKCS1" { &pkcs1 } else { &pkcs8 };
    equal("the private key in the format that is named", &given, named)?;
    Ok(Judged::Agrees)
}

/// A key without its PEM lines.
fn bare(pem: &str) -> String {
    pem.lines().filter(|line| !line.starts_with("-----")).collect()
}
