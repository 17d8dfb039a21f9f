"""The keys: made once, and kept."""

import base64
import re
import subprocess

from written import read, write

SIZES = {"app": 2048, "alipay": 2048, "small_app": 1024, "small_alipay": 1024, "large_app": 4096, "large_alipay": 4096}
NOTE = "TEST KEY: made for these vectors, published with them, protects nothing"


def of(folder):
    path = folder / "keys/rsa_keys.json"
    kept = read(path)
    if kept is None:
        kept = {name: made(bits) for name, bits in SIZES.items()}
        write(path, kept)
    return kept


def made(bits):
    pkcs8 = openssl("genpkey", "-quiet", "-algorithm", "RSA", "-pkeyopt", f"rsa_keygen_bits:{bits}")
    pkcs1 = openssl("rsa", "-traditional", given=pkcs8)
    return {
        "source": "openssl genpkey",
        "note": NOTE,
        "private_format": "PKCS8",
        "bits": bits,
        "public_spki_base64": bare(openssl("pkey", "-pubout", given=pkcs8)),
        "private_base64": bare(pkcs8),
        "private_pkcs1_base64": bare(pkcs1),
        "private_pkcs8_base64": bare(pkcs8),
    }


def openssl(*arguments, given=None):
    return subprocess.run(["openssl", *arguments], input=given, capture_output=True, check=True).stdout


def bare(pem):
    text = re.sub(r"-----[^-]+-----|\s", "", pem.decode())
    base64.b64decode(text, validate=True)
    return text


def pem(key):
    """A private key as openssl reads it."""
    return f"-----BEGIN PRIVATE KEY-----\n{key['private_pkcs8_base64']}\n-----END PRIVATE KEY-----\n".encode()
