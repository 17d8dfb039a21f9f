"""Requests as the SDKs sign and send them."""

import json

from certificates import bundle
from peers import APP_ID, ORIGINS, pairs

METHOD = "alipay.trade.query"
# A quotation mark, a backslash, everything that means something in an address, and no character beyond GBK.
SUBJECT = "大乐透 \"A&B\" <x> 'q' +%/=~* \\ ?#;"
CONTENT = json.dumps({"out_trade_no": "70501111111S001111119", "subject": SUBJECT}, ensure_ascii=False, separators=(",", ":"))
# A character that only GB18030 and utf-8 have.
RARE = json.dumps({"subject": "𠮷😀é"}, ensure_ascii=False, separators=(",", ":"))
PARAMS = {
    "app_id": APP_ID, "method": METHOD, "version": "1.0", "Zeta": "capital", "a1": "digit", "a": "letter", "a_b": "underscore",
    "biz_content": CONTENT, "notify_url": "https://shop.example/notify?a=1&b=2", "padded": "  two blanks  ",
}
KEYS = {1024: "small_app", 2048: "app", 4096: "large_app"}


def cases(peers, keys, folder):
    return {
        "about": "Requests that the SDKs sent, or parameters that they signed; the clock stood at 2024-05-06 15:08:09 in Beijing.",
        "cases": [*strings(peers, keys), *requests(peers, keys), *in_certificate_mode(peers, keys, folder)],
    }


def strings(peers, keys):
    """Strings to sign and their signatures: Java and Python, each size of key, each charset."""
    for sdk, charsets in {"java": ["utf-8", "gbk", "gb18030"], "python": ["utf-8", "gbk", "gb18030"]}.items():
        for charset in charsets:
            for sign_type in ["RSA2", "RSA"]:
                for bits, key in KEYS.items():
                    peers.configure(sdk, keys, app=key, charset=charset, sign_type=sign_type)
                    params = {**PARAMS, "charset": charset, "sign_type": sign_type}
                    if charset == "gb18030":
                        params["rare"] = RARE
                    answer = peers.must(sdk, {"op": "sign", "params": params})
                    yield {
                        "id": f"{sdk}_sign_{charset}_{sign_type}_{bits}", "origin": ORIGINS[sdk], "key": key,
                        "sign_type": sign_type, "charset": charset, "params": params,
                        "content": answer["content"], "sign": answer["sign"],
                    }


def requests(peers, keys):
    """Whole requests, as they reached a gateway."""
    for sdk, charsets in {"java": ["utf-8", "gbk", "gb18030"], "node": ["utf-8"], "python": ["utf-8", "gbk"]}.items():
        for charset in charsets:
            for sign_type in ["RSA2", "RSA"]:
                peers.configure(sdk, keys, charset=charset, sign_type=sign_type)
                order = {"method": METHOD, "biz_content": CONTENT, "notify_url": "https://shop.example/notify?a=1&b=2"}
                yield request(peers, sdk, order, charset, sign_type, "app", f"{sdk}_request_{charset}_{sign_type}")


def in_certificate_mode(peers, keys, folder):
    for sdk in ["java", "node"]:
        files = {
            "app_cert": bundle(folder, "app/appCertPublicKey_2014072300007148.crt"),
            "alipay_cert": bundle(folder, "app/alipayCertPublicKey_RSA2.crt"),
            "root_cert": bundle(folder, "app/alipayRootCert.crt"),
        }
        peers.configure(sdk, keys, **files)
        order = {"method": METHOD, "biz_content": CONTENT}
        # Node asks for a certificate that it does not know before it looks at the reply; nothing of that is sent again.
        yield request(peers, sdk, order, "utf-8", "RSA2", "app", f"{sdk}_request_in_certificate_mode")


def request(peers, sdk, order, charset, sign_type, key, name):
    raw = peers.sent(sdk, order, charset)
    params = {**pairs(raw["query"], charset), **raw["form_body_params"]}
    sign = params.pop("sign")
    shown = sorted((name, value) for name, value in params.items() if value)
    return {
        "id": name, "origin": ORIGINS[sdk], "key": key, "sign_type": sign_type, "charset": charset, "params": params,
        "content": "&".join(f"{name}={value}" for name, value in shown), "sign": sign, "raw": raw,
    }
