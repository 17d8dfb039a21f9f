//! The numbers of certificates.

use std::collections::BTreeSet;

use alipay::{CertificateError, Certificates, KeyError, PublicKey};
use md5::{Digest, Md5};
use serde_json::Value;

use crate::cert_trust::validity;
use crate::entry::Entry;
use crate::fault::{Checked, Fault, equal};
use crate::folder::Folder;
use crate::report::{Judged, Judgement};

/// How the identifiers of all signatures with RSA begin.
const RSA_SIGNATURES: &str = "1.2.840.113549.1.1.";

pub(crate) fn judge(folder: &Folder, entry: &mut Entry) -> Judgement {
    entry.told(&["computed_by"]);
    // What a client of sign type SM2 sends; this version has none.
    entry.told(&["root_sn_sm2"]);
    let file = entry.text("file")?;
    let certificates = folder.certificates(&file)?;
    let (sn, root_sn) = (certificates.sn()?, certificates.root_sn());
    equal("the number", &sn, &entry.text("cert_sn")?)?;
    equal("the roots' numbers", &root_sn, &entry.maybe_text("root_sn_rsa")?.ok_or(CertificateError::NoRsa))?;
    for (member, ours) in [("published_sn", &sn), ("published_root_sn", &root_sn.unwrap_or_default())] {
        if let Some(theirs) = entry.maybe_text(member)? {
            equal(member, ours, &theirs)?;
        }
    }
    let Some(Value::Array(expected)) = entry.take("certs") else {
        return Err("it lists no certificates".into());
    };
    let blocks = blocks(&folder.bytes(&file)?);
    equal("how many there are", &blocks.len(), &expected.len())?;
    for (index, (block, expected)) in blocks.iter().zip(expected).enumerate() {
        let Value::Object(members) = expected else { return Err("a certificate is not an object".into()) };
        let mut expected = Entry::new(format!("certificate {}", index + 1), members);
        one(block, &mut expected).map_err(|Fault(why)| format!("{}: {why}", expected.name))?;
        equal("what nobody read", &expected.unread(), &vec![])?;
    }
    Ok(Judged::Agrees)
}

/// One certificate by itself.
fn one(block: &str, expected: &mut Entry) -> Checked<()> {
    let certificate = Certificates::parse(block)?;
    let sn = certificate.sn()?;
    let (issuer, serial) = (expected.text("issuer")?, expected.text("serial_dec")?);
    equal("the number", &sn, &expected.text("sn")?)?;
    equal("the number of issuer and serial number", &sn, &md5(&format!("{issuer}{serial}")))?;
    let is_rsa = expected.text("sig_alg_oid")?.starts_with(RSA_SIGNATURES);
    equal("whether it counts as a root", &certificate.root_sn().is_ok(), &is_rsa)?;

    let expected_key = PublicKey::parse(expected.text("spki_base64")?);
    match (certificate.public_key(), expected_key) {
        (Ok(ours), Ok(theirs)) => equal("the key", &ours, &theirs)?,
        (Err(CertificateError::Key(KeyError::NotRsa)), Err(KeyError::NotRsa)) => {}
        (ours, theirs) => return Err(format!("the key: ours {ours:?}, theirs {theirs:?}").into()),
    }
    let is_self_signed = issuer == expected.text("subject")?;
    let (from, to) = (expected.text("not_before")?, expected.text("not_after")?);
    // Only a certificate that is its own root can be asked for its validity alone.
    if is_self_signed { validity(&certificate, &from, &to) } else { Ok(()) }
}

/// Certificates of one file, each as PEM of its own.
fn blocks(file: &[u8]) -> Vec<String> {
    const END: &str = "-----END CERTIFICATE-----";
    let file = String::from_utf8_lossy(file);
    let pieces = file
        .split_inclusive(END)
        .filter_map(|piece| piece.find("-----BEGIN ").map(|at| piece[at..].to_owned()));
    pieces.collect()
}

fn md5(text: &str) -> String {
    format!("{:032x}", u128::from_be_bytes(Md5::digest(text).into()))
}

/// The cases name every file below `certs`.
pub(crate) fn every_file_has_a_case(folder: &Folder) -> Checked<()> {
    let cases = folder.json("05_cert_sn.json")?;
    let named = cases["cases"].as_array().map(Vec::as_slice).unwrap_or_default().iter();
    let named: BTreeSet<String> = named.filter_map(|case| Some(case["file"].as_str()?.to_owned())).collect();
    let there: BTreeSet<String> = folder.certificate_files()?.into_iter().collect();
    equal("the files", &there, &named)
}
