"""The certificates: bundles of those that the unit tests have, and odd ones that are made once and kept."""

import subprocess
import tempfile

from keys import openssl

# Files by what stands in them, in this order.
BUNDLES = {
    "app/appCertPublicKey_2014072300007148.crt": "app",
    "app/alipayCertPublicKey_RSA2.crt": "alipay class2",
    "app/alipayRootCert.crt": "sm2 root elliptic sha1",
    **{f"trust/{names.replace(' ', '_')}.crt": names for names in [
        "alipay", "class2 alipay", "next class2", "next class2 root", "app class1", "app", "merchant class2", "expired class2",
        "early class2", "alipay old_class2", "weak class2", "forged merchant class2", "deep sub class2", "unsigning silent",
        "alipay class2_impostor", "alipay class2_impostor impostor", "alipay class1", "root", "impostor", "odd",
    ]},
}

# Names of issuers, each with the kind of text that openssl shall write: 8192 is UTF-8, 2048 two bytes a character, 4 Latin-1.
ODD = {
    "every_escape": (8192, r'/C=CN/O= a,b\+c"d\\e<f>g;h=i#j /OU=#x/CN=R1+UID=7'),
    "many_types": (8192, "/DC=example/DC=pki/C=CN/ST=浙江/L=杭州/street=Road 1/postalCode=310000/title=T/GN=G/SN=S/serialNumber=7/emailAddress=pki@test.example/CN=R1"),
    "blanks": (8192, "/C=CN/O=  two  blanks  /CN= x "),
    "several_of_one_type": (8192, "/OU=first/OU=second/CN=a+CN=b+OU=c/OU=third"),
    "chinese": (8192, "/C=CN/O=支付宝(中国)网络技术有限公司/CN=𠮷"),
    "chinese_in_two_bytes": (2048, "/C=CN/O=支付宝/CN=根"),
    "latin_1": (4, "/C=CN/O=Café/CN=Ünï"),
}
SERIALS = {"serial_zero": "0", "serial_one": "1", "serial_of_20_bytes": "0x7fffffffffffffffffffffffffffffffffffffff", "serial_negative": "-5"}


def of(folder):
    tests = folder / "../../runtime/src/testing/certificates"
    for name, parts in BUNDLES.items():
        path = folder / "certs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join((tests / f"{part}.pem").read_text() for part in parts.split()))
    made = {name: (kind, subject, "7") for name, (kind, subject) in ODD.items()}
    made |= {name: (8192, "/C=CN/CN=Serial", serial) for name, serial in SERIALS.items()}
    for name, (kind, subject, serial) in made.items():
        path = folder / "certs/names" / f"{name}.crt"
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_bytes(self_signed(folder, kind, subject, serial))


def self_signed(folder, kind, subject, serial):
    with tempfile.NamedTemporaryFile("w", suffix=".cnf") as config, tempfile.NamedTemporaryFile() as key:
        config.write(f"[req]\nstring_mask=MASK:{kind}\ndistinguished_name=name\nx509_extensions=none\n[name]\n[none]\n")
        config.flush()
        key.write(openssl("genpkey", "-quiet", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"))
        key.flush()
        return subprocess.run(
            ["openssl", "req", "-x509", "-utf8", "-config", config.name, "-key", key.name, "-subj", subject,
             "-set_serial", serial, "-days", "3650", "-sha256"],
            capture_output=True, check=True,
        ).stdout


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in (folder / "certs").rglob("*.crt"))


def bundle(folder, name):
    return (folder / "certs" / name).read_text()
