"""The numbers of every certificate."""

import re

from certificates import files
from peers import ORIGINS


def cases(peers, keys, folder):
    peers.configure("node", keys)
    peers.configure("java", keys)
    return {"about": "Numbers of certificates by alipay-sdk-java; for those of an app also by Node's SDK.",
            "cases": [case(peers, folder, file) for file in files(folder)]}


def case(peers, folder, file):
    text = (folder / file).read_text()
    blocks = re.findall(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----\n", text, re.S)
    certs = [peers.must("java", {"op": "certificate", "pem": block}) for block in blocks]
    root = peers("java", {"op": "root_sn", "pem": text, "type": "RSA2"}).get("sn")
    made = {"file": file, "certs": certs, "cert_sn": certs[0]["sn"], "root_sn_rsa": root or None, "computed_by": ORIGINS["java"]}
    if "/app/" in file:
        is_root = file.endswith("alipayRootCert.crt")
        theirs = peers.must("node", {"op": "sn", "pem": text, "root": is_root})["sn"]
        if theirs != (root if is_root else made["cert_sn"]):
            raise SystemExit(f"{file}: Java and Node disagree")
        made["computed_by"] += f", {ORIGINS['node']}"
    return made
