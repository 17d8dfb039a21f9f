"""Which files the roots vouch for, and when."""

import datetime

from certificates import BUNDLES

ROOT = "certs/app/alipayRootCert.crt"
DAYS = ["2019-06-01", "2024-05-06", "2027-06-01"]


def cases(peers, folder):
    made = []
    for name in BUNDLES:
        if name == "app/alipayRootCert.crt":
            continue
        for day in DAYS:
            made.append(case(peers, folder, f"certs/{name}", ROOT, day))
    made.append(case(peers, folder, "certs/app/alipayCertPublicKey_RSA2.crt", "certs/trust/impostor.crt", DAYS[1]))
    made.append(case(peers, folder, "certs/trust/odd.crt", "certs/trust/odd.crt", DAYS[1]))
    return {"about": "isTrusted of alipay-sdk-java at a given date.", "cases": made}


def case(peers, folder, cert, root, day):
    at = int(datetime.datetime.fromisoformat(day + "T00:00:00+00:00").timestamp())
    order = {"op": "trusted", "cert": (folder / cert).read_text(), "root": (folder / root).read_text()}
    return {"as_of": day, "cert": cert, "root": root, "trusted": peers.must("java", order, at)["trusted"]}
