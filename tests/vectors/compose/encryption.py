"""Cipher text; AES begins at zero and is the same each time, AES_V2 at random, so what was made once is kept.

The Python SDK's own encryption fails on Python 3, so it has none here."""

from peers import ORIGINS
from written import read

KEYS = {"first": "AAECAwQFBgcICQoLDA0ODw==", "second": "aQ0vVGVzdCBrZXkgXyBvbg=="}
TEXTS = {
    "nothing": "", "one": "a", "a_block": "0123456789abcdef", "chinese": "大乐透", "emoji": "𠮷😀",
    "reply": '{"code":"10000","msg":"Success","subject":"大乐透 \\"x\\""}', "long": "0123456789" * 100,
}


def cases(peers, keys, folder):
    kept = {case["id"]: case for case in (read(folder / "07_content_encryption.json") or {"cases": []})["cases"]}
    for sdk in ["java", "node"]:
        peers.configure(sdk, keys)
    made = []
    for (named, key), (name, text) in ((key, text) for key in KEYS.items() for text in TEXTS.items()):
        for sdk in ["java", "node"]:
            made.append(case(peers, sdk, f"{sdk}_aes_{name}_{named}", "AES", key, text))
        identity = f"java_aes_v2_{name}_{named}"
        before = kept.get(identity)
        fresh = before is None or (before["plain"], before["key"]) != (text, key)
        made.append(case(peers, "java", identity, "AES_V2", key, text) if fresh else checked(peers, before))
    return {"about": "Cipher text by the SDKs. AES_V2 begins with 16 random bytes.", "cases": made}


def case(peers, sdk, identity, kind, key, text):
    cipher = peers.must(sdk, {"op": "encrypt", "type": kind, "key": key, "text": text})["text"]
    return checked(peers, {"id": identity, "alg": kind, "key": key, "plain": text, "cipher": cipher, "source": ORIGINS[sdk]})


def checked(peers, case):
    """Java reads it as well."""
    answer = peers.must("java", {"op": "decrypt", "type": case["alg"], "key": case["key"], "text": case["cipher"]})
    if answer["text"] != case["plain"]:
        raise SystemExit(f"{case['id']}: Java reads another text")
    return case
