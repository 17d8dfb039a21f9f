"""Calls of the REST gateway as the SDKs sign them, and replies as they verify them."""

import json

from certificates import bundle
from encryption import KEYS
from peers import APP_ID, ORIGINS

ADDRESS = "https://openapi.alipay.com"
NONCE = "4d097cb3-a836-412f-8914-a9a7ca77be0c"
# A quotation mark, a backslash and a line break, which JSON escapes, and what means something in an address.
BODY = json.dumps({"out_trade_no": "70501111111S001111119", "subject": "大乐透 \"A&B\" \\ 'q'\n+%/=?#;😀"}, ensure_ascii=False, separators=(",", ":"))
QUERY = [["merchant_id", "2088"], ["subject", "大乐透&A=B+%/?#;:@$,'\"😀"], ["auth_token", "201208134b203fe6c11548bcabd8da5bb087a83b"]]
TOKEN = "201510BBaabdb44d8fd04607abf8d5931ec75D84"
TRADE = "/v3/alipay/trade/query"
ACTIVITY = "/v3/alipay/marketing/activity/2016042700826004508401111111"
CASES = {
    "post": {"verb": "POST", "path": TRADE, "body": BODY},
    "post_of_nothing": {"verb": "POST", "path": TRADE, "body": "{}"},
    "get": {"verb": "GET", "path": ACTIVITY, "query": QUERY},
    "get_of_nothing": {"verb": "GET", "path": ACTIVITY},
    "query_and_body": {"verb": "POST", "path": TRADE, "query": QUERY[2:], "body": BODY},
    "put": {"verb": "PUT", "path": ACTIVITY, "body": BODY},
    "patch": {"verb": "PATCH", "path": f"{ACTIVITY}/stop", "body": BODY},
    "token": {"verb": "POST", "path": TRADE, "body": BODY, "app_auth_token": TOKEN},
    "get_with_token": {"verb": "GET", "path": ACTIVITY, "query": QUERY, "app_auth_token": TOKEN},
}
# Node writes a blank in a query as a plus, and gives a DELETE the content type of a body.
OF_JAVA = {
    "blank_in_query": {"verb": "GET", "path": ACTIVITY, "query": [["subject", "a b"]]},
    "delete": {"verb": "DELETE", "path": ACTIVITY, "query": QUERY},
    "encoded_path": {"verb": "GET", "path": "/v3/alipay/marketing/activity/a%20%E5%A4%A7%25%3F"},
    "upload": {"verb": "POST", "path": "/v3/alipay/merchant/item/file/upload", "body": BODY, "file": "GIF89a", "file_name": "a.gif", "file_parameter": "file_content"},
}
# What says nothing of the call: an SDK's own name, random numbers, the connection, what the reply may be.
NOT_TOLD = {"accept", "accept-encoding", "accept-language", "alipay-request-id", "alipay-sdk-version", "connection", "content-length", "host", "sec-fetch-mode", "transfer-encoding", "user-agent"}


def cases(peers, keys, folder):
    return {
        "about": "Calls of the REST gateway that the SDKs signed, and replies that they verified; the clock stood at 2024-05-06 15:08:09 in Beijing.",
        "requests": list(requests(peers, keys, folder)),
        "responses": list(responses(peers, keys)),
    }


def requests(peers, keys, folder):
    certificates = {
        "app_cert": bundle(folder, "app/appCertPublicKey_2014072300007148.crt"),
        "alipay_cert": bundle(folder, "app/alipayCertPublicKey_RSA2.crt"),
        "root_cert": bundle(folder, "app/alipayRootCert.crt"),
    }
    for sdk, own in {"java-v3": OF_JAVA, "node": {}}.items():
        endpoint = ADDRESS if sdk == "java-v3" else peers.gateway.address.removesuffix("/gateway.do")
        peers.configure(sdk, keys, endpoint=endpoint)
        for name, order in {**CASES, **own}.items():
            yield request(peers, sdk, name, order)
        peers.configure(sdk, keys, endpoint=endpoint, **certificates)
        yield request(peers, sdk, "in_certificate_mode", CASES["token"])
        peers.configure(sdk, keys, endpoint=endpoint, encrypt_key=KEYS["first"])
        encrypted = {"post_encrypted": CASES["post"], **({"upload_encrypted": OF_JAVA["upload"]} if own else {})}
        for name, order in encrypted.items():
            yield {**request(peers, sdk, name, {**order, "encrypt": True}), "clear": order["body"], "encrypt_key": KEYS["first"]}


