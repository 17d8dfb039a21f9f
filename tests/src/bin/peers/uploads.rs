//! The SDKs' uploads: the simulator verifies their text parts and gets their files as they are.

use alipay::{PrivateKey, SignType};
use alipay_simulator::Simulator;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::tally::Tally;
use alipay_tests::peers::{Peer, Setting};

const METHOD: &str = "alipay.offline.material.image.upload";

/// What the SDKs know as a JPEG, and what would end a part whose boundary is a plain word.
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01 \r\n--boundary--\r\n\x00\xff";

pub(crate) async fn run(peer: &mut Peer, tally: &mut Tally) {
    let Ok(simulator) = Simulator::start().await else {
        return tally.check("simulator", false, || "it does not start".to_owned());
    };
    for &charset in peer.sdk.charsets() {
        for sign_type in [SignType::Rsa2, SignType::Rsa] {
            let subject = format!("uploads to the simulator, {:?}, {charset}, {sign_type}", peer.sdk);
            let (Some(setting), Ok(stranger)) = (Setting::of(&simulator), PrivateKey::generate()) else {
                tally.check(&subject, false, || "no keys".to_owned());
                continue;
            };
            let setting = setting.with(charset, sign_type);
            peer.configure(&setting);
            for file_name in ["photo.jpg", "海底捞.jpg"] {
                let order = order(file_name);
                let answer = peer.ask(&order);
                let believed = answer["success"] == true
                    && answer.to_string().contains("1T8Pp00AT7eo9NoAJkMR3AAAACMAAQEC");
                let files = simulator.received_files();
                let arrived = files.iter().any(|file| file.name == file_name && file.content == JPEG);
                tally.check(&subject, believed && arrived, || format!("{file_name}: {files:?} {answer}"));
            }

            peer.configure(&Setting { app: stranger, ..setting });
            let answer = peer.ask(&order("photo.jpg"));
            let refused = answer["success"] != true && answer.to_string().contains("isv.invalid-signature");
            tally.check(&subject, refused, || answer.to_string());
        }
    }
}

fn order(file_name: &str) -> serde_json::Value {
    json!({
        "op": "upload",
        "method": METHOD,
        "texts": { "image_type": "jpg", "image_name": "海底捞 & \"Co\" =1+1 <%20>" },
        "file_parameter": "image_content",
        "file_name": file_name,
        "file": STANDARD.encode(JPEG),
    })
}