def request(peers, sdk, name, order):
    """What an SDK sent, or would have sent."""
    if sdk == "node":
        peers.gateway.request = None
        # The gateway's reply has no signature, which the SDK reports; what was sent is what counts.
        answer = peers(sdk, {"op": "rest", "nonce": NONCE, **order})
        sent = peers.gateway.request or refused(sdk, name, answer)
        url = ADDRESS + sent["url"]
    else:
        sent = peers.must(sdk, {"op": "rest", **order})
        url = sent["url"]
    headers = {name: value for name, value in sorted(sent["headers"].items()) if name not in NOT_TOLD}
    auth, sign = headers["authorization"].removeprefix("ALIPAY-SHA256withRSA ").split(",sign=")
    body = sent.get("body") or None
    if "file" in order:
        headers["content-type"] = "multipart/form-data"
        body = body.split('name="data"')[1].split("\r\n\r\n")[1].split("\r\n")[0]
    lines = [auth, sent["method"], url.removeprefix(ADDRESS), body or "", *([order["app_auth_token"]] if "app_auth_token" in order else [])]
    case = {
        "id": f"{sdk}_{name}".replace("-", "_"), "origin": ORIGINS[sdk], "key": "app", "method": sent["method"], "url": url, "headers": headers,
        "body": body, "auth_string": auth, "content": "".join(f"{line}\n" for line in lines), "sign": sign,
    }
    return {**case, "file_parameter": order["file_parameter"]} if "file" in order else case


def refused(sdk, name, answer):
    raise SystemExit(f"{sdk} {name} sent nothing: {answer}")


def responses(peers, keys):
    """Replies signed by Java with Alipay's key; both SDKs have to agree on each."""
    timestamp, nonce = "1717756911576", "4f14052a803e6219a069e9635961a5a5"
    subject = json.dumps({"subject": "大乐透 \"x\" \\/ 😀", "total_amount": "9.00"}, ensure_ascii=False)
    for name, signed, received in [
        ("object", ("alipay", "{}"), {}), ("text", ("alipay", subject), {}), ("no_body", ("alipay", ""), {}),
        ("other_body", ("alipay", subject), {"body": subject.replace("9.00", "9.01")}),
        ("other_timestamp", ("alipay", subject), {"timestamp": "1717756911577"}),
        ("other_nonce", ("alipay", subject), {"nonce": "4f14052a803e6219a069e9635961a5a6"}),
        ("other_key", ("app", subject), {}),
    ]:
        key, body = signed
        peers.configure("java-v3", keys, app=key, endpoint=ADDRESS)
        sign = peers.must("java-v3", {"op": "sign", "text": f"{timestamp}\n{nonce}\n{body}\n"})["sign"]
        got = {"timestamp": timestamp, "nonce": nonce, "body": body, **received}
        verdicts = set()
        for sdk in ["java-v3", "node"]:
            peers.configure(sdk, keys, endpoint=ADDRESS)
            verdicts.add(peers.must(sdk, {"op": "rest_reply", "sign": sign, **got})["holds"])
        if len(verdicts) != 1:
            raise SystemExit(f"{name}: the SDKs do not agree")
        yield {
            "id": f"reply_{name}", "origin": f"signed by {ORIGINS['java-v3']}, verified by it and {ORIGINS['node']}", "key": "alipay",
            "headers": {"alipay-timestamp": got["timestamp"], "alipay-nonce": got["nonce"], "alipay-signature": sign},
            "body": got["body"], "content": f"{got['timestamp']}\n{got['nonce']}\n{got['body']}\n", "expect_valid": verdicts.pop(),
        }
